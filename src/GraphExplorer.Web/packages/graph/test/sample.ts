import type { PictureData, PictureLink, PicturePath } from '../src/model/picture';

/** The picture of the first question: five paths, six entities, two lines that stand for several relationships. */
export function manchukuo(): PictureData {
  const ids = ['manchukuo', 'lyushkov', 'plot', 'intelligence', 'stalin', 'balitsky'];
  const links: PictureLink[] = [
    link('crossed', 'lyushkov', 'manchukuo', 'crossed the border into', '13 June 1938'),
    link('planned', 'lyushkov', 'plot', 'planned', 'not dated'),
    link('located', 'intelligence', 'manchukuo', 'was located in', '20 July 1945'),
    { ...link('sent', 'lyushkov', 'intelligence', 'was sent to work for', '20 July 1945'), strength: 'dotted' },
    link('met', 'lyushkov', 'stalin', 'met', '28 June 1937'),
    link('purge', 'stalin', 'lyushkov', 'was about to purge', '1938'),
    link('targeted', 'plot', 'stalin', 'targeted', 'not dated'),
    link('succeeded', 'lyushkov', 'balitsky', 'succeeded', '31 July 1937'),
    link('ordered', 'stalin', 'balitsky', 'ordered the elimination of', '1937'),
  ];
  const paths: PicturePath[] = [
    { nodes: ['manchukuo', 'lyushkov', 'plot'], links: ['crossed', 'planned'] },
    { nodes: ['manchukuo', 'intelligence', 'lyushkov', 'plot'], links: ['located', 'sent', 'planned'] },
    {
      nodes: ['manchukuo', 'lyushkov', 'stalin', 'plot'],
      links: ['crossed', 'met', 'targeted'],
      parallel: [[], ['purge'], []],
    },
    {
      nodes: ['manchukuo', 'intelligence', 'lyushkov', 'stalin', 'plot'],
      links: ['located', 'sent', 'met', 'targeted'],
      parallel: [[], [], ['purge'], []],
    },
    {
      nodes: ['manchukuo', 'lyushkov', 'balitsky', 'stalin', 'plot'],
      links: ['crossed', 'succeeded', 'ordered', 'targeted'],
    },
  ];
  return { nodes: ids.map((id) => ({ id, name: nameOf(id), kind: 'Person' })), links, paths };
}

export function link(id: string, from: string, to: string, verb: string, date?: string): PictureLink {
  return { id, from, to, verb, strength: 'solid', ...(date ? { date } : {}) };
}

/** Paths over a layered graph, from a seed: for properties that must hold of every picture. */
export function randomPaths(seed: number): PictureData {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
  const links = new Map<string, PictureLink>();
  const paths: PicturePath[] = [];
  const count = 2 + random(9);
  for (let i = 0; i < count; i++) {
    const nodes = ['start'];
    const length = 1 + random(4);
    for (let hop = 0; hop < length; hop++) {
      const id = `n${random(4)}-${random(5)}`;
      if (!nodes.includes(id)) nodes.push(id);
    }
    nodes.push('end');
    const used = nodes.slice(1).map((to, hop) => {
      const from = nodes[hop] ?? '';
      const id = `${from}>${to}`;
      links.set(id, link(id, from, to, `was joined in a way ${random(9)} with`, '1938'));
      return id;
    });
    paths.push({ nodes, links: used });
  }
  paths.sort((a, b) => a.nodes.length - b.nodes.length);
  const ids = [...new Set(paths.flatMap((path) => path.nodes))];
  return { nodes: ids.map((id) => ({ id, name: `Somebody called ${id}` })), links: [...links.values()], paths };
}

function nameOf(id: string): string {
  return id === 'intelligence' ? 'Kwantung Army Special Intelligence' : `Name of ${id}`;
}
