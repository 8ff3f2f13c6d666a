import cytoscape from 'cytoscape';
import { runLayout, type LayoutRun } from '../layout/network/run';
import { seedPosition } from '../layout/seed';
import { Spacing, type LayoutGraph, type LayoutName, type Place } from '../layout/network/types';
import { bundle, type Bundle } from '../model/bundles';
import type { Choice, PictureData } from '../model/picture';
import { colourVariable, themes, type ColourName } from '../style/style';
import { layoutGraph } from './network-begin';
import { lineElement, nodeData, nodeElement, Symbols } from './network-elements';
import { replaceClass } from './classes';
import { networkStyle } from './network-style';
import { networkSvg } from './network-svg';
import { writeNames } from './names';
import { Preview } from './preview';
import type { PictureView, Target, ViewEvents } from './view';
import { viewportOf } from './viewport';

export interface NetworkEvents extends ViewEvents {
  /** How far a layout has come, from 0 to 1; 1 when it is done or stopped. */
  progressed(share: number): void;
  /** Entities were dragged or moved by steps, and stay where they were put. */
  moved(places: ReadonlyMap<string, Place>): void;
  /** Entities were taken into a selection: by a box, or one with Shift. */
  gathered(ids: readonly string[]): void;
  /** The canvas shows all entities and lines ("first"), then names and words too ("full"). */
  drawn(stage: 'first' | 'full'): void;
}

export interface NetworkOptions {
  readonly layout: LayoutName;
  readonly root?: string;
  /** Where entities stood before, so that a picture that grows does not jump. */
  readonly places?: ReadonlyMap<string, Place>;
  /** Where entities are pinned. */
  readonly pins?: ReadonlyMap<string, Place>;
  /** Whether the picture lies in a page that scrolls: the wheel and a finger move that page. */
  readonly calm?: boolean;
}

const StepPixels = 20;
/** Up to so many lines their words are written. */
const WordedLines = 40;
/** Past so many entities a layout is followed as dots, and the picture is drawn once it is done. */
const PreviewFrom = 300;
/** Past so many entities details are dropped while the view moves. */
const LightFrom = 300;
const NamePause = 120;

/** Draws a network on a canvas, with Cytoscape. */
export class NetworkView implements PictureView {
  private cy: cytoscape.Core | null = null;
  private readonly bundles: readonly Bundle[];
  private readonly indices: ReadonlyMap<string, number>;
  private readonly lines: ReadonlyMap<string, number>;
  private readonly symbols: Symbols;
  private readonly stop = new AbortController();
  private readonly resize: ResizeObserver;
  private run: LayoutRun | null = null;
  private naming = 0;
  private choice: Choice = {};
  private pointed: Target | null = null;
  private selected: ReadonlySet<string> = new Set();
  private found: ReadonlySet<string> = new Set();
  private pins: ReadonlyMap<string, Place>;
  private boxed = new Set<string>();
  /** Whether taps gather a selection, for those who have no Shift. */
  gathers = false;

  constructor(
    private readonly stage: HTMLElement,
    private data: PictureData,
    private readonly events: NetworkEvents,
    private readonly options: NetworkOptions,
  ) {
    keepStyleElementAway(stage.ownerDocument);
    this.pins = options.pins ?? new Map();
    this.indices = new Map(data.nodes.map((node, i) => [node.id, i]));
    this.bundles = bundle(data.links.filter((link) => this.indices.has(link.from) && this.indices.has(link.to)));
    this.lines = new Map(this.bundles.map((line, i) => [line.key, i]));
    this.symbols = new Symbols((colour) => this.colour(colour));
    this.resize = new ResizeObserver(() => this.cy?.resize());
    this.resize.observe(stage);
    this.start();
  }

  choose(choice: Choice): void {
    this.choice = choice;
    const { cy } = this;
    cy?.batch(() => {
      cy.elements('.chosen').removeClass('chosen');
      if (choice.node !== undefined) this.element({ kind: 'node', key: choice.node })?.addClass('chosen');
      const line = this.bundles.find((entry) => entry.links.some((link) => link.id === choice.link));
      if (line) this.element({ kind: 'line', key: line.key })?.addClass('chosen');
    });
  }

  point(target: Target | null): void {
    this.pointed = target;
    this.cy?.elements('.pointed').removeClass('pointed');
    if (!target) return;
    this.element(target)?.addClass('pointed');
    this.reveal(target);
  }

  /** Moves the view just so far that a thing is seen. */
  reveal(target: Target): void {
    const element = this.element(target);
    if (!element || !this.cy) return;
    const box = element.renderedBoundingBox();
    const outside = box.x1 < 0 || box.y1 < 0 || box.x2 > this.cy.width() || box.y2 > this.cy.height();
    if (outside) this.cy.center(element);
  }

  select(ids: ReadonlySet<string>): void {
    this.selected = ids;
    this.setClass('selected', ids);
  }

  /** Marks what a search in the picture found. */
  markFound(ids: ReadonlySet<string>): void {
    this.found = ids;
    this.setClass('found', ids);
  }

  /** Holds entities where they are pinned, and lets go of the others. */
  pin(pins: ReadonlyMap<string, Place>): void {
    this.pins = pins;
    this.cy?.batch(() => {
      for (const [id, place] of pins) {
        const element = this.element({ kind: 'node', key: id });
        if (element?.isNode()) element.position({ x: place.x, y: place.y });
      }
    });
    this.setClass('pinned', new Set(pins.keys()));
  }

  /** Draws the same entities and lines with other colours, sizes and captions. */
  encode(data: PictureData): void {
    this.data = data;
    const { cy } = this;
    if (!cy) return;
    cy.batch(() => data.nodes.forEach((node, i) => cy.getElementById(`n${i}`).data(nodeData(node, this.symbols))));
    this.name();
  }

  fit(): void {
    if (this.cy) this.cy.viewport(viewportOf([...this.places().values()], this.size));
  }

  zoomBy(factor: number): void {
    const { cy } = this;
    cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  panBy(dx: number, dy: number): void {
    this.cy?.panBy({ x: dx, y: dy });
  }

  /** Moves an entity by steps and pins it: what dragging does, without dragging. */
  moveBy(target: Target, dx: number, dy: number): void {
    const element = this.element(target);
    if (!element?.isNode()) return;
    element.shift({ x: dx * StepPixels, y: dy * StepPixels });
    element.addClass('pinned');
    this.reveal(target);
    this.events.moved(new Map([[target.key, { ...element.position() }]]));
  }

  /** Ends a layout where it has come to. */
  stopLayout(): void {
    this.run?.stop();
  }

  /** Where every entity stands. */
  places(): Map<string, Place> {
    if (!this.cy) return new Map();
    return new Map(this.cy.nodes().map((node) => [node.data('key') as string, { ...node.position() }]));
  }

  async export(format: 'png' | 'svg'): Promise<Blob> {
    if (!this.cy) throw new Error('The picture is still being arranged.');
    if (format === 'svg') {
      const named = new Set(
        this.cy.nodes('.named, .chosen, .selected, .found').map((node) => node.data('key') as string),
      );
      const scene = { nodes: this.data.nodes, bundles: this.bundles, places: this.places(), named };
      const markup = networkSvg(scene, (name) => this.colour(name));
      return new Blob([markup], { type: 'image/svg+xml' });
    }
    return await this.cy.png({ output: 'blob-promise', full: true, scale: 2, bg: this.colour('paper') });
  }

  destroy(): void {
    this.stop.abort();
    this.run?.stop();
    this.resize.disconnect();
    clearTimeout(this.naming);
    this.cy?.destroy();
    this.stage.replaceChildren();
  }

  private get size(): { width: number; height: number } {
    return { width: this.stage.clientWidth, height: this.stage.clientHeight };
  }

  private start(): void {
    const { indices, bundles, pins } = this;
    const graph = layoutGraph(this.data, { ...this.options, indices, bundles, pins });
    const radius = Spacing * Math.sqrt(Math.max(1, this.data.nodes.length)) * 0.7;
    const begin = this.data.nodes.map((node, i) => graph.known?.get(i) ?? seedPosition(node.id, radius));
    const isKnown = this.data.nodes.every((node) => this.options.places?.has(node.id) ?? this.pins.has(node.id));
    this.events.progressed(isKnown ? 1 : 0);
    if (isKnown) this.build(begin);
    else void this.arrange(graph, begin);
  }

  private async arrange(graph: LayoutGraph, begin: readonly Place[]): Promise<void> {
    const isLarge = this.data.nodes.length > PreviewFrom;
    const colours = { line: this.colour('control'), dot: this.colour('accent') };
    const preview = isLarge ? new Preview(this.stage, graph.edges, colours) : null;
    if (preview) preview.draw(begin);
    else this.build(begin);
    this.run = runLayout(this.options.layout, graph, (share, places) => {
      if (preview) preview.draw(places);
      else this.move(places);
      if (share < 1) this.events.progressed(share);
    });
    const places = await this.run.done.catch(() => null);
    preview?.destroy();
    if (this.stop.signal.aborted) return;
    this.events.progressed(1);
    if (preview) this.build(places ?? begin);
  }

  private build(places: readonly Place[]): void {
    const count = this.data.nodes.length;
    const place = (i: number): Place => places[i] ?? { x: 0, y: 0 };
    this.cy = cytoscape({
      container: this.stage,
      elements: [
        ...this.data.nodes.map((node, i) => nodeElement(node, i, place(i), this.symbols)),
        ...this.bundles.map((line, i) => lineElement(line, i, this.indices)),
      ],
      style: networkStyle((colour) => this.colour(colour)),
      layout: { name: 'preset', fit: false },
      ...viewportOf(places, this.size),
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: !this.options.calm,
      userZoomingEnabled: !this.options.calm,
      userPanningEnabled: !this.options.calm || !window.matchMedia('(pointer: coarse)').matches,
      autounselectify: true,
      hideEdgesOnViewport: this.bundles.length > 1500,
      textureOnViewport: count > LightFrom,
      pixelRatio: count > LightFrom ? 1 : 'auto',
    });
    this.listen(this.cy);
    this.choose(this.choice);
    if (this.selected.size > 0) this.select(this.selected);
    if (this.found.size > 0) this.markFound(this.found);
    if (this.pins.size > 0) this.setClass('pinned', new Set(this.pins.keys()));
    if (this.pointed) this.point(this.pointed);
    this.cy.one('render', () => {
      this.events.drawn('first');
      // Names wait for the frame after the first: choosing them takes time, and the lines are worth seeing before.
      requestAnimationFrame(() => {
        this.name();
        this.cy?.one('render', () => this.events.drawn('full'));
        this.cy?.forceRender();
      });
    });
  }

  private move(places: readonly Place[]): void {
    const { cy } = this;
    if (this.stop.signal.aborted || !cy) return;
    cy.batch(() => {
      this.data.nodes.forEach((node, i) => {
        const place = this.pins.get(node.id) ?? places[i];
        if (place) cy.getElementById(`n${i}`).position({ x: place.x, y: place.y });
      });
    });
    this.fit();
    this.name();
  }

  private listen(cy: cytoscape.Core): void {
    const keyOf = (event: cytoscape.EventObject): string => event.target.data('key') as string;
    let tapped = '';
    let isSame = false;
    cy.on('tap', 'node', (event) => {
      isSame = tapped === keyOf(event);
      tapped = keyOf(event);
      const isMore = this.gathers || (event.originalEvent as MouseEvent | undefined)?.shiftKey === true;
      if (isMore) this.events.gathered([keyOf(event)]);
      else this.events.chosen({ kind: 'node', key: keyOf(event) });
    });
    cy.on('tap', 'edge', (event) => this.events.chosen({ kind: 'line', key: keyOf(event) }));
    // Two taps on different entities come as a double tap too.
    cy.on('dbltap', 'node', (event) => {
      const isMore = this.gathers || (event.originalEvent as MouseEvent | undefined)?.shiftKey === true;
      if (isSame && !isMore) this.events.opened({ kind: 'node', key: keyOf(event) });
    });
    cy.on('tap', (event) => {
      if (event.target === cy) this.events.chosen(null);
    });
    cy.on('dragfree', 'node', (event) => {
      const node = event.target as cytoscape.NodeSingular;
      node.addClass('pinned');
      this.events.moved(new Map([[keyOf(event), { ...node.position() }]]));
    });
    cy.on('box', 'node', (event) => {
      if (this.boxed.size === 0) queueMicrotask(() => this.tellBoxed());
      this.boxed.add(keyOf(event));
    });
    cy.on('viewport', () => {
      clearTimeout(this.naming);
      this.naming = window.setTimeout(() => this.name(), NamePause);
    });
  }

  private tellBoxed(): void {
    const ids = [...this.boxed];
    this.boxed = new Set();
    this.events.gathered(ids);
  }

  private name(): void {
    const { cy } = this;
    if (this.stop.signal.aborted || !cy) return;
    cy.batch(() => {
      writeNames(cy);
      const worded = this.bundles.length <= WordedLines && cy.zoom() > 0.7;
      const isWorded = cy.edges('.worded').nonempty();
      if (worded !== isWorded) cy.edges().toggleClass('worded', worded);
    });
  }

  private setClass(name: string, ids: ReadonlySet<string>): void {
    const { cy } = this;
    cy?.batch(() => {
      const wanted = new Set([...ids].map((id) => `n${this.indices.get(id) ?? -1}`));
      replaceClass(cy.nodes(), name, wanted);
    });
  }

  private element(target: Target): cytoscape.CollectionReturnValue | undefined {
    const at = target.kind === 'node' ? this.indices.get(target.key) : this.lines.get(target.key);
    if (at === undefined || !this.cy) return undefined;
    return this.cy.getElementById(`${target.kind === 'node' ? 'n' : 'e'}${at}`);
  }

  private colour(name: ColourName): string {
    return getComputedStyle(this.stage).getPropertyValue(colourVariable(name)).trim() || themes.light[name];
  }
}

/** Cytoscape would add a style element, which a strict content security policy refuses; our own rules do its work. */
function keepStyleElementAway(document: Document): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const marker = document.createElement('template');
  marker.id = id;
  document.head.append(marker);
}
