// Rewrites lanes.json: what the page's own layout gives for answers about the shipped data.
//   npm ci (in src/GraphExplorer.Web), dotnet build src/GraphExplorer.Cli, then
//   node tests/GraphExplorer.Library.Tests/Drawing/Golden/make.mjs artifacts/bin/GraphExplorer.Cli/debug/gx
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const web = path.resolve(here, '../../../../src/GraphExplorer.Web');
const gx = path.resolve(process.argv[2] ?? 'gx');
const { createServer } = await import(createRequire(`${web}/package.json`).resolve('vite'));

const questions = [
  { name: 'plot', ask: ['manchukuo', 'stalin-assassination-plot'], width: 700, chosen: 0 },
  { name: 'plot, wide, a stub', ask: ['manchukuo', 'stalin-assassination-plot'], width: 1100, chosen: null,
    stub: { at: 'manchukuo', name: 'Japan, a hub', kind: 'State', count: '12 hidden' } },
  { name: 'spies', ask: ['blake', 'penkovsky'], width: 960, chosen: 1 },
  { name: 'through hubs', ask: ['khokhlov', 'lyushkov', '--hubs', 'allow', '--k', '12'], width: 960, chosen: 0 },
  { name: 'far', ask: ['reiss', 'gouzenko', '--k', '20'], width: 800, chosen: 3 },
];

const server = await createServer({ root: web, configFile: false, logLevel: 'error', server: { middlewareMode: true } });
const load = (file) => server.ssrLoadModule(`/packages/graph/src/${file}`);
const { layoutLanes } = await load('layout/lanes/lanes.ts');
const { placeLabels } = await load('layout/lanes/labels.ts');
const { lookOf } = await load('style/kinds.ts');
const { textWidth, wrapText } = await load('layout/measure.ts');
const { strengthOf } = await load('model/strength.ts');

const cases = questions.map(({ name, ask, width, chosen, stub }) => {
  const answer = JSON.parse(execFileSync(gx, ['path', ...ask, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
  const picture = {
    nodes: answer.nodes.map(({ id, name, kind, hub }) => ({ id, name, kind, ...(hub ? { note: 'a hub' } : {}) })),
    links: answer.relationships.map((fact) => {
      const from = fact.subject ?? fact.from;
      const to = from === fact.from ? fact.to : fact.from;
      const date = fact.date ? { date: fact.date.text } : {};
      return { id: fact.id, from, to, verb: fact.phrase, strength: strengthOf(fact), ...date };
    }),
    paths: answer.paths.map(({ nodes, relationships, parallel }) => ({ nodes, links: relationships, parallel })),
    ...(stub ? { stub } : {}),
  };
  const scene = layoutLanes(picture, width);
  const labels = placeLabels(scene, chosen ?? undefined);
  return {
    name, width, chosen, picture,
    expected: {
      width: scene.width,
      height: scene.height,
      nodes: scene.nodes.map(({ node, x, y, nameLines, nameBox }) => ({ id: node.id, x, y, nameLines, nameBox })),
      lines: scene.lines.map((line) => ({
        left: line.left, right: line.right, links: line.links.map(({ id }) => id), strength: line.strength,
        arrowLeft: line.arrowLeft, arrowRight: line.arrowRight, d: line.d, middle: line.middle, points: line.points,
      })),
      labels: labels.map(({ verbLines, date, x, verbBox, dateBox }) => ({ verbLines, date, x, verbBox, dateBox })),
      ...(scene.stub ? { stub: { x: scene.stub.x, y: scene.stub.y, box: scene.stub.box } } : {}),
    },
  };
});
const kinds = ['Person', 'CrimeScene', 'SHELL_COMPANY', 'Ship', 'bank account', 'Фирма', 'X', 'Tier2Supplier'];
const words = ['Genrikh Lyushkov', 'Ёжиков Щукин', '日本軍', 'WMwm—…', 'fjord', 'one two three four five six seven'];
const fixture = {
  cases,
  kinds: kinds.map((kind) => {
    const { word, shape, colour, letters } = lookOf(kind);
    return { kind, word, shape, colour, letters: letters ?? null };
  }),
  texts: words.map((text) => ({ text, width: textWidth(text, 14, true), lines: wrapText(text, 90, 12, 2) })),
};
await server.close();
const rounded = (key, value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
const lines = JSON.stringify(fixture, rounded, 1).replace(/\n\s{4,}/g, ' ');
writeFileSync(path.join(here, 'lanes.json'), `${lines}\n`);
