import type cytoscape from 'cytoscape';
import { overlaps, type Box } from '../layout/lanes/geometry';
import { textWidth } from '../layout/measure';

const FontSize = 12.5;
const LineHeight = 15;
/** A name is measured up to so many letters: it may be of any length. */
const LongestMeasured = 200;
/** More names than this on a screen are a grey haze. */
const MaxNames = 120;

/**
 * Which entities show their names: chosen ones, then the best-joined, as many as fit without touching each other. Coming
 * closer makes room for more.
 */
export function chooseNames(cy: cytoscape.Core): Set<string> {
  const zoom = cy.zoom();
  const extent = cy.extent();
  const named = new Set<string>();
  if (FontSize * zoom < 7) return named;
  const inView = cy
    .nodes()
    .filter((node) => {
      const { x, y } = node.position();
      return x > extent.x1 && x < extent.x2 && y > extent.y1 && y < extent.y2;
    })
    .toArray() as cytoscape.NodeSingular[];
  inView.sort((a, b) => rank(b) - rank(a) || (a.id() < b.id() ? -1 : 1));
  const symbols = inView.map((node) => ({ node, box: symbolBox(node) }));
  const names: Box[] = [];
  for (const node of inView) {
    if (named.size >= MaxNames) break;
    const box = nameBox(node);
    if (names.some((other) => overlaps(box, other, 2))) continue;
    if (symbols.some((other) => other.node !== node && overlaps(box, other.box))) continue;
    names.push(box);
    named.add(node.id());
  }
  return named;
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

function nameBox(node: cytoscape.NodeSingular): Box {
  const name = String(node.data('name'));
  const full = textWidth(name.slice(0, LongestMeasured), FontSize);
  const width = Math.min(130, full);
  const lines = Math.max(1, Math.ceil(full / 130));
  const { x, y } = node.position();
  return { x: x - width / 2, y: y + node.height() / 2 + 2, width, height: lines * LineHeight };
}
