import { sizes } from '../../style/style';
import { textWidth, wrapText } from '../measure';
import { overlaps, touches, type Box, type Point } from './geometry';
import type { LaneCurve, LaneScene } from './lanes';

/** The words on a line: the verb above it, the date below. */
export interface LaneLabel {
  readonly key: string;
  readonly verbLines: readonly string[];
  readonly date?: string;
  readonly x: number;
  /** The height of the line itself. */
  readonly y: number;
  readonly verbBox: Box;
  readonly dateBox?: Box;
  readonly chosen: boolean;
}

const VerbLine = 15;
const Above = 7;
const Below = 6;
const Positions = [0.5, 0.36, 0.64, 0.25, 0.75];
/** Lines shorter than this carry no words. */
const LeastLength = 56;

/**
 * Chooses the words that fit: those of the chosen path first, then those of the better paths. What would touch a name, a
 * line or other words is left out: the table and the evidence have it.
 */
export function placeLabels(scene: LaneScene, chosenPath: number | undefined): LaneLabel[] {
  if (scene.words) return [...scene.words];
  const placed: LaneLabel[] = [];
  const blocked: Box[] = scene.nodes.flatMap((node) => [
    node.nameBox,
    { x: node.x - sizes.node / 2, y: node.y - sizes.node / 2, width: sizes.node, height: sizes.node },
  ]);
  if (scene.stub) blocked.push(scene.stub.box);
  for (const line of scene.lines) if (line.links.length > 1) blocked.push(countBox(line));
  const isChosen = (line: LaneCurve): boolean => chosenPath !== undefined && line.paths.includes(chosenPath);
  const order = [...scene.lines].sort(
    (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || (a.paths[0] ?? 0) - (b.paths[0] ?? 0),
  );
  for (const line of order) {
    const label = labelFor(line, scene, blocked, isChosen(line));
    if (!label) continue;
    placed.push(label);
    blocked.push(label.verbBox);
    if (label.dateBox) blocked.push(label.dateBox);
  }
  return placed;
}

/** The box of the count on a line that stands for several relationships. */
export function countBox(line: LaneCurve): Box {
  return { x: line.middle.x - 11, y: line.middle.y - 11, width: 22, height: 22 };
}

function labelFor(line: LaneCurve, scene: LaneScene, blocked: Box[], chosen: boolean): LaneLabel | undefined {
  const link = line.links[0];
  if (!link) return undefined;
  const own = line.links.length > 1 ? countBox(line) : undefined;
  const others = scene.lines.filter((other) => other !== line);
  for (const [from, to] of levelPieces(line.points)) {
    const room = Math.abs(to.x - from.x);
    if (room < LeastLength) continue;
    const verbLines = wrapText(link.verb, Math.max(room - 14, LeastLength), sizes.verb, 3, chosen);
    if (!chosen && verbLines.some((text) => text.endsWith('…'))) continue;
    const width = Math.max(...verbLines.map((text) => textWidth(text, sizes.verb, chosen)));
    const lift = own ? 13 : Above;
    for (const position of Positions) {
      const x = from.x + (to.x - from.x) * position;
      if (Math.abs(x - from.x) < width / 2 - 2 || Math.abs(to.x - x) < width / 2 - 2) continue;
      const height = verbLines.length * VerbLine;
      const verbBox = { x: x - width / 2, y: from.y - lift - height, width, height };
      if (!isFree(verbBox, from.y)) continue;
      const label = { key: line.key, verbLines, x, y: from.y - lift + Above, verbBox, chosen };
      if (!link.date) return label;
      const dateWidth = textWidth(link.date, sizes.date);
      const dateBox = { x: x - dateWidth / 2, y: from.y + (own ? 13 : Below), width: dateWidth, height: VerbLine };
      const fits = dateWidth <= room - 8 && isFree(dateBox, from.y);
      return fits ? { ...label, date: link.date, dateBox } : label;
    }
  }
  return undefined;

  /** Nothing may touch the words, and no line may run between them and their own, or they would seem to be its words. */
  function isFree(box: Box, lineY: number): boolean {
    if (box.y < 2) return false;
    if (blocked.some((other) => other !== own && overlaps(box, other, 3))) return false;
    const top = Math.min(box.y, lineY + 1);
    const reach = { ...box, y: top, height: Math.max(box.y + box.height, lineY - 1) - top };
    if (others.some((other) => pieces(other.points).some(([a, b]) => touches(a, b, reach, 3)))) return false;
    return !pieces(line.points).some(([a, b]) => a.y !== b.y && touches(a, b, box, 3));
  }
}

function levelPieces(points: readonly Point[]): [Point, Point][] {
  return pieces(points)
    .filter(([a, b]) => a.y === b.y)
    .map(([a, b]): [Point, Point] => (a.x <= b.x ? [a, b] : [b, a]))
    .sort((a, b) => b[1].x - b[0].x - (a[1].x - a[0].x));
}

export function pieces(points: readonly Point[]): [Point, Point][] {
  const result: [Point, Point][] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a && b) result.push([a, b]);
  }
  return result;
}
