import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { geoMercator, geoPath } from 'd3-geo';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import landAddress from 'world-atlas/land-110m.json?url';
import type { EntityAnswer, EntityRelationship } from '@graphexplorer/client';
import type { AppContext } from '../session/app';
import { Resource } from '../session/resource';
import { shared } from '../style/shared';
import { texts } from '../texts/en';
import { placeNames } from './map-names';
import { failureNotice, skeleton } from './templates';

interface Spot {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly precision: string;
  readonly facts: readonly string[];
}

interface MapData {
  readonly land: GeoJSON.FeatureCollection | GeoJSON.Feature;
  readonly spots: readonly Spot[];
}

const Width = 760;
const Height = 460;
/** At most so many places are asked for. */
const MostPlaces = 40;

/** Places that entities are joined with, on a map of land alone. Tells gx-node. */
@customElement('gx-map')
export class MapElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        overflow: auto;
        padding: 0 12px 12px;
      }
      svg.map {
        width: 100%;
        max-height: 520px;
        background: var(--gx-sunken);
        border-radius: 8px;
      }
      .land {
        fill: var(--gx-panel);
        stroke: var(--gx-line);
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
  private readonly data = new Resource<MapData>(this);

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

  private mapTemplate(value: MapData): TemplateResult {
    const points: GeoJSON.MultiPoint = {
      type: 'MultiPoint',
      coordinates: value.spots.map((spot) => [spot.longitude, spot.latitude]),
    };
    const projection = geoMercator();
    if (value.spots.length > 1)
      projection.fitExtent(
        [
          [80, 60],
          [Width - 120, Height - 60],
        ],
        points,
      );
    else
      projection
        .center([value.spots[0]?.longitude ?? 0, value.spots[0]?.latitude ?? 0])
        .translate([Width / 2, Height / 2]);
    projection.scale(Math.min(projection.scale(), 1400));
    if (value.spots.length > 1) centre(projection, points);
    const path = geoPath(
      projection.clipExtent([
        [0, 0],
        [Width, Height],
      ]),
    );
    const spots = value.spots.map((spot) => {
      const [x, y] = projection([spot.longitude, spot.latitude]) ?? [0, 0];
      return { ...spot, x, y };
    });
    const names = placeNames(spots, { width: Width, height: Height });
    return html`<svg class="map" viewBox="0 0 ${Width} ${Height}" role="img" aria-label=${texts.map.label}>
      <path class="land" d=${path(value.land) ?? ''} />
      ${spots.map(({ id, name, x, y }) => svg`<circle class="spot" cx=${x} cy=${y} r="6" @click=${() => this.choose(id)}><title>${name}</title></circle>`)}
      ${names.map(({ name, x, y, anchor }) => svg`<text x=${x} y=${y} text-anchor=${anchor}>${name}</text>`)}
    </svg>`;
  }

  private async read(signal: AbortSignal): Promise<MapData> {
    const { client } = this.app;
    const [land, ...lists] = await Promise.all([
      this.land(signal),
      ...this.ids.slice(0, 6).map((id) => client.relationships(id, { limit: 500 }, signal)),
    ]);
    const near = new Map<string, EntityRelationship[]>();
    for (const item of lists.flatMap((list) => list.items)) {
      if (item.other.kind === 'Place') near.set(item.other.id, [...(near.get(item.other.id) ?? []), item]);
    }
    const wanted = [...new Set([...this.ids, ...near.keys()])].slice(0, MostPlaces);
    const entities = await Promise.all(wanted.map((id) => client.entity(id, signal).catch(() => null)));
    const spots = entities.flatMap((answer) => (answer ? spotOf(answer, near.get(answer.entity.id) ?? []) : []));
    return { land, spots };
  }

  private async land(signal: AbortSignal): Promise<MapData['land']> {
    const response = await fetch(landAddress, { signal });
    const topology = (await response.json()) as Topology<{ land: GeometryCollection }>;
    return feature(topology, topology.objects.land);
  }

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent('gx-node', { detail: id, bubbles: true, composed: true }));
  }
}

function centre(projection: ReturnType<typeof geoMercator>, points: GeoJSON.MultiPoint): void {
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(points);
  const [tx, ty] = projection.translate();
  projection.translate([tx + Width / 2 - (x0 + x1) / 2, ty + Height / 2 - (y0 + y1) / 2]);
}

function spotOf(answer: EntityAnswer, items: readonly EntityRelationship[]): Spot[] {
  const { latitude, longitude, locationPrecision, precision, location } = answer.properties as Record<string, unknown>;
  const point = coordinatesOf(location) ?? coordinatesOf({ latitude, longitude });
  if (!point) return [];
  const facts = items.map((item) => item.relationship.sentence).filter((text): text is string => text !== undefined);
  const exactness = String(precision ?? locationPrecision ?? '');
  return [{ id: answer.entity.id, name: answer.entity.name, ...point, precision: exactness, facts }];
}

function coordinatesOf(value: unknown): { latitude: number; longitude: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  if (typeof record['latitude'] === 'number' && typeof record['longitude'] === 'number') {
    return { latitude: record['latitude'], longitude: record['longitude'] };
  }
  const text = record['_value'];
  const found = typeof text === 'string' ? /POINT\s*\(([-\d.]+) ([-\d.]+)/.exec(text) : null;
  return found ? { longitude: Number(found[1]), latitude: Number(found[2]) } : undefined;
}
