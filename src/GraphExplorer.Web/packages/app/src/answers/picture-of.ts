import type { EntitySummary, PathsAnswer, RelationshipAnswer } from '@graphexplorer/client';
import {
  strengthOf,
  type PictureData,
  type PictureLink,
  type PictureNode,
  type PictureStub,
} from '@graphexplorer/graph';
import { texts } from '../texts/en';

/** The picture of an answer's paths. */
export function pictureOfPaths(answer: PathsAnswer, stub?: PictureStub): PictureData {
  const used = new Set(answer.paths.flatMap((path) => path.nodes));
  const nodes = answer.nodes.filter((entity) => used.has(entity.id));
  const names = new Map(answer.nodes.map((entity) => [entity.id, entity]));
  return {
    nodes: nodes.map((entity) => pictureNode(entity)),
    links: answer.relationships.map((relationship) => pictureLink(relationship, names)),
    paths: answer.paths.map((path) => ({ nodes: path.nodes, links: path.relationships, parallel: path.parallel })),
    ...(stub ? { stub } : {}),
  };
}

export function pictureNode(entity: EntitySummary, relations?: number): PictureNode {
  const note = entity.hub ? texts.picture.hub : entity.contested;
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind ?? null,
    ...(entity.hub ? { hub: true } : {}),
    ...(note ? { note } : {}),
    ...(relations === undefined ? {} : { relations }),
  };
}

/** A line runs from the verb's subject to the other end, whatever way the type is stored. */
export function pictureLink(fact: RelationshipAnswer, names: ReadonlyMap<string, EntitySummary>): PictureLink {
  const from = fact.subject ?? fact.from;
  const to = from === fact.from ? fact.to : fact.from;
  const verb = fact.phrase ?? words(fact.type);
  const nameOf = (id: string): string => names.get(id)?.name ?? id;
  const years = yearsOf(fact);
  return {
    id: fact.id,
    from,
    to,
    verb,
    strength: strengthOf(fact),
    sentence: fact.sentence ?? (fact.phrase ? texts.evidence.keptOut : `${nameOf(from)} ${verb} ${nameOf(to)}`),
    ...(fact.date ? { date: fact.date.text } : {}),
    ...(years ? { years } : {}),
  };
}

/** "SERVED_IN" as "served in", for a graph that has no words for its types. */
export function words(type: string): string {
  return type.replace(/_/g, ' ').toLowerCase();
}

/** The first and last year of a dated fact, where its bounds are known. */
export function yearsOf(fact: RelationshipAnswer): [number, number] | undefined {
  if (!fact.date?.dated) return undefined;
  const bounds = [fact.date.startMin, fact.date.startMax, fact.date.endMin, fact.date.endMax]
    .filter((day) => !day.startsWith('0001-') && !day.startsWith('9999-'))
    .map((day) => Number(day.slice(0, 4)));
  return bounds.length > 0 ? [Math.min(...bounds), Math.max(...bounds)] : undefined;
}
