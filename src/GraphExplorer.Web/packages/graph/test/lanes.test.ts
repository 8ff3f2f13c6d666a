import { describe, expect, it } from 'vitest';
import { overlaps, touches } from '../src/layout/lanes/geometry';
import { arrange } from '../src/layout/lanes/grid';
import { pieces, placeLabels } from '../src/layout/lanes/labels';
import { layoutDown } from '../src/layout/lanes/down';
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

describe('lanes on a narrow stage', () => {
  const widths = [280, 360, 460];

  it('run down, the entities of the chosen path first, joined straight and in order', () => {
    const scene = layoutDown(manchukuo(), 360, 2);

    const order = [...scene.nodes].sort((a, b) => a.y - b.y).map((item) => item.node.id);
    expect(order.slice(0, 4)).toEqual(['manchukuo', 'lyushkov', 'stalin', 'plot']);
    const straight = scene.lines.filter((line) => line.points.length === 2);
    expect(straight.filter((line) => line.paths.includes(2))).toHaveLength(3);
    expect(straight.every(({ points: [a, b] }) => a!.x === b!.x && a!.y < b!.y)).toBe(true);
  });

  it('say between two entities in which direction the words read, and when', () => {
    const words = placeLabels(layoutDown(manchukuo(), 360, 0), 0).filter((label) => label.chosen);

    expect(words.map((label) => [...label.verbLines, label.date])).toEqual([
      ['↑ crossed the border into', '13 June 1938'],
      ['↓ planned', 'not dated'],
    ]);
  });

  it('draw every entity and every line once, and nothing wider than the stage', () => {
    for (const width of widths) {
      for (const seed of seeds) {
        const data = randomPaths(seed);
        const scene = layoutDown(data, width);
        expect(scene.nodes).toHaveLength(data.nodes.length);
        expect(scene.lines.map((line) => line.key).sort()).toEqual(
          layoutLanes(data, 700)
            .lines.map((line) => line.key)
            .sort(),
        );
        expect(scene.width).toBe(width);
        const right = [
          ...scene.lines.flatMap((line) => line.points.map((point) => point.x)),
          ...[...scene.nodes.map((item) => item.nameBox), ...scene.words!.map((label) => label.verbBox)].map(
            (box) => box.x + box.width,
          ),
        ];
        expect(Math.max(...right)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('never run a line through words, nor through another entity', () => {
    const wrong: string[] = [];
    for (const width of widths) {
      for (const seed of seeds) {
        const scene = layoutDown(randomPaths(seed), width, seed % 2);
        const boxes = [
          ...scene.nodes.map((item) => item.nameBox),
          ...scene.words!.flatMap((label) => [label.verbBox, ...(label.dateBox ? [label.dateBox] : [])]),
        ];
        boxes.forEach((box, i) => {
          if (boxes.slice(i + 1).some((other) => overlaps(box, other))) wrong.push(`${seed}: words on words`);
        });
        for (const line of scene.lines) {
          for (const [from, to] of pieces(line.points)) {
            if (boxes.some((box) => touches(from, to, box))) wrong.push(`${seed}: ${line.key} through words`);
            for (const { node, x, y } of scene.nodes) {
              if (node.id === line.left || node.id === line.right) continue;
              if (touches(from, to, { x: x - 26, y: y - 26, width: 52, height: 52 }))
                wrong.push(`${seed}: ${line.key} through ${node.id}`);
            }
          }
        }
      }
    }

    expect(wrong).toEqual([]);
  });

  it('let no two bent lines lie on each other', () => {
    for (const seed of seeds) {
      const scene = layoutDown(randomPaths(seed), 360);
      const upright = scene.lines
        .filter((line) => line.points.length > 2)
        .map(({ points }) => [points[1]!, points[2]!] as const);
      upright.forEach(([a, b], i) => {
        for (const [c, d] of upright.slice(i + 1)) {
          const apart =
            Math.abs(a.x - c.x) >= 3 ||
            Math.max(a.y, b.y) <= Math.min(c.y, d.y) ||
            Math.max(c.y, d.y) <= Math.min(a.y, b.y);
          expect(apart).toBe(true);
        }
      });
    }
  });
});
