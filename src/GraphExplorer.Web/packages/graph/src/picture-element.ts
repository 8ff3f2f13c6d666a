import { html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LanesView } from './draw/lanes-view';
import { laneRules } from './draw/lanes-rules';
import type { NetworkView } from './draw/network-view';
import type { PictureView, Target } from './draw/view';
import { elementStyle } from './element-style';
import { CarefulLimit } from './layout/network/limits';
import type { LayoutName, Place } from './layout/network/types';
import { legendTemplate } from './legend';
import { bundle } from './model/bundles';
import { cutPicture } from './model/cut';
import { describePicture } from './model/describe';
import { encode, plainEncoding, type Encoded, type Encoding } from './model/encoding';
import { emptyPicture, type Choice, type PictureData } from './model/picture';
import { Twin } from './twin/twin';

/** Where entities were put by hand, by id. */
export type PictureMoves = ReadonlyMap<string, Place>;

const nowhere: PictureMoves = new Map();
const order = new Intl.Collator('en');

/** What a person chose in the picture: an entity, a line with its relationships, the stub, or nothing. */
export type PictureChoice =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'line'; readonly links: readonly string[] }
  | { readonly kind: 'stub' }
  | { readonly kind: 'nothing' };

/**
 * A picture of a graph. Paths are drawn in lanes, anything else as a network; beside the drawing stands the same picture as
 * focusable elements. Speaks through properties and events: gx-choose, gx-open, gx-gather (ids for a selection), gx-move
 * (a PictureMoves), gx-arrange (how far a layout has come, 0 to 1), gx-drawn ("first" when entities and lines are seen, "full" with names and words).
 * While it is drawn and entities look for their places, it and the group of elements are aria-busy.
 */
@customElement('gx-picture')
export class PictureElement extends LitElement {
  static override styles = [elementStyle, unsafeCSS(laneRules)];

  @property({ attribute: false }) data: PictureData = emptyPicture;
  @property({ attribute: false }) choice: Choice = {};
  @property() layout: LayoutName = 'force';
  /** The entity in the middle of a network. */
  @property() root = '';
  /** Named only so that a change of theme draws a canvas anew; colours come from custom properties. */
  @property() theme = '';

  /** What colour, size and caption of a network tell. */
  @property({ attribute: false }) encoding: Encoding = plainEncoding;
  /** Several chosen together, and what a search in the picture found. */
  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();
  @property({ attribute: false }) found: ReadonlySet<string> = new Set();
  /** Entities that stay where they are; where all places are known, nothing is arranged. */
  @property({ attribute: false }) pins: PictureMoves = nowhere;
  @property({ attribute: false }) known: PictureMoves = nowhere;
  /** Whether a tap on an entity takes it into the selection. */
  @property({ type: Boolean }) gathers = false;
  /** Whether the picture lies in a page that scrolls: the wheel and a finger move that page. */
  @property({ type: Boolean, reflect: true }) calm = false;

  /** Whether the picture is still being drawn or arranged; what stands on the screen changes by itself as long. */
  @property({ reflect: true, attribute: 'aria-busy' }) busy: 'true' | 'false' = 'true';

  @state() private share = 1;
  private isWhole = false;
  @state() private left = 0;
  @query('.stage') private stage!: HTMLElement | null;

  private view: PictureView | null = null;
  private network: NetworkView | null = null;
  private shown: PictureData = emptyPicture;
  private encoded: Encoded = { data: emptyPicture, colours: [], sizes: [] };
  private places: PictureMoves = nowhere;
  private lastLayout: LayoutName | null = null;
  private drawing = 0;
  private waiting: (() => void)[] = [];
  private readonly twin = new Twin({
    pointed: (target) => this.view?.point(target),
    chosen: (target) => this.tell(target),
    gathered: (target) => this.emit('gx-gather', [target.key]),
    left: () => this.tell(null),
    moved: (target, dx, dy) => this.network?.moveBy(target, dx, dy),
  });

  fit(): void {
    this.view?.fit();
  }

  zoomBy(factor: number): void {
    this.view?.zoomBy(factor);
  }

  /** Moves the keyboard into the picture. */
  override focus(): void {
    this.twin.focus();
  }

  /** Moves the keyboard to an entity, and shows it. */
  focusOn(id: string): void {
    this.twin.focus({ kind: 'node', key: id });
  }

  /** Moves the view so that an entity is seen; the keyboard stays where it is. */
  reveal(id: string): void {
    this.network?.reveal({ kind: 'node', key: id });
  }

  /** Moves an entity by steps and pins it. */
  moveBy(id: string, dx: number, dy: number): void {
    this.network?.moveBy({ kind: 'node', key: id }, dx, dy);
  }

  /** Waits until every entity has its place and is drawn: a layout has ended or was stopped, or the picture is gone. */
  async arranged(): Promise<void> {
    await this.updateComplete;
    if (this.busy === 'true') await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Where the entities of a network stand. */
  whereabouts(): PictureMoves {
    return this.network?.places() ?? nowhere;
  }

  async export(format: 'png' | 'svg'): Promise<Blob> {
    if (!this.view) throw new Error('There is no picture yet.');
    return this.view.export(format);
  }

  /** Lets go of everything: workers, observers, the canvas. The element is of no use afterwards. */
  destroy(): void {
    this.drawing++;
    this.clear();
    this.setBusy(false);
    this.twin.destroy();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drawing++;
    this.clear();
    this.setBusy(false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.draw();
  }

  protected override firstUpdated(): void {
    this.twin.element.setAttribute('aria-describedby', 'twin-help');
    this.renderRoot.querySelector('.twin-place')?.append(this.twin.element);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const drawn = ['data', 'layout', 'root', 'theme', 'known'] as const;
    if (drawn.some((name) => changed.has(name))) {
      void this.draw();
      return;
    }
    if (changed.has('encoding')) this.encodeAgain();
    if (changed.has('pins')) this.network?.pin(this.pins);
    if (changed.has('found')) this.network?.markFound(this.found);
    if (changed.has('gathers') && this.network) this.network.gathers = this.gathers;
    if (changed.has('choice') || changed.has('selected')) this.mark();
  }

  protected override render(): TemplateResult {
    const network = !this.data.paths?.length;
    return html`
      <div class="stage"></div>
      <div class="twin-place"></div>
      <p class="twin" id="twin-help">
        Arrow keys: up and down between entities, right along relationships, left back. Enter chooses, Escape lets go.
        Shift with an arrow moves an entity, Shift with Enter takes it into the selection.
      </p>
      ${
        this.left > 0
          ? html`<p class="cut" role="status">
              ${this.left.toLocaleString('en')} entities with the fewest relationships are not drawn: more than
              ${this.shown.nodes.length.toLocaleString('en')} make a picture unreadable. The table has them all.
            </p>`
          : nothing
      }
      ${legendTemplate(this.shown, this.encoded)} ${network && this.share < 1 ? this.progressTemplate() : nothing}
    `;
  }

  private progressTemplate(): TemplateResult {
    const isQuick = this.layout === 'force' && this.shown.links.length > CarefulLimit;
    return html`<div class="progress" role="status">
      Arranging, ${Math.round(this.share * 100)}
      %${isQuick ? `, the quick way: more than ${CarefulLimit.toLocaleString('en')} relationships` : ''}
      <button type="button" @click=${() => this.network?.stopLayout()}>Stop</button>
    </div>`;
  }

  private async draw(): Promise<void> {
    const turn = ++this.drawing;
    this.isWhole = false;
    this.setBusy(true);
    if (this.network) this.places = new Map([...this.places, ...this.network.places()]);
    const cut = cutPicture(this.data);
    this.shown = cut.data;
    this.left = cut.left;
    const isNetwork = !cut.data.paths?.length;
    this.encoded = isNetwork ? encode(cut.data, this.encoding) : { data: cut.data, colours: [], sizes: [] };
    this.requestUpdate();
    this.showTwin();
    const made = isNetwork ? await this.networkModule() : null;
    if (turn !== this.drawing || !this.isConnected) return;
    this.clear();
    const isEmpty = !this.stage || cut.data.nodes.length === 0;
    if (this.stage && !isEmpty) {
      if (made) this.drawNetwork(made.NetworkView, this.stage);
      else this.view = new LanesView(this.stage, cut.data, this.events, this.calm);
      this.mark();
    }
    if (isEmpty || !made) this.isWhole = true;
    this.settle();
  }

  /** Says that the picture stands still: it is drawn with its names, and nothing is being arranged. */
  private settle(): void {
    this.setBusy(!this.isWhole || this.share < 1);
  }

  /** Without it nothing is drawn, and nothing is to be waited for. */
  private async networkModule(): Promise<{ NetworkView: typeof NetworkView }> {
    try {
      return await import('./draw/network-view');
    } catch (error) {
      this.setBusy(false);
      throw error;
    }
  }

  private drawNetwork(View: typeof NetworkView, stage: HTMLElement): void {
    const kept = this.layout === this.lastLayout ? this.places : nowhere;
    this.lastLayout = this.layout;
    const root = this.root ? { root: this.root } : {};
    const events = {
      ...this.events,
      progressed: (share: number): void => {
        this.share = share;
        this.settle();
        this.emit('gx-arrange', share);
      },
      moved: (moves: PictureMoves): void => this.emit('gx-move', moves),
      gathered: (ids: readonly string[]): void => this.emit('gx-gather', ids),
      drawn: (name: 'first' | 'full'): void => {
        if (name === 'full') this.isWhole = true;
        this.settle();
        this.emit('gx-drawn', name);
      },
    };
    const places = new Map([...this.known, ...kept]);
    const options = { layout: this.layout, places, pins: this.pins, calm: this.calm, ...root };
    this.network = new View(stage, this.encoded.data, events, options);
    this.network.gathers = this.gathers;
    this.network.markFound(this.found);
    this.view = this.network;
  }

  private get events(): { chosen(target: Target | null): void; opened(target: Target): void } {
    return {
      chosen: (target) => this.tell(target),
      opened: (target) => this.emit('gx-open', target.key),
    };
  }

  private encodeAgain(): void {
    if (this.shown.paths?.length) return;
    this.encoded = encode(this.shown, this.encoding);
    this.network?.encode(this.encoded.data);
    this.showTwin();
    this.mark();
    this.requestUpdate();
  }

  private showTwin(): void {
    this.twin.show(this.encoded.data, describePicture(this.encoded.data), this.readingOrder());
  }

  private mark(): void {
    this.view?.choose(this.choice);
    this.network?.select(this.selected);
    const path = this.choice.path === undefined ? undefined : this.shown.paths?.[this.choice.path];
    const nodes = new Set(this.choice.node === undefined ? path?.nodes : [this.choice.node]);
    for (const id of this.selected) nodes.add(id);
    const links = new Set(this.choice.link === undefined ? path?.links : [this.choice.link]);
    this.twin.mark(nodes, links);
  }

  /** Lanes are read path by path, networks by name. */
  private readingOrder(): string[] {
    const inPaths = this.shown.paths?.flatMap((path) => path.nodes) ?? [];
    if (inPaths.length > 0) return [...new Set(inPaths)];
    return [...this.shown.nodes].sort((a, b) => order.compare(a.name, b.name)).map((node) => node.id);
  }

  private tell(target: Target | null): void {
    if (!target) return this.emit('gx-choose', { kind: 'nothing' } satisfies PictureChoice);
    if (target.kind === 'node') {
      const choice: PictureChoice = target.key ? { kind: 'node', id: target.key } : { kind: 'stub' };
      return this.emit('gx-choose', choice);
    }
    const links = bundle(this.shown.links).find((entry) => entry.key === target.key)?.links ?? [];
    return this.emit('gx-choose', { kind: 'line', links: links.map((link) => link.id) } satisfies PictureChoice);
  }

  private emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private setBusy(is: boolean): void {
    this.busy = is ? 'true' : 'false';
    this.twin.element.setAttribute('aria-busy', `${is}`);
    if (!is) for (const done of this.waiting.splice(0)) done();
  }

  private clear(): void {
    this.view?.destroy();
    this.view = null;
    this.network = null;
    this.share = 1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gx-picture': PictureElement;
  }
}
