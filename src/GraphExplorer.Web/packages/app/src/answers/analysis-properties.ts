import type { Client } from '@graphexplorer/client';
import { metricOfField, readValues, type AnalysisValues } from './analysis-values';

type Properties = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The properties of entities and, beside them, the values that fields of the picture name. */
export async function withMetrics(
  client: Client,
  fields: readonly string[],
  properties: Properties,
  signal: AbortSignal,
): Promise<Properties> {
  const read = new Map<string, AnalysisValues>();
  const all = new Map<string, Record<string, unknown>>();
  for (const [id, own] of properties) all.set(id, { ...own });
  for (const name of fields) {
    const field = metricOfField(name);
    if (!field) continue;
    const known = read.get(field.analysis) ?? readValues(await client.analysisNodes(field.analysis, signal));
    read.set(field.analysis, known);
    for (const [id, value] of known.column(field.metric)) {
      const own = all.get(id) ?? {};
      own[name.slice(1)] = value;
      all.set(id, own);
    }
  }
  return all;
}
