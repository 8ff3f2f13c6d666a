import { plainEncoding, type Encoding } from '@graphexplorer/graph/encoding';
import type { Place } from '@graphexplorer/graph';
import { idOfPin, openMore, readOpened, readPins, writePins } from './picture-keys';

/** What the page shows, as far as a link can carry it. */
export type PageName =
  'connect' | 'picture' | 'browse' | 'views' | 'entity' | 'source' | 'cypher' | 'analyses' | 'data';
export type StageView = 'picture' | 'table' | 'map';
export type PhoneTab = 'answer' | 'picture' | 'evidence' | 'time';
export type NetworkLayout = 'force' | 'layered' | 'radial' | 'time';

/** Filters by the API's parameter names; a filter that is not set is absent. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface Question {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly filters: Filters;
}

export interface AppState {
  readonly page: PageName;
  readonly question: Question;
  /** The chosen path by rank, the chosen hop of it from 1, the chosen entity; at most one of hop and entity. */
  readonly path: number;
  readonly hop?: number;
  readonly node?: string;
  readonly view: StageView;
  readonly tab: PhoneTab;
  /** The entity, source or analysis of a page of its own. */
  readonly id?: string;
  /** What is looked for in Browse, or the text of a Cypher query. */
  readonly q: string;
  readonly labels: readonly string[];
  /** The free picture: entities shown, those opened (see opened.ts), those hidden, those pinned ("id x y"). */
  readonly shown: readonly string[];
  readonly opened: readonly string[];
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
  /** Whether every relationship among what is shown is drawn, not only those that brought it. */
  readonly among: boolean;
  readonly layout: NetworkLayout;
  readonly encoding: Encoding;
}

export type AppEvent =
  | { readonly type: 'go'; readonly page: PageName; readonly id?: string }
  | { readonly type: 'ask'; readonly question: Question }
  | { readonly type: 'filter'; readonly parameter: string; readonly values: readonly string[] }
  | { readonly type: 'choosePath'; readonly path: number }
  | { readonly type: 'chooseHop'; readonly path: number; readonly hop: number | undefined }
  | { readonly type: 'chooseNode'; readonly node: string | undefined }
  | { readonly type: 'view'; readonly view: StageView }
  | { readonly type: 'tab'; readonly tab: PhoneTab }
  | { readonly type: 'search'; readonly q: string; readonly labels: readonly string[] }
  | { readonly type: 'show'; readonly shown: readonly string[]; readonly opened: readonly string[] }
  | { readonly type: 'add'; readonly ids: readonly string[] }
  | { readonly type: 'open'; readonly ids: readonly string[]; readonly of?: string }
  | { readonly type: 'close'; readonly ids: readonly string[] }
  | { readonly type: 'hide'; readonly ids: readonly string[] }
  | { readonly type: 'unhide' }
  | { readonly type: 'pin'; readonly places: ReadonlyMap<string, Place> }
  | { readonly type: 'unpin'; readonly ids: readonly string[] }
  | { readonly type: 'among'; readonly among: boolean }
  | { readonly type: 'layout'; readonly layout: NetworkLayout }
  | { readonly type: 'encode'; readonly encoding: Encoding }
  | { readonly type: 'restore'; readonly state: AppState };

export const emptyQuestion: Question = { from: [], to: [], via: [], avoid: [], filters: {} };

export const emptyState: AppState = {
  page: 'connect',
  question: emptyQuestion,
  path: 0,
  view: 'picture',
  tab: 'answer',
  q: '',
  labels: [],
  shown: [],
  opened: [],
  hidden: [],
  pinned: [],
  among: false,
  layout: 'force',
  encoding: plainEncoding,
};

/** The state after an event. Pure: undo is going back in the list. */
export function apply(state: AppState, event: AppEvent): AppState {
  switch (event.type) {
    case 'go':
      return { ...state, page: event.page, id: event.id, hop: undefined, node: undefined, tab: 'answer' };
    case 'ask':
      return { ...state, page: 'connect', question: event.question, path: 0, hop: undefined, node: undefined };
    case 'filter': {
      const others = Object.entries(state.question.filters).filter(([name]) => name !== event.parameter);
      const own = event.values.length > 0 ? [[event.parameter, event.values] as const] : [];
      const filters = Object.fromEntries([...others, ...own]);
      return { ...state, question: { ...state.question, filters }, path: 0, hop: undefined, node: undefined };
    }
    case 'choosePath':
      return { ...state, path: event.path, hop: undefined, node: undefined };
    case 'chooseHop':
      return { ...state, path: event.path, hop: event.hop, node: undefined };
    case 'chooseNode':
      return { ...state, node: event.node, hop: undefined };
    case 'view':
      return { ...state, view: event.view };
    case 'tab':
      return { ...state, tab: event.tab };
    case 'search':
      return { ...state, q: event.q, labels: event.labels };
    case 'show':
      return {
        ...state,
        page: 'picture',
        shown: event.shown,
        opened: event.opened,
        hidden: [],
        pinned: [],
        node: undefined,
      };
    case 'add':
      return {
        ...state,
        shown: [...new Set([...state.shown, ...event.ids])],
        hidden: state.hidden.filter((id) => !event.ids.includes(id)),
      };
    case 'open':
      return { ...state, opened: event.ids.reduce((opened, id) => openMore(opened, id, event.of), state.opened) };
    case 'close':
      return { ...state, opened: state.opened.filter((key) => !event.ids.includes(readOpened(key).id)) };
    case 'hide':
      return { ...state, hidden: [...new Set([...state.hidden, ...event.ids])], node: undefined };
    case 'unhide':
      return { ...state, hidden: [] };
    case 'pin': {
      const others = readPins(state.pinned.filter((key) => !event.places.has(idOfPin(key))));
      return { ...state, pinned: writePins(new Map([...others, ...event.places])) };
    }
    case 'unpin':
      return { ...state, pinned: state.pinned.filter((key) => !event.ids.includes(idOfPin(key))) };
    case 'among':
      return { ...state, among: event.among };
    case 'layout':
      return { ...state, layout: event.layout };
    case 'encode':
      return { ...state, encoding: event.encoding };
    case 'restore':
      return event.state;
  }
}

/** Whether an event makes a step that the browser's Back button should know; choosing does not. */
export function isStep(event: AppEvent): boolean {
  return !['choosePath', 'chooseHop', 'chooseNode', 'tab', 'view', 'layout', 'encode', 'pin'].includes(event.type);
}
