import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { labelOf, type Encoding } from '@graphexplorer/graph';
import { shared } from '../style/shared';
import { texts } from '../texts/en';

/** How a network is drawn: finding in it, colour, size, caption. Tells gx-find with words, gx-next, gx-encode. */
@customElement('gx-picture-tools')
export class PictureToolsElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      label {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      select {
        max-width: 150px;
      }
      input[type='search'] {
        width: 190px;
      }
    `,
  ];

  @property({ attribute: false }) encoding!: Encoding;
  /** Properties by which colour, size and caption may be chosen; those of them that are numbers. */
  @property({ attribute: false }) fields: readonly string[] = [];
  @property({ attribute: false }) numbers: readonly string[] = [];
  /** How many entities the words name; null before anything is looked for. */
  @property({ type: Number }) found: number | null = null;
  @property({ type: Boolean }) hasRelations = true;
  @state() private words = '';

  protected override render(): TemplateResult {
    const { encode } = texts;
    const properties = (names: readonly string[]): [string, string][] =>
      names.map((name) => [`.${name}`, labelOf(name)]);
    const relations: [string, string][] = this.hasRelations ? [['relations', encode.relations]] : [];
    return html`<span class="row" role="search">
        <input
          type="search"
          aria-label=${texts.stage.find}
          placeholder=${texts.stage.find}
          maxlength="100"
          .value=${this.words}
          @input=${(event: Event) => this.find((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.key(event)}
        />
        ${
          this.found === null
            ? nothing
            : html`<span class="small muted" role="status">${texts.stage.foundInPicture(this.found)}</span> ${
                  this.found > 0
                    ? html`<button class="btn" type="button" @click=${() => this.tell('gx-next')}>
                        ${texts.stage.nextFound}
                      </button>`
                    : nothing
                }`
        }
      </span>
      ${this.select('colour', encode.colour, [['kind', encode.kind], ...relations, ['drawn', encode.drawn], ...properties(this.fields)])}
      ${this.select('size', encode.size, [['same', encode.same], ...relations, ['drawn', encode.drawn], ...properties(this.numbers)])}
      ${this.select('caption', encode.caption, [
        ['name', encode.name],
        ['id', encode.id],
        ['kind', encode.kind],
        ...properties(this.fields),
      ])}`;
  }

  private select(part: keyof Encoding, words: string, options: readonly (readonly [string, string])[]): TemplateResult {
    const own = this.encoding[part];
    const isListed = options.some(([value]) => value === own);
    const all = isListed ? options : [...options, [own, labelOf(own.replace(/^\./, ''))] as const];
    return html`<label
      ><span class="small muted">${words}</span>
      <select
        @focus=${() => this.tell('gx-fields')}
        @change=${(event: Event) => this.tell('gx-encode', { ...this.encoding, [part]: (event.target as HTMLSelectElement).value })}
      >
        ${all.map(([value, text]) => html`<option value=${value} .selected=${value === own}>${text}</option>`)}
      </select></label
    >`;
  }

  private find(words: string): void {
    this.words = words;
    this.tell('gx-find', words.trim());
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.tell('gx-next');
    } else if (event.key === 'Escape' && this.words) {
      event.preventDefault();
      this.find('');
    }
  }

  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
