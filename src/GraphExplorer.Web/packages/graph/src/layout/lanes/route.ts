import type { Cell, LaneGrid } from './grid';
import type { LaneLine } from './lines';
import { placePorts } from './ports';
import { Tracks } from './tracks';

/**
 * How a line runs. straight: level from end to end. step: one upright piece in a gutter. side: both ends on their right, in
 * one column. far: past other columns, along the row of one end where that is free, else in a gap between rows.
 */
export type RouteForm = 'straight' | 'step' | 'side' | 'far';

/** A line's way in cells and tracks; geometry comes after, when the widths of the channels are known. */
export interface Route {
  readonly line: LaneLine;
  readonly left: Cell;
  readonly right: Cell;
  readonly form: RouteForm;
  /** For far: the row it runs along, by the end that stands in it; or the gap above the row of that number. */
  readonly along?: 'left' | 'right';
  readonly gap?: number;
  /** Tracks of the upright pieces, in the gutter right of the left end and in the one left of the right end. */
  firstTrack: number;
  secondTrack: number;
  gapTrack: number;
  /** Heights beside the middle of the entities at which the line leaves them. */
  leftPort: number;
  rightPort: number;
}

export interface Routing {
  readonly routes: readonly Route[];
  /** How many tracks each gutter and each gap holds. */
  readonly gutters: readonly number[];
  readonly gaps: readonly number[];
}

/** An upright piece of a line in a gutter. */
interface Upright {
  readonly route: Route;
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
  readonly isFirst: boolean;
}

/**
 * Finds a way for every line that touches no entity and no name: names hang below the entities, columns are wider than
 * names, so gutters between columns, gaps between rows and empty cells are free by construction.
 */
export function route(lines: readonly LaneLine[], grid: LaneGrid): Routing {
  const occupied = new Set([...grid.cells.values()].map((cell) => `${cell.column}:${cell.row}`));
  const onRow: { row: number; from: number; to: number; end: string }[] = [];
  const routes = lines.map((line) => wayOf(line));
  const gutters = Array.from({ length: grid.columns }, () => new Tracks());
  const gaps = Array.from({ length: grid.rows + 1 }, () => new Tracks());
  for (const way of routes) {
    if (way.gap !== undefined) way.gapTrack = gaps[way.gap]?.take({ from: way.left.column, to: way.right.column }) ?? 0;
  }
  for (const piece of routes.flatMap(uprights).sort(compareUprights)) {
    const track = gutters[piece.gutter]?.take(piece) ?? 0;
    if (piece.isFirst) piece.route.firstTrack = track;
    else piece.route.secondTrack = track;
  }
  placePorts(routes);
  return { routes, gutters: gutters.map((tracks) => tracks.count), gaps: gaps.map((tracks) => tracks.count) };

  function wayOf(line: LaneLine): Route {
    const [left, right] = [cellOf(line.left), cellOf(line.right)];
    const way = { line, left, right, ...unset };
    if (left.column === right.column) return { ...way, form: 'side' };
    if (left.row === right.row && isFree(left.row, left.column, right.column)) return { ...way, form: 'straight' };
    if (right.column === left.column + 1) return { ...way, form: 'step' };
    if (left.row !== right.row && takeRow(right.row, left, right, line.right))
      return { ...way, form: 'far', along: 'right' };
    if (left.row !== right.row && takeRow(left.row, left, right, line.left))
      return { ...way, form: 'far', along: 'left' };
    const gap = left.row === right.row ? left.row : Math.max(left.row, right.row);
    return { ...way, form: 'far', gap };
  }

  /** Several lines may run along a row to one end, where their ports keep them apart, but not to different ends. */
  function takeRow(row: number, left: Cell, right: Cell, end: string): boolean {
    const [from, to] = [left.column, right.column];
    if (!isFree(row, from, to)) return false;
    if (onRow.some((other) => other.row === row && other.end !== end && other.from < to && from < other.to))
      return false;
    onRow.push({ row, from, to, end });
    return true;
  }

  function isFree(row: number, from: number, to: number): boolean {
    for (let column = from + 1; column < to; column++) if (occupied.has(`${column}:${row}`)) return false;
    return true;
  }

  function cellOf(id: string): Cell {
    return grid.cells.get(id) ?? { column: 0, row: 0 };
  }
}

const unset = { firstTrack: 0, secondTrack: 0, gapTrack: 0, leftPort: 0, rightPort: 0 };

function uprights(way: Route): Upright[] {
  const [top, bottom] = [level(way.left), level(way.right)];
  const first = { route: way, gutter: way.left.column, isFirst: true };
  const second = { route: way, gutter: way.right.column - 1, isFirst: false };
  if (way.form === 'straight') return [];
  if (way.form !== 'far' || way.along === 'right') return [{ ...first, from: top, to: bottom }];
  if (way.along === 'left') return [{ ...second, from: top, to: bottom }];
  const middle = (way.gap ?? 0) * 2;
  return [
    { ...first, from: top, to: middle },
    { ...second, from: middle, to: bottom },
  ];
}

/**
 * The order from left to right that crosses least: first those that come back to the left, shortest first; then those that
 * go on to the right, longest first.
 */
function compareUprights(a: Upright, b: Upright): number {
  const [aSide, bSide] = [a.route.form === 'side', b.route.form === 'side'];
  if (aSide !== bSide) return aSide ? -1 : 1;
  const difference = Math.abs(a.to - a.from) - Math.abs(b.to - b.from);
  return (aSide ? difference : -difference) || (a.route.line.key < b.route.line.key ? -1 : 1);
}

/** A vertical coordinate before geometry: gaps at even numbers, rows at odd ones. */
function level(cell: Cell): number {
  return cell.row * 2 + 1;
}
