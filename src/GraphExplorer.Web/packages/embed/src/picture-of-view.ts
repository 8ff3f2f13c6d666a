import {
  fieldOfWord,
  linkOf,
  nodeOf,
  plainEncoding,
  yearsOf,
  type Encoding,
  type LayoutName,
  type PictureData,
} from '@graphexplorer/graph';
import type { EmbedTexts } from './texts';
import type { ViewFact, ViewFile, ViewPath } from './view-file';

/** What a page round the picture may leave out; what is absent leaves nothing out. */
export interface ViewFilter {
  /** Kinds of entities that stay. */
  readonly kinds?: readonly string[];
  /** Types of relationships that stay. */
  readonly types?: readonly string[];
  /** The first and the last year; what is not dated stays. */
  readonly years?: readonly [number, number];
}

/** A view as it is drawn. */
export interface ShownView {
  readonly data: PictureData;
  readonly facts: readonly ViewFact[];
  readonly paths: readonly ViewPath[];
  /** How many relationships a filter left out. */
  readonly left: number;
}

/** What stays of a view under a filter: an entity that loses all its relationships stays, a path that loses one goes. */
export function pictureOfView(view: ViewFile, filter: ViewFilter, texts: EmbedTexts): ShownView {
  const { kinds, types, years } = filter;
  const nodes = view.nodes.filter((node) => !kinds || kinds.includes(node.kind ?? ''));
  const ids = new Set(nodes.map((node) => node.id));
  const facts = view.facts.filter((fact) => {
    const own = yearsOf(fact);
    const isInTime = !years || !own || (own[1] >= years[0] && own[0] <= years[1]);
    return ids.has(fact.from) && ids.has(fact.to) && (!types || types.includes(fact.type)) && isInTime;
  });
  const links = new Set(facts.map((fact) => fact.id));
  const paths = view.paths
    .filter((path) => path.nodes.every((id) => ids.has(id)) && path.links.every((id) => links.has(id)))
    .map((path) => ({ ...path, parallel: path.parallel.map((own) => own.filter((id) => links.has(id))) }));
  const onPaths = new Set(paths.flatMap((path) => path.nodes));
  const usesPaths = view.paths.length > 0 && (view.layout === '' || view.layout === 'lanes');
  const names = new Map(view.nodes.map((node) => [node.id, node.name]));
  const added = { hub: texts.hub, keptOut: texts.keptOut };
  const onLines = new Set(paths.flatMap((path) => [...path.links, ...path.parallel.flat()]));
  return {
    data: {
      nodes: nodes
        .filter((node) => !usesPaths || onPaths.has(node.id))
        .map((node) => ({ ...nodeOf(node, added), properties: view.properties.get(node.id) ?? {} })),
      links: facts
        .filter((fact) => !usesPaths || onLines.has(fact.id))
        .map((fact) => linkOf(fact, (id) => names.get(id) ?? id, added)),
      ...(usesPaths && paths.length > 0 ? { paths } : {}),
    },
    facts,
    paths,
    left: view.facts.length - facts.length,
  };
}

/** How a network is arranged: lanes are drawn from paths alone, and fixed places need no layout. */
export function layoutOf(view: ViewFile): LayoutName {
  const known: readonly LayoutName[] = ['force', 'layered', 'radial', 'time'];
  return known.find((name) => name === view.layout) ?? 'force';
}

/** What colour, size and caption tell: relationships of the whole graph are not known here, those drawn are. */
export function encodingOf(view: ViewFile): Encoding {
  const { colourBy, sizeBy, caption } = view.style;
  const known = (field: string): string => (field === 'relations' ? 'drawn' : field);
  return {
    colour: known(fieldOfWord(colourBy, plainEncoding.colour)),
    size: known(fieldOfWord(sizeBy, plainEncoding.size)),
    caption: known(fieldOfWord(caption, plainEncoding.caption)),
  };
}
