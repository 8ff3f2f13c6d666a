import type { ColourName } from '../style/style';
import { wordOf } from '../style/kinds';
import type { PictureData, PictureNode } from './picture';

/**
 * What colour, size and caption of an entity tell. Each names a field: "kind", "relations" (in the whole graph), "drawn"
 * (in the picture), "name", "id", or a property's name after a dot, as in ".rank"; size "same" tells nothing.
 */
export interface Encoding {
  readonly colour: string;
  readonly size: string;
  readonly caption: string;
}

export const plainEncoding: Encoding = { colour: 'kind', size: 'same', caption: 'name' };

/** Words of a saved style that are no properties; a property of such a name has a dot before it there. */
const Words: ReadonlySet<string> = new Set(['kind', 'relations', 'drawn', 'name', 'same', 'id']);

/** The field that a word of a saved style names; another where it names none. */
export function fieldOfWord(word: string, usual: string): string {
  if (Words.has(word)) return word;
  const property = word.startsWith('.') ? word.slice(1) : word;
  return property ? `.${property}` : usual;
}

/** A field as a saved style has it. */
export function wordOfField(field: string): string {
  const property = field.startsWith('.') ? field.slice(1) : field;
  return property === field || Words.has(property) || property.startsWith('.') ? field : property;
}

/** One line of the legend: a colour or a size, and what it stands for. */
export interface EncodedValue {
  readonly text: string;
  readonly colour?: ColourName;
  readonly scale?: number;
}

export interface Encoded {
  readonly data: PictureData;
  readonly colours: readonly EncodedValue[];
  readonly sizes: readonly EncodedValue[];
}

const Palette: readonly ColourName[] = [
  'person',
  'event',
  'place',
  'agency',
  'state',
  'group',
  'operation',
  'document',
];
const OtherColour: ColourName = 'concept';
/** Numbers are put into so many ranges for colour. */
const Ranges = 5;
const LeastScale = 0.75;
const MostScale = 2;
/** Numbers from here on are written by powers of ten. */
const LeastPowered = 1e15;
/** The longest text of a value in legend and caption. */
const MaxText = 60;
const MaxFields = 40;

/** The names of properties that the entities of a picture have, the most frequent first. */
export function fieldsOf(nodes: readonly PictureNode[]): string[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    for (const [name, value] of Object.entries(node.properties ?? {}))
      if (textOf(value) !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MaxFields)
    .map(([name]) => name);
}

/** Those of the fields whose values are numbers wherever there is one. */
export function numberFieldsOf(nodes: readonly PictureNode[]): string[] {
  return fieldsOf(nodes).filter((name) =>
    nodes.every((node) => textOf(node.properties?.[name]) === '' || numberOf(node.properties?.[name]) !== undefined),
  );
}

/** Gives every entity its colour, size and caption; the same picture and the same choice give the same result. */
export function encode(data: PictureData, encoding: Encoding): Encoded {
  const drawn = degrees(data);
  const valueOf = (node: PictureNode, field: string): unknown => {
    if (field === 'relations') return node.relations;
    if (field === 'drawn') return drawn.get(node.id) ?? 0;
    if (field === 'id') return node.id;
    if (field === 'kind') return node.kind === null || node.kind === undefined ? '' : wordOf(node.kind);
    return field.startsWith('.') ? propertyOf(node, field.slice(1)) : undefined;
  };
  const colour = coloursOf(data.nodes, encoding.colour, valueOf);
  const size = sizesOf(data.nodes, encoding.size, valueOf);
  if (!colour && !size && encoding.caption === 'name') return { data, colours: [], sizes: [] };
  const nodes = data.nodes.map((node): PictureNode => {
    const own = colour?.of(node);
    const scale = size?.of(node);
    const caption = encoding.caption === 'name' ? '' : textOf(valueOf(node, encoding.caption));
    const says = [
      own ? `${wordsOf(encoding.colour)}: ${own.text}` : '',
      size && encoding.size !== 'relations' ? `${wordsOf(encoding.size)}: ${textOf(valueOf(node, encoding.size))}` : '',
    ].filter(Boolean);
    return {
      ...node,
      ...(own?.colour ? { colour: own.colour } : {}),
      ...(scale === undefined ? {} : { scale }),
      ...(caption ? { caption } : {}),
      ...(says.length > 0 ? { says } : {}),
    };
  });
  return { data: { ...data, nodes }, colours: colour?.legend ?? [], sizes: size?.legend ?? [] };
}

/** What a property is called: one that an analysis gave has the analysis after an @, which nobody needs to read. */
export function labelOf(property: string): string {
  return property.replace(/@[0-9a-f]{24}$/, '');
}

/** A value as a person reads it, cut to a length that a caption can have. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return cut(value.map(textOf).filter(Boolean).join(', '));
  if (typeof value === 'object') return '_value' in value ? textOf(value._value) : cut(JSON.stringify(value));
  return cut(String(value));
}

type Reader = (node: PictureNode, field: string) => unknown;

function coloursOf(
  nodes: readonly PictureNode[],
  field: string,
  valueOf: Reader,
): { of(node: PictureNode): EncodedValue; legend: EncodedValue[] } | null {
  if (field === 'kind') return null;
  const numbers = nodes.map((node) => numberOf(valueOf(node, field)));
  const known = numbers.filter((value): value is number => value !== undefined);
  const isNumber = nodes.every((node, i) => numbers[i] !== undefined || textOf(valueOf(node, field)) === '');
  const none: EncodedValue = { text: 'not known', colour: OtherColour };
  if (isNumber && new Set(known).size > Palette.length) {
    const bounds = boundsOf(known);
    const legend = bounds
      .slice(1)
      .map((end, i): EncodedValue => ({ text: `${show(bounds[i] ?? 0)} to ${show(end)}`, colour: Palette[i] }));
    const of = (node: PictureNode): EncodedValue => {
      const value = numberOf(valueOf(node, field));
      if (value === undefined) return none;
      const at = bounds.slice(1).findIndex((end) => value <= end);
      return legend[at === -1 ? legend.length - 1 : at] ?? none;
    };
    return { of, legend: known.length < nodes.length ? [...legend, none] : legend };
  }
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const text = textOf(valueOf(node, field));
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const order = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text);
  const entries = new Map(
    order.slice(0, Palette.length).map((text, i): [string, EncodedValue] => [text, { text, colour: Palette[i] }]),
  );
  const rest: EncodedValue = { text: `${order.length - entries.size} other values`, colour: OtherColour };
  const of = (node: PictureNode): EncodedValue => {
    const text = textOf(valueOf(node, field));
    return text === '' ? none : (entries.get(text) ?? { text, colour: OtherColour });
  };
  const legend = [...entries.values()];
  if (order.length > entries.size) legend.push(rest);
  if (nodes.some((node) => textOf(valueOf(node, field)) === '')) legend.push(none);
  return { of, legend };
}

function sizesOf(
  nodes: readonly PictureNode[],
  field: string,
  valueOf: Reader,
): { of(node: PictureNode): number; legend: EncodedValue[] } | null {
  if (field === 'same') return null;
  const known = nodes
    .map((node) => numberOf(valueOf(node, field)))
    .filter((value): value is number => value !== undefined);
  if (known.length === 0) return null;
  const [least, most] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
  // Areas are compared by eye, not widths: the width follows the root.
  // Shares of the greatest number are taken, for the difference of two numbers may be too large for a number.
  const unit = Math.max(Math.abs(least), Math.abs(most));
  const scaleOf = (value: number): number => {
    if (most === least) return 1;
    const share = (value / unit - least / unit) / (most / unit - least / unit);
    return LeastScale + (MostScale - LeastScale) * Math.sqrt(share);
  };
  return {
    of: (node) => {
      const value = numberOf(valueOf(node, field));
      return value === undefined ? LeastScale : scaleOf(value);
    },
    legend: [...new Set([least, most])].map((value) => ({ text: show(value), scale: scaleOf(value) })),
  };
}

function boundsOf(values: readonly number[]): number[] {
  const order = [...values].sort((a, b) => a - b);
  const at = (share: number): number => order[Math.min(order.length - 1, Math.floor(share * order.length))] ?? 0;
  return [...new Set(Array.from({ length: Ranges + 1 }, (_, i) => at(i / Ranges)))];
}

/** Only what the data says: a name such as "constructor" is no property where the data has none. */
function propertyOf({ properties }: PictureNode, name: string): unknown {
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function degrees(data: PictureData): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of data.links) for (const end of [link.from, link.to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

function numberOf(value: unknown): number | undefined {
  const bare = typeof value === 'object' && value !== null && '_value' in value ? value._value : value;
  if (typeof bare === 'number') return Number.isFinite(bare) ? bare : undefined;
  if (typeof bare === 'string' && /^-?\d+(\.\d+)?$/.test(bare) && bare.length < 16) return Number(bare);
  return undefined;
}

function wordsOf(field: string): string {
  return field.startsWith('.') ? wordOf(labelOf(field.slice(1))) : field;
}

function show(value: number): string {
  if (Math.abs(value) >= LeastPowered) return value.toExponential(2);
  return value.toLocaleString('en', { maximumFractionDigits: 2, useGrouping: Math.abs(value) >= 10_000 });
}

function cut(text: string): string {
  return text.length <= MaxText ? text : `${text.slice(0, MaxText - 1).trimEnd()}…`;
}
