import { arrowsOf, bundleKey } from '../../model/bundles';
import type { PictureLink, PicturePath } from '../../model/picture';
import type { StrengthName } from '../../style/style';
import type { LaneGrid } from './grid';

/** One drawn line: every relationship between two entities that the paths use. */
export interface LaneLine {
  readonly key: string;
  /** The end that stands further left; of two in one column the upper. */
  readonly left: string;
  readonly right: string;
  readonly links: readonly PictureLink[];
  readonly strength: StrengthName;
  readonly arrowLeft: boolean;
  readonly arrowRight: boolean;
  /** The paths that use it, by rank. */
  readonly paths: readonly number[];
  /** Whether every path that uses it runs from right to left along it. */
  readonly back: boolean;
}

interface Draft {
  links: Map<string, PictureLink>;
  paths: number[];
  forward: boolean;
  ends: [string, string];
}

/** Collects the lines of the paths, the best path's first. */
export function linesOf(paths: readonly PicturePath[], links: readonly PictureLink[], grid: LaneGrid): LaneLine[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const drafts = new Map<string, Draft>();
  paths.forEach((path, rank) => {
    for (let hop = 1; hop < path.nodes.length; hop++) {
      const [from, to] = [path.nodes[hop - 1], path.nodes[hop]];
      if (from === undefined || to === undefined) continue;
      const key = bundleKey(from, to);
      const draft = drafts.get(key) ?? newDraft(order(from, to, grid));
      drafts.set(key, draft);
      for (const id of [path.links[hop - 1], ...(path.parallel?.[hop - 1] ?? [])]) {
        const link = id === undefined ? undefined : byId.get(id);
        if (link) draft.links.set(link.id, link);
      }
      if (!draft.paths.includes(rank)) draft.paths.push(rank);
      if (column(grid, from) <= column(grid, to)) draft.forward = true;
    }
  });
  return [...drafts].map(([key, draft]) => {
    const all = [...draft.links.values()];
    const arrows = arrowsOf(all, draft.ends[0]);
    return {
      key,
      left: draft.ends[0],
      right: draft.ends[1],
      links: all,
      strength: strongest(all),
      arrowLeft: arrows.atA,
      arrowRight: arrows.atB,
      paths: draft.paths,
      back: !draft.forward,
    };
  });
}

function newDraft(ends: [string, string]): Draft {
  return { links: new Map(), paths: [], forward: false, ends };
}

/** A line stands for several relationships as firmly as the firmest of them. */
export function strongest(links: readonly PictureLink[]): StrengthName {
  if (links.length === 0 || links.some((link) => link.strength === 'solid')) return 'solid';
  return links.some((link) => link.strength === 'dashed') ? 'dashed' : 'dotted';
}

function order(a: string, b: string, grid: LaneGrid): [string, string] {
  const difference = column(grid, a) - column(grid, b) || row(grid, a) - row(grid, b);
  return difference <= 0 ? [a, b] : [b, a];
}

function column(grid: LaneGrid, id: string): number {
  return grid.cells.get(id)?.column ?? 0;
}

function row(grid: LaneGrid, id: string): number {
  return grid.cells.get(id)?.row ?? 0;
}
