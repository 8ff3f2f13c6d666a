import cytoscape from 'cytoscape';
import { strongest } from '../layout/lanes/lines';
import { runLayout, type LayoutRun } from '../layout/network/run';
import { seedPosition } from '../layout/seed';
import { Spacing, type LayoutGraph, type LayoutName, type Place } from '../layout/network/types';
import { arrowsOf, bundle, type Bundle } from '../model/bundles';
import type { Choice, PictureData, PictureNode } from '../model/picture';
import { lookOf } from '../style/kinds';
import { colourVariable, themes, type ColourName } from '../style/style';
import { symbolAddress } from '../style/symbol';
import { networkStyle } from './network-style';
import { chooseNames } from './names';
import type { PictureView, Target, ViewEvents } from './view';

export interface NetworkEvents extends ViewEvents {
  /** How far a layout has come, from 0 to 1; 1 when it is done or stopped. */
  progressed(share: number): void;
}

export interface NetworkOptions {
  readonly layout: LayoutName;
  readonly root?: string;
  /** Where entities stood before, so that a picture that grows does not jump. */
  readonly places?: ReadonlyMap<string, Place>;
}

const SymbolPixels = 96;
const StepPixels = 20;
/** Up to so many lines their words are written. */
const WordedLines = 40;

/** Draws a network on a canvas, with Cytoscape. */
export class NetworkView implements PictureView {
  private readonly cy: cytoscape.Core;
  private readonly bundles: readonly Bundle[];
  private readonly indices: ReadonlyMap<string, number>;
  private readonly images = new Map<string, string>();
  private readonly stop = new AbortController();
  private run: LayoutRun | null = null;
  private naming = 0;

  constructor(
    private readonly stage: HTMLElement,
    private readonly data: PictureData,
    private readonly events: NetworkEvents,
    private readonly options: NetworkOptions,
  ) {
    keepStyleElementAway(stage.ownerDocument);
    this.indices = new Map(data.nodes.map((node, i) => [node.id, i]));
    this.bundles = bundle(data.links.filter((link) => this.indices.has(link.from) && this.indices.has(link.to)));
    this.cy = cytoscape({
      container: stage,
      elements: [
        ...data.nodes.map((node) => this.nodeElement(node)),
        ...this.bundles.map((line) => edgeElement(line, this.indices)),
      ],
      style: networkStyle((colour) => this.colour(colour)),
      layout: { name: 'preset' },
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: 'additive',
      hideEdgesOnViewport: data.links.length > 1500,
      textureOnViewport: data.nodes.length > 500,
      pixelRatio: data.nodes.length > 500 ? 1 : 'auto',
    });
    this.listen();
    this.lay();
  }

  choose(choice: Choice): void {
    this.cy.batch(() => {
      this.cy.elements('.chosen').removeClass('chosen');
      if (choice.node !== undefined) this.element({ kind: 'node', key: choice.node })?.addClass('chosen');
      const line = this.bundles.find((entry) => entry.links.some((link) => link.id === choice.link));
      if (line) this.element({ kind: 'line', key: line.key })?.addClass('chosen');
    });
  }

  point(target: Target | null): void {
    this.cy.elements('.pointed').removeClass('pointed');
    const element = target && this.element(target);
    if (!element) return;
    element.addClass('pointed');
    const box = element.renderedBoundingBox();
    const outside = box.x1 < 0 || box.y1 < 0 || box.x2 > this.cy.width() || box.y2 > this.cy.height();
    if (outside) this.cy.center(element);
  }

  fit(): void {
    this.cy.fit(undefined, 40);
    if (this.cy.zoom() > 1.2) this.cy.zoom({ level: 1.2, renderedPosition: this.middle });
  }

  zoomBy(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: this.middle });
  }

  panBy(dx: number, dy: number): void {
    this.cy.panBy({ x: dx, y: dy });
  }

  /** Moves an entity by steps and pins it: what dragging does, without dragging. */
  moveBy(target: Target, dx: number, dy: number): void {
    const element = this.element(target);
    if (!element?.isNode()) return;
    element.shift({ x: dx * StepPixels, y: dy * StepPixels });
    element.addClass('pinned');
  }

  /** Ends a layout where it has come to. */
  stopLayout(): void {
    this.run?.stop();
  }

  /** Where every entity stands. */
  places(): Map<string, Place> {
    return new Map(this.cy.nodes().map((node) => [node.data('key') as string, { ...node.position() }]));
  }

  async export(format: 'png' | 'svg'): Promise<Blob> {
    if (format === 'svg') throw new Error('A network is exported as PNG.');
    return await this.cy.png({ output: 'blob-promise', full: true, scale: 2, bg: this.colour('paper') });
  }

  destroy(): void {
    this.stop.abort();
    this.run?.stop();
    clearTimeout(this.naming);
    this.cy.destroy();
  }

  private get middle(): Place {
    return { x: this.cy.width() / 2, y: this.cy.height() / 2 };
  }

  private lay(): void {
    const graph = this.graph();
    const known = this.options.places;
    if (known && this.data.nodes.every((node) => known.has(node.id))) {
      this.move(this.data.nodes.map((node) => known.get(node.id) ?? { x: 0, y: 0 }));
      this.events.progressed(1);
      return;
    }
    this.events.progressed(0);
    this.run = runLayout(this.options.layout, graph, (share, places) => {
      this.move(places);
      if (share < 1) this.events.progressed(share);
    });
    void this.run.done.finally(() => {
      if (!this.stop.signal.aborted) this.events.progressed(1);
    });
  }

  private move(places: readonly Place[]): void {
    if (this.stop.signal.aborted) return;
    this.cy.batch(() => {
      this.data.nodes.forEach((_, i) => {
        const place = places[i];
        if (place) this.cy.getElementById(`n${i}`).position({ ...place });
      });
    });
    this.fit();
    this.name();
  }

  private graph(): LayoutGraph {
    const index = this.indices;
    const known = new Map<number, Place>();
    for (const [id, place] of this.options.places ?? []) {
      const at = index.get(id);
      if (at !== undefined) known.set(at, place);
    }
    if (known.size > 0) this.startBesideNeighbours(known);
    const root = this.options.root === undefined ? undefined : index.get(this.options.root);
    const edges = this.bundles.map((line): [number, number] => [index.get(line.a) ?? 0, index.get(line.b) ?? 0]);
    const ids = this.data.nodes.map((node) => node.id);
    return { ids, edges, known, years: this.years(), ...(root === undefined ? {} : { root }) };
  }

  /** What a growing picture brings begins beside what it was brought by. */
  private startBesideNeighbours(known: Map<number, Place>): void {
    const settled = new Map(known);
    for (const line of this.bundles) {
      const [a, b] = [this.indices.get(line.a) ?? 0, this.indices.get(line.b) ?? 0];
      for (const [here, there] of [
        [a, b],
        [b, a],
      ] as const) {
        const place = settled.get(there);
        if (!place || known.has(here)) continue;
        const offset = seedPosition(this.data.nodes[here]?.id ?? '', Spacing);
        known.set(here, { x: place.x + offset.x, y: place.y + offset.y });
      }
    }
  }

  private years(): (number | undefined)[] {
    const years: (number | undefined)[] = this.data.nodes.map(() => undefined);
    for (const link of this.data.links) {
      if (!link.years) continue;
      for (const end of [link.from, link.to]) {
        const at = this.indices.get(end);
        if (at !== undefined) years[at] = Math.min(years[at] ?? Infinity, link.years[0]);
      }
    }
    return years;
  }

  private listen(): void {
    this.cy.on('tap', 'node', (event) => this.events.chosen({ kind: 'node', key: event.target.data('key') as string }));
    this.cy.on('tap', 'edge', (event) => this.events.chosen({ kind: 'line', key: event.target.data('key') as string }));
    this.cy.on('dbltap', 'node', (event) =>
      this.events.opened({ kind: 'node', key: event.target.data('key') as string }),
    );
    this.cy.on('tap', (event) => {
      if (event.target === this.cy) this.events.chosen(null);
    });
    this.cy.on('dragfree', 'node', (event) => (event.target as cytoscape.NodeSingular).addClass('pinned'));
    this.cy.on('viewport', () => {
      clearTimeout(this.naming);
      this.naming = window.setTimeout(() => this.name(), 120);
    });
  }

  private name(): void {
    if (this.stop.signal.aborted) return;
    this.cy.batch(() => {
      const named = chooseNames(this.cy);
      this.cy.nodes().forEach((node) => {
        node.toggleClass('named', named.has(node.id()));
      });
      this.cy.edges().toggleClass('worded', this.bundles.length <= WordedLines && this.cy.zoom() > 0.7);
    });
  }

  private element(target: Target): cytoscape.SingularElementReturnValue | undefined {
    if (target.kind === 'node') {
      const at = this.indices.get(target.key);
      return at === undefined ? undefined : this.cy.getElementById(`n${at}`);
    }
    return this.cy.edges().filter((edge) => edge.data('key') === target.key)[0];
  }

  private nodeElement(node: PictureNode): cytoscape.ElementDefinition {
    const at = this.indices.get(node.id) ?? 0;
    const image = this.image(node.kind ?? null);
    const start = this.options.places?.get(node.id);
    const element = { data: { id: `n${at}`, key: node.id, name: node.name, image } };
    return start ? { ...element, position: { ...start } } : element;
  }

  private image(kind: string | null): string {
    const known = this.images.get(kind ?? '');
    if (known) return known;
    const image = symbolAddress(lookOf(kind), (colour) => this.colour(colour), SymbolPixels);
    this.images.set(kind ?? '', image);
    return image;
  }

  private colour(name: ColourName): string {
    return getComputedStyle(this.stage).getPropertyValue(colourVariable(name)).trim() || themes.light[name];
  }
}

function edgeElement(line: Bundle, indices: ReadonlyMap<string, number>): cytoscape.ElementDefinition {
  const arrows = arrowsOf(line.links, line.a);
  const classes = [strongest(line.links), arrows.atB ? 'forward' : '', arrows.atA ? 'backward' : ''];
  const first = line.links[0];
  const words = line.links.length > 1 ? `${line.links.length} relationships` : (first?.verb ?? '');
  const [source, target] = [`n${indices.get(line.a) ?? 0}`, `n${indices.get(line.b) ?? 0}`];
  return { data: { key: line.key, source, target, words }, classes: classes.filter(Boolean).join(' ') };
}

/** Cytoscape would add a style element, which a strict content security policy refuses; our own rules do its work. */
function keepStyleElementAway(document: Document): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const marker = document.createElement('template');
  marker.id = id;
  document.head.append(marker);
}
