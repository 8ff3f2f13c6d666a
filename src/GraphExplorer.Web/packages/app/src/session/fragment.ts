import { plainEncoding } from '@graphexplorer/graph/encoding';
import { readPins, writePins } from './picture-keys';
import { emptyState, type AppState, type NetworkLayout, type PageName, type StageView } from './state';

/** The longest fragment a link may have, in characters; past it mail programs and chats break links. */
export const MaxFragment = 8192;

const Pages: readonly PageName[] = [
  'connect',
  'picture',
  'browse',
  'views',
  'entity',
  'source',
  'cypher',
  'analyses',
  'data',
];
/** Pages that show one thing, whose id stands in the link. */
const PagesOfOne = new Set<PageName>(['entity', 'source', 'analyses']);
const Views: readonly StageView[] = ['picture', 'table', 'map'];
const Layouts: readonly NetworkLayout[] = ['force', 'layered', 'radial', 'time'];
const OwnNames = new Set(['from', 'to', 'via', 'avoid', 'path', 'hop', 'node', 'view', 'q', 'label', 'show', 'open']);
for (const name of ['hide', 'layout', 'pin', 'among', 'colour', 'size', 'caption']) OwnNames.add(name);

/** The state as a fragment that a person can read: "#/connect?from=manchukuo&to=…". */
export function writeFragment(state: AppState): string {
  const query = new URLSearchParams();
  const add = (name: string, values: readonly string[]): void => values.forEach((value) => query.append(name, value));
  if (state.page === 'connect') {
    add('from', state.question.from);
    add('to', state.question.to);
    add('via', state.question.via);
    add('avoid', state.question.avoid);
    for (const name of Object.keys(state.question.filters).sort()) add(name, state.question.filters[name] ?? []);
    if (state.path > 0) query.set('path', String(state.path + 1));
    if (state.hop !== undefined) query.set('hop', String(state.hop));
  }
  if (state.page === 'picture') {
    add('show', state.shown);
    add('open', state.opened);
    add('hide', state.hidden);
    add('pin', state.pinned);
    if (state.among) query.set('among', '1');
    if (state.layout !== 'force') query.set('layout', state.layout);
    for (const name of ['colour', 'size', 'caption'] as const)
      if (state.encoding[name] !== plainEncoding[name]) query.set(name, state.encoding[name]);
  }
  if (state.page === 'connect' || state.page === 'picture') {
    if (state.node) query.set('node', state.node);
    if (state.view !== 'picture') query.set('view', state.view);
  }
  if ((state.page === 'browse' || state.page === 'cypher') && state.q) query.set('q', state.q);
  if (state.page === 'browse') add('label', state.labels);
  const id = state.id && PagesOfOne.has(state.page) ? `/${encodeURIComponent(state.id)}` : '';
  const text = query.toString();
  return `#/${state.page}${id}${text ? `?${text}` : ''}`;
}

/** The state in a fragment; null where there is none. What it does not know it takes as a filter's name. */
export function readFragment(fragment: string): AppState | null {
  const found = /^#\/([a-z]+)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(fragment);
  const page = Pages.find((name) => name === found?.[1]);
  if (!found || !page) return null;
  const query = new URLSearchParams(found[3] ?? '');
  const filters: Record<string, string[]> = {};
  if (page === 'connect') {
    for (const name of new Set(query.keys())) if (!OwnNames.has(name)) filters[name] = query.getAll(name);
  }
  const [path, hop] = [Number(query.get('path')), Number(query.get('hop'))];
  return {
    ...emptyState,
    page,
    question: {
      from: query.getAll('from'),
      to: query.getAll('to'),
      via: query.getAll('via'),
      avoid: query.getAll('avoid'),
      filters,
    },
    path: Number.isInteger(path) && path > 1 ? path - 1 : 0,
    ...(Number.isInteger(hop) && hop > 0 ? { hop } : {}),
    ...(query.get('node') ? { node: query.get('node') ?? '' } : {}),
    ...(found[2] ? { id: decode(found[2]) } : {}),
    view: Views.find((name) => name === query.get('view')) ?? 'picture',
    q: query.get('q') ?? '',
    labels: query.getAll('label'),
    shown: query.getAll('show'),
    opened: query.getAll('open'),
    hidden: query.getAll('hide'),
    pinned: writePins(readPins(query.getAll('pin'))),
    among: query.get('among') === '1',
    encoding: {
      colour: query.get('colour') ?? plainEncoding.colour,
      size: query.get('size') ?? plainEncoding.size,
      caption: query.get('caption') ?? plainEncoding.caption,
    },
    layout: Layouts.find((name) => name === query.get('layout')) ?? 'force',
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
