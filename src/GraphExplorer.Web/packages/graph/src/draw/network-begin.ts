import { seedPosition } from '../layout/seed';
import { Spacing, type LayoutGraph, type Place } from '../layout/network/types';
import type { Bundle } from '../model/bundles';
import type { PictureData, PictureLink } from '../model/picture';

export interface Beginning {
  readonly indices: ReadonlyMap<string, number>;
  readonly bundles: readonly Bundle[];
  /** Where entities stood before, and where they are pinned. */
  readonly places?: ReadonlyMap<string, Place>;
  readonly pins: ReadonlyMap<string, Place>;
  readonly root?: string;
}

/** What a layout begins with: lines between indices, places that are known already, years of the dated relationships. */
export function layoutGraph(data: PictureData, begin: Beginning): LayoutGraph {
  const { indices, bundles } = begin;
  const ids = data.nodes.map((node) => node.id);
  const known = new Map<number, Place>();
  const fixed = new Set<number>();
  for (const [id, place] of begin.places ?? []) {
    const at = indices.get(id);
    if (at !== undefined) known.set(at, place);
  }
  for (const [id, place] of begin.pins) {
    const at = indices.get(id);
    if (at === undefined) continue;
    known.set(at, place);
    fixed.add(at);
  }
  if (known.size > 0) startBesideNeighbours(known, ids, begin);
  const root = begin.root === undefined ? undefined : indices.get(begin.root);
  const edges = bundles.map((line): [number, number] => [indices.get(line.a) ?? 0, indices.get(line.b) ?? 0]);
  const years = yearsOfNodes(data.links, ids.length, indices);
  return { ids, edges, known, fixed, years, ...(root === undefined ? {} : { root }) };
}

/** What a growing picture brings begins beside what it was brought by. */
function startBesideNeighbours(known: Map<number, Place>, ids: readonly string[], begin: Beginning): void {
  const settled = new Map(known);
  for (const line of begin.bundles) {
    const [a, b] = [begin.indices.get(line.a) ?? 0, begin.indices.get(line.b) ?? 0];
    for (const [here, there] of [
      [a, b],
      [b, a],
    ] as const) {
      const place = settled.get(there);
      if (!place || known.has(here)) continue;
      const offset = seedPosition(ids[here] ?? '', Spacing);
      known.set(here, { x: place.x + offset.x, y: place.y + offset.y });
    }
  }
}

/** The first year in which anything is dated of each entity. */
function yearsOfNodes(
  links: readonly PictureLink[],
  count: number,
  indices: ReadonlyMap<string, number>,
): (number | undefined)[] {
  const years: (number | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const link of links) {
    if (!link.years) continue;
    for (const end of [link.from, link.to]) {
      const at = indices.get(end);
      if (at !== undefined) years[at] = Math.min(years[at] ?? Infinity, link.years[0]);
    }
  }
  return years;
}
