import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  layoutLanes,
  type Choice,
  type PictureChoice,
  type PictureElement,
  type ThemeName,
} from '@graphexplorer/graph';
import '@graphexplorer/graph';
import { chosenTemplate } from './chosen';
import { embedStyle } from './embed-style';
import { footTemplate, legendOf, pathsTemplate, tableTemplate, wordsTemplate } from './frame-templates';
import { loadView, LoadFailure, type LoadFailureCode } from './load';
import { encodingOf, layoutOf, pictureOfView, type ShownView, type ViewFilter } from './picture-of-view';
import { english, languageOf, textsIn, type EmbedTexts, type Spoken } from './texts';
import { readView, webAddress, type ViewFile } from './view-file';

/** Heights of the drawing in pixels, where none is given. */
const LeastHeight = 200;
const MostLanes = 560;
const NetworkHeight = 420;
/** The tallest drawing that may be asked for. */
const MostHeight = 4000;

/** What is told of a failure: what went wrong, in a word for scripts and in words. */
export interface EmbedFailure {
  readonly code: LoadFailureCode | 'script';
  readonly message: string;
}

/**
 * A saved picture in any page: <gx-graph src="https://…/views/ID.json" theme="auto" height="400" lang="en">. What stands
 * inside it is shown until the picture is ready, and stays if it never is. Parts: title, picture, table, footer. Events:
 * gx-ready {id, title}, gx-select {ids}, gx-error {code, message}.
 */
export class GraphElement extends LitElement {
  static override styles = [embedStyle];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Where the snapshot of the view stands. */
  @property() src = '';
  /** auto, light or dark; empty for what the view says. */
  @property() theme = '';
  /** The height of the drawing in pixels; 0 for what it needs. */
  @property({ type: Number }) height = 0;
  /** Where the view's own page stands; by default beside the snapshot. */
  @property() page = '';
  /** A view in hand, in place of one that is fetched. */
  @property({ attribute: false }) view: unknown = undefined;

  @state() private file: ViewFile | null = null;
  @state() private failure: Error | null = null;
  /** The texts that are spoken, and the language that is wanted: until its texts have come, nothing is shown. */
  @state() private spoken: Spoken = english;
  private language = english.lang;
  @state() private coming: Promise<Spoken> | null = null;
  @state() private filter: ViewFilter = {};
  @state() private choice: Choice = {};
  @state() private chosen: readonly string[] = [];
  @state() private path = 0;
  @state() private showsTable = false;
  @state() private isDark = false;
  @query('gx-picture') private picture!: PictureElement | null;
  @query('.stage') private stage!: HTMLElement | null;

  private shown: ShownView | null = null;
  private run: AbortController | null = null;
  private isReady = false;
  private readonly darkness = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly followDarkness = (): void => void (this.isDark = this.darkness.matches);
  private readonly resize = new ResizeObserver(() => this.fitHeight());

  override connectedCallback(): void {
    super.connectedCallback();
    this.followDarkness();
    this.darkness.addEventListener('change', this.followDarkness);
    this.resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.darkness.removeEventListener('change', this.followDarkness);
    this.resize.disconnect();
    this.run?.abort();
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  /** Whether a picture is shown. */
  get ready(): boolean {
    return this.isReady;
  }

  /** What went wrong; null for nothing. */
  get error(): EmbedFailure | null {
    const { failure, texts } = this;
    if (!failure) return null;
    const [code, status] = failure instanceof LoadFailure ? [failure.code, failure.status] : (['script', 0] as const);
    const words = texts.failures[code];
    return { code, message: typeof words === 'string' ? words : words(status) };
  }

  /** Shows all of the picture. */
  fit(): void {
    this.picture?.fit();
  }

  /** Chooses entities and relationships by id; those that the picture has not are passed over. */
  select(ids: readonly string[]): void {
    if (!this.shown) return;
    const { data } = this.shown;
    const wanted = new Set(ids);
    const node = data.nodes.find((item) => wanted.has(item.id))?.id;
    const link = data.links.find((item) => wanted.has(item.id))?.id;
    const known = [...data.nodes, ...data.links].filter((item) => wanted.has(item.id)).map((item) => item.id);
    this.choose(link === undefined ? (node === undefined ? {} : { node }) : { link }, known);
  }

  /** Leaves out what a filter does not let through; an empty one brings all back. */
  applyFilter(filter: ViewFilter): void {
    this.filter = filter;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.speak();
    if (changed.has('view') && this.view !== undefined) this.take(readView(this.view));
    else if (changed.has('src') && this.src && this.view === undefined) void this.load();
    const { file } = this;
    if (!file) return;
    const before = changed as Map<PropertyKey, unknown>;
    if (before.has('file') || before.has('filter') || before.has('spoken') || !this.shown) {
      this.shown = pictureOfView(file, this.filter, this.texts);
      this.path = Math.min(this.path, Math.max(0, this.shown.paths.length - 1));
    }
  }

  protected override updated(): void {
    this.fitHeight();
    if (!this.file || this.isReady || this.isWaiting) return;
    this.isReady = true;
    this.tell('gx-ready', { id: this.file.id, title: this.file.title });
  }

  protected override render(): TemplateResult {
    const { file, shown } = this;
    if (this.isWaiting) return html`<slot></slot>`;
    if (!file || !shown) return html`${this.failureTemplate()}<slot></slot>`;
    const { texts, lang } = this.spoken;
    const page = this.pageAddress(file);
    return html`<article class="frame ${this.look}" lang=${lang} aria-labelledby="title">
      <header>
        <h2 id="title" part="title">${file.title || texts.product}</h2>
        <span class="row">
          <button
            type="button"
            aria-pressed=${this.showsTable ? 'true' : 'false'}
            @click=${() => (this.showsTable = !this.showsTable)}
          >
            ${texts.table}
          </button>
          ${
            page
              ? html`<a class="btn" href=${page} target="_blank" rel="noopener noreferrer"
                  >${texts.open} <span aria-hidden="true">↗</span><span class="vh">${texts.opensNewPage}</span></a
                >`
              : nothing
          }
        </span>
      </header>
      ${this.showsTable ? tableTemplate(file, shown, texts) : this.pictureTemplate(file, shown, texts)}
      ${chosenTemplate({ file, shown, texts, ids: this.chosen, close: () => this.choose({}, []) })}
      ${footTemplate({ file, shown, texts, path: this.path, legend: legendOf(file, shown) })}
    </article>`;
  }

  private pictureTemplate(file: ViewFile, shown: ShownView, texts: EmbedTexts): TemplateResult {
    const known = new Map([...file.places].filter(([id]) => shown.data.nodes.some((node) => node.id === id)));
    return html`<div part="picture">
      ${file.altText ? html`<p class="vh">${texts.alt}: ${file.altText}</p>` : nothing}
      <div class="stage">
        <gx-picture
          calm
          hide-legend
          lang=${english.lang}
          .data=${shown.data}
          .choice=${{ ...this.choice, ...(shown.paths.length > 0 ? { path: this.path } : {}) }}
          .selected=${new Set(this.chosen.length > 1 ? this.chosen : [])}
          .known=${known}
          .encoding=${encodingOf(file)}
          layout=${layoutOf(file)}
          root=${file.nodes[0]?.id ?? ''}
          theme=${this.look}
          @gx-choose=${(event: CustomEvent<PictureChoice>) => this.chosenInPicture(event)}
          @gx-open=${(event: Event) => event.stopPropagation()}
          @gx-gather=${(event: Event) => event.stopPropagation()}
          @gx-move=${(event: Event) => event.stopPropagation()}
          @gx-arrange=${(event: Event) => event.stopPropagation()}
          @gx-drawn=${(event: Event) => event.stopPropagation()}
        ></gx-picture>
      </div>
      ${wordsTemplate({ file, shown, texts, path: this.path })}
      <div class="row controls">
        <span class="row" role="group" aria-label=${texts.view}>
          <button type="button" aria-label=${texts.zoomOut} @click=${() => this.picture?.zoomBy(1 / 1.25)}>−</button>
          <button type="button" aria-label=${texts.zoomIn} @click=${() => this.picture?.zoomBy(1.25)}>+</button>
          <button type="button" @click=${() => this.fit()}>${texts.fit}</button>
        </span>
        ${pathsTemplate(this.path, shown.paths.length, texts, (path) => (this.path = path))}
      </div>
    </div>`;
  }

  private failureTemplate(): TemplateResult | typeof nothing {
    const { error } = this;
    if (!error) return nothing;
    const { texts, lang } = this.spoken;
    const words = this.textContent.trim() ? texts.failed : texts.failedAlone;
    const mayHelp = error.code === 'unreachable' || error.code === 'refused';
    return html`<div class="notice alone ${this.look}" lang=${lang}>
      <p role="status">${words} ${error.message}</p>
      ${mayHelp ? html`<button type="button" @click=${() => void this.load()}>${texts.again}</button>` : nothing}
    </div>`;
  }

  private get texts(): EmbedTexts {
    return this.spoken.texts;
  }

  /** Whether the texts of the language that is asked for are still to come. */
  private get isWaiting(): boolean {
    return this.coming !== null;
  }

  private speak(): void {
    const wanted = languageOf(this.lang);
    if (wanted === this.language) return;
    this.language = wanted;
    if (wanted === english.lang) {
      this.coming = null;
      this.spoken = english;
      return;
    }
    const coming = textsIn(wanted);
    this.coming = coming;
    void coming.then((spoken) => {
      if (this.coming !== coming) return;
      this.coming = null;
      this.spoken = spoken;
    });
  }

  private get look(): ThemeName {
    const wanted = this.theme || this.file?.style.theme;
    return wanted === 'light' || wanted === 'dark' ? wanted : this.isDark ? 'dark' : 'light';
  }

  private pageAddress(file: ViewFile): string {
    if (this.page) return webAddress(this.page, this.baseURI);
    const address = this.src ? webAddress(this.src, this.baseURI) : '';
    return address && file.id ? webAddress(`/v/${encodeURIComponent(file.id)}`, address) : file.page;
  }

  private async load(): Promise<void> {
    this.run?.abort();
    const run = new AbortController();
    this.run = run;
    try {
      const view = await loadView(this.src, this.baseURI, run.signal);
      if (!run.signal.aborted) this.take(view);
    } catch (error) {
      await this.coming;
      if (!run.signal.aborted) this.fail(error);
    }
  }

  private take(view: ViewFile | null): void {
    if (!view) return this.fail(new LoadFailure('malformed'));
    this.isReady = false;
    this.failure = null;
    this.filter = {};
    this.choice = {};
    this.chosen = [];
    this.path = Math.max(0, view.style.path - 1);
    this.shown = null;
    this.file = view;
  }

  private fail(error: unknown): void {
    this.failure = error instanceof Error ? error : new Error(String(error));
    this.file = null;
    this.shown = null;
    this.isReady = false;
    this.tell('gx-error', this.error);
  }

  private chosenInPicture(event: CustomEvent<PictureChoice>): void {
    event.stopPropagation();
    const choice = event.detail;
    if (choice.kind === 'node') this.choose({ node: choice.id }, [choice.id], true);
    else if (choice.kind === 'line') this.choose({ link: choice.links[0] }, choice.links, true);
    else if (this.chosen.length > 0) this.choose({}, [], true);
  }

  /** A page that chooses knows what it chose; only a person's choice is told. */
  private choose(choice: Choice, ids: readonly string[], isPerson = false): void {
    this.choice = choice;
    this.chosen = ids;
    if (isPerson) this.tell('gx-select', { ids: [...ids] });
  }

  /** Sets the height through the object model, which no policy on styles forbids. */
  private fitHeight(): void {
    const { stage, shown } = this;
    if (!stage || !shown) return;
    const height = `${Math.round(this.heightOf(shown, stage.clientWidth))}px`;
    if (stage.style.height !== height) stage.style.height = height;
  }

  private heightOf(shown: ShownView, width: number): number {
    if (this.height > 0) return Math.min(MostHeight, Math.max(LeastHeight, this.height));
    if (!shown.data.paths) return NetworkHeight;
    const scene = layoutLanes(shown.data, width || 700);
    const scale = Math.max(0.62, Math.min(1.15, (width || 700) / Math.max(1, scene.width)));
    return Math.min(MostLanes, Math.max(LeastHeight, scene.height * scale + 24));
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
