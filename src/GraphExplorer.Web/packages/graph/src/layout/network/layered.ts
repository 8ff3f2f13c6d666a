import { layersOf, neighboursOf, Spacing, type LayoutGraph, type Place } from './types';

const Sweeps = 4;
const LayerStep = Spacing * 1.1;
const LineStep = Spacing * 0.75;
/** The longest line of a layer: at least so many, and wider than high by this factor. */
const ShortestLine = 8;
const Width = 1.7;

/** Layers from top to bottom by distance; within a layer by the mean place of the neighbours, in a few sweeps. */
export function layered(graph: LayoutGraph): Place[] {
  const { layer } = layersOf(graph);
  const neighbours = neighboursOf(graph);
  const longest = Math.max(ShortestLine, Math.ceil(Math.sqrt(graph.ids.length) * Width));
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
  const y = graph.ids.map(() => 0);
  let top = 0;
  for (const row of rows) {
    const lines = linesOf(row);
    row.forEach((node, i) => (y[node] = top + (i % lines) * LineStep));
    top += (lines - 1) * LineStep + LayerStep;
  }
  return graph.ids.map((_, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0 }));

  function spread(row: readonly number[]): void {
    const step = Spacing / linesOf(row);
    row.forEach((node, i) => (x[node] = (i - (row.length - 1) / 2) * step));
  }

  /** A layer of many stands in several lines, each a little aside of the one above, so that a star is no thin line. */
  function linesOf(row: readonly number[]): number {
    return Math.ceil(row.length / longest);
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
