import { css, html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LanesView } from './draw/lanes-view';
import { laneRules } from './draw/lanes-rules';
import type { NetworkView } from './draw/network-view';
import type { PictureView, Target } from './draw/view';
import type { LayoutName, Place } from './layout/network/types';
import { legendTemplate } from './legend';
import { bundle } from './model/bundles';
import { cutPicture } from './model/cut';
import { describePicture } from './model/describe';
import { emptyPicture, type Choice, type PictureData } from './model/picture';
import { Twin } from './twin/twin';

/** What a person chose in the picture: an entity, a line with its relationships, the stub, or nothing. */
export type PictureChoice =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'line'; readonly links: readonly string[] }
  | { readonly kind: 'stub' }
  | { readonly kind: 'nothing' };

/**
 * A picture of a graph. Paths are drawn in lanes, anything else as a network; beside the drawing stands the same picture as
 * focusable elements. Speaks through properties and events: gx-choose, gx-open, gx-cut.
 */
@customElement('gx-picture')
export class PictureElement extends LitElement {
  static override styles = [
    css`
      :host {
        display: block;
        position: relative;
        overflow: hidden;
        background: var(--gx-paper);
        color: var(--gx-ink);
        min-height: 200px;
      }
      .stage {
        position: absolute;
        inset: 0;
      }
      .twin {
        position: absolute;
        inset: auto auto 0 0;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .twin button {
        border: 0;
        padding: 0;
      }
      .legend {
        position: absolute;
        left: 12px;
        bottom: 12px;
        max-width: calc(100% - 24px);
        box-sizing: border-box;
        margin: 0;
        padding: 6px 10px;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        list-style: none;
        font-size: 12px;
        color: var(--gx-muted);
        background: var(--gx-panel);
        border: 1px solid var(--gx-line);
        border-radius: 6px;
      }
      .legend li {
        display: flex;
        align-items: center;
        gap: 5px;
      }
      .sample {
        stroke: var(--gx-muted);
        stroke-width: 2;
        fill: none;
      }
      .progress {
        position: absolute;
        right: 12px;
        bottom: 12px;
        display: flex;
        gap: 8px;
        align-items: center;
        font-size: 12px;
        color: var(--gx-muted);
        background: var(--gx-panel);
        border: 1px solid var(--gx-line);
        border-radius: 6px;
        padding: 4px 8px;
      }
      .progress button {
        font: inherit;
        min-height: 24px;
        color: var(--gx-accent);
        background: none;
        border: 1px solid var(--gx-control);
        border-radius: 4px;
      }
      .cut {
        position: absolute;
        left: 12px;
        right: 12px;
        top: 60px;
        font-size: 12.5px;
        color: var(--gx-warn);
        background: var(--gx-warn-soft);
        border-radius: 6px;
        padding: 6px 10px;
      }
      :host([hide-legend]) .legend {
        display: none;
      }
    `,
    css`
      ${unsafeCSS(laneRules)}
    `,
  ];

  @property({ attribute: false }) data: PictureData = emptyPicture;
  @property({ attribute: false }) choice: Choice = {};
  @property() layout: LayoutName = 'force';
  /** The entity in the middle of a network. */
  @property() root = '';
  /** Named only so that a change of theme draws a canvas anew; colours come from custom properties. */
  @property() theme = '';

  @state() private share = 1;
  @state() private left = 0;
  @query('.stage') private stage!: HTMLElement | null;

  private view: PictureView | null = null;
  private network: NetworkView | null = null;
  private shown: PictureData = emptyPicture;
  private places: ReadonlyMap<string, Place> = new Map();
  private lastLayout: LayoutName | null = null;
  private drawing = 0;
  private readonly twin = new Twin({
    pointed: (target) => this.view?.point(target),
    chosen: (target) => this.tell(target),
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

  async export(format: 'png' | 'svg'): Promise<Blob> {
    if (!this.view) throw new Error('There is no picture yet.');
    return this.view.export(format);
  }

  /** Lets go of everything: workers, observers, the canvas. The element is of no use afterwards. */
  destroy(): void {
    this.drawing++;
    this.clear();
    this.twin.destroy();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drawing++;
    this.clear();
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
    const drawn = ['data', 'layout', 'root', 'theme'] as const;
    if (drawn.some((name) => changed.has(name))) void this.draw();
    else if (changed.has('choice')) this.mark();
  }

  protected override render(): TemplateResult {
    const network = !this.data.paths?.length;
    return html`
      <div class="stage"></div>
      <div class="twin-place"></div>
      <p class="twin" id="twin-help">
        Arrow keys: up and down between entities, right along relationships, left back. Enter chooses, Escape lets go.
      </p>
      ${
        this.left > 0
          ? html`<p class="cut" role="status">
              ${this.left.toLocaleString('en')} entities with the fewest relationships are not drawn: more than
              ${this.shown.nodes.length.toLocaleString('en')} make a picture unreadable. The table has them all.
            </p>`
          : nothing
      }
      ${legendTemplate(this.shown)}
      ${
        network && this.share < 1
          ? html`<div class="progress" role="status">
              Arranging, ${Math.round(this.share * 100)} %
              <button type="button" @click=${() => this.network?.stopLayout()}>Stop</button>
            </div>`
          : nothing
      }
    `;
  }

  private async draw(): Promise<void> {
    const turn = ++this.drawing;
    if (this.network) this.places = this.network.places();
    const cut = cutPicture(this.data);
    this.shown = cut.data;
    this.left = cut.left;
    this.requestUpdate();
    this.twin.show(cut.data, describePicture(cut.data), this.readingOrder());
    const isNetwork = !cut.data.paths?.length;
    const made = isNetwork ? await import('./draw/network-view') : null;
    if (turn !== this.drawing || !this.isConnected) return;
    this.clear();
    if (!this.stage || cut.data.nodes.length === 0) return;
    const events = {
      chosen: (target: Target | null): void => this.tell(target),
      opened: (target: Target): void => this.emit('gx-open', target.key),
      progressed: (share: number): void => {
        this.share = share;
      },
    };
    if (made) {
      const places = this.layout === this.lastLayout ? this.places : new Map<string, Place>();
      this.lastLayout = this.layout;
      const root = this.root ? { root: this.root } : {};
      this.network = new made.NetworkView(this.stage, cut.data, events, { layout: this.layout, places, ...root });
      this.view = this.network;
    } else this.view = new LanesView(this.stage, cut.data, events);
    this.mark();
  }

  private mark(): void {
    this.view?.choose(this.choice);
    const path = this.choice.path === undefined ? undefined : this.shown.paths?.[this.choice.path];
    const nodes = new Set(this.choice.node === undefined ? path?.nodes : [this.choice.node]);
    const links = new Set(this.choice.link === undefined ? path?.links : [this.choice.link]);
    this.twin.mark(nodes, links);
  }

  /** Lanes are read path by path, networks by name. */
  private readingOrder(): string[] {
    const inPaths = this.shown.paths?.flatMap((path) => path.nodes) ?? [];
    if (inPaths.length > 0) return [...new Set(inPaths)];
    return [...this.shown.nodes].sort((a, b) => a.name.localeCompare(b.name, 'en')).map((node) => node.id);
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
