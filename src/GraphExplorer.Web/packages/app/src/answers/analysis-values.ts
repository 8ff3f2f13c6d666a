import type { AnalysisQuestion } from '@graphexplorer/client';

/** The values of an analysis, by entity: the columns of its nodes.csv. */
export interface AnalysisValues {
  readonly columns: readonly string[];
  /** The values of a column by the entity's id; undefined ones are absent. */
  column(name: string): ReadonlyMap<string, number>;
}

/** A metric of an analysis as a property that colour and size can be chosen by. */
export interface MetricField {
  readonly metric: string;
  readonly analysis: string;
}

const Field = /^\.([a-z0-9-]+)@([0-9a-f]{24})$/;
/** Members of a question that are not texts, though they are kept as such. */
const Flags = new Set(['directed', 'weighted', 'normalized', 'thorough']);
const Numbers = new Set(['minTier', 'minWorks', 'paths', 'iterations', 'removals', 'seed', 'top', 'resolution']);
for (const name of ['damping', 'epsilon']) Numbers.add(name);
const Texts = new Set(['profile', 'at', 'during', 'dateMatch', 'undated', 'stance', 'weight', 'onto', 'through']);
for (const name of ['quality', 'grouping']) Texts.add(name);

/** The name of a metric of an analysis as a field of the picture. */
export function fieldOfMetric(field: MetricField): string {
  return `.${field.metric}@${field.analysis}`;
}

/** The metric that a field of the picture names; null where it names none. */
export function metricOfField(field: string): MetricField | null {
  const found = Field.exec(field);
  return found?.[1] && found[2] ? { metric: found[1], analysis: found[2] } : null;
}

/** Reads a nodes.csv. */
export function readValues(csv: string): AnalysisValues {
  const [header = [], ...rows] = readCsv(csv);
  return {
    columns: header.slice(1),
    column(name) {
      const at = header.indexOf(name);
      const values = new Map<string, number>();
      if (at <= 0) return values;
      for (const row of rows) {
        const [id = ''] = row;
        const text = row[at] ?? '';
        if (text !== '') values.set(id, Number(text));
      }
      return values;
    },
  };
}

/** The entities with the largest values above 0, the largest first; equals by id. */
export function largest(values: ReadonlyMap<string, number>, count: number): string[] {
  return [...values]
    .filter(([, value]) => value > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([id]) => id);
}

/** Reads rows of CSV (RFC 4180). */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[at++];
        else break;
      }
      at++;
    } else {
      const from = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '\r' && text[at] !== '\n') at++;
      cell = text.slice(from, at);
    }
    row.push(cell);
    if (text[at] === ',') {
      at++;
      if (at < text.length && text[at] !== '\r' && text[at] !== '\n') continue;
      row.push('');
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The question of an analysis, as it can be asked again. */
export function questionAgain(kept: Readonly<Record<string, readonly string[]>>): AnalysisQuestion {
  return Object.fromEntries(
    Object.entries(kept).map(([name, values]) => {
      const [first = ''] = values;
      if (Flags.has(name)) return [name, first === 'true'];
      if (Numbers.has(name)) return [name, Number(first)];
      return [name, Texts.has(name) ? first : values];
    }),
  );
}
