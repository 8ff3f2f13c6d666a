import { Spacing, type LayoutGraph, type Place } from './types';

/** Left to right by year, stacked where several share a place; what has no year stands in rows below. */
export function byTime(graph: LayoutGraph): Place[] {
  const years = graph.years ?? [];
  const dated = graph.ids.map((_, i) => i).filter((i) => years[i] !== undefined);
  dated.sort((a, b) => (years[a] ?? 0) - (years[b] ?? 0) || ((graph.ids[a] ?? '') < (graph.ids[b] ?? '') ? -1 : 1));
  const places: Place[] = graph.ids.map(() => ({ x: 0, y: 0 }));
  const distinct = [...new Set(dated.map((i) => years[i] ?? 0))];
  const width = Math.max(Spacing * 6, distinct.length * Spacing * 0.9);
  const [first, last] = [distinct[0] ?? 0, distinct.at(-1) ?? 0];
  const ends: number[] = [];
  let rows = 0;
  for (const node of dated) {
    const share = last === first ? 0.5 : ((years[node] ?? 0) - first) / (last - first);
    const x = share * width;
    let row = ends.findIndex((end) => end + Spacing <= x);
    if (row === -1) row = ends.length;
    ends[row] = x;
    rows = Math.max(rows, row + 1);
    places[node] = { x, y: row * Spacing * 0.8 };
  }
  const undated = graph.ids.map((_, i) => i).filter((i) => years[i] === undefined);
  const perRow = Math.max(6, Math.floor(width / Spacing));
  undated.forEach((node, i) => {
    const row = rows + 1 + Math.floor(i / perRow);
    places[node] = { x: (i % perRow) * Spacing, y: row * Spacing * 0.8 };
  });
  return places;
}
