import { describe, expect, it } from 'vitest';
import { networkSvg } from '../src/draw/network-svg';
import { viewportOf } from '../src/draw/viewport';
import { careful } from '../src/layout/network/careful';
import { spread } from '../src/layout/network/spread';
import { bundle } from '../src/model/bundles';
import { describeNode } from '../src/model/describe';
import { encode, fieldsOf, numberFieldsOf, plainEncoding } from '../src/model/encoding';
import type { PictureData, PictureNode } from '../src/model/picture';

const nodes: PictureNode[] = [
  { id: 'a', name: 'Anna', kind: 'Person', relations: 3, properties: { rank: 'major', age: 30, born: '1908' } },
  { id: 'b', name: 'Boris', kind: 'Person', relations: 12, properties: { rank: 'major', age: 62 } },
  { id: 'c', name: 'Cell', kind: 'Group', relations: 48, properties: { rank: { $type: 'Text', _value: 'none' } } },
];
const data: PictureData = {
  nodes,
  links: [
    { id: 'l1', from: 'a', to: 'b', verb: 'knew', strength: 'solid' },
    { id: 'l2', from: 'a', to: 'c', verb: 'joined', strength: 'dashed' },
  ],
};

describe('colour, size and caption', () => {
  it('leave a picture as it is unless something is chosen', () => {
    expect(encode(data, plainEncoding)).toEqual({ data, colours: [], sizes: [] });
  });

  it('give each value of a property its colour, with a legend, and say it in words', () => {
    const { data: drawn, colours } = encode(data, { ...plainEncoding, colour: '.rank' });

    const [a, b, c] = drawn.nodes;
    expect(a!.colour).toBe(b!.colour);
    expect(c!.colour).not.toBe(a!.colour);
    expect(colours.map((entry) => entry.text)).toEqual(['major', 'none']);
    expect(describeNode(a!)).toBe('Anna, person, 3 relations, rank: major');
  });

  it('put many numbers into ranges, the least first, and what has none apart', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      id: `n${i}`,
      name: `N${i}`,
      properties: i < 30 ? { year: 1900 + i } : {},
    }));

    const { data: drawn, colours } = encode({ nodes: many, links: [] }, { ...plainEncoding, colour: '.year' });

    expect(colours.map((entry) => entry.text)).toEqual([
      '1900 to 1906',
      '1906 to 1912',
      '1912 to 1918',
      '1918 to 1924',
      '1924 to 1929',
      'not known',
    ]);
    expect(drawn.nodes[0]!.colour).toBe(colours[0]!.colour);
    expect(drawn.nodes[29]!.colour).toBe(colours[4]!.colour);
    expect(drawn.nodes[39]!.colour).toBe(colours[5]!.colour);
  });

  it('count past eight values as others', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      id: `n${i}`,
      name: `N${i}`,
      properties: { team: `team ${i}` },
    }));

    const { colours } = encode({ nodes: many, links: [] }, { ...plainEncoding, colour: '.team' });

    expect(colours).toHaveLength(9);
    expect(colours.at(-1)!.text).toBe('4 other values');
  });

  it('let areas follow numbers: the most is the largest, no number the smallest', () => {
    const { data: drawn, sizes } = encode(data, { ...plainEncoding, size: '.age' });

    const [a, b, c] = drawn.nodes.map((node) => node.scale!);
    expect(b).toBeGreaterThan(a!);
    expect(c).toBe(a);
    expect(sizes.map((entry) => entry.text)).toEqual(['30', '62']);
  });

  it('caption by a property where there is one, else by name', () => {
    const { data: drawn } = encode(data, { ...plainEncoding, caption: '.born' });

    expect(drawn.nodes.map((node) => node.caption)).toEqual(['1908', undefined, undefined]);
  });

  it('offer the properties there are, and for size those that are numbers', () => {
    expect(fieldsOf(nodes)).toEqual(['rank', 'age', 'born']);
    expect(numberFieldsOf(nodes)).toEqual(['age', 'born']);
  });
});

describe('a network as a file', () => {
  it('escapes every word and leaves out no line', () => {
    const evil = { ...nodes[0]!, name: '<script>alert(1)</script>' };
    const places = new Map(nodes.map((node, i) => [node.id, { x: i * 100, y: i * 50 }]));
    const scene = { nodes: [evil, ...nodes.slice(1)], bundles: bundle(data.links), places, named: new Set(['a', 'b']) };

    const markup = networkSvg(scene, () => '#123456');

    expect(markup).not.toContain('<script>');
    expect(markup).toContain('&lt;script&gt;');
    expect(markup.match(/stroke-dasharray="7 4"/g)).toHaveLength(1);
    expect(new DOMParser().parseFromString(markup, 'image/svg+xml').querySelector('parsererror')).toBeNull();
  });
});

describe('the part that is shown', () => {
  it('holds all places and enlarges nothing', () => {
    const size = { width: 800, height: 600 };
    const places = [
      { x: -2000, y: 40 },
      { x: 1500, y: 900 },
    ];

    const { zoom, pan } = viewportOf(places, size);

    for (const { x, y } of places) {
      expect(x * zoom + pan.x).toBeGreaterThan(0);
      expect(x * zoom + pan.x).toBeLessThan(800);
      expect(y * zoom + pan.y).toBeGreaterThan(0);
      expect(y * zoom + pan.y).toBeLessThan(600);
    }
    expect(viewportOf([{ x: 5, y: 5 }], size).zoom).toBe(1.2);
  });
});

describe('what is pinned', () => {
  it.each([
    ['the careful layout', (graph: Parameters<typeof spread>[0]) => careful(graph, () => undefined)],
    ['the cheap layout', (graph: Parameters<typeof spread>[0]) => spread(graph)],
  ] as const)('stays in %s', (_, layout) => {
    const ids = ['a', 'b', 'c', 'd'];
    const known = new Map([[1, { x: 400, y: -300 }]]);

    const places = layout({
      ids,
      edges: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      known,
      fixed: new Set([1]),
    });

    expect(places[1]!.x).toBeCloseTo(400, 0);
    expect(places[1]!.y).toBeCloseTo(-300, 0);
  });
});
