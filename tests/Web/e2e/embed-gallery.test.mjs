import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { elsewhere } from './elsewhere.mjs';
import { freePort, open, root, skip, until } from './stand.mjs';

const notebooks = ['/usr/bin/jupyter-notebook', process.env.JUPYTER].find((path) => path && existsSync(path));

describe('the gallery', { skip }, () => {
    let stand, site, view, notebookPort;
    before(async () => {
        site = await elsewhere();
        notebookPort = await freePort();
        const origins = `${site.origin} http://127.0.0.1:${notebookPort}`;
        stand = await open({ args: ['--GraphExplorer:FrameAncestors', origins, '--GraphExplorer:EmbedOrigins', site.origin] });
        const answer = await fetch(`${stand.url}/api/v1/views`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
                title: 'For the gallery',
                visibility: 'unlisted',
                query: { kind: 'paths', parameters: { from: ['manchukuo'], to: ['stalin-assassination-plot'] } },
            }),
        });
        view = await answer.json();
    });
    after(async () => {
        await stand?.close();
        await site?.close();
    });

    /** An example as somebody would paste it, with the addresses of this server. */
    const example = (name) =>
        readFileSync(join(root, 'src/GraphExplorer.Web/gallery', name), 'utf8')
            .replaceAll('https://graphs.example.org', stand.url)
            .replaceAll('VIEW_ID', view.id);

    const codeIn = (text, language) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)[1];

    async function visit(address) {
        const context = await stand.browser.newContext({ viewport: { width: 1000, height: 1000 } });
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        await page.goto(address);
        return { page, close: () => context.close() };
    }

    const isDrawn = (inside) => inside.getByRole('group', { name: /5 paths of 2 to 4 hops/ }).waitFor();

    it('has a plain page whose frame and component draw, and whose buttons steer the frame', async () => {
        const { page, close } = await visit(site.write('/page', example('page.html')));
        const inside = page.frameLocator('#frame');
        await isDrawn(inside);
        await isDrawn(page.locator('gx-graph'));

        await page.getByRole('button', { name: 'Who is he?' }).click();
        await inside.locator('div.chosen b', { hasText: 'Genrikh Lyushkov' }).waitFor();
        await inside.getByRole('button', { name: 'Manchukuo, state' }).focus();
        await page.keyboard.press('Enter');
        await page.locator('#chosen', { hasText: 'manchukuo' }).waitFor();
        await until(() => page.locator('#frame').evaluate((frame) => frame.clientHeight > 600));
        await close();
    });

    it('has a Markdown picture that loads, with words and a link', async () => {
        const [, alt, picture, link] = /\[!\[(.*)\]\((.*)\)\]\((.*)\)/.exec(codeIn(example('markdown.md'), 'markdown'));
        const { page, close } = await visit(site.write('/markdown', `<a href="${link}"><img src="${picture}" alt="${alt}"></a>`));

        await until(() => page.locator('img').evaluate((image) => image.naturalWidth > 300));

        await page.getByRole('link', { name: /^5 paths/ }).click();
        await page.getByRole('heading', { name: 'For the gallery' }).first().waitFor();
        await close();
    });

    it('has an Observable cell that draws, with stand-ins for display and html', async () => {
        const script = `
            const html = (parts) => { const holder = document.createElement('div'); holder.innerHTML = parts.join(''); return holder.firstChild; };
            const display = (element) => document.body.appendChild(element);
            ${codeIn(example('observable.md'), 'js')}
            chosen((ids) => (document.title = ids.join()));`;
        const { page, close } = await visit(site.write('/observable', `<script type="module">${script}</script>`));
        await isDrawn(page);

        await page.getByRole('button', { name: 'Manchukuo, state' }).focus();
        await page.keyboard.press('Enter');

        await until(async () => (await page.title()) === 'manchukuo');
        await close();
    });

    it('has a notebook whose cell draws', { skip: notebooks ? false : 'no jupyter-notebook: install it, or name it in JUPYTER' }, async () => {
        const folder = mkdtempSync(join(tmpdir(), 'graphexplorer-notebook-'));
        writeFileSync(join(folder, 'notebook.ipynb'), example('notebook.ipynb'));
        const server = spawn(
            notebooks,
            ['--no-browser', '--allow-root', '--ip=127.0.0.1', `--port=${notebookPort}`, '--NotebookApp.token=', `--notebook-dir=${folder}`],
            { stdio: 'ignore', detached: true, env: { ...process.env, HOME: folder } },
        );
        try {
            const address = `http://127.0.0.1:${notebookPort}`;
            await until(() => fetch(`${address}/api`).then((answer) => answer.ok, () => false), 60_000);
            const { page, close } = await visit(`${address}/notebooks/notebook.ipynb`);
            await page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected());

            await page.evaluate(() => window.Jupyter.notebook.execute_all_cells());

            await isDrawn(page.frameLocator('.output_area iframe'));
            await close();
        } finally {
            process.kill(-server.pid);
            rmSync(folder, { recursive: true, force: true });
        }
    });
});
