import { describe, expect, it } from 'vitest';
import { byTime } from '../src/layout/network/by-time';
import { careful } from '../src/layout/network/careful';
import { layered } from '../src/layout/network/layered';
import { radial } from '../src/layout/network/radial';
import { spread } from '../src/layout/network/spread';
import type { LayoutGraph, Place } from '../src/layout/network/types';

function tree(count: number): LayoutGraph {
  const ids = Array.from({ length: count }, (_, i) => `id-${i}`);
  const edges = ids.slice(1).map((_, i): [number, number] => [i + 1, Math.floor(i / 3)]);
  return { ids, edges, root: 0 };
}

function nearest(places: readonly Place[]): number {
  let least = Infinity;
  places.forEach((a, i) => {
    for (const b of places.slice(i + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  });
  return least;
}

describe('layouts of networks', () => {
  it.each([
    ['layered', layered],
    ['radial', radial],
    ['spread', spread],
  ] as const)('%s gives every entity a place of its own, and the same one twice', (_, layout) => {
    const graph = tree(60);

    const places = layout(graph);

    expect(places).toHaveLength(60);
    expect(nearest(places)).toBeGreaterThan(8);
    expect(layout(graph)).toEqual(places);
  });

  it('layers go down by distance from the root', () => {
    const places = layered(tree(13));

    expect(new Set(places.slice(1, 4).map((place) => place.y)).size).toBe(1);
    expect(places[0]!.y).toBeLessThan(places[1]!.y);
    expect(places[1]!.y).toBeLessThan(places[4]!.y);
  });

  it('a layer of many is broken into lines, so that a star is not a thin line', () => {
    const ids = Array.from({ length: 61 }, (_, i) => `id-${i}`);
    const star = { ids, edges: ids.slice(1).map((_, i): [number, number] => [0, i + 1]), root: 0 };

    const places = layered(star);

    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    expect(width / height).toBeLessThan(4);
    expect(nearest(places)).toBeGreaterThan(60);
  });

  it('rings keep what is as far from the root at one distance', () => {
    const [root, ...others] = radial(tree(13));

    const distances = others.map((place) => Math.round(Math.hypot(place.x - root!.x, place.y - root!.y)));
    expect(new Set(distances.slice(0, 3)).size).toBe(1);
    expect(new Set(distances.slice(3)).size).toBe(1);
  });

  it('time runs from left to right, and what is not dated stands below', () => {
    const graph: LayoutGraph = { ids: ['a', 'b', 'c', 'd'], edges: [], years: [1945, 1938, undefined, 1938] };

    const [a, b, c, d] = byTime(graph);

    expect(b!.x).toBe(d!.x);
    expect(b!.y).not.toBe(d!.y);
    expect(a!.x).toBeGreaterThan(b!.x);
    expect(c!.y).toBeGreaterThan(Math.max(a!.y, b!.y, d!.y));
  });

  it('the careful layout depends on nothing but the graph', () => {
    const graph = tree(24);
    const shares: number[] = [];

    const places = careful(graph, (share) => shares.push(share));

    expect(careful(graph, () => undefined)).toEqual(places);
    expect(shares.at(-1)).toBe(1);
    expect(nearest(places)).toBeGreaterThan(60);
  });

  it('the cheap layout copes with entities that nothing joins and with loops', () => {
    const places = spread({ ids: ['a', 'b', 'c'], edges: [[0, 0]] });

    expect(places.every((place) => Number.isFinite(place.x) && Number.isFinite(place.y))).toBe(true);
  });
});
