import type { PathsAnswer } from '@graphexplorer/client';
import { noteText } from '../sharing/cited';
import { texts } from '../texts/en';
import { csvOf, rowsOf } from './table';

/** Every relationship of an answer's paths as a table, with who says so. */
export function csvOfPaths(answer: PathsAnswer, nameOf: (id: string) => string): string {
  const { table } = texts;
  const notes = new Map<string, string>();
  for (const path of answer.paths) {
    for (const citation of path.citations) {
      const link = citation.hop === undefined ? undefined : path.relationships[citation.hop - 1];
      if (link && !notes.has(link)) notes.set(link, noteText(citation));
    }
  }
  const header = [table.from, table.verb, table.to, table.date, table.strength, table.works, table.path];
  return csvOf(
    [...header, texts.evidence.says],
    rowsOf(answer.relationships, nameOf, answer.paths).map((row) => [
      row.from,
      row.verb,
      row.to,
      row.date,
      row.strength,
      row.works,
      row.paths.join(' '),
      notes.get(row.link),
    ]),
  );
}
