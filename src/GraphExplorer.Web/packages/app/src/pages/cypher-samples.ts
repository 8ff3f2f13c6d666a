import type { SchemaAnswer } from '@graphexplorer/client';
import type { SavedQuery } from '../session/queries';
import { texts } from '../texts/en';

/** Queries to begin with: of the shipped data where it is that, else made from what the graph holds. */
export function samplesFor(schema: SchemaAnswer | null): readonly SavedQuery[] {
  if (!schema) return [];
  const { samples } = texts.cypher;
  const has = (type: string): boolean => schema.types.some((item) => item.type === type);
  if (schema.hasEvidence && has('DEFECTED_TO')) {
    return [
      {
        name: samples.defected,
        text: 'MATCH (p:Person)-[r:DEFECTED_TO]->(s:State)\nRETURN p.name AS person, s.name AS state, r.date AS date, r.works AS works\nORDER BY date',
        parameters: {},
      },
      {
        name: samples.oneWork,
        text: 'MATCH (a:Entity)-[r]->(b:Entity)\nWHERE r.works = 1\nRETURN a, r, b\nLIMIT 50',
        parameters: {},
      },
      {
        name: samples.year,
        text: 'MATCH (a:Entity)-[r]->(b:Entity)\nWHERE r.date STARTS WITH $year\nRETURN a.name AS who, r.verb AS verb, b.name AS with, r.date AS date\nORDER BY date',
        parameters: { year: '"1938"' },
      },
    ];
  }
  const label = mostOf(schema.labels.filter((item) => item.name !== 'Entity'));
  const type = mostOf(schema.types.map((item) => ({ name: item.type, count: item.count })));
  const count = 'MATCH (n)\nUNWIND labels(n) AS kind\nRETURN kind, count(*) AS count\nORDER BY count DESC';
  return [
    ...(label
      ? [{ name: samples.all(label), text: `MATCH (n:${escaped(label)})\nRETURN n\nLIMIT 25`, parameters: {} }]
      : []),
    ...(type
      ? [
          {
            name: samples.around(type),
            text: `MATCH (a)-[r:${escaped(type)}]->(b)\nRETURN a, r, b\nLIMIT 50`,
            parameters: {},
          },
        ]
      : []),
    {
      name: samples.named,
      text: 'MATCH (a {name: $name})-[r]-(b)\nRETURN a, r, b\nLIMIT 50',
      parameters: { name: '' },
    },
    { name: samples.count, text: count, parameters: {} },
  ];
}

function mostOf(items: readonly { name: string; count: number }[]): string | undefined {
  return [...items].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))[0]?.name;
}

function escaped(name: string): string {
  return `\`${name.replace(/`/g, '``')}\``;
}
