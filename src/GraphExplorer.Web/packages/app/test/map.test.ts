import { describe, expect, it } from 'vitest';
import { outlines } from '../land.mjs';
import { landPath } from '../src/map/land';
import land from '../src/map/land.json';
import { placeNames } from '../src/map/names';
import { coordinatesOf } from '../src/map/places';
import { MapView, type MapSize } from '../src/map/projection';

const manchuria = {
  Hsinking: [125.3, 43.9],
  Hunchun: [130.36, 42.87],
  Khabarovsk: [135.08, 48.48],
  Tokyo: [139.69, 35.69],
};
const asked: readonly { size: MapSize; places: Record<string, number[]> }[] = [
  { size: { width: 760, height: 460 }, places: manchuria },
  { size: { width: 328, height: 320 }, places: manchuria },
  { size: { width: 400, height: 300 }, places: { Suva: [178.44, -18.14], Apia: [-171.76, -13.83] } },
  { size: { width: 400, height: 300 }, places: { Dairen: [121.6, 38.91] } },
  {
    size: { width: 400, height: 300 },
    places: { London: [-0.13, 51.51], Sydney: [151.21, -33.87], 'The Pole': [0, -90] },
  },
];

function drawn({ size, places }: (typeof asked)[number]) {
  const view = new MapView(
    Object.values(places).map(([longitude = 0, latitude = 0]) => ({ longitude, latitude })),
    size,
  );
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const spots = Object.entries(places).map(([name, [longitude = 0, latitude = 0]]) => {
    const [x, y] = view.at({ longitude, latitude });
    return { name, longitude, latitude, x: tenth(x), y: tenth(y) };
  });
  const names = placeNames(spots, size).map(({ x, y, ...rest }) => ({ ...rest, x: tenth(x), y: tenth(y) }));
  return { size, spots, names, land: landPath(land, view) };
}

describe('the map', () => {
  it('stands where it always stood; the server draws the same', async () => {
    const maps = asked
      .map(drawn)
      .map(({ land, ...map }) => ({ ...map, length: land.length, begins: land.slice(0, 400) }));
    await expect(`${JSON.stringify(maps, null, 2)}\n`).toMatchFileSnapshot('map.drawn.json');
  });

  it('shows places on both sides of the antimeridian side by side', () => {
    const { spots } = drawn(asked[2]!);

    expect(spots[0]!.x).toBeLessThan(spots[1]!.x);
    expect(spots[1]!.x - spots[0]!.x).toBeGreaterThan(200);
  });

  it('shows every place within its edges, however far they lie apart', () => {
    for (const { size, spots } of asked.map(drawn)) {
      for (const { x, y } of spots) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(size.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(size.height);
      }
    }
  });

  it('draws no coast far past its edges', () => {
    for (const { size, land } of asked.map(drawn)) {
      const numbers = land.match(/-?\d+(\.\d+)?/g)!.map(Number);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-4);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(size.width, size.height) + 4);
    }
  });

  it('has the outlines of its source: node packages/app/land.mjs brings them up to date', async () => {
    expect(land).toEqual(await outlines());
  });

  it('reads degrees, and nothing that is not', () => {
    expect(coordinatesOf({ _value: 'SRID=4326;POINT (121.5 38.9)' })).toEqual({ longitude: 121.5, latitude: 38.9 });
    expect(coordinatesOf({ latitude: 1, longitude: 2 })).toEqual({ longitude: 2, latitude: 1 });
    expect(coordinatesOf({ _value: 'SRID=7203;POINT (1 2)' })).toBeUndefined();
    expect(coordinatesOf({ latitude: 91, longitude: 2 })).toBeUndefined();
    expect(coordinatesOf({ latitude: '1', longitude: 2 })).toBeUndefined();
    expect(coordinatesOf(null)).toBeUndefined();
  });
});

const size = { width: 400, height: 300 };

describe('names on the map', () => {
  it('stand on a side where no other place is', () => {
    const [first, second] = placeNames(
      [
        { name: 'Hsinking', x: 200, y: 150 },
        { name: 'Hunchun', x: 225, y: 155 },
      ],
      size,
    );

    expect(first).toMatchObject({ name: 'Hsinking', anchor: 'end' });
    expect(second).toMatchObject({ name: 'Hunchun', anchor: 'start' });
  });

  it('stay on the map', () => {
    expect(placeNames([{ name: 'Khabarovsk', x: 390, y: 150 }], size)[0]?.anchor).toBe('end');
  });

  it('are left out where there is room on no side', () => {
    const crowd = Array.from({ length: 25 }, (_, i) => ({
      name: `Place ${i}`,
      x: 180 + (i % 5) * 16,
      y: 130 + Math.floor(i / 5) * 16,
    }));

    expect(placeNames(crowd, size).length).toBeLessThan(crowd.length);
  });
});
