import type { PictureData, PictureNode } from './picture';

/** The most entities that are drawn: past it nobody sees more, and the browser suffers. */
export const MaxDrawnNodes = 2000;

export interface CutPicture {
  readonly data: PictureData;
  /** How many entities were left out. */
  readonly left: number;
}

/** Keeps the entities with most relationships in the picture, ties by id, and the relationships among them. */
export function cutPicture(data: PictureData, limit: number = MaxDrawnNodes): CutPicture {
  if (data.nodes.length <= limit) return { data, left: 0 };
  const degree = new Map<string, number>();
  for (const link of data.links) {
    degree.set(link.from, (degree.get(link.from) ?? 0) + 1);
    degree.set(link.to, (degree.get(link.to) ?? 0) + 1);
  }
  const kept = [...data.nodes].sort(byDegree).slice(0, limit);
  const ids = new Set(kept.map((node) => node.id));
  const order = data.nodes.filter((node) => ids.has(node.id));
  const links = data.links.filter((link) => ids.has(link.from) && ids.has(link.to));
  return { data: { ...data, nodes: order, links }, left: data.nodes.length - limit };

  function byDegree(left: PictureNode, right: PictureNode): number {
    const difference = (degree.get(right.id) ?? 0) - (degree.get(left.id) ?? 0);
    return difference !== 0 ? difference : left.id < right.id ? -1 : 1;
  }
}
