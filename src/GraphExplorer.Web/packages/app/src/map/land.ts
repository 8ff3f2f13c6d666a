import type { MapView } from './projection';

/** The outlines of land: rings of steps in longitude and latitude, each from the point before. */
export interface Land {
  readonly unit: number;
  readonly rings: readonly (readonly number[])[];
}

type Point = readonly [x: number, y: number];

/** So far past the edge outlines go on, in pixels, so that the edge itself is never drawn as a coast. */
const Beyond = 4;
/** How often round the earth a map may reach: it begins at one of its places and goes east. */
const Turns = [-360, 0, 360, 720];

/** The land that a map shows, as the data of a path; empty where it shows none. */
export function landPath(land: Land, view: MapView): string {
  return land.rings.flatMap((ring) => Turns.map((turn) => ringPath(ring, land.unit, turn, view))).join('');
}

function ringPath(ring: readonly number[], unit: number, turn: number, view: MapView): string {
  let [longitude, latitude] = [0, 0];
  const points: Point[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    longitude += ring[i] ?? 0;
    latitude += ring[i + 1] ?? 0;
    points.push(view.point(longitude / unit + turn, latitude / unit));
  }
  const { width, height } = view.size;
  const inside = [
    (points: readonly Point[]) => cut(points, 0, 1, -Beyond),
    (points: readonly Point[]) => cut(points, 0, -1, -width - Beyond),
    (points: readonly Point[]) => cut(points, 1, 1, -Beyond),
    (points: readonly Point[]) => cut(points, 1, -1, -height - Beyond),
  ].reduce<readonly Point[]>((left, side) => side(left), points);
  return inside.length === 0 ? '' : `M${inside.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}Z`;
}

/** The part of a ring on one side of a line: where sign times the coordinate is the bound or more (Sutherland and Hodgman, 1974). */
function cut(ring: readonly Point[], axis: 0 | 1, sign: 1 | -1, bound: number): Point[] {
  const depth = (point: Point): number => sign * point[axis] - bound;
  const kept: Point[] = [];
  ring.forEach((point, i) => {
    const before = ring[i === 0 ? ring.length - 1 : i - 1] ?? point;
    const [from, to] = [depth(before), depth(point)];
    if (from < 0 !== to < 0) {
      const part = from / (from - to);
      kept.push([before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])]);
    }
    if (to >= 0) kept.push(point);
  });
  return kept;
}

function tenth(value: number): number {
  return Math.floor(value * 10 + 0.5) / 10;
}
