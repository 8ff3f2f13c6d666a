import { seedPosition } from '../seed';
import { Spacing, type LayoutGraph, type Place } from './types';

const Rounds = 90;

/**
 * The cheap layout: springs along relationships and repulsion between entities of neighbouring squares of a grid, so that a
 * round costs time linear in entities and relationships. The same graph gives the same picture: no random numbers, and
 * forces are summed in the order of the ids. After Fruchterman and Reingold, "Graph drawing by force-directed placement",
 * 1991, grid variant.
 */
export function spread(graph: LayoutGraph, progress?: (share: number, places: Place[]) => void): Place[] {
  const count = graph.ids.length;
  const radius = Spacing * Math.sqrt(Math.max(1, count)) * 0.8;
  const places = graph.ids.map((id, i) => graph.known?.get(i) ?? seedPosition(id, radius));
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place) => place.y);
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  const reach = Spacing * 2;
  for (let round = 0; round < Rounds; round++) {
    dx.fill(0);
    dy.fill(0);
    repel();
    attract();
    const heat = Spacing * 0.9 * (1 - round / Rounds) + 1;
    for (let i = 0; i < count; i++) {
      if (graph.fixed?.has(i)) continue;
      const [mx, my] = [dx[i] ?? 0, dy[i] ?? 0];
      const force = Math.hypot(mx, my) || 1;
      const step = Math.min(force, heat);
      x[i] = (x[i] ?? 0) + (mx / force) * step;
      y[i] = (y[i] ?? 0) + (my / force) * step;
    }
    if (progress && round % 10 === 9) progress((round + 1) / Rounds, result());
  }
  return result();

  function result(): Place[] {
    return graph.ids.map((_, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0 }));
  }

  function repel(): void {
    const squares = new Map<number, number[]>();
    const square = (i: number): [number, number] => [Math.floor((x[i] ?? 0) / reach), Math.floor((y[i] ?? 0) / reach)];
    for (let i = 0; i < count; i++) {
      const [sx, sy] = square(i);
      const key = sx * 0x10000 + sy;
      const list = squares.get(key);
      if (list) list.push(i);
      else squares.set(key, [i]);
    }
    for (let i = 0; i < count; i++) {
      const [sx, sy] = square(i);
      for (let ox = -1; ox <= 1; ox++) {
        for (let oy = -1; oy <= 1; oy++) {
          for (const j of squares.get((sx + ox) * 0x10000 + sy + oy) ?? []) push(i, j);
        }
      }
    }
  }

  function push(i: number, j: number): void {
    if (i === j) return;
    const [ax, ay] = [(x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)];
    const distance = Math.hypot(ax, ay) || 0.5;
    if (distance > reach) return;
    const force = (Spacing * Spacing) / distance;
    dx[i] = (dx[i] ?? 0) + (distance === 0.5 ? (i < j ? 1 : -1) : ax / distance) * force;
    dy[i] = (dy[i] ?? 0) + (ay / distance) * force;
  }

  function attract(): void {
    for (const [a, b] of graph.edges) {
      if (a === b) continue;
      const [ax, ay] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)];
      const pull = Math.hypot(ax, ay) / Spacing;
      dx[a] = (dx[a] ?? 0) + ax * pull * 0.5;
      dy[a] = (dy[a] ?? 0) + ay * pull * 0.5;
      dx[b] = (dx[b] ?? 0) - ax * pull * 0.5;
      dy[b] = (dy[b] ?? 0) - ay * pull * 0.5;
    }
  }
}
