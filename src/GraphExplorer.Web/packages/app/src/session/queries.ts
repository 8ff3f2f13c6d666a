import { readSetting, writeSetting, type Setting } from './settings';

/** A query kept in this browser under a name, with its parameters as they were typed. */
export interface SavedQuery {
  readonly name: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const MostRemembered = 20;
const MostSaved = 100;

/** The texts that were run, the latest first. */
export function ranQueries(): string[] {
  return listIn('queries').filter((text): text is string => typeof text === 'string');
}

export function rememberQuery(text: string): void {
  const list = [text, ...ranQueries().filter((other) => other !== text)].slice(0, MostRemembered);
  writeSetting('queries', JSON.stringify(list));
}

export function savedQueries(): SavedQuery[] {
  return listIn('saved').filter(isSaved);
}

/** Saves a query; one of the same name is replaced. */
export function saveQuery(query: SavedQuery): void {
  const others = savedQueries().filter((other) => other.name !== query.name);
  writeSetting('saved', JSON.stringify([query, ...others].slice(0, MostSaved)));
}

export function forgetQuery(name: string): void {
  writeSetting('saved', JSON.stringify(savedQueries().filter((other) => other.name !== name)));
}

function listIn(setting: Setting): unknown[] {
  try {
    const list: unknown = JSON.parse(readSetting(setting) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function isSaved(value: unknown): value is SavedQuery {
  const { name, text, parameters } = (value ?? {}) as Partial<SavedQuery>;
  return typeof name === 'string' && typeof text === 'string' && typeof parameters === 'object' && parameters !== null;
}
