import { afterEach, describe, expect, it, vi } from 'vitest';
import { RequestFailure, type EntitySummary, type PathsAnswer, type SavedView } from '@graphexplorer/client';
import { emptyQuestion } from '../src/session/state';
import { failureOf } from '../src/views/failure';
import { stateOf } from '../src/views/open-view';
import { ViewSecrets } from '../src/views/secrets';
import { snippetOf } from '../src/views/snippets';
import { filtersOf, jsonOf, subjectOfNetwork, subjectOfPaths } from '../src/views/subject';

afterEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

const evil = `"><script>alert(1)</script>]( javascript:x)\n![`;
const view = {
  id: 'v1',
  title: 'A <title>',
  altText: evil,
  visibility: 'unlisted',
  mode: 'frozen',
  query: { kind: 'paths', parameters: { from: ['a'], to: ['b'] } },
  filters: { k: 7, families: ['x', 'y'], hubs: 'allow' },
  style: { path: 3 },
  snapshot: { nodes: [], relationships: [], paths: [], claims: [], sources: [], missing: [], limits: [] },
  address: {
    page: 'https://ex.org/v/v1',
    embed: 'https://ex.org/embed/v1',
    json: 'https://ex.org/views/v1.json',
    svg: 'https://ex.org/views/v1.svg',
    png: 'https://ex.org/views/v1.png',
    html: 'https://ex.org/views/v1.html',
    script: 'https://ex.org/embed.js',
    isLocalOnly: false,
  },
} as unknown as SavedView;

describe('a draft', () => {
  const answer = {
    nodes: [
      { id: 'a', name: 'Anna', labels: [] },
      { id: 'b', name: 'Bertil', labels: [] },
    ],
    relationships: [{ id: 'r', type: 'KNEW', from: 'a', to: 'b' }],
    paths: [
      {
        nodes: ['a', 'b'],
        relationships: ['r'],
        parallel: [[]],
        hops: 1,
        sentence: 'Anna knew Bertil [1].',
        citations: [],
      },
    ],
    meta: { licences: [] },
  } as unknown as PathsAnswer;

  it('of paths has the question, its filters as the API takes them, and words for those who do not see it', () => {
    const question = { ...emptyQuestion, from: ['a'], to: ['b'], via: ['c'], filters: { k: ['7'], hubs: ['allow'] } };

    const { draft } = subjectOfPaths(answer, question, 0, (id) => (id === 'a' ? 'Anna' : 'Bertil'));

    expect(draft.title).toBe('How is Anna connected with Bertil?');
    expect(draft.altText).toBe('1 path of 1 hop: 2 entities, 1 relationship. Anna knew Bertil.');
    expect(draft.query).toEqual({ kind: 'paths', parameters: { from: ['a'], to: ['b'], via: ['c'] } });
    expect(draft.filters).toEqual({ k: 7, hubs: 'allow' });
    expect(draft.style).toEqual({ path: 1 });
  });

  it('of a free picture has the place of every entity, and says what a saved picture cannot tell', () => {
    const entities = answer.nodes as EntitySummary[];
    const places = new Map([
      ['a', { x: 1.25, y: -7 }],
      ['elsewhere', { x: 0, y: 0 }],
    ]);

    const nodes = [{ id: 'a', name: 'Anna', properties: { rank: 'General', kind: ['x', 'y'], diary: 'mine' } }];
    const subject = (colour: string, size: string, caption: string): ReturnType<typeof subjectOfNetwork> =>
      subjectOfNetwork({
        entities,
        links: [],
        data: { nodes, links: [] },
        layout: 'radial',
        places,
        encoding: { colour, size, caption },
      });
    const { draft, notes, snapshot } = subject('.rank', 'drawn', '.kind');

    expect(draft.title).toBe('Anna and Bertil');
    expect(draft.layout).toEqual({ name: 'radial', positions: { a: [1.3, -7] } });
    expect(draft.style).toEqual({ colourBy: 'rank', sizeBy: 'drawn', caption: '.kind' });
    expect(snapshot['properties']).toEqual({ a: { rank: 'General', kind: 'x, y' } });
    expect(notes).toEqual([]);
    const lost = subject(`.pagerank@${'0a'.repeat(12)}`, 'relations', 'name');
    expect(lost.draft.style).toEqual({ sizeBy: 'relations' });
    expect(lost.notes).toEqual([
      expect.stringContaining('colour by pagerank stays in the link'),
      expect.stringContaining('size counts the relationships that are drawn'),
    ]);
  });

  it('has filters that come back as they were', () => {
    const filters = { families: ['x', 'y'], minTier: ['2'], during: ['1937/1939'] };

    expect(jsonOf(filters)).toEqual({ families: ['x', 'y'], minTier: 2, during: '1937/1939' });
    expect(filtersOf(jsonOf(filters))).toEqual(filters);
  });
});

describe('a saved view in the explorer', () => {
  it('asks its question again, with its filters and its path', () => {
    const state = stateOf(view);

    expect(state.question).toMatchObject({ from: ['a'], to: ['b'], filters: { k: ['7'], families: ['x', 'y'] } });
    expect(state.path).toBe(2);
  });

  it('tells by colour, size and caption what it told', () => {
    const query = { kind: 'choice', parameters: { entities: ['a'] } };
    const style = { colourBy: 'rank', sizeBy: 'drawn', caption: '.kind' };

    expect(stateOf({ ...view, query, style } as SavedView).encoding).toEqual({
      colour: '.rank',
      size: 'drawn',
      caption: '.kind',
    });
  });
});

describe('the code for other pages', () => {
  const look = { theme: 'dark', size: 'medium' as const, height: 512 };

  it('is a frame of the size that the picture needs', () => {
    expect(snippetOf('frame', view, look)).toBe(
      '<iframe src="https://ex.org/embed/v1?theme=dark" title="A &lt;title&gt;" width="760" height="512" loading="lazy" style="border:0"></iframe>',
    );
  });

  it('keeps hostile words inside their attribute', () => {
    const template = document.createElement('template');
    template.innerHTML = snippetOf('component', view, look);

    expect(template.content.querySelectorAll('script')).toHaveLength(1);
    expect(template.content.querySelector('img')?.getAttribute('alt')).toBe(evil);
  });

  it('is one line of Markdown whose words cannot end it', () => {
    const code = snippetOf('markdown', view, look);

    expect(code).not.toContain('\n');
    expect(code).toMatch(
      /^\[!\[(\\.|[^\]\\])*\]\(https:\/\/ex\.org\/views\/v1\.png\?theme=dark\)\]\(https:\/\/ex\.org\/v\/v1\)$/,
    );
  });
});

describe('edit secrets', () => {
  it('are in memory and in the tab’s own store, and nowhere else', () => {
    const secrets = new ViewSecrets();

    secrets.keep('v1', 'the-secret');

    expect(new ViewSecrets().of('v1')).toBe('the-secret');
    expect(JSON.stringify({ ...localStorage })).not.toContain('the-secret');
    secrets.forget('v1');
    expect(new ViewSecrets().of('v1')).toBeUndefined();
  });

  it('work where the browser keeps nothing, and pass over what is not theirs', () => {
    sessionStorage.setItem('graphexplorer.view-secrets', '{"v1": "x"}');
    expect(new ViewSecrets().of('v1')).toBeUndefined();

    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    const secrets = new ViewSecrets();
    secrets.keep('v1', 'x');
    expect(secrets.of('v1')).toBe('x');
  });
});

describe('a failure to save', () => {
  it.each([
    [401, 'signIn'],
    [403, 'secret'],
    [404, 'none'],
    [409, 'again'],
    [412, 'reload'],
    [413, 'again'],
    [428, 'reload'],
    [429, 'again'],
    [507, 'again'],
  ])('of status %i says what can be done', (status, remedy) => {
    expect(failureOf(new RequestFailure('refused', 'Why.', { status }, 3)).remedy).toBe(remedy);
  });
});
