import type { Route } from './route';

/** The nearest and the farthest that a bent line leaves an entity beside its middle. */
const Nearest = 8;
const Farthest = 20;

interface End {
  readonly way: Route;
  readonly isLeft: boolean;
  readonly track: number;
  /** Whether the line goes down from here. */
  readonly isDown: boolean;
  /** Whether it leaves on the entity's right. */
  readonly isOnRight: boolean;
}

/**
 * Gives every line its place on the side of the entities it leaves, so that lines of one side neither meet nor cross: on
 * the right the line of the leftmost track leaves farthest out, on the left it arrives nearest to the middle.
 */
export function placePorts(routes: readonly Route[]): void {
  const groups = new Map<string, End[]>();
  for (const way of routes) {
    if (way.form === 'straight') continue;
    for (const end of endsOf(way)) {
      const id = end.isLeft ? way.line.left : way.line.right;
      const key = `${id}\u0000${end.isOnRight}\u0000${end.isDown}`;
      groups.set(key, [...(groups.get(key) ?? []), end]);
    }
  }
  for (const ends of groups.values()) {
    ends.sort((a, b) => a.track - b.track);
    const step = ends.length > 1 ? Math.min(6, (Farthest - Nearest) / (ends.length - 1)) : 0;
    ends.forEach((end, i) => {
      const place = end.isOnRight ? ends.length - 1 - i : i;
      const offset = (Nearest + place * step) * (end.isDown ? 1 : -1);
      if (end.isLeft) end.way.leftPort = offset;
      else end.way.rightPort = offset;
    });
  }
}

function endsOf(way: Route): End[] {
  const down = way.right.row > way.left.row || (way.form === 'far' && way.gap !== undefined && way.gap > way.left.row);
  const first = way.form === 'far' && way.along === 'left' ? way.secondTrack : way.firstTrack;
  const second = way.form === 'far' && way.along !== 'right' ? way.secondTrack : way.firstTrack;
  const isRightDown = way.gap === undefined ? !down : way.gap > way.right.row;
  return [
    { way, isLeft: true, track: first, isDown: down, isOnRight: true },
    { way, isLeft: false, track: second, isDown: isRightDown, isOnRight: way.form === 'side' },
  ];
}
