import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { scaleLinear } from 'd3-scale';
import { shared } from '../style/shared';
import { texts } from '../texts/en';

/** A mark on the strip: a hop of the chosen path. */
export interface TimeMark {
  readonly year: number;
  readonly text: string;
  readonly hop: number;
}

const Width = 1000;
const Height = 62;
/** A year takes so many pixels with the space about it. */
const YearWidth = 64;

/** Dated facts by year as bars, the window of time as two handles, the hops of the chosen path as marks. Tells gx-window. */
@customElement('gx-time')
export class TimeStripElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        padding: 8px 16px 6px;
        background: var(--gx-panel);
      }
      .chart {
        position: relative;
        height: 62px;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      .bar {
        fill: var(--gx-accent);
        opacity: 0.4;
      }
      .bar.out {
        fill: var(--gx-muted);
        opacity: 0.25;
      }
      .axis {
        stroke: var(--gx-line);
      }
      .window {
        fill: var(--gx-accent);
        opacity: 0.06;
      }
      .mark {
        stroke: var(--gx-ink);
        stroke-width: 1.5;
        vector-effect: non-scaling-stroke;
      }
      .marks span {
        position: absolute;
        top: -2px;
        font-size: 12px;
        color: var(--gx-muted);
        white-space: nowrap;
        padding: 0 5px;
        background: color-mix(in srgb, var(--gx-panel) 80%, transparent);
      }
      .ticks {
        position: relative;
        height: 18px;
        font-size: 12px;
        color: var(--gx-muted);
      }
      .ticks span {
        position: absolute;
        transform: translateX(-50%);
      }
      .head {
        display: flex;
        gap: 12px;
        font-size: 12px;
        color: var(--gx-muted);
        align-items: center;
        min-height: 24px;
        margin-bottom: 4px;
        flex-wrap: wrap;
      }
      .head label {
        display: inline-flex;
        gap: 4px;
        align-items: center;
      }
      .head input[type='number'] {
        width: 76px;
        min-height: 26px;
        border: 1px solid var(--gx-control);
        border-radius: 4px;
        background: var(--gx-paper);
        padding: 0 4px;
      }
      .range {
        position: absolute;
        inset: 0 auto 0 -12px;
        width: calc(100% + 24px);
        height: 100%;
        margin: 0;
        appearance: none;
        background: none;
        pointer-events: none;
      }
      .range::-webkit-slider-thumb {
        appearance: none;
        pointer-events: auto;
        width: 24px;
        height: 62px;
        cursor: ew-resize;
        background: linear-gradient(var(--gx-accent), var(--gx-accent)) center / 3px 100% no-repeat;
        border: 0;
      }
      .range::-moz-range-thumb {
        pointer-events: auto;
        width: 24px;
        height: 62px;
        border: 0;
        border-radius: 0;
        cursor: ew-resize;
        background: linear-gradient(var(--gx-accent), var(--gx-accent)) center / 3px 100% no-repeat;
      }
      .btn {
        min-height: 26px;
        padding: 0 8px;
        font-size: 12px;
      }
    `,
  ];

  /** The years of the dated facts; a fact over several years counts in its first. */
  @property({ attribute: false }) years: readonly number[] = [];
  @property({ type: Number }) undated = 0;
  @property({ attribute: false }) marks: readonly TimeMark[] = [];
  /** The window in force, from year to year. */
  @property({ attribute: false }) window: readonly [number, number] | null = null;
  /** What the bars count. */
  @property() caption = texts.time.bars;
  @state() private draft: [number, number] | null = null;
  /** How many years can stand below the bars without touching. */
  @state() private labels = 10;
  private readonly size = new ResizeObserver(([entry]) => {
    this.labels = Math.max(2, Math.floor((entry?.contentRect.width ?? 0) / YearWidth));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
  }

  protected override render(): TemplateResult {
    if (this.years.length === 0)
      return html`<div class="head">
        ${texts.time.none} ${this.undated > 0 ? texts.time.undated(this.undated) : ''}
      </div>`;
    const [first, last] = this.range;
    const [low, high] = this.draft ?? this.window ?? [first, last];
    const x = scaleLinear([first, last + 1], [0, Width]);
    const counts = new Map<number, number>();
    for (const year of this.years) counts.set(year, (counts.get(year) ?? 0) + 1);
    const most = Math.max(...counts.values());
    const bar = Math.max(1.5, (Width / (last - first + 1)) * 0.66);
    const middle = (year: number): number => x(year + 0.5);
    const ticks = x
      .ticks(Math.min(12, this.labels, last - first + 1))
      .filter((tick) => Number.isInteger(tick) && tick <= last);
    return html`<div class="head">
        <span>${this.caption}</span>
        ${this.undated > 0 ? html`<span class="tag">${texts.time.undated(this.undated)}</span>` : nothing}
        <span class="push row">
          ${this.yearInput(texts.time.from, low, (year) => this.apply([year, Math.max(year, high)]))}
          ${this.yearInput(texts.time.to, high, (year) => this.apply([Math.min(low, year), year]))}
          <button class="btn" type="button" ?disabled=${!this.window} @click=${() => this.tell(null)}>
            ${texts.time.reset}
          </button>
        </span>
      </div>
      <div class="chart">
        <svg viewBox="0 0 ${Width} ${Height}" preserveAspectRatio="none" aria-hidden="true">
          <rect class="window" x=${x(low)} y="0" width=${Math.max(0, x(high + 1) - x(low))} height=${Height} />
          ${[...counts].map(([year, count]) => {
            const height = Math.max(3, (count / most) * (Height - 8));
            const isIn = year >= low && year <= high;
            return svg`<rect class="bar ${isIn ? '' : 'out'}" x=${middle(year) - bar / 2} y=${Height - height} width=${bar} height=${height} />`;
          })}
          <path class="axis" d="M0 ${Height}H${Width}" />
          ${this.marks.map((mark) => svg`<path class="mark" d="M${middle(mark.year)} 0V${Height}" />`)}
        </svg>
        <div class="marks">${this.marks.map((mark) => this.markTemplate(mark, (middle(mark.year) / Width) * 100))}</div>
        ${this.handle(texts.time.from, low, low, (edge) => [Math.min(edge, high), high])}
        ${this.handle(texts.time.to, high, high + 1, (edge) => [low, Math.max(edge - 1, low)])}
      </div>
      <div class="ticks" aria-hidden="true">
        ${ticks.map((tick) => html`<span .style=${`left:${(middle(tick) / Width) * 100}%`}>${tick}</span>`)}
      </div>
      <ul class="vh">
        ${[...counts].sort(([a], [b]) => a - b).map(([year, count]) => html`<li>${texts.time.year(year, count)}</li>`)}
      </ul>`;
  }

  private get range(): [number, number] {
    const years = [...this.years, ...this.marks.map((mark) => mark.year)];
    return [Math.min(...years), Math.max(...years)];
  }

  private markTemplate(mark: TimeMark, percent: number): TemplateResult {
    const side = percent > 75 ? `right:${100 - percent}%` : `left:${percent}%`;
    return html`<span .style=${side}>${texts.time.hop(mark.text, mark.hop)}</span>`;
  }

  /** A handle stands at an edge of the window: before its first year, or after its last. */
  private handle(label: string, year: number, edge: number, next: (edge: number) => [number, number]): TemplateResult {
    const [first, last] = this.range;
    return html`<input
      class="range"
      type="range"
      aria-label=${label}
      aria-valuetext=${year}
      min=${first}
      max=${last + 1}
      .value=${String(edge)}
      @input=${(event: Event) => (this.draft = next(Number((event.target as HTMLInputElement).value)))}
      @change=${() => this.draft && this.apply(this.draft)}
    />`;
  }

  private yearInput(label: string, value: number, change: (year: number) => void): TemplateResult {
    return html`<label
      ><span>${label}</span
      ><input
        type="number"
        min="1"
        max="9999"
        .value=${String(value)}
        @change=${(event: Event) => change(Number((event.target as HTMLInputElement).value))}
    /></label>`;
  }

  private apply(window: [number, number]): void {
    const [first, last] = this.range;
    this.draft = null;
    this.tell(window[0] <= first && window[1] >= last ? null : window);
  }

  private tell(window: readonly [number, number] | null): void {
    this.dispatchEvent(new CustomEvent('gx-window', { detail: window, bubbles: true, composed: true }));
  }
}
