import type { PathsAnswer, RelationshipAnswer } from '@graphexplorer/client';
import { namedDays } from '@graphexplorer/graph';
import { words } from './picture-of';

/** A row of the table that says the same as the picture. */
export interface TableRow {
  readonly link: string;
  readonly from: string;
  readonly verb: string;
  readonly to: string;
  readonly date: string;
  /** What dates sort by: the earliest day; what is not dated comes last. */
  readonly day: string;
  readonly strength: string;
  readonly works: number | undefined;
  /** The paths that use it, from 1. */
  readonly paths: readonly number[];
}

/** Comes after every day. */
const NotDated = '9999-99-99';

export type TableColumn = 'from' | 'verb' | 'to' | 'date' | 'strength' | 'works' | 'paths';

export function rowsOf(
  relationships: readonly RelationshipAnswer[],
  nameOf: (id: string) => string,
  paths: PathsAnswer['paths'] = [],
): TableRow[] {
  return relationships.map((fact) => {
    const subject = fact.subject ?? fact.from;
    const other = subject === fact.from ? fact.to : fact.from;
    const strength = [fact.stance, fact.disputed ? 'disputed' : '', fact.modality === 'actual' ? '' : fact.modality];
    return {
      link: fact.id,
      from: nameOf(subject),
      verb: fact.phrase ?? words(fact.type),
      to: nameOf(other),
      date: fact.date?.text ?? '',
      day: dayOf(fact),
      strength: strength.filter(Boolean).join(', '),
      works: fact.works,
      paths: paths.flatMap((path, i) =>
        path.relationships.includes(fact.id) || path.parallel.some((list) => list.includes(fact.id)) ? [i + 1] : [],
      ),
    };
  });
}

/** The earliest day that a date names; a bound that is unknown names none. */
function dayOf(fact: RelationshipAnswer): string {
  return namedDays(fact.date).sort()[0] ?? NotDated;
}

/** Sorts by a column, then by the order given; the same rows come out in the same order. */
export function sortRows(rows: readonly TableRow[], by: TableColumn, descending: boolean): TableRow[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row, i) => ({ row, i }))
    .sort((a, b) => sign * compare(a.row, b.row, by) || a.i - b.i)
    .map(({ row }) => row);
}

function compare(a: TableRow, b: TableRow, by: TableColumn): number {
  switch (by) {
    case 'works':
      return (a.works ?? 0) - (b.works ?? 0);
    case 'paths':
      return (a.paths[0] ?? 1e9) - (b.paths[0] ?? 1e9);
    case 'date':
      return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
    default:
      return a[by].localeCompare(b[by], 'en');
  }
}

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is given an apostrophe. */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cell = (value: string | number | undefined): string => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}
