import type { EmbedFailure, GraphElement } from './graph-element';
import type { ViewFilter } from './picture-of-view';

/** The version of these messages: what carries another, or none, is not for us. */
const Version = 1;
const MostIds = 1000;
/**
 * The height is told again after so many milliseconds: for a page whose own script begins to listen late, and because a
 * browser observes no sizes in a frame that is not on the screen yet.
 */
const HeightRepeats = [1000, 3000, 10_000];
const LongestText = 512;

/** What a page may say to the picture that it frames. */
export type Order =
  | { readonly type: 'select'; readonly ids: readonly string[] }
  | { readonly type: 'theme'; readonly theme: 'auto' | 'light' | 'dark' }
  | { readonly type: 'filter'; readonly filter: ViewFilter }
  | { readonly type: 'fit' };

/** Reads a message; null for whatever is not exactly one of ours. */
export function readOrder(data: unknown): Order | null {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as Readonly<Record<string, unknown>>;
  if (message['gx'] !== Version) return null;
  switch (message['type']) {
    case 'select': {
      const ids = textsOf(message['ids']);
      return ids ? { type: 'select', ids } : null;
    }
    case 'theme': {
      const { theme } = message;
      return theme === 'auto' || theme === 'light' || theme === 'dark' ? { type: 'theme', theme } : null;
    }
    case 'filter': {
      const filter = readFilter(message);
      return filter ? { type: 'filter', filter } : null;
    }
    case 'fit':
      return { type: 'fit' };
    default:
      return null;
  }
}

function readFilter(message: Readonly<Record<string, unknown>>): ViewFilter | null {
  const { kinds, types, years } = message;
  const [ownKinds, ownTypes] = [textsOf(kinds), textsOf(types)];
  if ((kinds !== undefined && !ownKinds) || (types !== undefined && !ownTypes)) return null;
  let span: [number, number] | undefined;
  if (years !== undefined) {
    if (!Array.isArray(years) || years.length !== 2) return null;
    const [first, last] = years as unknown[];
    if (!isYear(first) || !isYear(last) || first > last) return null;
    span = [first, last];
  }
  return {
    ...(ownKinds ? { kinds: ownKinds } : {}),
    ...(ownTypes ? { types: ownTypes } : {}),
    ...(span ? { years: span } : {}),
  };
}

function textsOf(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > MostIds) return null;
  const isText = (item: unknown): item is string => typeof item === 'string' && item.length <= LongestText;
  return value.every(isText) ? [...value] : null;
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9999;
}

/**
 * The origins that may frame the picture and speak to it: those that the server names, and its own. What is no plain origin
 * (a pattern, a keyword, "null") names nobody here.
 */
export function readOrigins(words: string, own: string): ReadonlySet<string> {
  const origins = new Set<string>([own]);
  for (const word of words.split(/\s+/)) {
    try {
      const { origin } = new URL(word);
      if (origin !== 'null' && /^https?:/.test(origin) && !word.includes('*') && word.replace(/\/$/, '') === origin)
        origins.add(origin);
    } catch {
      // Not an address.
    }
  }
  return origins;
}

/** Speaks with the page that frames this one. Returns what ends it. */
export function speakWithParent(graph: GraphElement, origins: ReadonlySet<string>): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const { parent } = window;
  let height = 0;

  window.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      if (event.source !== parent || !origins.has(event.origin)) return;
      const order = readOrder(event.data);
      if (order) obey(graph, order);
    },
    options,
  );
  graph.addEventListener('gx-ready', () => tell({ type: 'ready' }), options);
  graph.addEventListener(
    'gx-select',
    (event) => tell({ type: 'select', ...detailOf<{ ids: string[] }>(event) }),
    options,
  );
  graph.addEventListener('gx-error', (event) => tell({ type: 'error', ...detailOf<EmbedFailure>(event) }), options);
  if (graph.ready) tell({ type: 'ready' });
  if (graph.error) tell({ type: 'error', ...graph.error });

  const resize = new ResizeObserver(() => {
    if (needed() !== height) tellHeight();
  });
  resize.observe(graph);
  const repeats = HeightRepeats.map((wait) => setTimeout(tellHeight, wait));
  return () => {
    stop.abort();
    resize.disconnect();
    repeats.forEach((timer) => clearTimeout(timer));
  };

  function needed(): number {
    return Math.ceil(graph.getBoundingClientRect().bottom + window.scrollY);
  }

  function tellHeight(): void {
    height = needed();
    if (height > 0) parent.postMessage({ gx: Version, type: 'resize', height }, '*');
  }

  /** The browser hands a message over only where the page that frames us has the origin named. */
  function tell(message: object): void {
    for (const origin of targetsOf(origins)) parent.postMessage({ gx: Version, ...message }, origin);
  }
}

/** The origin that frames us, where the browser says which; else all that may. */
function targetsOf(origins: ReadonlySet<string>): string[] {
  const framing = window.location.ancestorOrigins?.[0];
  if (framing === undefined) return [...origins];
  return origins.has(framing) ? [framing] : [];
}

function obey(graph: GraphElement, order: Order): void {
  switch (order.type) {
    case 'select':
      return graph.select(order.ids);
    case 'theme':
      graph.theme = order.theme;
      return;
    case 'filter':
      return graph.applyFilter(order.filter);
    case 'fit':
      return graph.fit();
  }
}

function detailOf<T>(event: Event): T {
  return (event as CustomEvent<T>).detail;
}
