import type { Place } from '@graphexplorer/graph';

/** An entity opened in the free picture: everything around it or one type, and how many portions of it. */
export interface Opened {
  readonly id: string;
  readonly type?: string;
  readonly portions: number;
}

/** What stands for "every type" where the portions follow. */
const AnyType = '*';
const MostPortions = 16;

/** "id", "id TYPE", "id TYPE 2": the id is escaped, for it may hold anything. */
export function readOpened(key: string): Opened {
  const [id = '', type = AnyType, portions = '1'] = key.split(' ');
  const count = Math.min(MostPortions, Math.max(1, Math.trunc(Number(portions)) || 1));
  return { id: unescape(id), portions: count, ...(type === AnyType ? {} : { type: unescape(type) }) };
}

function writeOpened({ id, type, portions }: Opened): string {
  const name = type === undefined ? AnyType : encodeURIComponent(type);
  const key = encodeURIComponent(id);
  if (portions > 1) return `${key} ${name} ${portions}`;
  return type === undefined ? key : `${key} ${name}`;
}

/** The key of an entity opened with everything around it. */
export function openKey(id: string): string {
  return writeOpened({ id, portions: 1 });
}

/** Opens an entity, or brings one portion more where it is open already. */
export function openMore(opened: readonly string[], id: string, type?: string): readonly string[] {
  const at = opened.findIndex((key) => {
    const known = readOpened(key);
    return known.id === id && known.type === type;
  });
  const before = opened[at];
  if (before === undefined) return [...opened, writeOpened({ id, ...(type ? { type } : {}), portions: 1 })];
  const known = readOpened(before);
  if (known.portions >= MostPortions) return opened;
  return opened.with(at, writeOpened({ ...known, portions: known.portions + 1 }));
}

/** "id x y" each, the id escaped; what is not that is left out. */
export function readPins(keys: readonly string[]): Map<string, Place> {
  const pins = new Map<string, Place>();
  for (const key of keys) {
    const [id = '', x, y] = key.split(' ');
    const place = { x: Number(x), y: Number(y) };
    if (id && x && y && Number.isFinite(place.x) && Number.isFinite(place.y)) pins.set(unescape(id), place);
  }
  return pins;
}

export function writePins(pins: ReadonlyMap<string, Place>): string[] {
  return [...pins].map(([id, { x, y }]) => `${encodeURIComponent(id)} ${Math.round(x)} ${Math.round(y)}`);
}

export function idOfPin(key: string): string {
  return unescape(key.split(' ')[0] ?? '');
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
