// The server and the browser that every test works with. GRAPHEXPLORER_URL names a running server; else one is started.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const startLimit = { built: 90_000, building: 400_000 };
/** A test waits so long for what must come; the machine may be busy with other things. */
const patience = 30_000;

/** The browser that CHROMIUM names, else the first that is on the PATH. */
export const executablePath = process.env.CHROMIUM
    ? [process.env.CHROMIUM].find((path) => existsSync(path))
    : (process.env.PATH ?? '')
          .split(delimiter)
          .flatMap((folder) => browsers.map((name) => join(folder, name)))
          .find((path) => existsSync(path));
const noBrowser = process.env.CHROMIUM
    ? `no Chromium: CHROMIUM names ${process.env.CHROMIUM}, which is not there`
    : 'no Chromium: install it, or name it in CHROMIUM';
/** Why the tests cannot run; false when they can. Where GRAPHEXPLORER_REQUIRE asks for them, that is a failure. */
export const skip = missing('web', executablePath ? false : noBrowser);

/** A reason to skip; a failure where GRAPHEXPLORER_REQUIRE names what is missing, by one of some names. */
export function missing(names, reason) {
    const required = (process.env.GRAPHEXPLORER_REQUIRE ?? '').split(',');
    const name = [names].flat().find((name) => required.includes(name));
    if (reason && name) throw new Error(`GRAPHEXPLORER_REQUIRE asks for ${name}: ${reason}`);
    return reason;
}

export async function open(options = {}) {
    const own = options.args || options.data || !process.env.GRAPHEXPLORER_URL;
    const server = own ? await start(options) : { url: process.env.GRAPHEXPLORER_URL, close: () => undefined };
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    return {
        url: server.url,
        browser,
        /** A fresh visit: an own context, whose errors are collected. */
        async visit(fragment = '', options = {}) {
            const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
            const page = await context.newPage();
            page.setDefaultTimeout(patience);
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

/** The accessible name of what has the focus, through shadow roots. */
export function activeName(page) {
    return page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
    });
}

/** Waits until something holds. */
export async function until(holds, limit = patience) {
    const end = Date.now() + limit;
    while (!(await holds())) {
        if (Date.now() > end) throw new Error(`It did not come to hold: ${holds}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

/** The content of the file that an act gives. */
export async function downloaded(page, act) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return readFileSync(await download.path());
}

/** Starts a server of the built host where there is one, else builds it first; its keys and views are its own. */
export async function start({ args = [], env = {}, data = mkdtempSync(join(tmpdir(), 'graphexplorer-web-')) } = {}) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const isBuilt = existsSync(`${root}/artifacts/bin/GraphExplorer.Api/debug/GraphExplorer.Api.dll`);
    const build = isBuilt ? ['--no-build'] : [];
    const command = ['run', ...build, '--project', 'src/GraphExplorer.Api', '--', '--urls', url, ...args];
    const child = spawn('dotnet', command, {
        cwd: root,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, GraphExplorer__DataDirectory: data, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    const close = () =>
        new Promise((resolve) => {
            if (child.exitCode !== null) return resolve();
            child.once('exit', resolve);
            process.kill(-child.pid);
        }).then(() => rmSync(data, { recursive: true, force: true }));
    const end = Date.now() + (isBuilt ? startLimit.built : startLimit.building);
    while (!(await answers(url))) {
        if (child.exitCode !== null || Date.now() > end) {
            await close();
            throw new Error(`The server did not start. ${said}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { url, close };
}

async function answers(url) {
    try {
        const { ok, status } = await fetch(`${url}/health/ready`);
        return ok || status === 401; // a server with keys wants one here too
    } catch {
        return false;
    }
}

export function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
