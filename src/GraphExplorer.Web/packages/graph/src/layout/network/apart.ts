import type { Place } from './types';

const Rounds = 40;

/**
 * Moves entities that lie on each other apart, pair by pair in the order given, until none are nearer than the distance or
 * the rounds are over; what is fixed stays. Neighbours are found by squares, so a round costs time linear in the entities.
 */
export function apart(places: readonly Place[], distance: number, fixed: ReadonlySet<number> = new Set()): Place[] {
  const x = places.map((place) => place.x);
  const y = places.map((place) => place.y);
  for (let round = 0; round < Rounds; round++) {
    let moved = false;
    const squares = new Map<string, number[]>();
    x.forEach((_, i) => {
      const key = `${Math.floor((x[i] ?? 0) / distance)}:${Math.floor((y[i] ?? 0) / distance)}`;
      squares.set(key, [...(squares.get(key) ?? []), i]);
    });
    for (let i = 0; i < x.length; i++) {
      const [sx, sy] = [Math.floor((x[i] ?? 0) / distance), Math.floor((y[i] ?? 0) / distance)];
      for (let ox = -1; ox <= 1; ox++) {
        for (let oy = -1; oy <= 1; oy++) {
          for (const j of squares.get(`${sx + ox}:${sy + oy}`) ?? []) if (j > i) moved = push(i, j) || moved;
        }
      }
    }
    if (!moved) break;
  }
  return places.map((_, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0 }));

  function push(i: number, j: number): boolean {
    const [dx, dy] = [(x[j] ?? 0) - (x[i] ?? 0), (y[j] ?? 0) - (y[i] ?? 0)];
    const now = Math.hypot(dx, dy);
    if (now >= distance) return false;
    const [ux, uy] = now > 0 ? [dx / now, dy / now] : [1, 0];
    const half = (distance - now) / 2 + 0.5;
    if (!fixed.has(i)) {
      x[i] = (x[i] ?? 0) - ux * half;
      y[i] = (y[i] ?? 0) - uy * half;
    }
    if (!fixed.has(j)) {
      x[j] = (x[j] ?? 0) + ux * half;
      y[j] = (y[j] ?? 0) + uy * half;
    }
    return !fixed.has(i) || !fixed.has(j);
  }
}
