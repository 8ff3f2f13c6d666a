import { describe, expect, it } from 'vitest';
import { readView, webAddress } from '../src/view-file';
import { sample, sampleOf } from './sample';

describe('a view that is read', () => {
  it('has its entities, relationships, paths, places and sources', () => {
    const view = readView(sample());

    expect(view?.nodes.map((node) => node.id)).toEqual(['manchukuo', 'lyushkov', 'plot', 'stalin']);
    expect(view?.facts).toHaveLength(4);
    expect(view?.paths.map((path) => path.links.length)).toEqual([2, 3]);
    expect(view?.places.get('lyushkov')).toEqual({ x: 10, y: 20 });
    expect(view?.sources.get('S1')?.licence).toBe('CC BY 4.0');
  });

  it.each([[null], [undefined], [1], ['view'], [[]], [{}], [{ snapshot: [] }], [{ snapshot: { nodes: {} } }]])(
    'is refused where it is none: %j',
    (value) => {
      expect(readView(value)).toBeNull();
    },
  );

  it('loses places that are no places, and keeps names of prototypes as names', () => {
    const positions = JSON.parse(
      '{"__proto__": [1, 2], "constructor": [3, 4], "lyushkov": [1e308, 0], "plot": ["1", 2], "stalin": [5, 6], "manchukuo": [1]}',
    ) as unknown;
    const nodes = ['__proto__', 'constructor', 'lyushkov', 'plot', 'stalin', 'manchukuo'].map((id) => ({
      id,
      name: id,
    }));

    const view = readView({
      ...sampleOf({ nodes, relationships: [], paths: [] }),
      layout: { name: 'force', positions },
    });

    expect([...(view?.places ?? [])]).toEqual([
      ['__proto__', { x: 1, y: 2 }],
      ['constructor', { x: 3, y: 4 }],
      ['stalin', { x: 5, y: 6 }],
    ]);
  });

  it('loses relationships and paths whose entities are not there', () => {
    const view = readView(
      sampleOf({ nodes: [{ id: 'lyushkov', name: 'L' }, { id: 'plot', name: 'P' }, { name: 'no id' }, 7] }),
    );

    expect(view?.facts.map((fact) => fact.id)).toEqual(['planned']);
    expect(view?.paths).toEqual([]);
  });

  it('keeps text as text, and no address but those of the web', () => {
    const view = readView({
      ...sampleOf({ sources: [{ id: 'S1', title: '<b>', url: 'javascript:alert(1)' }] }),
      title: '</script><script>alert(1)</script>',
      licences: [{ name: 'L', attribution: 'A', url: 'data:text/html,x' }],
    });

    expect(view?.title).toBe('</script><script>alert(1)</script>');
    expect(view?.sources.get('S1')?.url).toBe('');
    expect(view?.licences[0]?.url).toBe('');
    expect(webAddress('/v/1', 'https://example.org/views/1.json')).toBe('https://example.org/v/1');
  });

  it('keeps plain values of properties under any name, and leaves out the others', () => {
    const file = JSON.stringify({
      ...sample(),
      snapshot: { ...(sample()['snapshot'] as object), properties: 'HERE' },
    }).replace(
      '"HERE"',
      '{"lyushkov": {"__proto__": "<b>", "constructor": 3, "list": [1], "none": null, "big": 1e308}, "nobody": {"x": 1}}',
    );

    const view = readView(JSON.parse(file));

    expect([...(view?.properties.keys() ?? [])]).toEqual(['lyushkov']);
    const own = view?.properties.get('lyushkov') ?? {};
    expect(Object.entries(own)).toEqual([
      ['__proto__', '<b>'],
      ['constructor', 3],
      ['big', 1e308],
    ]);
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });
});
