import type { Place } from '../layout/network/types';
import { viewportOf } from './viewport';

const Dot = 3;
/** Of more lines every second, third, … is drawn: they show the shape as well, and take no longer. */
const MostLines = 1200;

/** What a large layout has come to, as dots and thin lines on a canvas of its own: cheap enough to follow it. */
export class Preview {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private frame = 0;

  constructor(
    private readonly stage: HTMLElement,
    private readonly edges: readonly (readonly [number, number])[],
    private readonly colours: { readonly line: string; readonly dot: string },
  ) {
    this.canvas = stage.ownerDocument.createElement('canvas');
    this.canvas.width = stage.clientWidth;
    this.canvas.height = stage.clientHeight;
    this.canvas.setAttribute('aria-hidden', 'true');
    this.context = this.canvas.getContext('2d');
    stage.append(this.canvas);
  }

  draw(places: readonly Place[]): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint(places));
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.canvas.remove();
  }

  private paint(places: readonly Place[]): void {
    const { context, canvas } = this;
    if (!context) return;
    const { zoom, pan } = viewportOf(places, { width: this.stage.clientWidth, height: this.stage.clientHeight });
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(zoom, 0, 0, zoom, pan.x, pan.y);
    context.beginPath();
    const step = Math.ceil(this.edges.length / MostLines);
    for (let i = 0; i < this.edges.length; i += step) {
      const [a, b] = this.edges[i] ?? [0, 0];
      const [from, to] = [places[a], places[b]];
      if (!from || !to) continue;
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.lineWidth = 1 / zoom;
    context.strokeStyle = this.colours.line;
    context.stroke();
    context.fillStyle = this.colours.dot;
    const side = (Dot * 2) / zoom;
    for (const place of places) context.fillRect(place.x - side / 2, place.y - side / 2, side, side);
  }
}
