import { render, svg } from 'lit';
import { placeLabels } from '../layout/lanes/labels';
import { layoutDown, NarrowStage } from '../layout/lanes/down';
import { layoutLanes, type LaneScene } from '../layout/lanes/lanes';
import type { Place } from '../layout/network/types';
import type { Choice, PictureData } from '../model/picture';
import { colourVariable, fontFamily, themes, type ColourName } from '../style/style';
import { xmlText } from '../style/symbol';
import { Camera, LeastScale } from './camera';
import { listenToGestures } from './gestures';
import { heightAboveLegend } from './viewport';
import { lanesTemplate } from './lanes-template';
import { rasterise } from './rasterise';
import type { PictureView, Target, ViewEvents } from './view';
import { laneRules } from './lanes-rules';

/** Lanes that run down need no more than this. */
const WidestDown = 640;

/** Draws paths as lanes, in SVG. */
export class LanesView implements PictureView {
  private readonly camera = new Camera();
  private readonly stopGestures: () => void;
  private readonly resize: ResizeObserver;
  private scene: LaneScene;
  private choice: Choice = {};
  private pointed: Target | null = null;
  private touched = false;
  private frame = 0;

  constructor(
    private readonly stage: HTMLElement,
    private readonly data: PictureData,
    private readonly events: ViewEvents,
    private readonly calm = false,
  ) {
    this.scene = this.arranged();
    this.fitCamera();
    const moves = {
      pan: (dx: number, dy: number): void => this.moved(() => this.camera.pan(dx, dy)),
      zoom: (factor: number, around: Place): void => this.moved(() => this.camera.zoom(factor, around)),
    };
    this.stopGestures = listenToGestures(stage, moves, calm);
    this.resize = new ResizeObserver(() => this.relayout());
    this.resize.observe(stage);
    this.draw();
  }

  choose(choice: Choice): void {
    const isOther = choice.path !== this.choice.path;
    this.choice = choice;
    if (isOther && this.scene.form === 'down')
      this.relayout(); // the chosen path comes first
    else this.draw();
  }

  point(target: Target | null): void {
    this.pointed = target;
    if (target) {
      const place =
        target.kind === 'node'
          ? this.scene.nodes.find((item) => item.node.id === target.key)
          : this.scene.lines.find((line) => line.key === target.key)?.middle;
      if (place) this.camera.reveal(place, this.size);
    }
    this.draw();
  }

  fit(): void {
    this.touched = false;
    this.fitCamera(0.2);
    this.draw();
  }

  zoomBy(factor: number): void {
    this.moved(() => this.camera.zoom(factor, { x: this.size.width / 2, y: this.size.height / 2 }));
  }

  panBy(dx: number, dy: number): void {
    this.moved(() => this.camera.pan(dx, dy));
  }

  async export(format: 'png' | 'svg'): Promise<Blob> {
    const theme = getComputedStyle(this.stage);
    const value = (name: ColourName): string =>
      theme.getPropertyValue(colourVariable(name)).trim() || themes.light[name];
    const colours = (Object.keys(themes.light) as ColourName[]).map((name) => `${colourVariable(name)}:${value(name)}`);
    const holder = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const { width, height } = this.scene;
    render(
      svg`<svg xmlns="http://www.w3.org/2000/svg" width=${width} height=${height} viewBox="0 0 ${width} ${height}"
        font-family=${fontFamily}><style></style><rect width="100%" height="100%" fill=${value('paper')} />${this.content(null)}</svg>`,
      holder,
    );
    const root = holder.querySelector('svg');
    const style = root?.querySelector('style');
    if (!root || !style) throw new Error('The picture could not be drawn.');
    style.textContent = `svg{${colours.join(';')}}${laneRules}`;
    const markup = xmlText(new XMLSerializer().serializeToString(root).replace(/<!--.*?-->/g, ''));
    const blob = new Blob([markup], { type: 'image/svg+xml' });
    return format === 'svg' ? blob : rasterise(markup, width, height);
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.resize.disconnect();
    this.stopGestures();
    render(svg``, this.stage);
  }

  private get width(): number {
    return this.stage.clientWidth || 700;
  }

  private get size(): { width: number; height: number } {
    return { width: this.width, height: this.stage.clientHeight || 500 };
  }

  private moved(change: () => void): void {
    this.touched = true;
    change();
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const content = this.stage.querySelector('g.content');
      content?.setAttribute('transform', this.camera.transform);
    });
  }

  private relayout(): void {
    this.scene = this.arranged();
    if (!this.touched) this.fitCamera();
    this.draw();
  }

  /**
   * Lanes run across where the stage has room for them, else down. An embed reckons its height with lanes that run across, so
   * it has them at every width.
   */
  private arranged(): LaneScene {
    const { width } = this;
    const across = layoutLanes(this.data, width);
    const hasRoom = width >= NarrowStage && across.width * LeastScale <= width;
    return this.calm || hasRoom ? across : layoutDown(this.data, Math.min(width, WidestDown), this.choice.path);
  }

  /** Lanes that run down are as wide as the stage and go on below it; those that run across shrink to a limit. */
  private fitCamera(least?: number): void {
    const { width, height } = this.size;
    if (this.scene.form === 'down') this.camera.fit(this.scene, { width, height }, 1);
    else this.camera.fit(this.scene, { width, height: this.calm ? height : heightAboveLegend(height) }, least);
  }

  private content(pointed: Target | null): ReturnType<typeof svg> {
    const labels = placeLabels(this.scene, this.choice.path);
    return lanesTemplate(this.scene, { choice: this.choice, labels, pointed }, (target, event) => {
      event.stopPropagation();
      this.events.chosen(target);
    });
  }

  private draw(): void {
    render(
      svg`<svg class="lanes" aria-hidden="true" @click=${() => this.events.chosen(null)}>
        <g class="content" transform=${this.camera.transform}>${this.content(this.pointed)}</g></svg>`,
      this.stage,
    );
  }
}
