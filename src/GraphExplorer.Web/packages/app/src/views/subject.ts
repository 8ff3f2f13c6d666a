import type { EntitySummary, PathsAnswer, RelationshipAnswer, ViewDraft } from '@graphexplorer/client';
import { describePicture, labelOf, textOf, type PictureData, type PictureMoves } from '@graphexplorer/graph';
import { plainEncoding, wordOfField, type Encoding } from '@graphexplorer/graph/encoding';
import { metricOfField } from '../answers/analysis-values';
import { pictureOfPaths } from '../answers/picture-of';
import { listed } from '../parts/answer';
import { partsOf } from '../sharing/cited';
import type { NetworkLayout, Question } from '../session/state';
import { texts } from '../texts/en';
import { viewTexts } from '../texts/views';

/** The longest texts that the server takes, in characters. */
export const MostLetters = { title: 300, description: 5000, altText: 2000 };

const Lists = new Set(['from', 'to', 'via', 'avoid', 'types', 'families', 'excludeTypes', 'labels', 'excludeLabels']);
for (const name of ['sources', 'excludeSources', 'modality', 'hypotheses']) Lists.add(name);
const Numbers = new Set(['minTier', 'minWorks', 'hubDegree', 'k', 'maxHops', 'budget']);

/** What is to be saved: the draft as it is proposed, the picture as it stands, and what the saved one will not have. */
export interface ViewSubject {
  readonly draft: ViewDraft;
  /** The view as it would be, for the preview: without claims, which only the server adds. */
  readonly snapshot: Record<string, unknown>;
  readonly notes: readonly string[];
}

/** What the Connect page shows. */
export function subjectOfPaths(
  answer: PathsAnswer,
  question: Question,
  path: number,
  nameOf: (id: string) => string,
): ViewSubject {
  const filters = jsonOf(question.filters);
  const { via, avoid, from, to } = question;
  const title = `${texts.connect.howIs} ${listed(from.map(nameOf))} ${texts.connect.connectedWith} ${listed(to.map(nameOf))}?`;
  const sentence = partsOf(answer.paths[path]?.sentence ?? '')
    .map((part) => ('text' in part ? part.text : ''))
    .join('');
  const data = pictureOfPaths(answer);
  return {
    draft: {
      title: cut(title, MostLetters.title),
      altText: cut(`${describePicture(data)} ${sentence}`.trim(), MostLetters.altText),
      visibility: 'private',
      mode: 'frozen',
      query: {
        kind: 'paths',
        parameters: { from, to, ...(via.length > 0 ? { via } : {}), ...(avoid.length > 0 ? { avoid } : {}) },
      },
      ...(Object.keys(filters).length > 0 ? { filters } : {}),
      layout: { name: 'lanes', positions: {} },
      style: { path: path + 1 },
    },
    snapshot: {
      nodes: answer.nodes,
      relationships: answer.relationships,
      paths: answer.paths,
      caution: answer.meta.caution,
    },
    notes: [],
  };
}

/** What the Picture page shows: entities and relationships as somebody put them together, where they stand. */
export function subjectOfNetwork(drawn: {
  readonly entities: readonly EntitySummary[];
  readonly links: readonly RelationshipAnswer[];
  readonly data: PictureData;
  readonly layout: NetworkLayout;
  readonly places: PictureMoves;
  readonly encoding: Encoding;
}): ViewSubject {
  const { entities, links, data, layout, places, encoding } = drawn;
  const names = entities.map((entity) => entity.name);
  const shown = names.slice(0, 3);
  const rest = names.length - shown.length;
  const title = rest > 0 ? `${shown.join(', ')} ${texts.connect.and} ${rest} more` : listed(shown);
  const positions = Object.fromEntries(
    entities.flatMap((entity) => {
      const place = places.get(entity.id);
      return place ? [[entity.id, [tenth(place.x), tenth(place.y)] as [number, number]]] : [];
    }),
  );
  const said = data.links.map((link) => link.sentence).filter(Boolean);
  return {
    draft: {
      title: cut(title, MostLetters.title),
      altText: cut([describePicture(data), ...said].join(' '), MostLetters.altText),
      visibility: 'private',
      mode: 'frozen',
      query: {
        kind: 'choice',
        parameters: { entities: entities.map((entity) => entity.id), relationships: links.map((link) => link.id) },
      },
      layout: { name: layout, positions },
      style: styleOf(encoding),
    },
    snapshot: { nodes: entities, relationships: links, paths: [], properties: propertiesOf(data, encoding) },
    notes: notesOf(encoding),
  };
}

/** Filters as the API takes them in a body: lists, numbers and texts, by the parameter's name. */
export function jsonOf(filters: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(filters)) {
    const [first] = values;
    if (first === undefined) continue;
    if (Lists.has(name)) json[name] = values.flatMap((value) => value.split(',')).filter(Boolean);
    else json[name] = Numbers.has(name) ? Number(first) : first;
  }
  return json;
}

/** The same back, as a link has it. */
export function filtersOf(json: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(json))
    filters[name] = Array.isArray(value) ? value.map(String) : [String(value)];
  return filters;
}

function styleOf(encoding: Encoding): NonNullable<ViewDraft['style']> {
  const { colour, size, caption } = keptOf(encoding);
  return {
    ...(colour === plainEncoding.colour ? {} : { colourBy: wordOfField(colour) }),
    ...(size === plainEncoding.size ? {} : { sizeBy: wordOfField(size) }),
    ...(caption === plainEncoding.caption ? {} : { caption: wordOfField(caption) }),
  };
}

/** Values of an analysis are no part of the graph, which alone the server reads. */
function keptOf(encoding: Encoding): Encoding {
  const { colour, size, caption } = plainEncoding;
  return {
    colour: metricOfField(encoding.colour) ? colour : encoding.colour,
    size: metricOfField(encoding.size) ? size : encoding.size,
    caption: metricOfField(encoding.caption) ? caption : encoding.caption,
  };
}

/** For the preview; what is saved has the values that the server takes. */
function propertiesOf(data: PictureData, encoding: Encoding): Record<string, Record<string, unknown>> {
  const fields = Object.values(keptOf(encoding)) as string[];
  const names = fields.filter((field) => field.startsWith('.')).map((field) => field.slice(1));
  if (names.length === 0) return {};
  return Object.fromEntries(
    data.nodes.map((node) => {
      const own = Object.entries(node.properties ?? {}).filter(([name]) => names.includes(name));
      return [
        node.id,
        Object.fromEntries(own.map(([name, value]) => [name, typeof value === 'object' ? textOf(value) : value])),
      ];
    }),
  );
}

/** What the saved picture tells otherwise than this page. */
function notesOf(encoding: Encoding): string[] {
  const { encode } = texts;
  const words = [
    [encoding.colour, encode.colour],
    [encoding.size, encode.size],
    [encoding.caption, encode.caption],
  ] as const;
  const lost = words
    .filter(([field]) => metricOfField(field))
    .map(([field, word]) => `${word.toLowerCase()} by ${labelOf(field.slice(1))}`);
  const counted = words.filter(([field]) => field === 'relations').map(([, word]) => word.toLowerCase());
  return [
    ...(lost.length > 0 ? [viewTexts.notKept(listed(lost))] : []),
    ...(counted.length > 0 ? [viewTexts.counted(listed(counted))] : []),
  ];
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
