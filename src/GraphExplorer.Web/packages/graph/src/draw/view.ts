import type { Choice } from '../model/picture';

/** A drawn picture: lanes as SVG, networks on a canvas. */
export interface PictureView {
  /** Shows what is chosen; nothing moves. */
  choose(choice: Choice): void;
  /** Shows where the keyboard is, and brings it into view; null hides the mark. */
  point(target: Target | null): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** Moves the view, in pixels. */
  panBy(dx: number, dy: number): void;
  /** The picture as a PNG or SVG that stands alone. */
  export(format: 'png' | 'svg'): Promise<Blob>;
  destroy(): void;
}

/** An entity by its id, or a line by the key of its bundle. */
export interface Target {
  readonly kind: 'node' | 'line';
  readonly key: string;
}

/** What a view tells its element. */
export interface ViewEvents {
  chosen(target: Target | null): void;
  opened(target: Target): void;
}
