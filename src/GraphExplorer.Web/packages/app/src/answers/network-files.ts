import type { RelationshipAnswer } from '@graphexplorer/client';
import type { PictureMoves } from '@graphexplorer/graph';
import { texts } from '../texts/en';
import type { Network } from './network';
import { csvOf, rowsOf } from './table';

/** The relationships of a network between entities that are not hidden. */
export function shownLinks(network: Network, hidden: readonly string[]): RelationshipAnswer[] {
  const out = new Set(hidden);
  return network.links.filter((link) => !out.has(link.from) && !out.has(link.to));
}

/** What a network shows as a table. */
export function csvOfNetwork(network: Network, hidden: readonly string[]): string {
  const { table } = texts;
  const rows = rowsOf(shownLinks(network, hidden), (id) => network.nodes.get(id)?.name ?? id);
  const header = [table.from, table.verb, table.to, table.date, table.strength, table.works];
  const cells = rows.map((row) => [row.from, row.verb, row.to, row.date, row.strength, row.works]);
  return csvOf(header, cells);
}

/** What a network shows, and where it stands, as JSON. */
export function jsonOfNetwork(network: Network, hidden: readonly string[], places: PictureMoves): string {
  const out = new Set(hidden);
  const entities = [...network.nodes.values()].filter((node) => !out.has(node.id));
  const content = { entities, relationships: shownLinks(network, hidden), places: Object.fromEntries(places) };
  return JSON.stringify(content, null, 2);
}
