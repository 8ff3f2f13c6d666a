import type cytoscape from 'cytoscape';
import { replaceClass } from './classes';
import { overlaps, type Box } from '../layout/lanes/geometry';
import { textWidth, wrapText } from '../layout/measure';

/** The size of a name in the units of the picture, as long as that is not too small on the screen. */
export const NameFont = 12.5;
/** The least size of a name on the screen, in pixels: from far away fewer names are shown, not smaller ones. */
const LeastFont = 11;
const LineHeight = 1.2;
/** A name is broken into lines of so many times its size; into narrower ones where those find no room. */
const WrapWidth = 10.4;
const NarrowWidth = 6.2;
/** A name of more lines than this is measured by its characters alone. */
const MostLines = 4;
/** A name is measured up to so many characters: it may be of any length. */
const LongestMeasured = 200;
/** Between a symbol and its name. */
export const NameGap = 4;
/** Where a name may stand, the usual side first. */
export type Side = 'below' | 'above' | 'right' | 'left';
export const Sides: readonly Side[] = ['below', 'above', 'right', 'left'];
/** More names than this on a screen are a grey haze. */
const MaxNames = 120;
/** So many of the best-joined entities are tried: each is held against all that is in view. */
const MaxTried = 300;

/** Where a name stands, and at which width it is broken. */
export interface Naming {
  readonly side: Side;
  readonly wrap: number;
}

/** How wide a name of some size may become before it is broken. */
export function nameWidth(font: number): number {
  return font * WrapWidth;
}

/**
 * Which entities show their names, and in which size: chosen ones, then the best-joined, as many as fit without touching each
 * other. Coming closer makes room for more.
 */
export function chooseNames(cy: cytoscape.Core): { named: Map<string, Naming>; font: number } {
  const extent = cy.extent();
  const font = Math.max(NameFont, Math.round((LeastFont / cy.zoom()) * 2) / 2);
  const named = new Map<string, Naming>();
  const wraps = [nameWidth(font), font * NarrowWidth];
  const inView = cy
    .nodes()
    .filter((node) => {
      const { x, y } = node.position();
      return x > extent.x1 && x < extent.x2 && y > extent.y1 && y < extent.y2;
    })
    .toArray() as cytoscape.NodeSingular[];
  const symbols = inView.map((node) => ({ node, box: symbolBox(node) }));
  const ranked = inView
    .map((node) => ({ node, rank: rank(node) }))
    .sort((a, b) => b.rank - a.rank || (a.node.id() < b.node.id() ? -1 : 1));
  const names: Box[] = [];
  for (const { node } of ranked.slice(0, MaxTried)) {
    if (named.size >= MaxNames) break;
    const free = placesOf(node, font, wraps).find(
      ({ box }) =>
        box.x >= extent.x1 &&
        box.x + box.width <= extent.x2 &&
        !names.some((other) => overlaps(box, other, 2)) &&
        !symbols.some((other) => other.node !== node && overlaps(box, other.box)),
    );
    if (!free) continue;
    names.push(free.box);
    named.set(node.id(), { side: free.side, wrap: free.wrap });
  }
  return { named, font };
}

/** Shows the names that have room, each on its side and in its lines; to be called within a batch. */
export function writeNames(cy: cytoscape.Core): void {
  const { named, font } = chooseNames(cy);
  const nodes = cy.nodes();
  replaceClass(nodes, 'named', named);
  for (const side of ['above', 'right', 'left'] as const) {
    const there = [...named].filter(([, naming]) => naming.side === side).map(([id]) => id);
    replaceClass(nodes, side, new Set(there));
  }
  cy.nodes('.named, .chosen, .selected, .found, .pointed').forEach((node) => {
    const wrap = named.get(node.id())?.wrap ?? nameWidth(font);
    if (node.data('font') !== font || node.data('wrap') !== wrap) node.data({ font, wrap });
  });
}

function rank(node: cytoscape.NodeSingular): number {
  return (
    node.degree(false) + (node.hasClass('chosen') || node.hasClass('selected') || node.hasClass('found') ? 1e6 : 0)
  );
}

function symbolBox(node: cytoscape.NodeSingular): Box {
  const { x, y } = node.position();
  const half = node.width() / 2;
  return { x: x - half, y: y - half, width: half * 2, height: half * 2 };
}

/** Where a name might stand: at its usual width on every side, then narrower. */
function placesOf(
  node: cytoscape.NodeSingular,
  font: number,
  wraps: readonly number[],
): (Naming & { readonly box: Box })[] {
  const name = String(node.data('name')).slice(0, LongestMeasured);
  const sizes = wraps.map((wrap) => ({ wrap, ...nameSize(name, font, wrap) }));
  const different = sizes.filter((size, i) => i === 0 || size.height > (sizes[0]?.height ?? 0));
  return different.flatMap((size) =>
    Sides.map((side) => ({ side, wrap: size.wrap, box: nameBox(node, size.width, size.height, side) })),
  );
}

function nameSize(name: string, font: number, wrap: number): { width: number; height: number } {
  const full = textWidth(name, font);
  if (full <= wrap) return { width: full, height: font * LineHeight };
  const lines = wrapText(name, wrap, font, MostLines);
  const isWhole = lines.length < MostLines && !lines.some((line) => line.endsWith('…'));
  const count = isWhole ? lines.length : Math.max(lines.length, Math.ceil(full / wrap));
  const width = isWhole ? Math.max(...lines.map((line) => textWidth(line, font))) : wrap;
  return { width, height: count * font * LineHeight };
}

function nameBox(node: cytoscape.NodeSingular, width: number, height: number, side: Side): Box {
  const { x, y } = node.position();
  const [across, down] = [node.width() / 2 + NameGap, node.height() / 2 + NameGap];
  switch (side) {
    case 'below':
      return { x: x - width / 2, y: y + down, width, height };
    case 'above':
      return { x: x - width / 2, y: y - down - height, width, height };
    case 'right':
      return { x: x + across, y: y - height / 2, width, height };
    case 'left':
      return { x: x - across - width, y: y - height / 2, width, height };
  }
}
