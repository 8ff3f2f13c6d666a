import { strongest } from '../layout/lanes/lines';
import { shorten } from '../layout/measure';
import type { Place } from '../layout/network/types';
import { arrowsOf, type Bundle } from '../model/bundles';
import type { PictureNode } from '../model/picture';
import { lookOf } from '../style/kinds';
import { fontFamily, sizes, strengths, type ColourName } from '../style/style';
import { escapeMarkup, symbolMarkup } from '../style/symbol';

const NodeSize = sizes.node * 0.77;
const Border = 80;
const NameSize = 12.5;
const NameWidth = 150;
const ArrowLength = 9;

export interface NetworkScene {
  readonly nodes: readonly PictureNode[];
  readonly bundles: readonly Bundle[];
  readonly places: ReadonlyMap<string, Place>;
  /** The entities whose names are written. */
  readonly named: ReadonlySet<string>;
}

/** A network as an SVG document that stands alone; every text in it is escaped. */
export function networkSvg(scene: NetworkScene, colour: (name: ColourName) => string): string {
  const places = [...scene.places.values()];
  const [left, top] = [least(places.map(({ x }) => x)) - Border, least(places.map(({ y }) => y)) - Border];
  const [right, bottom] = [-least(places.map(({ x }) => -x)) + Border, -least(places.map(({ y }) => -y)) + Border];
  const at = (id: string): Place => scene.places.get(id) ?? { x: 0, y: 0 };
  const radii = new Map(scene.nodes.map((node) => [node.id, (NodeSize * (node.scale ?? 1)) / 2]));
  const lines = scene.bundles.map((line) => {
    const dash = strengths[strongest(line.links)].dash.join(' ');
    const arrows = arrowsOf(line.links, line.a);
    const [a, b] = [at(line.a), at(line.b)];
    const tips = [
      arrows.atA ? arrow(b, a, radii.get(line.a) ?? 0) : '',
      arrows.atB ? arrow(a, b, radii.get(line.b) ?? 0) : '',
    ].join('');
    const rule = dash ? ` stroke-dasharray="${dash}"` : '';
    return `<path d="M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}"${rule}/><g class="tips">${tips}</g>`;
  });
  const symbols = scene.nodes.map((node) => {
    const [place, radius, look] = [at(node.id), radii.get(node.id) ?? 0, lookOf(node.kind)];
    const [x, y] = [round(place.x - radius), round(place.y - radius)];
    const inside = symbolMarkup(look, colour, node.colour ?? look.colour);
    return `<svg x="${x}" y="${y}" width="${round(radius * 2)}" height="${round(radius * 2)}" viewBox="0 0 20 20">${inside}</svg>`;
  });
  const names = scene.nodes
    .filter((node) => scene.named.has(node.id))
    .map((node) => {
      const place = at(node.id);
      const name = shorten((node.caption ?? node.name).slice(0, 200), NameWidth, NameSize);
      const y = place.y + (radii.get(node.id) ?? 0) + NameSize + 3;
      return `<text x="${round(place.x)}" y="${round(y)}">${escapeMarkup(name)}</text>`;
    });
  const [width, height] = [Math.ceil(right - left), Math.ceil(bottom - top)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="${Math.floor(left)} ${Math.floor(top)} ${width} ${height}" font-family="${escapeMarkup(fontFamily)}">` +
    `<rect x="${Math.floor(left)}" y="${Math.floor(top)}" width="${width}" height="${height}" fill="${colour('paper')}"/>` +
    `<g fill="none" stroke="${colour('muted')}" stroke-width="${sizes.line}">${lines.join('')}</g>${symbols.join('')}` +
    `<g fill="${colour('ink')}" stroke="${colour('paper')}" stroke-width="3" paint-order="stroke" ` +
    `font-size="${NameSize}" text-anchor="middle">${names.join('')}</g></svg>`
  ).replaceAll('<g class="tips">', `<g fill="${colour('muted')}" stroke="none">`);
}

function arrow(from: Place, to: Place, radius: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x, y] = [to.x - ux * radius, to.y - uy * radius];
  const [bx, by] = [x - ux * ArrowLength, y - uy * ArrowLength];
  const half = ArrowLength / 2;
  const points = [
    [x, y],
    [bx - uy * half, by + ux * half],
    [bx + uy * half, by - ux * half],
  ];
  return `<path d="M${points.map(([px, py]) => `${round(px ?? 0)} ${round(py ?? 0)}`).join('L')}z"/>`;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
