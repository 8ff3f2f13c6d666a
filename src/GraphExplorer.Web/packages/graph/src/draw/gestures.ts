import type { Point } from '../layout/lanes/geometry';

const WheelStep = 0.0015;

export interface GestureTarget {
  pan(dx: number, dy: number): void;
  zoom(factor: number, around: Point): void;
}

/**
 * Dragging and pinching by pointer, zooming by wheel. Where the picture lies in a page that scrolls ("calm"), the bare
 * wheel and a finger going up or down move that page; sideways, two fingers and the wheel with Ctrl are the picture's.
 * Returns what undoes it.
 */
export function listenToGestures(element: Element, target: GestureTarget, calm = false): () => void {
  const pointers = new Map<number, Point>();
  const stop = new AbortController();
  const options = { signal: stop.signal };

  element.addEventListener('pointerdown', (event) => on(event as PointerEvent), options);
  element.addEventListener('pointermove', (event) => move(event as PointerEvent), options);
  for (const name of ['pointerup', 'pointercancel'])
    element.addEventListener(name, (event) => pointers.delete((event as PointerEvent).pointerId), options);
  element.addEventListener('wheel', (event) => wheel(event as WheelEvent), { ...options, passive: false });
  return () => stop.abort();

  function on(event: PointerEvent): void {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  function move(event: PointerEvent): void {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const after = { x: event.clientX, y: event.clientY };
    const moved = Math.hypot(after.x - before.x, after.y - before.y);
    if (moved < 3 && !element.hasPointerCapture(event.pointerId)) return;
    element.setPointerCapture(event.pointerId);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, after);
    if (!other) {
      const isScroll = calm && event.pointerType === 'touch';
      target.pan(after.x - before.x, isScroll ? 0 : after.y - before.y);
      return;
    }
    const apart = Math.hypot(before.x - other.x, before.y - other.y) || 1;
    const middle = place({ x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 });
    target.zoom(Math.hypot(after.x - other.x, after.y - other.y) / apart, middle);
  }

  function wheel(event: WheelEvent): void {
    if (calm && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    target.zoom(Math.exp(-event.deltaY * WheelStep), place({ x: event.clientX, y: event.clientY }));
  }

  function place(point: Point): Point {
    const box = element.getBoundingClientRect();
    return { x: point.x - box.left, y: point.y - box.top };
  }
}
