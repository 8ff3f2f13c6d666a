import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GraphElement, type EmbedFailure } from '../src/graph-element';
import { sample, sampleOf } from './sample';

beforeAll(() => customElements.define('gx-graph', GraphElement));
afterEach(() => document.body.replaceChildren());

async function shown(view: unknown, inside = '<p>Fallback</p>'): Promise<GraphElement> {
  const graph = document.createElement('gx-graph') as GraphElement;
  graph.innerHTML = inside;
  graph.view = view;
  document.body.append(graph);
  await graph.updateComplete;
  return graph;
}

const textOf = (graph: GraphElement): string => graph.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';

describe('<gx-graph>', () => {
  it('says the sentence with its footnotes, the sources, the terms and the caution', async () => {
    const graph = await shown(sample());

    const text = textOf(graph);
    expect(graph.ready).toBe(true);
    expect(text).toContain('How is Manchukuo connected with the plot?');
    expect(text).toContain('The picture in words: Lyushkov crossed the border');
    expect(text).toContain('A book, An author, 2019 (CC BY 4.0)');
    expect(text).toContain('Paths show how records connect');
    expect(text).toContain('data of 22 November 2026');
    expect(graph.shadowRoot?.querySelectorAll('sup').length).toBeGreaterThan(1);
    for (const part of ['title', 'picture', 'footer'])
      expect(graph.shadowRoot?.querySelector(`[part="${part}"]`)).not.toBeNull();
  });

  it('has every relationship in its table', async () => {
    const graph = await shown(sample());

    graph.shadowRoot?.querySelector<HTMLElement>('header button')?.click();
    await graph.updateComplete;

    expect(graph.shadowRoot?.querySelectorAll('[part="table"] tbody tr')).toHaveLength(4);
  });

  it('tells a choice to the page, and shows who says so', async () => {
    const graph = await shown(sample());
    const heard = vi.fn();
    graph.addEventListener('gx-select', (event) => heard((event as CustomEvent).detail));

    const picture = graph.shadowRoot?.querySelector('gx-picture');
    picture?.dispatchEvent(
      new CustomEvent('gx-choose', { detail: { kind: 'line', links: ['crossed'] }, bubbles: true }),
    );
    await graph.updateComplete;

    expect(heard).toHaveBeenCalledExactlyOnceWith({ ids: ['crossed'] });
    expect(textOf(graph)).toContain('“by crossing the border”');
    expect(textOf(graph)).toContain('line 4');
  });

  it('says what a filter leaves out and what the data has no longer', async () => {
    const graph = await shown(sampleOf({ missing: [{ id: 'gone' }, { id: 'old', mergedInto: 'stalin' }] }));

    graph.applyFilter({ years: [1938, 1938] });
    await graph.updateComplete;

    expect(textOf(graph)).toContain('1 of 4 relationships are left out here by a filter.');
    expect(textOf(graph)).toContain('1 of the things saved in this picture is no longer in the data.');
    expect(textOf(graph)).toContain('1 was merged into others.');
  });

  it('keeps what stands inside it, and says why, where there is no view', async () => {
    const failed = new Promise<EmbedFailure>((resolve) =>
      document.body.addEventListener('gx-error', (event) => resolve((event as CustomEvent<EmbedFailure>).detail), {
        once: true,
      }),
    );
    const graph = await shown({ title: 'no view' });
    await graph.updateComplete;

    expect((await failed).code).toBe('malformed');
    expect(graph.ready).toBe(false);
    expect(graph.shadowRoot?.querySelector('slot')).not.toBeNull();
    expect(textOf(graph)).toContain(
      'The picture did not load; what it says stands below. What the server sent is no picture.',
    );
  });

  it('asks as a stranger', async () => {
    const ask = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(sample())));
    const graph = document.createElement('gx-graph') as GraphElement;
    graph.src = 'https://example.org/views/v1.json';
    document.body.append(graph);
    await vi.waitFor(() => expect(graph.ready).toBe(true));

    expect(ask.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(graph.shadowRoot?.querySelector<HTMLAnchorElement>('header a')?.href).toBe('https://example.org/v/v1');
  });

  it('never asks for what is no address of the web', async () => {
    const ask = vi.spyOn(globalThis, 'fetch');
    const graph = document.createElement('gx-graph') as GraphElement;
    graph.src = 'javascript:alert(1)';
    document.body.append(graph);
    await vi.waitFor(() => expect(graph.error?.code).toBe('address'));

    expect(ask).not.toHaveBeenCalled();
  });

  it('shows hostile texts as texts', async () => {
    const evil = '<img src=x onerror="hit()">';
    const graph = await shown({ ...sampleOf({ caution: evil }), title: evil, description: evil, altText: evil });

    expect(graph.shadowRoot?.querySelector('img')).toBeNull();
    expect(textOf(graph).split(evil).length).toBeGreaterThan(3);
  });

  it('speaks the language it is asked for, English where it has none, and says in which it speaks', async () => {
    const graph = await shown(sample());
    const spoken = (): string => graph.shadowRoot?.querySelector('article')?.getAttribute('lang') ?? '';

    graph.lang = 'ja-JP';
    await vi.waitFor(() => expect(spoken()).toBe('ja'));
    expect(textOf(graph)).toContain('2026年11月22日時点のデータ');
    graph.lang = 'ru';
    await vi.waitFor(() => expect(spoken()).toBe('ru'));
    expect(textOf(graph)).toContain('данные от 22 ноября 2026');
    graph.lang = 'tlh';
    await graph.updateComplete;

    expect(spoken()).toBe('en');
    expect(graph.shadowRoot?.querySelector('gx-picture')?.getAttribute('lang')).toBe('en');
  });
});
