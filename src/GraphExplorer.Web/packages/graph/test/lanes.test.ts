import { describe, expect, it } from 'vitest';
import { overlaps, touches } from '../src/layout/lanes/geometry';
import { arrange } from '../src/layout/lanes/grid';
import { pieces, placeLabels } from '../src/layout/lanes/labels';
import { layoutLanes } from '../src/layout/lanes/lanes';
import { manchukuo, randomPaths } from './sample';

const seeds = Array.from({ length: 60 }, (_, i) => i + 1);

describe('lanes', () => {
  it('puts each entity in the column of its least distance from the start, and the end behind everything', () => {
    const { cells, columns } = arrange(manchukuo().paths!);

    expect(cells.get('manchukuo')).toEqual({ column: 0, row: 0 });
    expect(cells.get('lyushkov')).toEqual({ column: 1, row: 0 });
    expect(cells.get('intelligence')?.column).toBe(1);
    expect(cells.get('stalin')?.column).toBe(2);
    expect(cells.get('plot')).toEqual({ column: 3, row: 0 });
    expect(columns).toBe(4);
  });

  it('gives an entity the row of the best path that uses it, and no path without new entities a row', () => {
    const { cells, rows } = arrange(manchukuo().paths!);

    expect(['intelligence', 'stalin', 'balitsky'].map((id) => cells.get(id)?.row)).toEqual([1, 2, 3]);
    expect(rows).toBe(4);
  });

  it('draws every entity once and parallel relationships as one line', () => {
    const scene = layoutLanes(manchukuo(), 700);

    expect(scene.nodes.map((item) => item.node.id).sort()).toEqual(
      ['balitsky', 'intelligence', 'lyushkov', 'manchukuo', 'plot', 'stalin'].sort(),
    );
    const several = scene.lines.filter((line) => line.links.length > 1);
    expect(several.map((line) => line.links.map((item) => item.id))).toEqual([['met', 'purge']]);
    expect(several[0]).toMatchObject({ arrowLeft: true, arrowRight: true });
  });

  it('draws the best path straight along the first row', () => {
    const scene = layoutLanes(manchukuo(), 700);

    const best = scene.lines.filter((line) => line.paths.includes(0));
    expect(best).toHaveLength(2);
    for (const line of best) expect(line.points).toHaveLength(2);
  });

  it('gives no two entities one place', () => {
    for (const seed of seeds) {
      const { nodes } = layoutLanes(randomPaths(seed), 700);
      expect(new Set(nodes.map((item) => `${item.x}:${item.y}`)).size).toBe(nodes.length);
    }
  });

  it('never runs a line through the name of an entity', () => {
    const crossed: string[] = [];
    for (const seed of seeds) {
      const scene = layoutLanes(randomPaths(seed), 700);
      for (const line of scene.lines) {
        for (const item of scene.nodes) {
          const isCrossed = pieces(line.points).some(([from, to]) => touches(from, to, item.nameBox));
          if (isCrossed) crossed.push(`${seed}: ${line.key} through ${item.node.id}`);
        }
      }
    }

    expect(crossed).toEqual([]);
  });

  it('never lets words touch a line, a name or other words, whichever path is chosen', () => {
    const wrong: string[] = [];
    for (const seed of seeds) {
      const data = randomPaths(seed);
      const scene = layoutLanes(data, 700);
      const lines = scene.lines.flatMap((line) => pieces(line.points));
      for (const chosen of [undefined, ...data.paths!.keys()]) {
        const labels = placeLabels(scene, chosen);
        const boxes = labels.flatMap((label) => [label.verbBox, ...(label.dateBox ? [label.dateBox] : [])]);
        boxes.forEach((box, i) => {
          if (boxes.slice(i + 1).some((other) => overlaps(box, other))) wrong.push(`${seed}: words on words`);
          if (scene.nodes.some((item) => overlaps(box, item.nameBox))) wrong.push(`${seed}: words on a name`);
          if (lines.some(([from, to]) => touches(from, to, box))) wrong.push(`${seed}: words on a line`);
        });
      }
    }

    expect(wrong).toEqual([]);
  });

  it('comes out the same twice', () => {
    expect(layoutLanes(randomPaths(7), 640)).toEqual(layoutLanes(randomPaths(7), 640));
  });

  it('writes the words of the chosen path before those of the others', () => {
    const scene = layoutLanes(manchukuo(), 700);

    const chosen = placeLabels(scene, 0).filter((label) => label.chosen);

    expect(chosen.map((label) => label.verbLines.join(' '))).toEqual(['crossed the border into', 'planned']);
    expect(chosen[1]?.date).toBe('not dated');
  });
});
