import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../src/layout/measure';
import { cutPicture } from '../src/model/cut';
import { strengthOf } from '../src/model/strength';
import { lookOf, wordOf } from '../src/style/kinds';
import { themes, type ColourName } from '../src/style/style';
import { escapeMarkup, symbolAddress, symbolMarkup } from '../src/style/symbol';

const known = ['Person', 'Group', 'Agency', 'State', 'Place', 'Event', 'Operation', 'Document', 'Concept'];

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

describe('markup', () => {
  it('holds no character that an SVG document may not, for one makes the whole picture unreadable', () => {
    expect(escapeMarkup('a\u0000b\u0008<c>\ud800 Люшков 👩‍🚀')).toBe('ab&lt;c&gt; Люшков 👩‍🚀');
  });
});

describe('names', () => {
  it('break into lines of a width, the last with an ellipsis where there is more', () => {
    expect(wrapText('Kwantung Army Special Intelligence', 116, 14, 3, true)).toEqual([
      'Kwantung Army',
      'Special',
      'Intelligence',
    ]);
    expect(wrapText('one two three four five six', 40, 14, 2).at(-1)).toMatch(/…$/);
    expect(wrapText('', 100, 14, 2)).toEqual([]);
  });

  it('may be of any length: characters that do not fit are not looked at', () => {
    const lines = wrapText(`${'word '.repeat(200_000)}${'x'.repeat(1_000_000)}`, 120, 14, 3, true);

    expect(lines).toHaveLength(3);
    for (const line of lines) expect(textWidth(line, 14, true)).toBeLessThanOrEqual(120);
  });
});

describe('the style of the picture', () => {
  it('tells every known kind by shape and icon, not by colour alone', () => {
    const looks = known.map((kind) => lookOf(kind));

    expect(new Set(looks.map((look) => look.shape)).size).toBe(known.length);
    expect(new Set(looks.map((look) => JSON.stringify(look.icon))).size).toBe(known.length);
  });

  it.each(['light', 'dark'] as const)('keeps text at 4.5:1 and shapes and lines at 3:1 in the %s theme', (name) => {
    const theme = themes[name];
    for (const text of ['ink', 'muted', 'accent', 'warn'] as ColourName[])
      for (const ground of ['paper', 'panel'] as ColourName[])
        expect(contrast(theme[text], theme[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const shape of [...known.map((kind) => lookOf(kind).colour), 'control' as ColourName])
      for (const ground of ['paper', 'panel'] as ColourName[])
        expect(contrast(theme[shape], theme[ground]), `${shape} on ${ground}`).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.accent, theme.accentSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.warn, theme.warnSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.muted, theme.sunken)).toBeGreaterThanOrEqual(4.5);
  });

  it('gives an unknown kind the same look every time, with its letters as icon', () => {
    const look = lookOf('CrimeScene');

    expect(look).toEqual(lookOf('CrimeScene'));
    expect(look.letters).toBe('Cs');
    expect(look.word).toBe('crime scene');
    expect(lookOf('constructor').letters).toBe('Co');
  });

  it('gives something without a kind a look too', () => {
    expect(lookOf(null).word).toBe('thing');
    expect(lookOf('').word).toBe('thing');
  });

  it('reads names of kinds in any spelling as words', () => {
    expect(['CRIME_SCENE', 'crimeScene', 'Место_События'].map(wordOf)).toEqual([
      'crime scene',
      'crime scene',
      'место события',
    ]);
  });

  it('never lets a name become markup', () => {
    const markup = symbolMarkup(lookOf('<img src=x onerror=alert(1)>'), () => 'red');

    expect(markup).not.toContain('<img');
    expect(escapeMarkup(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
    expect(symbolAddress(lookOf('<script>'), () => '#fff', 40)).not.toMatch(/[<>"]/);
  });

  it.each([
    [{ stance: 'asserted', modality: 'actual' }, 'solid'],
    [{ stance: 'reported' }, 'solid'],
    [{ stance: 'asserted', disputed: true }, 'dashed'],
    [{ stance: 'alleged' }, 'dotted'],
    [{ stance: 'asserted', modality: 'ordered', disputed: true }, 'dotted'],
    [{}, 'solid'],
  ] as const)('draws %o %s', (fact, strength) => {
    expect(strengthOf(fact)).toBe(strength);
  });

  it('cuts a picture to the best-joined entities and says how many are left out', () => {
    const nodes = Array.from({ length: 30 }, (_, i) => ({ id: `n${i}`, name: `N${i}` }));
    const links = nodes.slice(1).map((node) => ({
      id: `l${node.id}`,
      from: 'n0',
      to: node.id,
      verb: 'knew',
      strength: 'solid' as const,
    }));

    const { data, left } = cutPicture({ nodes, links }, 10);

    expect(left).toBe(20);
    expect(data.nodes).toHaveLength(10);
    expect(data.nodes[0]?.id).toBe('n0');
    expect(data.links).toHaveLength(9);
  });
});
