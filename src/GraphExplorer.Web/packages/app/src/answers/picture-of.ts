import type { EntitySummary, PathsAnswer, RelationshipAnswer } from '@graphexplorer/client';
import {
  linkOf,
  nodeOf,
  type FactWords,
  type PictureData,
  type PictureLink,
  type PictureNode,
  type PictureStub,
} from '@graphexplorer/graph';
import { texts } from '../texts/en';

export { wordsOf as words, yearsOf } from '@graphexplorer/graph';

const own: FactWords = { hub: texts.picture.hub, keptOut: texts.evidence.keptOut };

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
  return nodeOf(entity, own, relations);
}

export function pictureLink(fact: RelationshipAnswer, names: ReadonlyMap<string, EntitySummary>): PictureLink {
  return linkOf(fact, (id) => names.get(id)?.name ?? id, own);
}
