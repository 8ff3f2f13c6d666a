import type { Point } from '../layout/lanes/geometry';

/** Smaller than this no word can be read. */
export const LeastScale = 0.62;

const MinScale = 0.2;
const MaxScale = 3;

/** Which part of a picture a stage shows: picture times scale plus offset gives pixels of the stage. */
export class Camera {
  scale = 1;
  x = 0;
  y = 0;

  get transform(): string {
    return `translate(${this.x} ${this.y}) scale(${this.scale})`;
  }

  /** Shows all of it, never enlarged; where that would make words unreadable, its beginning at the least scale. */
  fit(content: { width: number; height: number }, stage: { width: number; height: number }, least = LeastScale): void {
    if (content.width <= 0 || stage.width <= 0) return;
    const whole = Math.min(1.15, stage.width / content.width, stage.height / content.height);
    this.scale = Math.max(least, whole);
    const [width, height] = [content.width * this.scale, content.height * this.scale];
    this.x = width <= stage.width ? (stage.width - width) / 2 : 0;
    this.y = height <= stage.height ? Math.min((stage.height - height) / 2, stage.height * 0.16) : 0;
  }

  zoom(factor: number, around: Point): void {
    const scale = Math.min(MaxScale, Math.max(MinScale, this.scale * factor));
    this.x = around.x - ((around.x - this.x) / this.scale) * scale;
    this.y = around.y - ((around.y - this.y) / this.scale) * scale;
    this.scale = scale;
  }

  pan(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
  }

  /** Moves just so far that a point of the picture lies inside the stage. */
  reveal(point: Point, stage: { width: number; height: number }, border = 80): void {
    const [x, y] = [point.x * this.scale + this.x, point.y * this.scale + this.y];
    if (x < border) this.x += border - x;
    else if (x > stage.width - border) this.x += stage.width - border - x;
    if (y < border) this.y += border - y;
    else if (y > stage.height - border) this.y += stage.height - border - y;
  }
}
