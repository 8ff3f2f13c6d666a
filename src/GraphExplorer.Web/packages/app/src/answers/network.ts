import type { Client, EntitySummary, NeighbourhoodAnswer, RelationshipAnswer } from '@graphexplorer/client';
import type { PictureData } from '@graphexplorer/graph';
import { inTurn } from './in-turn';
import { readOpened } from '../session/picture-keys';
import { pictureLink, pictureNode } from './picture-of';

/** An opened entity brings so many neighbours; "show more" brings as many again. */
export const Portion = 120;
/** Relationships among what is shown, and properties, are asked for up to so many entities. */
export const MostAsked = 200;
const MostRelationships = 1000;
/** Entities that "connect" joins, pair by pair. */
export const MostConnected = 6;

/** What the free picture is made of. */
export interface Network {
  readonly nodes: ReadonlyMap<string, EntitySummary>;
  readonly relations: ReadonlyMap<string, number>;
  readonly links: readonly RelationshipAnswer[];
  /** Groups of neighbours of every entity shown or opened, by its id. */
  readonly around: ReadonlyMap<string, NeighbourhoodAnswer>;
  /** How many entities were not asked for the relationships among what is shown. */
  readonly notAsked: number;
}

export interface NetworkQuestion {
  readonly shown: readonly string[];
  readonly opened: readonly string[];
  readonly among: boolean;
}

export async function readNetwork(client: Client, asked: NetworkQuestion, signal: AbortSignal): Promise<Network> {
  const nodes = new Map<string, EntitySummary>();
  const relations = new Map<string, number>();
  const links = new Map<string, RelationshipAnswer>();
  const around = new Map<string, NeighbourhoodAnswer>();
  const everything = { limit: Portion, types: 'all', labels: 'all' };
  const beside = await inTurn(asked.shown, (id) => client.neighbourhood(id, everything, signal));
  for (const answer of beside) {
    around.set(answer.center, answer);
    const own = answer.nodes.find((node) => node.entity.id === answer.center);
    if (own) keep(own.entity, own.relations);
  }
  const brought = await inTurn(asked.opened, (key) => {
    const { id, type, portions } = readOpened(key);
    return client.neighbourhood(id, { limit: Portion * portions, types: type }, signal);
  });
  for (const answer of brought) {
    if (!around.has(answer.center)) around.set(answer.center, answer);
    for (const node of answer.nodes) keep(node.entity, node.relations);
    for (const link of answer.relationships) links.set(link.id, link);
  }
  for (const answer of beside)
    for (const link of answer.relationships) if (nodes.has(link.from) && nodes.has(link.to)) links.set(link.id, link);
  const notAsked = asked.among ? await addAmong() : 0;
  return { nodes, relations, links: [...links.values()], around, notAsked };

  function keep(entity: EntitySummary, count: number): void {
    nodes.set(entity.id, entity);
    relations.set(entity.id, count);
  }

  /** A relationship is found from either end, so those with few relations are asked, and hubs only if there is room. */
  async function addAmong(): Promise<number> {
    const order = [...nodes.keys()].sort(
      (a, b) => (relations.get(a) ?? 0) - (relations.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const parameters = { limit: MostRelationships, types: 'all', labels: 'all' };
    const found = await inTurn(order.slice(0, MostAsked), (id) => client.relationships(id, parameters, signal));
    for (const { relationship } of found.flatMap((answer) => answer.items))
      if (nodes.has(relationship.from) && nodes.has(relationship.to)) links.set(relationship.id, relationship);
    return Math.max(0, order.length - MostAsked);
  }
}

/** The picture of a network without what is hidden, with what is known of the entities' properties. */
export function pictureOfNetwork(
  network: Network,
  hidden: readonly string[],
  properties: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): PictureData {
  const out = new Set(hidden);
  const links = network.links.filter((link) => !out.has(link.from) && !out.has(link.to));
  return {
    nodes: [...network.nodes.values()]
      .filter((node) => !out.has(node.id))
      .map((node) => {
        const known = properties.get(node.id);
        return { ...pictureNode(node, network.relations.get(node.id)), ...(known ? { properties: known } : {}) };
      }),
    links: links.map((link) => pictureLink(link, network.nodes)),
  };
}

/** The properties of entities, as far as they may be asked for. */
export async function readProperties(
  client: Client,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const answers = await inTurn(ids.slice(0, MostAsked), async (id) => {
    const { properties } = await client.entity(id, signal);
    const told = Object.entries(properties).filter(([name]) => name !== 'editorial' && name !== 'livingBasis');
    return [id, Object.fromEntries(told) as Readonly<Record<string, unknown>>] as const;
  });
  return new Map(answers);
}

/** The best path between each two of the entities: what is on them, and the pairs that none joins. */
export async function connectAll(
  client: Client,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<{ nodes: string[]; apart: [string, string][] }> {
  const ends = ids.slice(0, MostConnected);
  const pairs = ends.flatMap((a, i) => ends.slice(i + 1).map((b): [string, string] => [a, b]));
  const answers = await inTurn(pairs, ([from, to]) => client.paths({ from, to, k: 1 }, signal));
  return {
    nodes: [...new Set(answers.flatMap((answer) => answer.paths[0]?.nodes ?? []))],
    apart: pairs.filter((_, i) => answers[i]?.paths.length === 0),
  };
}
