import type { PictureLink } from './picture';

/** Relationships between the same two entities, drawn as one line. */
export interface Bundle {
  readonly key: string;
  /** The end whose id comes first. */
  readonly a: string;
  readonly b: string;
  readonly links: readonly PictureLink[];
}

export function bundleKey(from: string, to: string): string {
  return from < to ? `${from}\u0000${to}` : `${to}\u0000${from}`;
}

/** Puts parallel relationships together, in the order in which they first come. */
export function bundle(links: readonly PictureLink[]): Bundle[] {
  const found = new Map<string, { key: string; a: string; b: string; links: PictureLink[] }>();
  for (const link of links) {
    const key = bundleKey(link.from, link.to);
    const [a, b] = link.from < link.to ? [link.from, link.to] : [link.to, link.from];
    let entry = found.get(key);
    if (!entry) {
      entry = { key, a, b, links: [] };
      found.set(key, entry);
    }
    entry.links.push(link);
  }
  return [...found.values()];
}

/** Which ends of a bundle carry an arrow: those that some verb points to. */
export function arrowsOf(links: readonly PictureLink[], a: string): { atA: boolean; atB: boolean } {
  return { atA: links.some((link) => link.to === a), atB: links.some((link) => link.from === a) };
}
