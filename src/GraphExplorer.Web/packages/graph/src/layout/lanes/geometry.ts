/** Points and boxes of the lanes, in picture units (CSS pixels at scale 1). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlaps(a: Box, b: Box, padding = 0): boolean {
  return (
    a.x < b.x + b.width + padding &&
    b.x < a.x + a.width + padding &&
    a.y < b.y + b.height + padding &&
    b.y < a.y + a.height + padding
  );
}

/** Whether an axis-parallel piece of line touches a box. */
export function touches(from: Point, to: Point, box: Box, padding = 0): boolean {
  const piece = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
  return overlaps(piece, box, padding);
}

/** A line through points whose corners are rounded, as SVG path data. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const first = points[0];
  if (!first) return '';
  let d = `M${num(first.x)} ${num(first.y)}`;
  for (let i = 1; i < points.length; i++) {
    const [before, here, after] = [points[i - 1], points[i], points[i + 1]];
    if (!before || !here) continue;
    if (!after) {
      d += `L${num(here.x)} ${num(here.y)}`;
      continue;
    }
    const room = Math.min(length(before, here), length(here, after)) / 2;
    const r = Math.min(radius, room);
    const start = towards(here, before, r);
    const end = towards(here, after, r);
    d += `L${num(start.x)} ${num(start.y)}Q${num(here.x)} ${num(here.y)} ${num(end.x)} ${num(end.y)}`;
  }
  return d;
}

/** The three corners of an arrowhead whose tip is the last of two points. */
export function arrowHead(from: Point, tip: Point, size: number): string {
  const whole = length(from, tip) || 1;
  const [dx, dy] = [(tip.x - from.x) / whole, (tip.y - from.y) / whole];
  const base = { x: tip.x - dx * size, y: tip.y - dy * size };
  const half = size * 0.46;
  return `M${num(tip.x)} ${num(tip.y)}L${num(base.x - dy * half)} ${num(base.y + dx * half)}L${num(base.x + dy * half)} ${num(base.y - dx * half)}Z`;
}

export function towards(from: Point, to: Point, distance: number): Point {
  const whole = length(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / whole) * distance, y: from.y + ((to.y - from.y) / whole) * distance };
}

export function length(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}
