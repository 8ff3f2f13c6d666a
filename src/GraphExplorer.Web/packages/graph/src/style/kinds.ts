import { hashText } from '../layout/seed';
import { icons, knownKinds, unknownKinds, type ColourName, type IconStroke, type ShapeName } from './style';

/** How entities of one kind look. */
export interface KindLook {
  readonly kind: string | null;
  /** The kind as people read it: "person"; "thing" where the data has none. */
  readonly word: string;
  readonly shape: ShapeName;
  readonly colour: ColourName;
  readonly icon: readonly IconStroke[];
  /** Letters in place of an icon, for kinds that the style file does not know. */
  readonly letters?: string;
}

/**
 * The look of a kind. A kind that the style file does not know gets shape and colour from a hash of its name and its
 * first letters as icon: the same in every graph, on every machine, whatever else is in the picture.
 */
export function lookOf(kind: string | null | undefined): KindLook {
  if (!kind) return { kind: null, word: 'thing', shape: 'circle', colour: 'document', icon: icons['dot'] ?? [] };
  const known = knownKinds[kind];
  if (known && Object.hasOwn(knownKinds, kind)) {
    return { kind, word: wordOf(kind), shape: known.shape, colour: known.colour, icon: icons[known.icon] ?? [] };
  }
  const hash = hashText(kind);
  return {
    kind,
    word: wordOf(kind),
    shape: pick(unknownKinds.shapes, hash),
    colour: pick(unknownKinds.colours, Math.floor(hash / unknownKinds.shapes.length)),
    icon: [],
    letters: lettersOf(kind),
  };
}

/** "CrimeScene" and "CRIME_SCENE" as "crime scene". */
export function wordOf(kind: string): string {
  return kind
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

function lettersOf(kind: string): string {
  const words = wordOf(kind).split(' ');
  const first = [...(words[0] ?? '')][0] ?? '?';
  const second = words.length > 1 ? ([...(words[1] ?? '')][0] ?? '') : ([...(words[0] ?? '')][1] ?? '');
  return first.toUpperCase() + second;
}

function pick<T>(list: readonly T[], hash: number): T {
  const found = list[hash % list.length];
  if (found === undefined) throw new Error('The style file lists nothing for unknown kinds.');
  return found;
}
