import type { StrengthName } from '../style/style';

const NotCarriedOut = new Set(['planned', 'attempted', 'offered', 'ordered']);

/**
 * How firmly a relationship is drawn: solid as done, dashed where sources contradict each other, dotted where it was not
 * carried out or is an accusation. A dotted line stays dotted when it is disputed too.
 */
export function strengthOf(fact: { modality?: string; stance?: string; disputed?: boolean }): StrengthName {
  if (fact.stance === 'alleged' || (fact.modality !== undefined && NotCarriedOut.has(fact.modality))) return 'dotted';
  return fact.disputed ? 'dashed' : 'solid';
}
