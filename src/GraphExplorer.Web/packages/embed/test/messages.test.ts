import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GraphElement } from '../src/graph-element';
import { readOrder, readOrigins, speakWithParent } from '../src/messages';

describe('a message to the picture', () => {
  it.each([
    [{ gx: 1, type: 'fit' }, { type: 'fit' }],
    [
      { gx: 1, type: 'theme', theme: 'dark' },
      { type: 'theme', theme: 'dark' },
    ],
    [
      { gx: 1, type: 'select', ids: ['a', 'b'] },
      { type: 'select', ids: ['a', 'b'] },
    ],
    [
      { gx: 1, type: 'filter', kinds: ['Person'], years: [1937, 1938] },
      { type: 'filter', filter: { kinds: ['Person'], years: [1937, 1938] } },
    ],
    [
      { gx: 1, type: 'filter' },
      { type: 'filter', filter: {} },
    ],
  ])('is understood: %j', (data, order) => {
    expect(readOrder(data)).toEqual(order);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'fit'],
    ['without a version', { type: 'fit' }],
    ['of another version', { gx: 2, type: 'fit' }],
    ['a version that is a text', { gx: '1', type: 'fit' }],
    ['of an unknown type', { gx: 1, type: 'constructor' }],
    ['a theme that is none', { gx: 1, type: 'theme', theme: 'url(x)' }],
    ['ids that are no list', { gx: 1, type: 'select', ids: 'a' }],
    ['ids that are no texts', { gx: 1, type: 'select', ids: [1] }],
    ['an id too long', { gx: 1, type: 'select', ids: ['x'.repeat(513)] }],
    ['too many ids', { gx: 1, type: 'select', ids: Array.from({ length: 1001 }, () => 'a') }],
    ['kinds that are no list', { gx: 1, type: 'filter', kinds: 'Person' }],
    ['one year', { gx: 1, type: 'filter', years: [1938] }],
    ['years the wrong way round', { gx: 1, type: 'filter', years: [1938, 1937] }],
    ['a year that is no number', { gx: 1, type: 'filter', years: [NaN, 1937] }],
  ])('is passed over where it is malformed: %s', (_, data) => {
    expect(readOrder(data)).toBeNull();
  });
});

describe('the origins that may speak', () => {
  it('are those that are named in full, and the own one', () => {
    const words =
      " https://example.org http://127.0.0.1:8080/ 'self' * https://*.example.net https://a.org/path null javascript:x";

    expect([...readOrigins(words, 'http://own.test')]).toEqual([
      'http://own.test',
      'https://example.org',
      'http://127.0.0.1:8080',
    ]);
  });
});

describe('a framed picture', () => {
  let graph: EventTarget & Record<string, unknown>;
  let sent: ReturnType<typeof vi.fn>;
  let end: () => void;

  beforeEach(() => {
    graph = Object.assign(document.createElement('div'), {
      ready: false,
      error: null,
      select: vi.fn(),
      fit: vi.fn(),
      applyFilter: vi.fn(),
      theme: '',
    }) as never;
    sent = vi.fn();
    vi.spyOn(window, 'parent', 'get').mockReturnValue({ postMessage: sent } as never);
    end = speakWithParent(graph as unknown as GraphElement, new Set(['https://good.test']));
  });
  afterEach(() => end());

  const hear = (data: unknown, origin: string, source: unknown = window.parent): void => {
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  };

  it('does what a page of a named origin says', () => {
    hear({ gx: 1, type: 'select', ids: ['a'] }, 'https://good.test');
    hear({ gx: 1, type: 'theme', theme: 'dark' }, 'https://good.test');

    expect(graph['select']).toHaveBeenCalledWith(['a']);
    expect(graph['theme']).toBe('dark');
  });

  it('passes over other origins, other windows and what is malformed', () => {
    hear({ gx: 1, type: 'fit' }, 'https://evil.test');
    hear({ gx: 1, type: 'fit' }, 'null');
    hear({ gx: 1, type: 'fit' }, 'https://good.test', {});
    hear({ gx: 1, type: 'fit', toString: 1 }, '');
    hear('fit', 'https://good.test');

    expect(graph['fit']).not.toHaveBeenCalled();
  });

  it('answers the named origin alone', () => {
    graph.dispatchEvent(new CustomEvent('gx-ready', { detail: { id: 'v' } }));
    graph.dispatchEvent(new CustomEvent('gx-select', { detail: { ids: ['a'] } }));

    expect(sent.mock.calls).toEqual([
      [{ gx: 1, type: 'ready' }, 'https://good.test'],
      [{ gx: 1, type: 'select', ids: ['a'] }, 'https://good.test'],
    ]);
  });
});
