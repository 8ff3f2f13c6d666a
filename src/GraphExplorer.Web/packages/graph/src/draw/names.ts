import type cytoscape from 'cytoscape';
import { overlaps, type Box } from '../layout/lanes/geometry';
import { textWidth } from '../layout/measure';

/** The size of a name in the units of the picture, as long as that is not too small on the screen. */
export const NameFont = 12.5;
/** The least size of a name on the screen, in pixels: from far away fewer names are shown, not smaller ones. */
const LeastFont = 11;
const LineHeight = 1.2;
/** A name is broken into lines of so many times its size. */
const WrapWidth = 10.4;
/** A name is measured up to so many letters: it may be of any length. */
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

/** How wide a name of some size may become before it is broken. */
export function nameWidth(font: number): number {
  return font * WrapWidth;
}

/**
 * Which entities show their names, and in which size: chosen ones, then the best-joined, as many as fit without touching each
 * other. Coming closer makes room for more.
 */
export function chooseNames(cy: cytoscape.Core): { named: Map<string, Side>; font: number } {
  const extent = cy.extent();
  const font = Math.max(NameFont, Math.round((LeastFont / cy.zoom()) * 2) / 2);
  const named = new Map<string, Side>();
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
    for (const side of Sides) {
      const box = nameBox(node, font, side);
      if (names.some((other) => overlaps(box, other, 2))) continue;
      if (symbols.some((other) => other.node !== node && overlaps(box, other.box))) continue;
      names.push(box);
      named.set(node.id(), side);
      break;
    }
  }
  return { named, font };
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

function nameBox(node: cytoscape.NodeSingular, font: number, side: Side): Box {
  const name = String(node.data('name'));
  const full = textWidth(name.slice(0, LongestMeasured), font);
  const width = Math.min(nameWidth(font), full);
  const height = Math.max(1, Math.ceil(full / nameWidth(font))) * font * LineHeight;
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
