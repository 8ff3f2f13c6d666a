import { byTime } from './by-time';
import { layered } from './layered';
import { radial } from './radial';
import type { LayoutProgress, LayoutRun } from './run';
import { spread } from './spread';
import type { LayoutGraph, LayoutName, Place } from './types';

/**
 * Stands in for `run` where no worker can start: in a page of another origin, in a frame without one, in a file. Always
 * the quick layout, at most a few tenths of a second for the most that is drawn.
 */
export function runLayout(layout: LayoutName, graph: LayoutGraph, progress: LayoutProgress): LayoutRun {
  const places = placesOf(layout, graph);
  graph.fixed?.forEach((i) => (places[i] = graph.known?.get(i) ?? places[i] ?? { x: 0, y: 0 }));
  progress(1, places);
  return { done: Promise.resolve(places), stop: () => undefined };
}

function placesOf(layout: LayoutName, graph: LayoutGraph): Place[] {
  if (layout === 'layered') return layered(graph);
  if (layout === 'radial') return radial(graph);
  return layout === 'time' ? byTime(graph) : spread(graph);
}
