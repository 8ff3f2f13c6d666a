import { lookOf } from '../style/kinds';
import { strengths } from '../style/style';
import type { PictureData, PictureLink, PictureNode } from './picture';

/** The picture in words, for those who do not see it and for the title of an exported one. */
export function describePicture(data: PictureData): string {
  const nodes = count(data.nodes.length, 'entity', 'entities');
  const links = count(data.links.length, 'relationship', 'relationships');
  if (data.nodes.length === 0) return 'An empty picture.';
  if (data.paths?.length) {
    const hops = data.paths.map((path) => path.nodes.length - 1);
    const [least, most] = [Math.min(...hops), Math.max(...hops)];
    const range = least === most ? count(least, 'hop', 'hops') : `${least} to ${most} hops`;
    return `${count(data.paths.length, 'path', 'paths')} of ${range}: ${nodes}, ${links}.`;
  }
  return `${nodes}, ${links}.`;
}

/** "Genrikh Lyushkov, person, 85 relations". */
export function describeNode(node: PictureNode): string {
  const parts = [node.name, lookOf(node.kind).word];
  if (node.hub) parts.push('a hub');
  else if (node.note) parts.push(node.note);
  if (node.relations !== undefined) parts.push(count(node.relations, 'relation', 'relations'));
  parts.push(...(node.says ?? []));
  return parts.join(', ');
}

/** A relationship read in the direction of its verb, with its date. */
export function describeLink(link: PictureLink, names: ReadonlyMap<string, string>): string {
  if (link.sentence) return link.sentence;
  const words = `${names.get(link.from) ?? link.from} ${link.verb} ${names.get(link.to) ?? link.to}`;
  return link.date ? `${words}, ${link.date}` : words;
}

/** All relationships of a line: one in full, several by their number and words. */
export function describeLine(links: readonly PictureLink[], names: ReadonlyMap<string, string>): string {
  const words = links.map((link) => describeLink(link, names));
  return words.length === 1 ? (words[0] ?? '') : `${words.length} relationships: ${words.join('; ')}`;
}

export function describeStrength(link: PictureLink): string {
  return strengths[link.strength].says;
}

function count(value: number, one: string, many: string): string {
  return `${value.toLocaleString('en')} ${value === 1 ? one : many}`;
}
