import { en, type EmbedTexts } from './en';

export type { EmbedTexts } from './en';

/** Texts with the language that they are in. */
export interface Spoken {
  readonly lang: string;
  readonly texts: EmbedTexts;
}

/** What is spoken where nothing else is asked for, and where something unknown is. */
export const english: Spoken = { lang: 'en', texts: en };

/** The other languages; each loads where it is asked for. */
const others: Readonly<Record<string, () => Promise<EmbedTexts>>> = {
  ru: async () => (await import('./ru')).ru,
  ja: async () => (await import('./ja')).ja,
};

/** The language that is spoken for a tag such as "ja-JP": its first part, where there are texts in it. */
export function languageOf(tag: string): string {
  const wanted = tag.trim().toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(others, wanted) ? wanted : english.lang;
}

/** The texts in a language; English where they do not load. */
export async function textsIn(lang: string): Promise<Spoken> {
  const load = Object.hasOwn(others, lang) ? others[lang] : undefined;
  if (!load) return english;
  try {
    return { lang, texts: await load() };
  } catch {
    return english;
  }
}
