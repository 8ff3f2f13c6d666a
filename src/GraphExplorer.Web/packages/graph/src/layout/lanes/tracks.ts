/** Hands out tracks of a channel, so that lines that run side by side in it do not lie on each other. */
export class Tracks {
  private readonly used: { from: number; to: number; track: number }[] = [];

  /** The most tracks in use anywhere. */
  get count(): number {
    return this.used.reduce((most, entry) => Math.max(most, entry.track + 1), 0);
  }

  /** The least track that is free all along from one coordinate to the other. */
  take(from: number, to: number): number {
    const [low, high] = from <= to ? [from, to] : [to, from];
    const taken = new Set(
      this.used.filter((entry) => entry.from < high && low < entry.to).map((entry) => entry.track),
    );
    let track = 0;
    while (taken.has(track)) track++;
    this.used.push({ from: low, to: high, track });
    return track;
  }
}

/** Track 0 in the middle, the others by turns on either side. */
export function trackOffset(track: number, step: number): number {
  const side = track % 2 === 1 ? 1 : -1;
  return side * Math.ceil(track / 2) * step;
}
