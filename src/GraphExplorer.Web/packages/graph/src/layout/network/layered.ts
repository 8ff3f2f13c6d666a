import { layersOf, neighboursOf, Spacing, type LayoutGraph, type Place } from './types';

const Sweeps = 4;

/** Layers from top to bottom by distance; within a layer by the mean place of the neighbours, in a few sweeps. */
export function layered(graph: LayoutGraph): Place[] {
  const { layer } = layersOf(graph);
  const neighbours = neighboursOf(graph);
  const rows: number[][] = [];
  layer.forEach((depth, node) => (rows[depth] ??= []).push(node));
  const x = graph.ids.map(() => 0);
  for (const row of rows) spread(row);
  for (let sweep = 0; sweep < Sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? rows : [...rows].reverse()) {
      const pull = new Map(row.map((node) => [node, mean(node)]));
      row.sort((a, b) => (pull.get(a) ?? 0) - (pull.get(b) ?? 0) || compareIds(a, b));
      spread(row);
    }
  }
  return graph.ids.map((_, i) => ({ x: x[i] ?? 0, y: (layer[i] ?? 0) * Spacing * 1.1 }));

  function spread(row: readonly number[]): void {
    row.forEach((node, i) => (x[node] = (i - (row.length - 1) / 2) * Spacing));
  }

  function mean(node: number): number {
    const around = neighbours[node] ?? [];
    if (around.length === 0) return x[node] ?? 0;
    return around.reduce((sum, other) => sum + (x[other] ?? 0), 0) / around.length;
  }

  function compareIds(a: number, b: number): number {
    return (graph.ids[a] ?? '') < (graph.ids[b] ?? '') ? -1 : 1;
  }
}
