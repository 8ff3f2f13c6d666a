import { describe, expect, it } from 'vitest';
import { readFragment, writeFragment } from '../src/session/fragment';
import { openKey, openMore, readOpened, readPins, writePins } from '../src/session/picture-keys';
import { apply, emptyState, type AppState } from '../src/session/state';

describe('what the free picture remembers', () => {
  it('opens an entity once, and brings a portion more each time it is opened again', () => {
    const once = openMore([], 'lyushkov', 'SERVED_IN');
    const twice = openMore(openMore(once, 'lyushkov'), 'lyushkov', 'SERVED_IN');

    expect(once).toEqual(['lyushkov SERVED_IN']);
    expect(twice).toEqual(['lyushkov SERVED_IN 2', 'lyushkov']);
    expect(readOpened(twice[0]!)).toEqual({ id: 'lyushkov', type: 'SERVED_IN', portions: 2 });
    expect(readOpened(twice[1]!)).toEqual({ id: 'lyushkov', portions: 1 });
  });

  it('brings no more than sixteen portions, whatever a link says', () => {
    expect(readOpened('a * 999').portions).toBe(16);
    expect(readOpened('a * -3').portions).toBe(1);
    expect(openMore(['a * 16'], 'a')).toEqual(['a * 16']);
  });

  it('takes any id, also one with spaces and signs', () => {
    const odd = 'a b/ж?&=%#';

    expect(readOpened(openKey(odd)).id).toBe(odd);
    expect(readPins(writePins(new Map([[odd, { x: 1.4, y: -2 }]])))).toEqual(new Map([[odd, { x: 1, y: -2 }]]));
    expect(readOpened('100%').id).toBe('100%');
  });

  it('leaves out pins that are none', () => {
    expect(readPins(['a', 'b x y', 'c 1', 'd 1 Infinity', 'e 3 4'])).toEqual(new Map([['e', { x: 3, y: 4 }]]));
  });

  it('keeps all of it in a link', () => {
    const steps = [
      { type: 'show', shown: ['lyushkov'], opened: ['lyushkov'] },
      { type: 'add', ids: ['stalin'] },
      { type: 'hide', ids: ['moscow'] },
      { type: 'pin', places: new Map([['stalin', { x: 12, y: -7 }]]) },
      { type: 'among', among: true },
      { type: 'layout', layout: 'radial' },
      { type: 'encode', encoding: { colour: '.sex', size: 'relations', caption: 'id' } },
    ] as const;

    const state = steps.reduce((before: AppState, step) => apply(before, step), emptyState);

    expect(readFragment(writeFragment(state))).toEqual({ ...state, id: undefined, node: undefined });
  });

  it('moves a pin, lets it go, and shows again what is added though it was hidden', () => {
    const place = new Map([['a', { x: 1, y: 1 }]]);
    const pinned = apply(apply(emptyState, { type: 'pin', places: place }), {
      type: 'pin',
      places: new Map([['a', { x: 5, y: 5 }]]),
    });
    const hidden = apply(pinned, { type: 'hide', ids: ['b', 'c'] });

    expect(pinned.pinned).toEqual(['a 5 5']);
    expect(apply(pinned, { type: 'unpin', ids: ['a'] }).pinned).toEqual([]);
    expect(apply(hidden, { type: 'add', ids: ['b'] })).toMatchObject({ hidden: ['c'], shown: ['b'] });
  });
});
