import type { ColourName, StrengthName } from '../style/style';

/** One entity of a picture. */
export interface PictureNode {
  readonly id: string;
  readonly name: string;
  readonly kind?: string | null;
  /** A short second line: "a hub", "wanted". */
  readonly note?: string;
  /** How many relationships it has in the whole graph, where that is known. */
  readonly relations?: number;
  readonly hub?: boolean;
  /** What the data says of it, by name; absent where that is not known. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** What an encoding chose: colour in place of its kind's, size as a factor, words in place of its name, and why. */
  readonly colour?: ColourName;
  readonly scale?: number;
  readonly caption?: string;
  readonly says?: readonly string[];
}

/** One relationship of a picture. */
export interface PictureLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The verb in words. */
  readonly verb: string;
  /** When, in words; absent where the data knows no dates. */
  readonly date?: string;
  readonly strength: StrengthName;
  /** The relationship as one sentence, for those who do not see the picture. */
  readonly sentence?: string;
  /** The first and the last year it is about; absent where it is not dated. */
  readonly years?: readonly [number, number];
  /** What the data says of it, by name; absent where that is not known. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** One path: its entities in order, per hop the relationship and those beside it. */
export interface PicturePath {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly parallel?: readonly (readonly string[])[];
}

/** What is hidden, drawn as a stub at an entity. */
export interface PictureStub {
  readonly at: string;
  readonly name: string;
  readonly kind?: string | null;
  readonly count: string;
}

export interface PictureData {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
  /** With paths the picture has lanes; without, it is a network. */
  readonly paths?: readonly PicturePath[];
  readonly stub?: PictureStub;
}

/** What is chosen; at most one of link and node, and the path that they lie on. */
export interface Choice {
  readonly path?: number;
  readonly node?: string;
  readonly link?: string;
}

export const emptyPicture: PictureData = { nodes: [], links: [] };
