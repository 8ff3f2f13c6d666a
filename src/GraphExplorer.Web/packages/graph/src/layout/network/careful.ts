import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { apart } from './apart';
import { seedPosition } from '../seed';
import { Spacing, type LayoutGraph, type Place } from './types';

cytoscape.use(fcose);

/** The layout runs in parts, so that there is something to show and a moment to stop. */
const Parts = 4;
const PartsOfLarge = 2;
const RoundsPerPart = 500;
/** A network with more entities and relationships takes seconds per part, and gets fewer parts. */
const LargeFrom = 400;
/** Entities are not drawn nearer to each other than this: a symbol and a line of its name. */
const LeastDistance = 84;

/** The careful layout, fcose, from starting positions that depend on the ids alone. Only for a worker: it takes seconds. */
export function careful(graph: LayoutGraph, progress: (share: number, places: Place[]) => void): Place[] {
  const radius = Spacing * Math.sqrt(Math.max(1, graph.ids.length)) * 0.7;
  let places: Place[] = graph.ids.map((id, i) => graph.known?.get(i) ?? seedPosition(id, radius));
  const parts = graph.ids.length + graph.edges.length > LargeFrom ? PartsOfLarge : Parts;
  for (let part = 1; part <= parts; part++) {
    places = run(graph, places);
    if (part === parts) places = apart(places, LeastDistance, graph.fixed);
    progress(part / parts, places);
  }
  return places;
}

function run(graph: LayoutGraph, places: readonly Place[]): Place[] {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 60, height: 70 } }],
    elements: [
      ...graph.ids.map((_, i) => ({ data: { id: `n${i}` }, position: { ...(places[i] ?? { x: 0, y: 0 }) } })),
      ...graph.edges
        .filter(([a, b]) => a !== b)
        .map(([a, b], i) => ({ data: { id: `e${i}`, source: `n${a}`, target: `n${b}` } })),
    ],
  });
  const options = {
    name: 'fcose',
    randomize: false,
    animate: false,
    fit: false,
    quality: 'default',
    numIter: RoundsPerPart,
    idealEdgeLength: Spacing,
    nodeRepulsion: 9000,
    packComponents: !graph.fixed?.size,
    fixedNodeConstraint: [...(graph.fixed ?? [])].map((i) => ({ nodeId: `n${i}`, position: places[i] })),
  };
  cy.layout(options as unknown as cytoscape.LayoutOptions).run();
  const result = graph.ids.map((_, i) => ({ ...cy.getElementById(`n${i}`).position() }));
  cy.destroy();
  return result;
}
