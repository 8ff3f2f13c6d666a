import { describe, expect, it } from 'vitest';
import { placeNames } from '../src/parts/map-names';

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
