import type { PictureData, PicturePath } from '../../model/picture';
import { lookOf } from '../../style/kinds';
import { sizes } from '../../style/style';
import { shorten, textWidth, wrapText } from '../measure';
import { roundedPath, type Box, type Point } from './geometry';
import type { LaneGrid } from './grid';
import type { LaneLabel } from './labels';
import { shapeEdge, type LaneCurve, type LaneNode, type LaneScene, type LaneStub } from './lanes';
import { linesOf, type LaneLine } from './lines';
import { Tracks } from './tracks';

/** A stage narrower than this, in pixels, has no room for columns. */
export const NarrowStage = 480;

const Margin = 16;
const Symbol = sizes.node;
/** From one entity to the next. */
const Step = 90;
const Top = 12;
const NameLine = 18;
const NoteLine = 16;
const VerbLine = 15;
/** Tracks beside the entities are so far apart; closer where there are many. */
const TrackStep = 14;
const LeastTrackStep = 6;
/** So much of the width at most is for tracks: names need the rest. */
const TracksShare = 0.4;
/** How far from its middle, up and down, lines leave an entity. */
const Reach = 17;

/** An end of a bent line, on the right of an entity. */
interface Port {
  readonly line: LaneLine;
  readonly track: number;
  readonly isDown: boolean;
}

/**
 * Lays paths out for a narrow stage: one entity below the other, those of the chosen path first and joined straight down, its
 * words between them; every other line bends past on the right, in a track of its own; names stand behind the tracks, where no
 * line comes. Reading goes down, and nothing is wider than the stage.
 */
export function layoutDown(data: PictureData, width: number, chosenPath = 0): LaneScene {
  const paths = data.paths ?? [];
  const order = orderOf(paths, chosenPath);
  const rank = new Map(order.map((id, i) => [id, i]));
  const grid: LaneGrid = {
    cells: new Map(order.map((id, row) => [id, { column: 0, row }])),
    columns: 1,
    rows: order.length,
  };
  const lines = linesOf(paths, data.links, grid);
  const rankOf = (id: string): number => rank.get(id) ?? 0;
  const isStraight = (line: LaneLine): boolean => rankOf(line.right) - rankOf(line.left) === 1;
  const tracks = tracksOf(
    lines.filter((line) => !isStraight(line)),
    rankOf,
  );
  const count = Math.max(0, ...tracks.values()) + (tracks.size > 0 ? 1 : 0);
  const step = Math.max(LeastTrackStep, Math.min(TrackStep, (width * TracksShare - Symbol) / Math.max(1, count)));
  const x = Margin + Symbol / 2;
  const textX = x + Symbol / 2 + 12 + (count > 0 ? count * step + 8 : 0);
  const room = width - textX - Margin;
  const centreY = (id: string): number => Top + Symbol / 2 + rankOf(id) * Step;
  const ports = portsOf(lines, tracks);

  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const nodes = order.flatMap((id): LaneNode[] => {
    const node = byId.get(id);
    if (!node) return [];
    const nameLines = wrapText(node.name, room, sizes.name, 2, true);
    const noteLine = node.note ? wrapText(node.note, room, sizes.date, 1)[0] : undefined;
    const height = nameLines.length * NameLine + (noteLine ? NoteLine : 0) + 4;
    const widths = nameLines.map((line) => textWidth(line, sizes.name, true));
    if (noteLine) widths.push(textWidth(noteLine, sizes.date));
    const nameBox = { x: textX, y: centreY(id) - height / 2, width: Math.max(...widths, 0), height };
    const place = { x, y: centreY(id), column: 0, row: rankOf(id) };
    return [{ node, ...place, nameLines, nameBox, ...(noteLine ? { noteLine } : {}) }];
  });
  const curves = lines.map((line) => curve(line));
  const words = curves.flatMap((line): LaneLabel[] => wordsOf(line));
  const bottom = Top + order.length * Step - (Step - Symbol) + 12;
  const stub = stubOf();
  const height = stub ? stub.box.y + stub.box.height + 8 : bottom;
  return { form: 'down', width, height, nodes, lines: curves, words, ...(stub ? { stub } : {}) };

  function curve(line: LaneLine): LaneCurve {
    const [y1, y2] = [centreY(line.left), centreY(line.right)];
    if (isStraight(line)) {
      const points = [
        { x, y: y1 + Symbol / 2 },
        { x, y: y2 - Symbol / 2 },
      ];
      const aside = (Number(line.arrowLeft) - Number(line.arrowRight)) * 5; // a count leaves the arrow free
      return { ...line, points, d: roundedPath(points, 0), middle: { x, y: (y1 + y2) / 2 + aside } };
    }
    const [out, back] = [ports.get(`${line.key} ${line.left}`) ?? 0, ports.get(`${line.key} ${line.right}`) ?? 0];
    const trackX = x + Symbol / 2 + 14 + (tracks.get(line.key) ?? 0) * step;
    const points: Point[] = [
      { x: edge(line.left, out), y: y1 + out },
      { x: trackX, y: y1 + out },
      { x: trackX, y: y2 + back },
      { x: edge(line.right, back), y: y2 + back },
    ];
    const middle = { x: trackX, y: (y1 + out + y2 + back) / 2 };
    return { ...line, points, d: roundedPath(points, 12), middle };
  }

  function edge(id: string, offset: number): number {
    return x + shapeEdge(lookOf(byId.get(id)?.kind).shape, Math.abs(offset)) + 4;
  }

  /** The words of a straight line stand right of it, between its ends; the arrow says in which direction they read. */
  function wordsOf(line: LaneCurve): LaneLabel[] {
    const link = line.links[0];
    if (!link || !isStraight(line)) return [];
    const arrow = link.from === line.left ? '↓' : '↑';
    const verb = shorten(`${arrow} ${link.verb}`, room, sizes.verb, true);
    const middle = (centreY(line.left) + centreY(line.right)) / 2;
    const date = link.date ? shorten(link.date, room, sizes.date) : undefined;
    const y = middle - (VerbLine * (date ? 2 : 1)) / 2;
    const verbBox = { x: textX, y, width: textWidth(verb, sizes.verb, true), height: VerbLine };
    const words = {
      key: line.key,
      verbLines: [verb],
      x: textX,
      y: middle,
      verbBox,
      chosen: line.paths.includes(chosenPath),
    };
    if (!date) return [words];
    const dateBox: Box = { x: textX, y: y + VerbLine, width: textWidth(date, sizes.date), height: VerbLine };
    return [{ ...words, date, dateBox }];
  }

  function stubOf(): LaneStub | undefined {
    const { stub } = data;
    if (!stub || !rank.has(stub.at)) return undefined;
    const y = bottom + 22 + sizes.stub / 2;
    const box = { x: 0, y: y - sizes.stub / 2 - 6, width, height: sizes.stub + 18 };
    return { stub, x, y, from: { x, y: y - sizes.stub / 2 - 18 }, box };
  }
}

/** The entities of the chosen path as it runs, then what each other path adds, the best first. */
function orderOf(paths: readonly PicturePath[], chosen: number): string[] {
  const first = paths[chosen];
  const ranked = first ? [first, ...paths.filter((path) => path !== first)] : paths;
  return [...new Set(ranked.flatMap((path) => path.nodes))];
}

/** Short lines run nearest to the entities. */
function tracksOf(lines: readonly LaneLine[], rankOf: (id: string) => number): Map<string, number> {
  const span = (line: LaneLine): number => rankOf(line.right) - rankOf(line.left);
  const used = new Tracks();
  return new Map(
    [...lines]
      .sort((a, b) => span(a) - span(b) || rankOf(a.left) - rankOf(b.left))
      .map((line) => [line.key, used.take({ from: rankOf(line.left) - 0.1, to: rankOf(line.right) + 0.1 })]),
  );
}

/**
 * Where lines leave an entity beside its middle: those that go up above those that go down; of those that go up the one in the
 * nearest track leaves highest, of those that go down it leaves lowest, so that none crosses another there.
 */
function portsOf(lines: readonly LaneLine[], tracks: ReadonlyMap<string, number>): Map<string, number> {
  const byNode = new Map<string, Port[]>();
  for (const line of lines) {
    const track = tracks.get(line.key);
    if (track === undefined) continue;
    for (const [id, isDown] of [
      [line.left, true],
      [line.right, false],
    ] as const) {
      byNode.set(id, [...(byNode.get(id) ?? []), { line, track, isDown }]);
    }
  }
  const offsets = new Map<string, number>();
  for (const [id, ends] of byNode) {
    const up = ends.filter((end) => !end.isDown).sort((a, b) => a.track - b.track);
    const down = ends.filter((end) => end.isDown).sort((a, b) => b.track - a.track);
    const all = [...up, ...down];
    const between = Math.min(12, (2 * Reach) / Math.max(1, all.length - 1));
    all.forEach((end, i) => offsets.set(`${end.line.key} ${id}`, (i - (all.length - 1) / 2) * between));
  }
  return offsets;
}
