import type { SavedView } from '@graphexplorer/client';
import { fieldOfWord, plainEncoding, type Encoding } from '@graphexplorer/graph/encoding';
import { writeFragment } from '../session/fragment';
import { openKey, writePins } from '../session/picture-keys';
import { emptyState, type AppState } from '../session/state';
import { filtersOf } from './subject';

/** Shows what a saved view asks in the explorer, with the data of today. */
export function openInExplorer(view: SavedView): void {
  window.location.hash = writeFragment(stateOf(view));
}

function encodingOf({ style }: SavedView): Encoding {
  return {
    colour: fieldOfWord(style?.colourBy ?? '', plainEncoding.colour),
    size: fieldOfWord(style?.sizeBy ?? '', plainEncoding.size),
    caption: fieldOfWord(style?.caption ?? '', plainEncoding.caption),
  };
}

/** The page's state for the question of a view. */
export function stateOf(view: SavedView): AppState {
  const parameters = { ...view.query.parameters, ...view.filters } as Readonly<Record<string, unknown>>;
  const ids = (name: string): string[] => {
    const value = parameters[name];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  };
  const layout = (['force', 'layered', 'radial', 'time'] as const).find((name) => name === view.layout?.name);
  switch (view.query.kind) {
    case 'paths': {
      const ends = new Set(['from', 'to', 'via', 'avoid']);
      const rest = Object.fromEntries(Object.entries(parameters).filter(([name]) => !ends.has(name)));
      const question = {
        from: ids('from'),
        to: ids('to'),
        via: ids('via'),
        avoid: ids('avoid'),
        filters: filtersOf(rest),
      };
      return { ...emptyState, question, path: Math.max(0, (view.style?.path ?? 1) - 1) };
    }
    case 'neighbourhood': {
      const center = ids('id');
      return {
        ...emptyState,
        page: 'picture',
        shown: center,
        opened: center.map(openKey),
        encoding: encodingOf(view),
        ...(layout ? { layout } : {}),
      };
    }
    default: {
      const places = Object.entries(view.layout?.positions ?? {}).map(
        ([id, [x = 0, y = 0]]) => [id, { x, y }] as const,
      );
      const shown = view.snapshot.nodes.map((node) => node.id);
      return {
        ...emptyState,
        page: 'picture',
        shown,
        among: true,
        pinned: writePins(new Map(places)),
        encoding: encodingOf(view),
        ...(layout ? { layout } : {}),
      };
    }
  }
}
