/** A name on the map, beside its place. */
export interface PlacedName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Named {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const Letter = 6.6;
const Line = 14;
const Spot = 7;
const Gap = 9;

/**
 * Names beside places: right, left, below or above, where no other place and no other name stands. A name that has room nowhere is
 * left out; the list below the map has it.
 */
export function placeNames(spots: readonly Named[], size: { width: number; height: number }): PlacedName[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - Spot, top: y - Spot, right: x + Spot, bottom: y + Spot }));
  const placed: PlacedName[] = [];
  spots.forEach(({ name, x, y }, own) => {
    const width = name.length * Letter;
    const sides: readonly (PlacedName & { box: Box })[] = [
      { name, x: x + Gap, y: y + 4, anchor: 'start', box: boxAt(x + Gap, y - Line / 2, width) },
      { name, x: x - Gap, y: y + 4, anchor: 'end', box: boxAt(x - Gap - width, y - Line / 2, width) },
      { name, x, y: y + Gap + 10, anchor: 'middle', box: boxAt(x - width / 2, y + Gap, width) },
      { name, x, y: y - Gap - 2, anchor: 'middle', box: boxAt(x - width / 2, y - Gap - Line, width) },
    ];
    const free = sides.find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= size.width &&
        box.top >= 0 &&
        box.bottom <= size.height &&
        taken.every((other, i) => i === own || !meet(box, other)),
    );
    if (!free) return;
    taken.push(free.box);
    placed.push({ name, x: free.x, y: free.y, anchor: free.anchor });
  });
  return placed;
}

function boxAt(left: number, top: number, width: number): Box {
  return { left, top, right: left + width, bottom: top + Line };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
