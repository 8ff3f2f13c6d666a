// The server and the browser that every test works with. GRAPHEXPLORER_URL names a running server; else one is started.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const startLimit = 240_000;

export const executablePath = browsers.find((path) => path && existsSync(path));
/** Why the tests cannot run; false when they can. Where GRAPHEXPLORER_REQUIRE asks for them, that is a failure. */
export const skip = executablePath ? false : 'no Chromium: install it, or name it in CHROMIUM';
if (skip && (process.env.GRAPHEXPLORER_REQUIRE ?? '').split(',').includes('web')) throw new Error(skip);

export async function open() {
    const server = process.env.GRAPHEXPLORER_URL
        ? { url: process.env.GRAPHEXPLORER_URL, close: () => undefined }
        : await start();
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    return {
        url: server.url,
        browser,
        /** A fresh visit: an own context, whose errors are collected. */
        async visit(fragment = '', options = {}) {
            const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
            const page = await context.newPage();
            const errors = [];
            page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
            page.on('pageerror', (error) => errors.push(error.message));
            await options.before?.(page);
            await page.goto(`${server.url}/${fragment}`);
            const close = async () => {
        await page.unrouteAll({ behavior: 'ignoreErrors' }); // an answer held back may still be under way
        await context.close();
      };
      return { page, errors, close };
        },
        async close() {
            await browser.close();
            await server.close();
        },
    };
}

async function start() {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const command = ['run', '--project', 'src/GraphExplorer.Api', '--', '--urls', url];
    const process = spawn('dotnet', command, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [process.stdout, process.stderr]) stream.on('data', (text) => (said += text));
    const end = Date.now() + startLimit;
    while (!(await answers(url))) {
        if (process.exitCode !== null || Date.now() > end) throw new Error(`The server did not start. ${said}`);
        await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return {
        url,
        close: () =>
            new Promise((resolve) => {
                process.once('exit', resolve);
                globalThis.process.kill(-process.pid);
            }),
    };
}

async function answers(url) {
    try {
        return (await fetch(`${url}/health/ready`)).ok;
    } catch {
        return false;
    }
}

function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
