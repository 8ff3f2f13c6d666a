/** A piece of line in a channel, between two coordinates along it. */
export interface ChannelPiece {
  readonly from: number;
  readonly to: number;
}

/** Hands out tracks of a channel, so that lines that run side by side in it do not lie on each other. */
export class Tracks {
  private readonly used: { low: number; high: number; track: number }[] = [];

  /** How many tracks are in use at the fullest place. */
  get count(): number {
    return this.used.reduce((most, entry) => Math.max(most, entry.track + 1), 0);
  }

  /** The least track that is free all along the piece. */
  take(piece: ChannelPiece): number {
    const [low, high] = piece.from <= piece.to ? [piece.from, piece.to] : [piece.to, piece.from];
    const taken = new Set(
      this.used.filter((entry) => entry.low < high && low < entry.high).map((entry) => entry.track),
    );
    let track = 0;
    while (taken.has(track)) track++;
    this.used.push({ low, high, track });
    return track;
  }
}

/** Where a track lies beside the middle of a channel with so many tracks; tracks go from left to right. */
export function trackOffset(track: number, count: number, step: number): number {
  return (track - (count - 1) / 2) * step;
}
