/** A saved view as the server sends it: two paths of the first question, one relationship disputed, one claim with a quote. */
export function sample(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'v1',
    title: 'How is Manchukuo connected with the plot?',
    altText: 'Lyushkov crossed the border into Manchukuo and planned the plot.',
    visibility: 'public',
    mode: 'frozen',
    query: { kind: 'paths', parameters: {} },
    layout: { name: 'lanes', positions: { lyushkov: [10, 20] } },
    style: { theme: 'light', path: 1 },
    snapshot: {
      nodes: [
        { id: 'manchukuo', name: 'Manchukuo', kind: 'State', labels: ['State'] },
        { id: 'lyushkov', name: 'Genrikh Lyushkov', kind: 'Person', labels: ['Person'] },
        { id: 'plot', name: 'Plot to kill Stalin', kind: 'Operation', labels: ['Operation'] },
        { id: 'stalin', name: 'Joseph Stalin', kind: 'Person', labels: ['Person'] },
      ],
      relationships: [
        relationship('crossed', 'lyushkov', 'manchukuo', 'crossed the border into', '1938-06-13'),
        relationship('planned', 'lyushkov', 'plot', 'planned'),
        relationship('met', 'lyushkov', 'stalin', 'met', '1937-06-28'),
        { ...relationship('targeted', 'plot', 'stalin', 'targeted'), disputed: true },
      ],
      paths: [
        path(['manchukuo', 'lyushkov', 'plot'], ['crossed', 'planned']),
        path(['manchukuo', 'lyushkov', 'stalin', 'plot'], ['crossed', 'met', 'targeted']),
      ],
      claims: [
        {
          id: 'c-crossed',
          relationship: 'crossed',
          sentence: 'Lyushkov crossed the border into Manchukuo.',
          sources: [
            { claim: 'c-crossed', source: 'S1', sourceTitle: 'A book', locator: 'l4', quote: 'by crossing the border' },
          ],
        },
      ],
      sources: [
        {
          id: 'S1',
          title: 'A book',
          author: 'An author',
          published: '2019',
          url: 'https://example.org/',
          licence: 'CC BY 4.0',
        },
      ],
      missing: [],
      limits: [],
      caution: 'Paths show how records connect, not that people knew each other.',
    },
    graphVersion: 'g1',
    licences: [{ name: 'CC BY 4.0', attribution: 'An author', covers: 'all', url: 'https://example.org/licence' }],
    created: '2026-11-22T10:00:00Z',
    updated: '2026-11-22T10:00:00Z',
    hash: '0',
    ...changes,
  };
}

/** The same with a snapshot changed. */
export function sampleOf(snapshot: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const view = sample();
  return { ...view, snapshot: { ...(view['snapshot'] as object), ...snapshot } };
}

function relationship(id: string, from: string, to: string, phrase: string, day?: string): Record<string, unknown> {
  const bounds = { startMin: day, startMax: day, endMin: day, endMax: day };
  return {
    id,
    type: phrase.toUpperCase().replaceAll(' ', '_'),
    from,
    to,
    subject: from,
    phrase,
    stance: 'asserted',
    modality: 'actual',
    sentence: `${from} ${phrase} ${to}.`,
    claims: [`c-${id}`],
    sources: ['S1'],
    ...(day ? { date: { text: day, dated: true, ...bounds } } : {}),
  };
}

function path(nodes: string[], relationships: string[]): Record<string, unknown> {
  return {
    nodes,
    relationships,
    parallel: relationships.map(() => []),
    hops: relationships.length,
    sentence: 'Lyushkov crossed the border [1] and planned the plot [2].',
    citations: [
      { number: 1, hop: 1, claim: 'c', source: 'S1', sourceTitle: 'A book' },
      { number: 2, hop: 2, claim: 'd', source: 'S1', sourceTitle: 'A book' },
    ],
  };
}
