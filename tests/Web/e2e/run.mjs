// Runs all browser tests against one server: what people do first, two files at a time; then, alone, what is timed.
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec, tap } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { skip, start } from './stand.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
const isTimed = (name) => name.startsWith('speed');
/** What takes longest begins first, so that nothing is waited for alone at the end. */
const longest = ['neo4j', 'picture', 'access', 'any-graph', 'reach'].map((name) => `${name}.test.mjs`);
const order = (name) => (longest.includes(name) ? longest.indexOf(name) : longest.length);
const begun = Date.now();

const running = process.env.GRAPHEXPLORER_URL || skip ? null : await start();
if (running) process.env.GRAPHEXPLORER_URL = running.url;
const parts = [
    [files.filter((name) => !isTimed(name)).sort((a, b) => order(a) - order(b)), 2],
    [files.filter(isTimed), 1],
];
let failed = false;
try {
    for (const [names, atATime] of parts) failed = !(await pass(names, atATime)) || failed;
} finally {
    await running?.close();
}
console.log(`browser tests: ${Math.round((Date.now() - begun) / 1000)} s`);
process.exitCode = failed ? 1 : 0;

/** Runs some files; whether all of them passed. */
async function pass(names, atATime) {
    const stream = run({ files: names.map((name) => folder + name), concurrency: atATime });
    let passed = true;
    stream.on('test:fail', () => (passed = false));
    const reporter = process.env.GRAPHEXPLORER_REPORTER === 'tap' ? tap : new spec();
    const report = stream.compose(reporter);
    report.pipe(process.stdout, { end: false });
    await new Promise((resolve) => report.once('end', resolve));
    return passed;
}
