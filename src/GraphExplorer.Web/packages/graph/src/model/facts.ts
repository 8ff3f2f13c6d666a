import type { PictureLink, PictureNode } from './picture';
import { strengthOf } from './strength';

/** An entity as answers and saved views have it. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly hub?: boolean;
  readonly contested?: string;
}

/** A relationship as answers and saved views have it. */
export interface Fact {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly phrase?: string;
  readonly subject?: string;
  readonly modality?: string;
  readonly stance?: string;
  readonly disputed?: boolean;
  readonly sentence?: string;
  readonly date?: FactDate;
}

export interface FactDate {
  readonly text: string;
  readonly dated: boolean;
  readonly startMin?: string | null;
  readonly startMax?: string | null;
  readonly endMin?: string | null;
  readonly endMax?: string | null;
}

/** The words that a picture adds to those of the data. */
export interface FactWords {
  readonly hub: string;
  readonly keptOut: string;
}

export function nodeOf(entity: Entity, words: FactWords, relations?: number): PictureNode {
  const note = entity.hub ? words.hub : entity.contested;
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind ?? null,
    ...(entity.hub ? { hub: true } : {}),
    ...(note ? { note } : {}),
    ...(relations === undefined ? {} : { relations }),
  };
}

/** A line runs from the verb's subject to the other end, whatever way the type is stored. */
export function linkOf(fact: Fact, nameOf: (id: string) => string, words: FactWords): PictureLink {
  const from = fact.subject ?? fact.from;
  const to = from === fact.from ? fact.to : fact.from;
  const verb = verbOf(fact);
  const years = yearsOf(fact);
  return {
    id: fact.id,
    from,
    to,
    verb,
    strength: strengthOf(fact),
    sentence: fact.sentence ?? (fact.phrase ? words.keptOut : `${nameOf(from)} ${verb} ${nameOf(to)}`),
    ...(fact.date ? { date: fact.date.text } : {}),
    ...(years ? { years } : {}),
  };
}

/** The verb in words: the data's own, else "SERVED_IN" as "served in". */
export function verbOf(fact: { readonly phrase?: string; readonly type: string }): string {
  return fact.phrase ?? wordsOf(fact.type);
}

/** "SERVED_IN" as "served in", for a graph that has no words for its types. */
export function wordsOf(type: string): string {
  return type.replace(/_/g, ' ').toLowerCase();
}

/** The first and last year of a dated fact, where its bounds are known. */
export function yearsOf(fact: { readonly date?: FactDate }): [number, number] | undefined {
  const years = namedDays(fact.date).map((day) => Number(day.slice(0, 4)));
  return years.length > 0 ? [Math.min(...years), Math.max(...years)] : undefined;
}

/**
 * The days that a date names. Of a fact seen at one date they are the latest start and the earliest end: the outer bounds
 * are those of the lives at its ends.
 */
export function namedDays(date: FactDate | undefined): string[] {
  if (!date?.dated) return [];
  const [latestStart, earliestEnd] = [known(date.startMax), known(date.endMin)];
  const days =
    latestStart && earliestEnd && latestStart >= earliestEnd
      ? [earliestEnd, latestStart]
      : [known(date.startMin), latestStart, earliestEnd, known(date.endMax)];
  return days.filter((day) => day !== undefined);
}

/** A bound; views saved before have the first and the last of all days where it is unknown. */
function known(day: string | null | undefined): string | undefined {
  return day && !day.startsWith('0001-') && !day.startsWith('9999-') ? day : undefined;
}
