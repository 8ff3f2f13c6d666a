import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client, EntitySummary, SearchHit } from '@graphexplorer/client';
import { kindSymbol, lookOf } from '@graphexplorer/graph';
import { shared } from '../style/shared';
import { texts } from '../texts/en';

/** After the last key the box waits so long before it asks, in milliseconds. */
const Pause = 90;

/**
 * A box that takes the name of an entity: type-ahead over names in any script, with kind and description beside each, so
 * that namesakes are told apart. Tells gx-pick with the entity, gx-clear when it is emptied.
 */
@customElement('gx-entity-box')
export class EntityBoxElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
      }
      .end {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 40px;
        width: 100%;
        padding: 0 4px 0 10px;
        border: 1px solid var(--gx-control);
        border-radius: 6px;
        background: var(--gx-paper);
        text-align: left;
      }
      .end:focus-within {
        border-color: var(--gx-accent);
        outline: 2px solid var(--gx-accent);
        outline-offset: 1px;
      }
      .chosen {
        flex: 1;
        min-width: 0;
        border: 0;
        background: none;
        padding: 6px 0;
        text-align: left;
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .chosen small {
        font-weight: 400;
        color: var(--gx-muted);
        margin-left: 4px;
      }
      .clear {
        border: 0;
        background: none;
        min-width: 32px;
        min-height: 32px;
        color: var(--gx-muted);
      }
      input[type='text'] {
        flex: 1;
        min-width: 0;
        border: 0;
        background: none;
        padding: 6px 0;
        min-height: 38px;
      }
      input:focus-visible,
      .chosen:focus-visible {
        outline: none;
      }
      kbd {
        font:
          12px 'Noto Sans Mono',
          monospace;
        border: 1px solid var(--gx-line);
        border-radius: 4px;
        padding: 0 5px;
        margin-right: 6px;
        color: var(--gx-muted);
      }
      ul {
        position: absolute;
        z-index: 20;
        left: var(--gx-list-left, 0);
        right: 0;
        min-width: min(320px, 92vw);
        top: calc(100% + 4px);
        max-height: min(420px, 60vh);
        overflow: auto;
        background: var(--gx-panel);
        border: 1px solid var(--gx-control);
        border-radius: 8px;
        padding: 4px;
      }
      li {
        display: grid;
        grid-template-columns: 20px 1fr auto;
        gap: 2px 8px;
        padding: 7px 8px;
        border-radius: 5px;
        cursor: pointer;
        align-items: center;
      }
      li .text {
        min-width: 0;
      }
      li .text b {
        font-weight: 600;
      }
      li .about {
        grid-column: 2 / 4;
        font-size: 12.5px;
        color: var(--gx-muted);
      }
      li[aria-selected='true'] {
        background: var(--gx-accent-soft);
        box-shadow: inset 2px 0 0 var(--gx-accent);
      }
      li.all {
        display: block;
        border-top: 1px solid var(--gx-line);
        border-radius: 0 0 5px 5px;
        color: var(--gx-accent);
      }
      li.none {
        display: block;
        cursor: default;
        color: var(--gx-muted);
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) entity: EntitySummary | null = null;
  @property() label = '';
  @property() hint = texts.connect.choose;
  /** Shows the key that leads here. */
  @property() shortcut = '';
  @property({ type: Boolean }) keepOpen = false;
  /** Whether the list ends with a way to all that is found; it tells gx-search. */
  @property({ type: Boolean }) hasAll = false;

  @state() private text = '';
  @state() private hits: readonly SearchHit[] | null = null;
  @state() private at = 0;
  @state() private isEditing = false;
  @query('input') private input!: HTMLInputElement | null;
  private run: AbortController | null = null;
  private timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.run?.abort();
  }

  protected override render(): TemplateResult {
    const showsChosen = this.entity && !this.isEditing;
    return html`<div class="end">
        ${showsChosen && this.entity ? this.chosenTemplate(this.entity) : this.inputTemplate()}
      </div>
      ${this.isOpen ? this.listTemplate() : nothing}
      <span class="vh" role="status" aria-live="polite">${this.statusText()}</span>`;
  }

  private get isOpen(): boolean {
    return this.isEditing && this.hits !== null && this.text.trim().length > 0;
  }

  private chosenTemplate(entity: EntitySummary): TemplateResult {
    return html`${kindSymbol(entity.kind)}
      <button class="chosen" type="button" aria-label="${this.label}: ${entity.name}" @click=${() => this.edit()}>
        <span class="name">${entity.name}</span>
        ${entity.kind || entity.labels.length > 0 ? html`<small>${lookOf(entity.kind).word}</small>` : nothing}
      </button>
      <button class="clear" type="button" aria-label=${texts.connect.clear(entity.name)} @click=${() => this.clear()}>
        ×
      </button>`;
  }

  private inputTemplate(): TemplateResult {
    return html`<input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.label}
        aria-autocomplete="list"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-controls="list"
        aria-activedescendant=${this.isOpen && this.hits?.length ? `hit-${this.at}` : nothing}
        placeholder=${this.hint}
        maxlength="200"
        .value=${this.text}
        @input=${(event: InputEvent) => this.typed((event.target as HTMLInputElement).value)}
        @focus=${() => (this.isEditing = true)}
        @blur=${() => this.leave()}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
      />${this.shortcut ? html`<kbd aria-hidden="true">${this.shortcut}</kbd>` : nothing}`;
  }

  private listTemplate(): TemplateResult {
    const hits = this.hits ?? [];
    return html`<ul
      id="list"
      role="listbox"
      aria-label=${this.label}
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      ${
        hits.length === 0
          ? html`<li class="none" role="option" aria-disabled="true" aria-selected="false">
              ${texts.connect.noName(this.text)}
            </li>`
          : hits.map((hit, i) => this.hitTemplate(hit, i))
      }
      ${
        this.hasAll && hits.length > 0
          ? html`<li
              id="hit-${hits.length}"
              class="all"
              role="option"
              aria-selected=${this.at === hits.length ? 'true' : 'false'}
              @click=${() => this.search()}
            >
              ${texts.connect.showAll(this.text.trim())}
            </li>`
          : nothing
      }
    </ul>`;
  }

  private hitTemplate(hit: SearchHit, i: number): TemplateResult {
    const { entity } = hit;
    return html`<li
      id="hit-${i}"
      role="option"
      aria-selected=${i === this.at ? 'true' : 'false'}
      @click=${() => this.pick(entity)}
    >
      ${kindSymbol(entity.kind, 18)}
      <span class="text name"
        ><b>${entity.name}</b> ${hit.matchedName ? html`<span class="muted">${hit.matchedName}</span>` : nothing}</span
      >
      <span class="small muted">${lookOf(entity.kind).word}</span>
      ${entity.description ? html`<span class="about">${entity.description}</span>` : nothing}
    </li>`;
  }

  private statusText(): string {
    if (!this.isOpen || !this.hits) return '';
    return this.hits.length === 0 ? texts.connect.noName(this.text) : texts.connect.which(this.hits.length);
  }

  private edit(): void {
    this.isEditing = true;
    this.text = '';
    this.hits = null;
    void this.updateComplete.then(() => this.input?.focus());
  }

  private clear(): void {
    this.dispatchEvent(new CustomEvent('gx-clear', { bubbles: true, composed: true }));
    this.edit();
  }

  private leave(): void {
    if (this.keepOpen) return;
    this.isEditing = false;
    this.text = '';
    this.hits = null;
  }

  private typed(text: string): void {
    this.text = text;
    this.at = 0;
    clearTimeout(this.timer);
    this.run?.abort();
    if (!text.trim()) {
      this.hits = null;
      return;
    }
    this.timer = window.setTimeout(() => void this.ask(text), Pause);
  }

  private async ask(text: string): Promise<void> {
    const run = new AbortController();
    this.run = run;
    try {
      const answer = await this.client.suggest(text.trim(), run.signal);
      if (!run.signal.aborted) this.hits = answer.items;
    } catch (error) {
      if (!run.signal.aborted)
        this.dispatchEvent(new CustomEvent('gx-failure', { detail: error, bubbles: true, composed: true }));
    }
  }

  private key(event: KeyboardEvent): void {
    const found = this.hits?.length ?? 0;
    const count = found > 0 && this.hasAll ? found + 1 : found;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (count > 0) this.at = (this.at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector(`#hit-${this.at}`)?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter') {
      const hit = this.hits?.[this.at];
      if (hit) this.pick(hit.entity);
      else if (this.text.trim()) this.search();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (this.text) this.typed('');
      else this.input?.blur();
    }
  }

  private search(): void {
    const words = this.text.trim();
    this.typed('');
    this.input?.blur();
    this.dispatchEvent(new CustomEvent('gx-search', { detail: words, bubbles: true, composed: true }));
  }

  private pick(entity: EntitySummary): void {
    this.isEditing = false;
    this.text = '';
    this.hits = null;
    this.input?.blur();
    this.dispatchEvent(new CustomEvent('gx-pick', { detail: entity, bubbles: true, composed: true }));
  }
}
