import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MaxFragment, readFragment, writeFragment } from '../src/session/fragment';
import { Session } from '../src/session/session';
import { apply, emptyQuestion, emptyState, type AppState, type Question } from '../src/session/state';

const question: Question = {
  from: ['manchukuo'],
  to: ['stalin-assassination-plot'],
  via: ['lyushkov'],
  avoid: ['japan', 'moscow'],
  filters: { during: ['1937/1939'], hubs: ['allow'], families: ['service', 'plot'] },
};

let session: Session;

beforeEach(() => {
  window.history.replaceState(null, '', '#');
  session = new Session(window);
});

afterEach(() => session.destroy());

describe('the session', () => {
  it('finds the first question on a first visit', () => {
    expect(session.state.question).toMatchObject({ from: ['manchukuo'], to: ['stalin-assassination-plot'] });
  });

  it('goes back and forth along its events', () => {
    session.do({ type: 'ask', question });
    session.do({ type: 'choosePath', path: 2 });
    session.undo();
    expect(session.state).toMatchObject({ path: 0, question });
    session.undo();
    expect(session.canUndo).toBe(false);
    session.redo();
    session.redo();

    expect(session.state).toMatchObject({ path: 2, question });
    expect(session.canRedo).toBe(false);
  });

  it('forgets what was undone once something else is done', () => {
    session.do({ type: 'choosePath', path: 1 });
    session.undo();
    session.do({ type: 'choosePath', path: 3 });

    expect(session.canRedo).toBe(false);
    expect(session.history).toEqual([{ type: 'choosePath', path: 3 }]);
  });

  it('keeps its state in the address, so that a reload finds it', () => {
    session.do({ type: 'ask', question });
    session.do({ type: 'chooseHop', path: 1, hop: 2 });

    const again = new Session(window);

    expect(again.state).toMatchObject({ question, path: 1, hop: 2 });
    again.destroy();
  });

  it('does not write a state past the limit into the address, and says so', () => {
    session.do({ type: 'choosePath', path: 1 });
    const before = window.location.hash;

    session.do({ type: 'show', shown: Array.from({ length: 900 }, (_, i) => `entity-${i}`), opened: [] });

    expect(session.isTooLong).toBe(true);
    expect(window.location.hash).toBe(before);
    expect(before.length).toBeLessThan(MaxFragment);
  });

  it('restores what it saved to a file, and refuses other files', () => {
    session.do({ type: 'ask', question });
    const file = session.save();
    session.undo();

    expect(session.load('{"something": "else"}')).toBe(false);
    expect(session.load('no JSON')).toBe(false);
    expect(session.load(file)).toBe(true);
    expect(session.state.question).toEqual(question);
  });
});

describe('the fragment', () => {
  const states: AppState[] = [
    { ...emptyState, question, path: 3, hop: 1 },
    { ...emptyState, question, node: 'lyushkov', view: 'table' },
    { ...emptyState, page: 'entity', id: 'a/b c?ё' },
    { ...emptyState, page: 'browse', q: 'Люшков & 留', labels: ['Person', 'State'] },
    { ...emptyState, page: 'picture', shown: ['a'], opened: ['a', 'b MET'], hidden: ['c'], layout: 'time' },
    { ...emptyState, page: 'cypher', q: 'MATCH (n)\nRETURN n # 100%' },
    { ...emptyState, page: 'data' },
  ];

  it.each(states.map((state) => [state.page, state] as const))('reads what it wrote: %s', (_, state) => {
    expect(readFragment(writeFragment(state))).toEqual(state);
  });

  it('is readable', () => {
    const state = { ...emptyState, question: { ...emptyQuestion, from: ['manchukuo'], to: ['plot'] } };

    expect(writeFragment(state)).toBe('#/connect?from=manchukuo&to=plot');
  });

  it.each(['', '#', '#/nowhere', 'javascript:alert(1)', '#/%E0%A4%A'])('takes %o for no state', (text) => {
    expect(readFragment(text)).toBeNull();
  });
});

describe('events', () => {
  it('set and take away a filter, and choose the best path again', () => {
    const set = apply({ ...emptyState, path: 3 }, { type: 'filter', parameter: 'hubs', values: ['allow'] });
    expect(set).toMatchObject({ path: 0, question: { filters: { hubs: ['allow'] } } });

    const taken = apply(set, { type: 'filter', parameter: 'hubs', values: [] });
    expect(taken.question.filters).toEqual({});
  });

  it('open and close what is around an entity, by type and in whole', () => {
    let state = apply(emptyState, { type: 'open', ids: ['a'], of: 'MET' });
    state = apply(state, { type: 'open', ids: ['b'] });
    expect(state.opened).toEqual(['a MET', 'b']);

    state = apply(state, { type: 'open', ids: ['b'] });
    expect(state.opened).toEqual(['a MET', 'b * 2']);
    expect(apply(state, { type: 'close', ids: ['a'] }).opened).toEqual(['b * 2']);
  });
});
