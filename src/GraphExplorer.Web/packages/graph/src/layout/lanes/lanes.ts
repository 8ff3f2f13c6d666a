import type { PictureData, PictureNode, PictureStub } from '../../model/picture';
import { lookOf } from '../../style/kinds';
import { sizes, type ShapeName } from '../../style/style';
import { textWidth, wrapText } from '../measure';
import { roundedPath, type Box, type Point } from './geometry';
import { arrange, type LaneGrid } from './grid';
import type { LaneLabel } from './labels';
import { linesOf, type LaneLine } from './lines';
import { route, type Route } from './route';
import { trackOffset } from './tracks';

/** A picture of paths, ready to be drawn: everything has its place, nothing depends on what is chosen. */
export interface LaneScene {
  /** Paths run across from left to right, or down with names at their right: there the layout has the words too. */
  readonly form?: 'down';
  readonly words?: readonly LaneLabel[];
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly LaneNode[];
  readonly lines: readonly LaneCurve[];
  readonly stub?: LaneStub;
}

export interface LaneNode extends Point {
  readonly node: PictureNode;
  readonly column: number;
  readonly row: number;
  readonly nameLines: readonly string[];
  readonly noteLine?: string;
  readonly nameBox: Box;
}

export interface LaneCurve extends LaneLine {
  /** Corners from the left end to the right end; every piece is level or upright. */
  readonly points: readonly Point[];
  readonly d: string;
  /** Where the count of parallel relationships stands. */
  readonly middle: Point;
}

export interface LaneStub extends Point {
  readonly stub: PictureStub;
  readonly from: Point;
  readonly box: Box;
}

const NameLine = 18;
const NoteLine = 16;
const HeadRoom = 52;

/** Lays paths out in lanes for a width, in picture units; wider where the columns need it. */
export function layoutLanes(data: PictureData, width: number): LaneScene {
  const paths = data.paths ?? [];
  const grid = arrange(paths);
  const lines = linesOf(paths, data.links, grid);
  const routing = route(lines, grid);
  const gutters = routing.gutters.map((tracks) => Math.max(sizes.gutter, (tracks + 2) * sizes.track));
  const room = nameRoom(grid, gutters, width);
  const names = namesOf(data, grid, room);
  const rows = rowHeights(grid, names, routing.gaps);
  const before = (column: number): number => gutters.slice(0, column).reduce((sum, gutter) => sum + gutter, 0);
  const centreX = (column: number): number => sizes.margin + room / 2 + column * room + before(column);
  const centreY = (row: number): number => rows.centres[row] ?? 0;
  const gutterX = (column: number, track: number): number =>
    centreX(column) +
    room / 2 +
    (gutters[column] ?? sizes.gutter) / 2 +
    trackOffset(track, routing.gutters[column] ?? 1, sizes.track);

  const nodes: LaneNode[] = names.map((name) => {
    const cell = grid.cells.get(name.node.id) ?? { column: 0, row: 0 };
    const [x, y] = [centreX(cell.column), centreY(cell.row)];
    const box = { x: x - name.width / 2, y: y + sizes.node / 2 + 4, width: name.width, height: name.height };
    return { ...name, ...cell, x, y, nameBox: box };
  });
  const place = new Map(nodes.map((node) => [node.node.id, node]));
  const curves = routing.routes.map((way) => curve(way));
  const stub = data.stub ? stubOf(data.stub) : undefined;
  const right = Math.max(...curves.flatMap((line) => line.points.map((point) => point.x)), 0);
  const full = Math.max(centreX(grid.columns - 1) + room / 2 + sizes.margin, right + sizes.margin);
  const bottom = Math.max(rows.bottom, stub ? stub.box.y + stub.box.height + 8 : 0);
  return { width: full, height: bottom, nodes, lines: curves, ...(stub ? { stub } : {}) };

  function curve(way: Route): LaneCurve {
    const points = pointsOf(way);
    return { ...way.line, points, d: roundedPath(points, sizes.corner), middle: middleOf(points) };
  }

  function pointsOf(way: Route): Point[] {
    const y1 = centreY(way.left.row) + way.leftPort;
    const y2 = centreY(way.right.row) + way.rightPort;
    const x1 = centreX(way.left.column) + edge(way.line.left, way.leftPort);
    const x2 = centreX(way.right.column) - edge(way.line.right, way.rightPort);
    const first = gutterX(way.left.column, way.firstTrack);
    const second = gutterX(way.right.column - 1, way.secondTrack);
    switch (way.form) {
      case 'straight':
        return [at(x1, y1), at(x2, y2)];
      case 'step':
        return [at(x1, y1), at(first, y1), at(first, y2), at(x2, y2)];
      case 'side': {
        const back = centreX(way.right.column) + edge(way.line.right, way.rightPort);
        return [at(x1, y1), at(first, y1), at(first, y2), at(back, y2)];
      }
      case 'far': {
        if (way.along === 'right') return [at(x1, y1), at(first, y1), at(first, y2), at(x2, y2)];
        if (way.along === 'left') return [at(x1, y1), at(second, y1), at(second, y2), at(x2, y2)];
        const y =
          (rows.gaps[way.gap ?? 0] ?? 0) + trackOffset(way.gapTrack, routing.gaps[way.gap ?? 0] ?? 1, sizes.track);
        return [at(x1, y1), at(first, y1), at(first, y), at(second, y), at(second, y2), at(x2, y2)];
      }
    }
  }

  function edge(id: string, offset: number): number {
    return shapeEdge(lookOf(place.get(id)?.node.kind).shape, Math.abs(offset)) + 4;
  }

  function stubOf(stub: PictureStub): LaneStub | undefined {
    const node = place.get(stub.at);
    if (!node) return undefined;
    const top = node.nameBox.y + node.nameBox.height + 8;
    const y = top + 56;
    const half = Math.max(textWidth(stub.name, sizes.date), textWidth(stub.count, sizes.date), sizes.stub) / 2 + 4;
    const box = { x: node.x - half, y: y - sizes.stub / 2, width: half * 2, height: sizes.stub + 38 };
    return { stub, x: node.x, y, from: { x: node.x, y: top }, box };
  }
}

interface NodeName {
  readonly node: PictureNode;
  readonly nameLines: readonly string[];
  readonly noteLine?: string;
  readonly width: number;
  readonly height: number;
}

function namesOf(data: PictureData, grid: LaneGrid, room: number): NodeName[] {
  return data.nodes
    .filter((node) => grid.cells.has(node.id))
    .map((node) => {
      const nameLines = wrapText(node.name, room, sizes.name, 3, true);
      const noteLine = node.note ? wrapText(node.note, room, sizes.date, 1)[0] : undefined;
      const widths = nameLines.map((line) => textWidth(line, sizes.name, true));
      if (noteLine) widths.push(textWidth(noteLine, sizes.date));
      const height = nameLines.length * NameLine + (noteLine ? NoteLine : 0) + 4;
      return { node, nameLines, width: Math.max(...widths, 0), height, ...(noteLine ? { noteLine } : {}) };
    });
}

/** How wide names may be: what the gutters leave of the width, within bounds. */
function nameRoom(grid: LaneGrid, gutters: readonly number[], width: number): number {
  const between = gutters.slice(0, -1).reduce((sum, gutter) => sum + gutter, 0);
  const room = (width - sizes.margin * 2 - between) / Math.max(1, grid.columns);
  return Math.min(sizes.columnMax, Math.max(sizes.columnMin, room));
}

function rowHeights(
  grid: LaneGrid,
  names: readonly NodeName[],
  gaps: readonly number[],
): { centres: number[]; gaps: number[]; bottom: number } {
  const centres: number[] = [];
  const middles: number[] = [];
  let y = 0;
  for (let row = 0; row < grid.rows; row++) {
    const tracks = Math.max(0, (gaps[row] ?? 0) - 1) * sizes.track;
    const gap = (row === 0 ? HeadRoom : sizes.rowGap) + tracks;
    middles.push(y + (row === 0 ? 14 + tracks / 2 : gap / 2));
    centres.push(y + gap + sizes.node / 2);
    const tallest = Math.max(
      NameLine,
      ...names.filter((name) => grid.cells.get(name.node.id)?.row === row).map((name) => name.height),
    );
    y += gap + sizes.node + 4 + tallest;
  }
  middles.push(y + sizes.rowGap / 2);
  return { centres, gaps: middles, bottom: y + ((gaps[grid.rows] ?? 0) > 0 ? sizes.rowGap : 12) };
}

/** Half the width of a shape at a height above or below its middle. */
export function shapeEdge(shape: ShapeName, offset: number): number {
  switch (shape) {
    case 'diamond':
      return 25 - offset;
    case 'hexagon':
      return 25 - offset / 2;
    case 'pentagon':
      return 22;
    case 'page':
      return 18;
    case 'pin':
      return 17;
    case 'roundedSquare':
      return 22;
    default:
      return Math.sqrt(24 * 24 - offset * offset);
  }
}

/** The middle of the longest piece. */
function middleOf(points: readonly Point[]): Point {
  let best: Point = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    const size = Math.hypot(b.x - a.x, b.y - a.y);
    if (size <= longest) continue;
    longest = size;
    best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  }
  return best;
}

function at(x: number, y: number): Point {
  return { x, y };
}
