import { byTime } from './by-time';
import { layered } from './layered';
import { radial } from './radial';
import { CarefulLimit } from './limits';
import { spread } from './spread';
import type { LayoutGraph, LayoutName, Place } from './types';

export interface LayoutOrder {
  readonly layout: LayoutName;
  readonly graph: LayoutGraph;
}

export interface LayoutReport {
  readonly share: number;
  readonly places: readonly Place[];
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LayoutOrder>) => void) | null;
  postMessage(message: LayoutReport): void;
};

scope.onmessage = (event) => {
  void lay(event.data);
};

async function lay({ layout, graph }: LayoutOrder): Promise<void> {
  const report = (share: number, places: Place[]): void => {
    if (share < 1) scope.postMessage({ share, places });
  };
  const places = await placesOf(layout, graph, report);
  graph.fixed?.forEach((i) => (places[i] = graph.known?.get(i) ?? places[i] ?? { x: 0, y: 0 }));
  scope.postMessage({ share: 1, places });
}

async function placesOf(
  layout: LayoutName,
  graph: LayoutGraph,
  report: (share: number, places: Place[]) => void,
): Promise<Place[]> {
  if (layout === 'layered') return layered(graph);
  if (layout === 'radial') return radial(graph);
  if (layout === 'time') return byTime(graph);
  if (graph.edges.length > CarefulLimit) return spread(graph, report);
  // The careful layout brings Cytoscape with it: it loads where it is needed.
  const { careful } = await import('./careful');
  return careful(graph, report);
}
