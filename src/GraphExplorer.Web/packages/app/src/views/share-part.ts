import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SavedView } from '@graphexplorer/client';
import type { AppContext } from '../session/app';
import { copy } from '../sharing/clipboard';
import { shared } from '../style/shared';
import { viewTexts, type CodeName, type SizeName } from '../texts/views';
import { texts } from '../texts/en';
import { dialogStyle } from './dialog-style';
import { snippetOf } from './snippets';

/** What a frame takes until the preview has said what it needs, in pixels. */
const AssumedHeight = 560;
type FileName = keyof typeof viewTexts.fileTypes;

/** A saved view's addresses, files and code, with the picture as others will see it. Tells gx-change to open the form. */
@customElement('gx-share-part')
export class SharePartElement extends LitElement {
  static override styles = [shared, dialogStyle];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) view!: SavedView;
  /** The edit secret that has just come; empty at any other time. */
  @property() secret = '';
  @state() private code: CodeName = 'frame';
  @state() private size: SizeName = 'full';
  @state() private theme = 'auto';
  @state() private height = AssumedHeight;
  @query('gx-graph') private graph!: HTMLElement | null;
  private readonly resize = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.theme = this.view.style?.theme ?? 'auto';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  protected override firstUpdated(): void {
    if (this.graph) this.resize.observe(this.graph);
  }

  protected override render(): TemplateResult {
    const { view } = this;
    void import('@graphexplorer/embed/define');
    const isLocal = view.address?.isLocalOnly ?? true;
    return html`<div class="both">
      <div class="part">
        <p><b>${view.title}</b> <span class="tag">${viewTexts.visibilities[view.visibility][0]}</span></p>
        ${this.secret ? this.secretTemplate() : nothing}
        ${
          isLocal
            ? html`<p class="tag warn" role="note">${viewTexts.local}</p>
                ${this.filesTemplate()}`
            : nothing
        }
        ${this.addressTemplate()} ${isLocal ? nothing : this.filesTemplate()}
        ${view.visibility === 'private' ? this.privateTemplate() : this.codeTemplate(isLocal)}
        <div class="row">
          <button class="btn" type="button" @click=${() => this.dispatchEvent(new CustomEvent('gx-change'))}>
            ${viewTexts.page.change}
          </button>
        </div>
      </div>
      <div class="part paper">
        <h3>${viewTexts.preview}</h3>
        <div class="frame ${this.size}" tabindex="0" role="region" aria-label=${viewTexts.preview}>
          <gx-graph .view=${this.view} theme=${this.shownTheme} lang="en" @gx-ready=${() => this.measure()}></gx-graph>
        </div>
      </div>
    </div>`;
  }

  private secretTemplate(): TemplateResult {
    const { secret } = viewTexts;
    return html`<div class="field notice-box">
      <span>${secret.label}</span>
      <code class="secret" aria-label=${secret.label}>${this.secret}</code>
      <span class="small muted">${secret.why}</span>
      <span class="row"
        ><button class="btn" type="button" @click=${() => void this.copy(this.secret, secret.copied)}>
          ${secret.copy}
        </button></span
      >
    </div>`;
  }

  private addressTemplate(): TemplateResult | typeof nothing {
    const address = this.view.address?.page;
    if (!address) return nothing;
    return html`<div class="field">
      <span>${viewTexts.address}</span>
      <a class="address" href=${this.own(address)} target="_blank" rel="noopener">${address}</a>
      <span class="row"
        ><button class="btn" type="button" @click=${() => void this.copy(address)}>
          ${viewTexts.copyAddress}
        </button></span
      >
    </div>`;
  }

  private filesTemplate(): TemplateResult | typeof nothing {
    const { address } = this.view;
    if (!address) return nothing;
    return html`<div class="field">
      <span>${viewTexts.files}</span>
      <span class="files">
        ${(Object.keys(viewTexts.fileTypes) as FileName[]).map((name) => {
          const [words, note] = viewTexts.fileTypes[name];
          return html`<a class="btn" href=${this.own(address[name])} download=${`${this.fileName}.${name}`}
            >${words}${note ? html` <span class="small muted">${note}</span>` : nothing}</a
          >`;
        })}
      </span>
    </div>`;
  }

  private privateTemplate(): TemplateResult {
    return html`<p class="muted">${viewTexts.privateNote}</p>`;
  }

  private codeTemplate(isLocal: boolean): TemplateResult {
    const { codes, codeWhy } = viewTexts;
    const snippet = snippetOf(this.code, this.view, { theme: this.theme, size: this.size, height: this.height });
    const names = Object.keys(codes) as CodeName[];
    return html`<div class="field">
      <span>${viewTexts.code}</span>
      ${isLocal ? html`<span class="small muted">${viewTexts.localCode}</span>` : nothing}
      <span class="row">
        ${this.select('size', viewTexts.size, viewTexts.sizes, this.size, (value) => (this.size = value as SizeName))}
        ${this.select('theme', viewTexts.theme, viewTexts.themes, this.theme, (value) => (this.theme = value))}
      </span>
      <span class="seg" role="group" aria-label=${viewTexts.code}>
        ${names.map(
          (name) =>
            html`<button
              type="button"
              aria-pressed=${this.code === name ? 'true' : 'false'}
              @click=${() => (this.code = name)}
            >
              ${codes[name]}
            </button>`,
        )}
      </span>
      <span class="small muted">${codeWhy[this.code]}</span>
      <textarea
        class="code"
        readonly
        aria-label=${`${viewTexts.code}: ${codes[this.code]}`}
        .value=${snippet}
      ></textarea>
      <span class="row"
        ><button class="btn primary" type="button" @click=${() => void this.copy(snippet)}>
          ${viewTexts.copyCode}
        </button></span
      >
    </div>`;
  }

  private select(
    name: string,
    words: string,
    options: Readonly<Record<string, string>>,
    own: string,
    choose: (value: string) => void,
  ): TemplateResult {
    return html`<label class="row"
      ><span class="small muted">${words}</span>
      <select name=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${Object.entries(options).map(([value, text]) => html`<option value=${value} .selected=${value === own}>${text}</option>`)}
      </select></label
    >`;
  }

  private get shownTheme(): string {
    if (this.theme !== 'auto') return this.theme;
    return getComputedStyle(this).colorScheme === 'dark' ? 'dark' : 'light';
  }

  /** A file's name that every system takes. */
  private get fileName(): string {
    const name = this.view.title
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    return name.slice(0, 80).toLowerCase() || 'view';
  }

  /** The same address on the server that gave this page, which may be reached by another name. */
  private own(address: string): string {
    const { pathname, search } = new URL(address);
    return `${pathname}${search}`;
  }

  private measure(): void {
    const height = Math.ceil(this.graph?.getBoundingClientRect().height ?? 0);
    if (height > 100 && height !== this.height) this.height = height;
  }

  private async copy(text: string, done: string = viewTexts.copied): Promise<void> {
    this.app.notify((await copy({ plain: text })) ? done : texts.connect.notCopied);
  }
}
