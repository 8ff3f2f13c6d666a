import type { Client, PathsAnswer } from '@graphexplorer/client';
import { parametersOf } from './asked';
import type { Question } from '../session/state';

/** How many paths are looked for when those behind hubs are counted. */
const Looked = 50;

/** Paths that the hub rule hides, no longer than the longest one shown: how many, through which hubs. */
export interface HiddenByHubs {
  readonly paths: number;
  readonly isLeast: boolean;
  readonly hubs: readonly { id: string; name: string; kind?: string }[];
}

/** Asks the same question with hubs allowed, and counts the paths that a hub carries. */
export async function countHiddenByHubs(
  client: Client,
  question: Question,
  answer: PathsAnswer,
  signal: AbortSignal,
): Promise<HiddenByHubs | null> {
  if ((question.filters['hubs']?.[0] ?? 'end') !== 'end') return null;
  const parameters = parametersOf(question, { hubs: 'allow', k: String(Looked) });
  const wider = await client.paths(parameters, signal);
  const known = new Set(answer.paths.map((path) => path.nodes.join('\u0000')));
  const entities = new Map(wider.nodes.map((entity) => [entity.id, entity]));
  const named = new Set([...question.from, ...question.to, ...question.via]);
  const carriers = new Map<string, number>();
  const longest = Math.max(0, ...answer.paths.map((path) => path.hops)) || Infinity;
  let paths = 0;
  for (const path of wider.paths) {
    if (path.hops > longest || known.has(path.nodes.join('\u0000'))) continue;
    const hubs = path.nodes.slice(1, -1).filter((id) => entities.get(id)?.hub && !named.has(id));
    if (hubs.length === 0) continue;
    paths++;
    for (const hub of hubs) carriers.set(hub, (carriers.get(hub) ?? 0) + 1);
  }
  const order = [...carriers].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
  const hubs = order.map((id) => {
    const { name, kind } = entities.get(id) ?? { name: id };
    return { id, name, ...(kind ? { kind } : {}) };
  });
  return paths === 0
    ? null
    : { paths, isLeast: wider.paths.length >= Looked && (wider.paths.at(-1)?.hops ?? 0) <= longest, hubs };
}
