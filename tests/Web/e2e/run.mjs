// Runs all browser tests against one server: what people do first, two files at a time; then, alone, what is timed.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { skip, start } from './stand.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
const isTimed = (name) => name.startsWith('speed');

const running = process.env.GRAPHEXPLORER_URL || skip ? null : await start();
const url = process.env.GRAPHEXPLORER_URL ?? running?.url;
let failed = false;
try {
    for (const [part, atATime] of [
        [files.filter((name) => !isTimed(name)), 2],
        [files.filter(isTimed), 1],
    ]) {
        failed = !(await run(part, atATime)) || failed;
    }
} finally {
    await running?.close();
}
process.exitCode = failed ? 1 : 0;

function run(names, atATime) {
    const reporter = process.env.GRAPHEXPLORER_REPORTER ?? 'spec';
    const options = ['--test', `--test-concurrency=${atATime}`, `--test-reporter=${reporter}`];
    const env = url ? { ...process.env, GRAPHEXPLORER_URL: url } : process.env;
    const child = spawn(process.execPath, [...options, ...names.map((name) => folder + name)], {
        stdio: 'inherit',
        env,
    });
    return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}
