import type cytoscape from 'cytoscape';
import { strongest } from '../layout/lanes/lines';
import type { Place } from '../layout/network/types';
import { arrowsOf, type Bundle } from '../model/bundles';
import type { PictureNode } from '../model/picture';
import { lookOf } from '../style/kinds';
import { sizes, type ColourName } from '../style/style';
import { symbolAddress } from '../style/symbol';
import { NameFont, nameWidth } from './names';

const SymbolPixels = 96;
/** The canvas writes so many characters of a name: breaking 10,000 into lines would hold the page up. */
const LongestName = 80;
const NodeSize = sizes.node * 0.77;

/** Gives each look its picture once. */
export class Symbols {
  private readonly known = new Map<string, string>();

  constructor(private readonly colour: (name: ColourName) => string) {}

  of(node: PictureNode): string {
    const key = `${node.kind ?? ''}\u0000${node.colour ?? ''}`;
    const known = this.known.get(key);
    if (known) return known;
    const look = lookOf(node.kind);
    const image = symbolAddress(look, this.colour, SymbolPixels, node.colour ?? look.colour);
    this.known.set(key, image);
    return image;
  }
}

/** What of an entity the canvas draws; changes with the encoding alone. */
export function nodeData(node: PictureNode, symbols: Symbols): { name: string; image: string; size: number } {
  const name = node.caption ?? node.name;
  const short = name.length <= LongestName ? name : `${name.slice(0, LongestName - 1).trimEnd()}…`;
  return { name: short, image: symbols.of(node), size: NodeSize * (node.scale ?? 1) };
}

export function nodeElement(
  node: PictureNode,
  at: number,
  place: Place,
  symbols: Symbols,
): cytoscape.ElementDefinition {
  return {
    group: 'nodes',
    data: { id: `n${at}`, key: node.id, font: NameFont, wrap: nameWidth(NameFont), ...nodeData(node, symbols) },
    position: { x: place.x, y: place.y },
  };
}

export function lineElement(line: Bundle, at: number, ends: ReadonlyMap<string, number>): cytoscape.ElementDefinition {
  const arrows = arrowsOf(line.links, line.a);
  const classes = [strongest(line.links), arrows.atB ? 'forward' : '', arrows.atA ? 'backward' : ''];
  const first = line.links[0];
  const words = line.links.length > 1 ? `${line.links.length} relationships` : (first?.verb ?? '');
  const [source, target] = [`n${ends.get(line.a) ?? 0}`, `n${ends.get(line.b) ?? 0}`];
  return {
    group: 'edges',
    data: { id: `e${at}`, key: line.key, source, target, words },
    classes: classes.filter(Boolean).join(' '),
  };
}
