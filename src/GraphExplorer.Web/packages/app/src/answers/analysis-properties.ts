import type { Client } from '@graphexplorer/client';
import { analyses as texts } from '../texts/analyses';
import { metricOfField, readValues, type AnalysisValues } from './analysis-values';

type Properties = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The properties of entities and, beside them, the values that fields of the picture name. */
export async function withMetrics(
  client: Client,
  fields: readonly string[],
  properties: Properties,
  signal: AbortSignal,
): Promise<Properties> {
  const read = new Map<string, AnalysisValues & { readonly groups: ReadonlySet<string> }>();
  const all = new Map<string, Record<string, unknown>>();
  for (const [id, own] of properties) all.set(id, { ...own });
  for (const name of fields) {
    const field = metricOfField(name);
    if (!field) continue;
    const known = read.get(field.analysis) ?? (await readAnalysis(client, field.analysis, signal));
    read.set(field.analysis, known);
    for (const [id, value] of known.column(field.metric)) {
      const own = all.get(id) ?? {};
      own[name.slice(1)] = known.groups.has(field.metric) ? texts.group(value) : value;
      all.set(id, own);
    }
  }
  return all;
}

/** The values of an analysis, and which of its columns number groups: those have no order of more and less. */
async function readAnalysis(
  client: Client,
  id: string,
  signal: AbortSignal,
): Promise<AnalysisValues & { readonly groups: ReadonlySet<string> }> {
  const [{ columns = [] }, csv] = await Promise.all([client.analysis(id, signal), client.analysisNodes(id, signal)]);
  const groups = new Set(columns.filter((column) => column.isGroup).map((column) => column.name));
  return { ...readValues(csv), groups };
}
