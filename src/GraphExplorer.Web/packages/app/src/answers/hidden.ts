import type { Client, HiddenAnswer, PathsAnswer } from '@graphexplorer/client';
import { parametersOf } from './asked';
import type { Question } from '../session/state';

/** Paths are counted up to so many for each filter. */
const Counted = 50;

/**
 * How many paths each filter in force hides, no longer than the longest one shown: beyond that the number would only say how
 * far one was willing to look.
 */
export async function countHidden(
  client: Client,
  question: Question,
  answer: PathsAnswer,
  signal: AbortSignal,
): Promise<readonly HiddenAnswer[]> {
  const longest = Math.max(...answer.paths.map((path) => path.hops));
  const asked = parametersOf(question, { hidden: 'count', k: String(Counted), maxHops: String(longest) });
  const { search } = await client.paths(asked, signal);
  return (search.hidden ?? []).filter((item) => item.paths > 0 && item.parameter !== 'maxHops');
}
