import type { Cell, LaneGrid } from './grid';
import type { LaneLine } from './lines';
import { Tracks } from './tracks';

/** How a line runs, in cells and tracks; geometry comes after, when the widths of the channels are known. */
export interface Route {
  readonly line: LaneLine;
  readonly left: Cell;
  readonly right: Cell;
  /** Vertical offsets from the middle of the entities at which the line leaves them. */
  readonly leftPort: number;
  readonly rightPort: number;
  /** straight; step: one bend in a gutter; side: both ends on their right; far: along a channel between two gutters. */
  readonly form: 'straight' | 'step' | 'side' | 'far';
  /** Gutter (right of the column of the same number) and track of the first bend; of the second, for far. */
  readonly firstTrack: number;
  readonly secondTrack: number;
  /** For far: the gap above the row of that number, and the track in it; absent where it runs along an end's row. */
  readonly gap?: number;
  readonly gapTrack: number;
  readonly along?: 'left' | 'right';
}

export interface Routing {
  readonly routes: readonly Route[];
  /** How many tracks each gutter and each gap holds. */
  readonly gutters: readonly number[];
  readonly gaps: readonly number[];
}

const PortsDown = [10, 17, -10, -17, 0];
const PortsUp = [-10, -17, 10, 17, 0];

/**
 * Finds a way for every line that touches no entity and no name: names hang below the entities, columns are wider than
 * names, so gutters between columns, gaps between rows and empty cells are free by construction.
 */
export function route(lines: readonly LaneLine[], grid: LaneGrid): Routing {
  const byCell = new Set([...grid.cells.values()].map((cell) => `${cell.column}:${cell.row}`));
  const gutters = Array.from({ length: grid.columns }, () => new Tracks());
  const gaps = Array.from({ length: grid.rows + 1 }, () => new Tracks());
  const ports = new Map<string, Set<number>>();
  const onRow: { row: number; from: number; to: number; offset: number }[] = [];
  const routes: Route[] = [];

  const drawn = lines.map((line) => ({ line, left: cellOf(line.left), right: cellOf(line.right) }));
  const straight = drawn.filter(isStraight);
  for (const { line, left, right } of straight) {
    use(line.left, 'right', 0);
    use(line.right, 'left', 0);
    onRow.push({ row: left.row, from: left.column, to: right.column, offset: 0 });
    routes.push({ ...plain, line, left, right, form: 'straight' });
  }
  for (const entry of drawn) if (!straight.includes(entry)) routes.push(bend(entry));
  return { routes, gutters: gutters.map((tracks) => tracks.count), gaps: gaps.map((tracks) => tracks.count) };

  function bend({ line, left, right }: { line: LaneLine; left: Cell; right: Cell }): Route {
    const down = right.row >= left.row;
    if (left.column === right.column) {
      const leftPort = port(line.left, 'right', down);
      const rightPort = port(line.right, 'right', !down);
      const firstTrack = gutter(left.column).take(level(left, leftPort), level(right, rightPort));
      return { ...plain, line, left, right, leftPort, rightPort, form: 'side', firstTrack };
    }
    if (right.column === left.column + 1) {
      const leftPort = port(line.left, 'right', down);
      const rightPort = port(line.right, 'left', !down);
      const firstTrack = gutter(left.column).take(level(left, leftPort), level(right, rightPort));
      return { ...plain, line, left, right, leftPort, rightPort, form: 'step', firstTrack };
    }
    if (left.row !== right.row && isFree(right.row, left.column, right.column)) {
      const leftPort = port(line.left, 'right', down);
      const rightPort = port(line.right, 'left', !down, { row: right.row, from: left.column, to: right.column });
      const firstTrack = gutter(left.column).take(level(left, leftPort), level(right, rightPort));
      onRow.push({ row: right.row, from: left.column, to: right.column, offset: rightPort });
      return { ...plain, line, left, right, leftPort, rightPort, form: 'far', firstTrack, along: 'right' };
    }
    if (left.row !== right.row && isFree(left.row, left.column, right.column)) {
      const leftPort = port(line.left, 'right', down, { row: left.row, from: left.column, to: right.column });
      const rightPort = port(line.right, 'left', !down);
      const secondTrack = gutter(right.column - 1).take(level(left, leftPort), level(right, rightPort));
      onRow.push({ row: left.row, from: left.column, to: right.column, offset: leftPort });
      return { ...plain, line, left, right, leftPort, rightPort, form: 'far', secondTrack, along: 'left' };
    }
    const gap = left.row === right.row ? left.row : Math.max(left.row, right.row);
    const leftPort = port(line.left, 'right', gap > left.row);
    const rightPort = port(line.right, 'left', gap > right.row);
    const firstTrack = gutter(left.column).take(level(left, leftPort), gap * 2);
    const secondTrack = gutter(right.column - 1).take(gap * 2, level(right, rightPort));
    const gapTrack = (gaps[gap] ?? new Tracks()).take(left.column, right.column);
    return { ...plain, line, left, right, leftPort, rightPort, form: 'far', firstTrack, secondTrack, gap, gapTrack };
  }

  function isStraight({ left, right }: { left: Cell; right: Cell }): boolean {
    return left.row === right.row && left.column < right.column && isFree(left.row, left.column, right.column);
  }

  function isFree(row: number, from: number, to: number): boolean {
    for (let column = from + 1; column < to; column++) if (byCell.has(`${column}:${row}`)) return false;
    return true;
  }

  function port(
    id: string,
    side: 'left' | 'right',
    down: boolean,
    span?: { row: number; from: number; to: number },
  ): number {
    const used = ports.get(`${side}:${id}`);
    const candidates = down ? PortsDown : PortsUp;
    const free = candidates.find((offset) => !used?.has(offset) && (!span || !isTaken(span, offset)));
    const chosen = free ?? candidates[0] ?? 0;
    use(id, side, chosen);
    return chosen;
  }

  function isTaken(span: { row: number; from: number; to: number }, offset: number): boolean {
    return onRow.some(
      (other) =>
        other.row === span.row && other.offset === offset && other.from < span.to && span.from < other.to,
    );
  }

  function use(id: string, side: 'left' | 'right', offset: number): void {
    const used = ports.get(`${side}:${id}`) ?? new Set<number>();
    used.add(offset);
    ports.set(`${side}:${id}`, used);
  }

  function gutter(column: number): Tracks {
    return gutters[column] ?? new Tracks();
  }

  function cellOf(id: string): Cell {
    return grid.cells.get(id) ?? { column: 0, row: 0 };
  }
}

const plain = { leftPort: 0, rightPort: 0, firstTrack: 0, secondTrack: 0, gapTrack: 0 } as const;

/** A vertical coordinate before geometry: gaps at even numbers, rows at odd ones. */
function level(cell: Cell, port: number): number {
  return cell.row * 2 + 1 + port / 100;
}
