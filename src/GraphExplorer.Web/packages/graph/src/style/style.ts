import file from './picture-style.json';

/** The style of the picture: one file, read by the browser here and by whatever draws on the server. */
export type ThemeName = 'light' | 'dark';
export type ColourName = keyof (typeof file)['themes']['light'];
export type ShapeName = keyof (typeof file)['shapes'];
export type StrengthName = keyof (typeof file)['strengths'];
export type Theme = Readonly<Record<ColourName, string>>;

export interface IconStroke {
  readonly fill?: string;
  readonly stroke?: string;
}

export interface ShapeStyle {
  readonly d: string;
  readonly dash?: readonly number[];
}

export interface StrengthStyle {
  readonly dash: readonly number[];
  readonly says: string;
}

export const themes: Readonly<Record<ThemeName, Theme>> = file.themes;
export const shapes: Readonly<Record<ShapeName, ShapeStyle>> = file.shapes;
export const icons: Readonly<Record<string, readonly IconStroke[]>> = file.icons;
export const strengths: Readonly<Record<StrengthName, StrengthStyle>> = file.strengths;
/** The colours of the path that the sentence tells, of the others, and of the one line that is chosen. */
export const paths = file.paths as Readonly<
  Record<keyof (typeof file)['paths'], { readonly line: ColourName; readonly words: ColourName }>
>;
export const sizes = file.sizes;
export const fontFamily = file.type.family;
export const knownKinds = file.kinds as Readonly<
  Record<string, { shape: ShapeName; icon: string; colour: ColourName } | undefined>
>;
export const unknownKinds = file.unknownKinds as {
  readonly shapes: readonly ShapeName[];
  readonly colours: readonly ColourName[];
};

/** The custom property that carries a colour in the document. */
export function colourVariable(name: ColourName): string {
  return `--gx-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The rules that set every colour for a theme; for a constructable style sheet. */
export function themeRules(theme: ThemeName): string {
  const colours = Object.entries(themes[theme]) as [ColourName, string][];
  return colours.map(([name, value]) => `${colourVariable(name)}:${value};`).join('');
}
