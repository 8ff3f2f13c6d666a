import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AppContext } from '../session/app';
import landAddress from '../map/land.json?url';
import { landPath, type Land } from '../map/land';
import { placeNames } from '../map/names';
import { placesAround, type Spot } from '../map/places';
import { MapView } from '../map/projection';
import { Resource } from '../session/resource';
import { shared } from '../style/shared';
import { texts } from '../texts/en';
import { failureNotice, skeleton } from './templates';

interface MapData {
  readonly land: Land;
  readonly spots: readonly Spot[];
}

/** A map is as wide as its room, within these bounds, so that its names keep their size. */
const Narrowest = 280;
const Widest = 1100;
const Tallest = 520;
const Proportion = 0.64;

/** Places that entities are joined with, on a map of land alone. Tells gx-node. */
@customElement('gx-map')
export class MapElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: 0 12px 12px;
      }
      svg.map {
        display: block;
        width: 100%;
        max-width: 1100px;
        background: var(--gx-sunken);
        border-radius: 8px;
      }
      .land {
        fill: var(--gx-panel);
        stroke: var(--gx-control);
        stroke-width: 0.75;
      }
      .spot {
        fill: var(--gx-place);
        stroke: var(--gx-panel);
        stroke-width: 1.5;
      }
      text {
        font-size: 12px;
        fill: var(--gx-ink);
        paint-order: stroke;
        stroke: var(--gx-panel);
        stroke-width: 3px;
        font-family: 'Noto Sans', system-ui, sans-serif;
      }
      p {
        margin: 6px 0 16px;
      }
      li {
        padding: 6px 0;
        border-bottom: 1px solid var(--gx-line);
      }
      li button {
        border: 0;
        background: none;
        padding: 0;
        color: var(--gx-accent);
        font-weight: 600;
        min-height: 24px;
      }
    `,
  ];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) ids: readonly string[] = [];
  @state() private width = Widest;
  private readonly data = new Resource<MapData>(this);
  private readonly room = new ResizeObserver(([entry]) => {
    const { width } = entry?.contentRect ?? { width: Widest };
    if (width > 0) this.width = Math.round(Math.max(Narrowest, Math.min(Widest, width)));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.room.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.room.disconnect();
  }

  protected override willUpdate(): void {
    this.data.load(this.ids.length > 0 ? this.ids.join(' ') : null, (signal) => this.read(signal));
  }

  protected override render(): TemplateResult {
    const { failure, value, isSlow } = this.data;
    if (failure) return failureNotice(failure, () => this.data.again());
    if (!value) return html`${isSlow ? skeleton(6) : nothing}`;
    if (value.spots.length === 0) return html`<p class="muted" role="status">${texts.map.none}</p>`;
    return html`${this.mapTemplate(value)}
      <p class="small muted">${texts.map.note}</p>
      <h3>${texts.map.list}</h3>
      <ul>
        ${value.spots.map(
          (spot) =>
            html`<li>
              <button type="button" @click=${() => this.choose(spot.id)}>${spot.name}</button>
              <span class="small muted">${texts.map.precision[spot.precision] ?? ''}</span>
              ${spot.facts.map((fact) => html`<div class="small">${fact}</div>`)}
            </li>`,
        )}
      </ul>`;
  }

  private mapTemplate({ land, spots }: MapData): TemplateResult {
    const { width } = this;
    const height = Math.min(Tallest, Math.max(Narrowest, Math.round(width * Proportion)));
    const view = new MapView(spots, { width, height });
    const placed = spots.map((spot) => {
      const [x, y] = view.at(spot);
      return { ...spot, x, y };
    });
    const names = placeNames(placed, view.size);
    return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label=${texts.map.label}>
      <path class="land" d=${landPath(land, view)} />
      ${placed.map(({ id, name, x, y }) => svg`<circle class="spot" cx=${x} cy=${y} r="6" @click=${() => this.choose(id)}><title>${name}</title></circle>`)}
      ${names.map(({ name, x, y, anchor }) => svg`<text x=${x} y=${y} text-anchor=${anchor}>${name}</text>`)}
    </svg>`;
  }

  private async read(signal: AbortSignal): Promise<MapData> {
    const [response, spots] = await Promise.all([
      fetch(landAddress, { signal }),
      placesAround(this.app.client, this.ids, signal),
    ]);
    return { land: (await response.json()) as Land, spots };
  }

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent('gx-node', { detail: id, bubbles: true, composed: true }));
  }
}
