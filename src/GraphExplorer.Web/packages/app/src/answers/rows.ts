import type { PictureData, PictureLink, PictureNode } from '@graphexplorer/graph';
import { words } from './picture-of';

/** A value of a row as a person reads it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(cellText).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const typed = value as { $type?: string; _value?: unknown };
  if (typed.$type === 'Node') return nameOfNode(asRecord(typed._value));
  if (typed.$type === 'Relationship')
    return String(asRecord(typed._value)['_type'] ?? asRecord(typed._value)['type'] ?? '');
  if (typed.$type === 'Path' && Array.isArray(typed._value)) return typed._value.map(cellText).join(' – ');
  if (typed.$type === 'Map') return mapText(asRecord(typed._value));
  if (typed.$type !== undefined)
    return typeof typed._value === 'object' ? JSON.stringify(typed._value) : cellText(typed._value);
  return mapText(asRecord(value));
}

/** Whether a value is a number, plain or typed. */
export function isNumber(value: unknown): boolean {
  if (typeof value === 'number') return true;
  const type = typeof value === 'object' && value !== null ? (value as { $type?: string }).$type : undefined;
  return type === 'Integer' || type === 'Float';
}

/** The names of properties that nodes and relationships of the rows have, for completion; the first rows tell enough. */
export function propertyNames(rows: readonly (readonly unknown[])[]): string[] {
  const { nodes, links } = rowsAsPicture(rows.slice(0, 1000));
  return [...new Set([...nodes, ...links].flatMap((item) => Object.keys(item.properties ?? {})))].sort();
}

function mapText(map: Record<string, unknown>): string {
  return `{${Object.entries(map)
    .map(([name, value]) => `${name}: ${cellText(value)}`)
    .join(', ')}}`;
}

export function rowsAsText(rows: readonly (readonly unknown[])[]): string[][] {
  return rows.map((row) => row.map(cellText));
}

/** The nodes and relationships anywhere in the rows; a relationship is drawn where both its ends are there. */
export function rowsAsPicture(rows: readonly (readonly unknown[])[]): PictureData {
  const nodes = new Map<string, PictureNode>();
  const links = new Map<string, PictureLink>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const typed = value as { $type?: string; _value?: unknown };
    const record = asRecord(typed._value);
    if (typed.$type === 'Node') return keepNode(record);
    if (typed.$type === 'Relationship') return keepLink(record);
    if (typed.$type === 'Path' || typed.$type === 'Map') return visit(typed._value);
    if (typed.$type === undefined) Object.values(value).forEach(visit);
  };
  rows.forEach((row) => row.forEach(visit));
  const drawn = [...links.values()].filter((link) => nodes.has(link.from) && nodes.has(link.to));
  return { nodes: [...nodes.values()], links: drawn };

  function keepNode(record: Record<string, unknown>): void {
    const id = String(record['_element_id'] ?? record['elementId'] ?? record['id'] ?? '');
    const labels = (record['_labels'] ?? record['labels'] ?? []) as string[];
    const kind = labels.find((label) => label !== 'Entity') ?? labels[0] ?? null;
    const properties = asRecord(record['_properties'] ?? record['properties']);
    if (id) nodes.set(id, { id, name: nameOfNode(record), kind, properties });
  }

  function keepLink(record: Record<string, unknown>): void {
    const id = String(record['_element_id'] ?? record['elementId'] ?? record['id'] ?? '');
    const from = String(record['_start_node_element_id'] ?? record['startNodeElementId'] ?? record['from'] ?? '');
    const to = String(record['_end_node_element_id'] ?? record['endNodeElementId'] ?? record['to'] ?? '');
    const type = String(record['_type'] ?? record['type'] ?? '');
    const properties = asRecord(record['_properties'] ?? record['properties']);
    if (id && from && to) links.set(id, { id, from, to, verb: words(type), strength: 'solid', properties });
  }
}

/** The names of the parameters in a query, in the order in which they first come; not those inside texts. */
export function parameterNames(text: string): string[] {
  const bare = text.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/.*|\/\*[\s\S]*?\*\//g, '');
  return [...new Set([...bare.matchAll(/\$([A-Za-z_]\w*)/g)].map((found) => found[1] ?? ''))];
}

function nameOfNode(record: Record<string, unknown>): string {
  const properties = asRecord(record['_properties'] ?? record['properties']);
  const found = ['name', 'title', 'label'].map((name) => properties[name]).find((value) => typeof value === 'string');
  return String(found ?? properties['id'] ?? record['_element_id'] ?? record['elementId'] ?? record['id'] ?? '');
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
