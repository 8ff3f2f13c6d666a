import { layersOf, Spacing, type LayoutGraph, type Place } from './types';

/** Rings around the root; an entity's share of the circle is that of what hangs on it. Components lie side by side. */
export function radial(graph: LayoutGraph): Place[] {
  const { layer, component, parent } = layersOf(graph);
  const children: number[][] = graph.ids.map(() => []);
  const roots: number[] = [];
  parent.forEach((above, node) => (above === -1 ? roots : (children[above] ?? roots)).push(node));
  roots.sort((a, b) => (component[a] ?? 0) - (component[b] ?? 0));
  const leaves = countLeaves(children, layer);
  const places: Place[] = graph.ids.map(() => ({ x: 0, y: 0 }));
  let offset = 0;
  for (const root of roots) {
    const depth = deepest(root);
    const ring = Math.max(Spacing, (leaves[root] ?? 1) * Spacing * 0.16);
    const radius = depth * ring;
    place(root, 0, 2 * Math.PI, offset + radius, ring);
    offset += radius * 2 + Spacing * 1.6;
  }
  return places;

  function place(root: number, from: number, to: number, centre: number, ring: number): void {
    const work: [number, number, number][] = [[root, from, to]];
    for (let item = work.pop(); item; item = work.pop()) {
      const [node, start, end] = item;
      const angle = (start + end) / 2;
      const radius = (layer[node] ?? 0) * ring;
      places[node] = { x: centre + Math.cos(angle) * radius, y: Math.sin(angle) * radius };
      let at = start;
      for (const child of children[node] ?? []) {
        const share = ((end - start) * (leaves[child] ?? 1)) / (leaves[node] ?? 1);
        work.push([child, at, at + share]);
        at += share;
      }
    }
  }

  function deepest(root: number): number {
    return graph.ids.reduce(
      (most, _, i) => (component[i] === component[root] ? Math.max(most, layer[i] ?? 0) : most),
      0,
    );
  }
}

function countLeaves(children: readonly number[][], layer: readonly number[]): number[] {
  const leaves = children.map(() => 0);
  const deepestFirst = children.map((_, i) => i).sort((a, b) => (layer[b] ?? 0) - (layer[a] ?? 0));
  for (const node of deepestFirst) {
    const below = children[node] ?? [];
    leaves[node] = below.length === 0 ? 1 : below.reduce((sum, child) => sum + (leaves[child] ?? 1), 0);
  }
  return leaves;
}
