import type { Place } from '../layout/network/types';

/** Room for symbols and names around the outermost entities, in units of the picture. */
const Border = 70;
/** The legend lies over so much of the foot, in pixels, where there is room for it. */
const Legend = 64;
const RoomyHeight = 360;
/** Names keep their size, so that they need so many pixels at the sides however far the view is away; less on a phone. */
const Side = 64;
const SideShare = 0.12;
const MostZoom = 1.2;
const LeastZoom = 0.05;

/** The part of the plane that shows all places, never enlarged beyond what is comfortable to read. */
export function viewportOf(
  places: readonly Place[],
  size: { readonly width: number; readonly height: number },
): { zoom: number; pan: Place } {
  const [width, height] = [Math.max(1, size.width), Math.max(1, heightAboveLegend(size.height))];
  if (places.length === 0) return { zoom: 1, pan: { x: width / 2, y: height / 2 } };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const side = Math.min(Side, width * SideShare);
  const fits = Math.min(
    width / (right - left + 2 * Border),
    (width - 2 * side) / Math.max(1, right - left),
    height / (bottom - top + 2 * Border),
  );
  const zoom = Math.max(LeastZoom, Math.min(MostZoom, fits));
  const [x, y] = [width / 2 - ((left + right) / 2) * zoom, height / 2 - ((top + bottom) / 2) * zoom];
  return { zoom, pan: { x, y } };
}

/** How much of a stage's height the legend leaves. */
export function heightAboveLegend(height: number): number {
  return height > RoomyHeight ? height - Legend : height;
}
