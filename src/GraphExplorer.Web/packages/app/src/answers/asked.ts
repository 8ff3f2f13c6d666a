import type { Parameters } from '@graphexplorer/client';
import type { Question } from '../session/state';

/** A question as the API's parameters, in a fixed order. */
export function parametersOf(
  question: Question,
  changes: Readonly<Record<string, string | undefined>> = {},
): Parameters {
  const filters: Record<string, readonly string[] | string> = {};
  for (const name of Object.keys(question.filters).sort()) filters[name] = question.filters[name] ?? [];
  return { from: question.from, to: question.to, via: question.via, avoid: question.avoid, ...filters, ...changes };
}

export function isAsked(question: Question): boolean {
  return question.from.length > 0 && question.to.length > 0;
}
