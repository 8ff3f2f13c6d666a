// Rewrites networks.json: where the page's own layouts put the entities of networks made from seeds.
//   npm ci (in src/GraphExplorer.Web), then node tests/GraphExplorer.Library.Tests/Drawing/Golden/make-networks.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const web = path.resolve(here, '../../../../src/GraphExplorer.Web');
const { createServer } = await import(createRequire(`${web}/package.json`).resolve('vite'));

/** Nodes, relationships and a root; several components, hubs, entities alone, parallel relationships, loops. */
const wanted = [
  [1, 1, 0, null],
  [2, 7, 5, 'e3'],
  [3, 30, 34, null],
  [4, 30, 22, 'e7'],
  [5, 90, 140, 'e50'],
  [6, 90, 60, null],
];

const server = await createServer({ root: web, configFile: false, logLevel: 'error', server: { middlewareMode: true } });
const load = (file) => server.ssrLoadModule(`/packages/graph/src/${file}`);
const { layoutGraph } = await load('draw/network-begin.ts');
const { bundle } = await load('model/bundles.ts');
const layouts = {
  radial: (await load('layout/network/radial.ts')).radial,
  layered: (await load('layout/network/layered.ts')).layered,
  time: (await load('layout/network/by-time.ts')).byTime,
};

const cases = wanted.flatMap(([seed, count, lines, root]) => {
  let state = seed;
  const random = (below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
  const nodes = Array.from({ length: count }, (_, i) => ({ id: `e${i}`, name: `Entity ${i}` }));
  const links = Array.from({ length: lines }, (_, i) => {
    const year = random(3) === 0 ? {} : { years: [1900 + random(60), 1960] };
    // Some entities have many relationships, some none.
    return { id: `r${i}`, from: `e${random(count)}`, to: `e${random(1 + random(count))}`, verb: 'met', strength: 'solid', ...year };
  });
  const indices = new Map(nodes.map((node, i) => [node.id, i]));
  const begin = { indices, bundles: bundle(links), pins: new Map(), ...(root ? { root } : {}) };
  const graph = layoutGraph({ nodes, links }, begin);
  const picture = {
    nodes: nodes.map((node, i) => ({ ...node, ...(graph.years[i] === undefined ? {} : { year: graph.years[i] }) })),
    links: links.map(({ years, ...link }) => link),
  };
  return Object.entries(layouts).map(([layout, lay]) => ({ seed, layout, root, picture, places: lay(graph) }));
});
await server.close();
const rounded = (key, value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
writeFileSync(path.join(here, 'networks.json'), `[\n${cases.map((one) => JSON.stringify(one, rounded)).join(',\n')}\n]\n`);
