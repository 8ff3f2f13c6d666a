import type { PicturePath } from '../../model/picture';

/** Where an entity stands in the lanes. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

export interface LaneGrid {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Gives every entity of the paths its cell, once. The column is the least distance from the start, except that an end
 * stands behind everything else; the row is that of the best-ranked path that uses the entity. Where one path brings two
 * new entities of the same distance, the second gets a row of its own below.
 */
export function arrange(paths: readonly PicturePath[]): LaneGrid {
  const distance = distances(paths);
  const ends = new Set(paths.map((path) => last(path.nodes)));
  const starts = new Set(paths.map((path) => path.nodes[0]));
  let deepest = 0;
  for (const [id, hops] of distance) if (!ends.has(id)) deepest = Math.max(deepest, hops + 1);
  for (const [id, hops] of distance) if (ends.has(id) && !starts.has(id)) deepest = Math.max(deepest, hops);

  const cells = new Map<string, Cell>();
  const taken = new Set<string>();
  let firstFree = 0;
  for (const path of paths) {
    let lowest = firstFree - 1;
    for (const id of path.nodes) {
      if (cells.has(id)) continue;
      const column = ends.has(id) && !starts.has(id) ? deepest : (distance.get(id) ?? 0);
      let row = firstFree;
      while (taken.has(`${column}:${row}`)) row++;
      taken.add(`${column}:${row}`);
      cells.set(id, { column, row });
      lowest = Math.max(lowest, row);
    }
    firstFree = lowest + 1;
  }
  const columns = Math.max(0, ...[...cells.values()].map((cell) => cell.column + 1));
  return { cells, columns, rows: firstFree };
}

function distances(paths: readonly PicturePath[]): Map<string, number> {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const known = neighbours.get(a) ?? new Set<string>();
    known.add(b);
    neighbours.set(a, known);
  };
  for (const path of paths) {
    for (let i = 1; i < path.nodes.length; i++) {
      const [a, b] = [path.nodes[i - 1], path.nodes[i]];
      if (a === undefined || b === undefined) continue;
      join(a, b);
      join(b, a);
    }
  }
  const distance = new Map<string, number>();
  let frontier = [...new Set(paths.flatMap((path) => path.nodes.slice(0, 1)))];
  for (const id of frontier) distance.set(id, 0);
  for (let hops = 1; frontier.length > 0; hops++) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const neighbour of neighbours.get(id) ?? []) {
        if (distance.has(neighbour)) continue;
        distance.set(neighbour, hops);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return distance;
}

function last(list: readonly string[]): string {
  return list[list.length - 1] ?? '';
}
