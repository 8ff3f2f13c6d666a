import type { Entity, Fact, FactDate, Place } from '@graphexplorer/graph';

/** A saved view as it is read: what is malformed in it is left out, what is no view at all is refused. */
export interface ViewFile {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly altText: string;
  readonly layout: string;
  readonly places: ReadonlyMap<string, Place>;
  readonly style: {
    readonly theme: string;
    readonly colourBy: string;
    readonly sizeBy: string;
    readonly caption: string;
    readonly path: number;
  };
  readonly nodes: readonly Entity[];
  /** What colour, size and caption tell of the entities, by their ids. */
  readonly properties: ReadonlyMap<string, Properties>;
  readonly facts: readonly ViewFact[];
  readonly paths: readonly ViewPath[];
  readonly claims: readonly ViewClaim[];
  readonly sources: ReadonlyMap<string, ViewSource>;
  readonly missing: readonly { readonly id: string; readonly mergedInto: string }[];
  readonly limits: readonly string[];
  readonly caution: string;
  readonly licences: readonly { readonly name: string; readonly attribution: string; readonly url: string }[];
  readonly graphVersion: string;
  readonly updated: string;
  /** Its own page; empty where it has none. */
  readonly page: string;
}

export type Properties = Readonly<Record<string, string | number | boolean>>;

export interface ViewFact extends Fact {
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

export interface ViewPath {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly parallel: readonly (readonly string[])[];
  readonly sentence: string;
  readonly citations: readonly ViewCitation[];
}

export interface ViewCitation {
  readonly number: number;
  readonly source: string;
  readonly title: string;
  readonly locator: string;
  readonly quote: string;
}

export interface ViewClaim {
  readonly id: string;
  readonly relationship: string;
  readonly sentence: string;
  readonly citations: readonly ViewCitation[];
}

export interface ViewSource {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly published: string;
  readonly url: string;
  readonly licence: string;
}

/** Beyond it nothing can be drawn together with anything; the server refuses such places too. */
const FarthestPlace = 1_000_000;
/** The most of anything that is read of a view: a snapshot holds less, and what somebody else made may hold anything. */
const MostItems = 10_000;

type Json = Readonly<Record<string, unknown>>;

/** Reads a view; null where it is none. */
export function readView(value: unknown): ViewFile | null {
  const view = object(value);
  const snapshot = object(view?.['snapshot']);
  if (!view || !snapshot || !Array.isArray(snapshot['nodes'])) return null;
  const nodes = list(snapshot['nodes'], readEntity);
  const known = new Set(nodes.map((node) => node.id));
  const facts = list(snapshot['relationships'], readFact).filter((fact) => known.has(fact.from) && known.has(fact.to));
  const style = object(view['style']);
  const layout = object(view['layout']);
  return {
    id: text(view['id']),
    title: text(view['title']),
    description: text(view['description']),
    altText: text(view['altText']),
    layout: text(layout?.['name']),
    places: readPlaces(layout?.['positions'], known),
    style: {
      theme: text(style?.['theme']),
      colourBy: text(style?.['colourBy']),
      sizeBy: text(style?.['sizeBy']),
      caption: text(style?.['caption']),
      path: whole(style?.['path']),
    },
    nodes,
    properties: readProperties(snapshot['properties'], known),
    facts,
    paths: list(snapshot['paths'], (item) => readPath(item, known, new Set(facts.map((fact) => fact.id)))),
    claims: list(snapshot['claims'], readClaim),
    sources: new Map(list(snapshot['sources'], readSource).map((source) => [source.id, source])),
    missing: list(snapshot['missing'], (item) => {
      const id = text(item['id']);
      return id ? { id, mergedInto: text(item['mergedInto']) } : null;
    }),
    limits: list(snapshot['limits'], (item) => text(item['message']) || null),
    caution: text(snapshot['caution']),
    licences: list(view['licences'], (item) => {
      const name = text(item['name']);
      return name ? { name, attribution: text(item['attribution']), url: webAddress(text(item['url'])) } : null;
    }),
    graphVersion: text(view['graphVersion']),
    updated: text(view['updated']),
    page: webAddress(text(object(view['address'])?.['page'])),
  };
}

/** An address that may become a link: http or https, nothing else; empty for any other. */
export function webAddress(address: string, base?: string): string {
  try {
    const url = new URL(address, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
  } catch {
    return '';
  }
}

function readEntity(item: Json): Entity | null {
  const id = text(item['id']);
  if (!id) return null;
  const [kind, contested] = [text(item['kind']), text(item['contested'])];
  return {
    id,
    name: text(item['name']) || id,
    ...(kind ? { kind } : {}),
    ...(contested ? { contested } : {}),
    ...(item['hub'] === true ? { hub: true } : {}),
  };
}

function readFact(item: Json): ViewFact | null {
  const [id, from, to] = [text(item['id']), text(item['from']), text(item['to'])];
  if (!id || !from || !to) return null;
  const subject = text(item['subject']);
  const told: Record<string, string> = {};
  for (const name of ['phrase', 'modality', 'stance', 'sentence']) {
    const words = text(item[name]);
    if (words) told[name] = words;
  }
  const date = readDate(item['date']);
  return {
    ...told,
    id,
    from,
    to,
    type: text(item['type']),
    ...(subject === from || subject === to ? { subject } : {}),
    ...(item['disputed'] === true ? { disputed: true } : {}),
    ...(date ? { date } : {}),
    claims: texts(item['claims']),
    sources: texts(item['sources']),
  };
}

function readDate(value: unknown): FactDate | null {
  const date = object(value);
  if (!date) return null;
  const day = (name: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(text(date[name])) ? text(date[name]) : null);
  return {
    text: text(date['text']),
    dated: date['dated'] === true,
    startMin: day('startMin'),
    startMax: day('startMax'),
    endMin: day('endMin'),
    endMax: day('endMax'),
  };
}

/** A path is drawn whole or not at all. */
function readPath(item: Json, nodes: ReadonlySet<string>, facts: ReadonlySet<string>): ViewPath | null {
  const [own, links] = [texts(item['nodes']), texts(item['relationships'])];
  const isWhole = own.length === links.length + 1 && own.length > 1;
  if (!isWhole || !own.every((id) => nodes.has(id)) || !links.every((id) => facts.has(id))) return null;
  const parallel = Array.isArray(item['parallel']) ? item['parallel'].slice(0, links.length) : [];
  return {
    nodes: own,
    links,
    parallel: parallel.map((ids) => texts(ids).filter((id) => facts.has(id))),
    sentence: text(item['sentence']),
    citations: list(item['citations'], readCitation),
  };
}

function readCitation(item: Json): ViewCitation | null {
  const source = text(item['source']);
  if (!source) return null;
  return {
    number: whole(item['number']),
    source,
    title: text(item['sourceTitle']),
    locator: text(item['locator']),
    quote: text(item['quote']),
  };
}

function readClaim(item: Json): ViewClaim | null {
  const id = text(item['id']);
  if (!id) return null;
  return {
    id,
    relationship: text(item['relationship']),
    sentence: text(item['sentence']),
    citations: list(item['sources'], readCitation),
  };
}

function readSource(item: Json): ViewSource | null {
  const id = text(item['id']);
  if (!id) return null;
  return {
    id,
    title: text(item['title']),
    author: text(item['author']),
    published: text(item['published']),
    url: webAddress(text(item['url'])),
    licence: text(item['licence']),
  };
}

function readPlaces(value: unknown, known: ReadonlySet<string>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [id, place] of Object.entries(object(value) ?? {})) {
    if (!known.has(id) || !Array.isArray(place) || place.length !== 2) continue;
    const [x, y] = place as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    if (Math.abs(x) <= FarthestPlace && Math.abs(y) <= FarthestPlace) places.set(id, { x, y });
  }
  return places;
}

/** Text, finite numbers and booleans, whatever their names are; anything else is left out. */
function readProperties(value: unknown, known: ReadonlySet<string>): Map<string, Properties> {
  const properties = new Map<string, Properties>();
  for (const [id, own] of Object.entries(object(value) ?? {})) {
    if (!known.has(id)) continue;
    const told = Object.create(null) as Record<string, string | number | boolean>;
    for (const [name, item] of Object.entries(object(own) ?? {})) {
      const isPlain = typeof item === 'string' || typeof item === 'boolean' || Number.isFinite(item);
      if (isPlain) told[name] = item as string | number | boolean;
    }
    properties.set(id, told);
  }
  return properties;
}

function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function list<T>(value: unknown, read: (item: Json) => T | null): T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MostItems).flatMap((item: unknown) => {
    const json = object(item);
    const known = json ? read(json) : null;
    return known === null ? [] : [known];
  });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.slice(0, MostItems).filter((item) => typeof item === 'string') : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function whole(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
}
