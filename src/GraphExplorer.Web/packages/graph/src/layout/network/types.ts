/** A network as a layout sees it: numbers, no words. */
export interface LayoutGraph {
  readonly ids: readonly string[];
  /** Pairs of indices into ids. */
  readonly edges: readonly (readonly [number, number])[];
  /** Where entities stand already, by index; others start from their id. */
  readonly known?: ReadonlyMap<number, Place>;
  /** Those of the known that may not move. */
  readonly fixed?: ReadonlySet<number>;
  /** The entity in the middle or at the top, by index. */
  readonly root?: number;
  /** The year of each entity, for the layout by time; absent where it has none. */
  readonly years?: readonly (number | undefined)[];
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export type LayoutName = 'force' | 'layered' | 'radial' | 'time';

export const Spacing = 130;

export function neighboursOf(graph: LayoutGraph): number[][] {
  const neighbours: number[][] = graph.ids.map(() => []);
  for (const [a, b] of graph.edges) {
    if (a === b) continue;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}

/** Entities by distance from the root, each component in turn from its best-joined entity; ties by id. */
export function layersOf(graph: LayoutGraph): { layer: number[]; component: number[]; parent: number[] } {
  const neighbours = neighboursOf(graph);
  const layer = graph.ids.map(() => -1);
  const component = graph.ids.map(() => -1);
  const parent = graph.ids.map(() => -1);
  const order = graph.ids.map((_, i) => i).sort(byDegree);
  if (graph.root !== undefined) order.unshift(graph.root);
  let components = 0;
  for (const start of order) {
    if (layer[start] !== -1) continue;
    let frontier = [start];
    layer[start] = 0;
    component[start] = components;
    for (let depth = 1; frontier.length > 0; depth++) {
      const next: number[] = [];
      for (const node of frontier) {
        for (const neighbour of neighbours[node] ?? []) {
          if (layer[neighbour] !== -1) continue;
          layer[neighbour] = depth;
          component[neighbour] = components;
          parent[neighbour] = node;
          next.push(neighbour);
        }
      }
      frontier = next;
    }
    components++;
  }
  return { layer, component, parent };

  function byDegree(a: number, b: number): number {
    const difference = (neighbours[b]?.length ?? 0) - (neighbours[a]?.length ?? 0);
    return difference || ((graph.ids[a] ?? '') < (graph.ids[b] ?? '') ? -1 : 1);
  }
}
