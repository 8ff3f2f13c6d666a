// An embed as a guest of another site: what it says when it cannot be shown, in whose language, in which light.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { elsewhere } from './elsewhere.mjs';
import { freePort, open, skip, until } from './stand.mjs';

const asked = { kind: 'paths', parameters: { from: ['manchukuo'], to: ['stalin-assassination-plot'] } };
const paper = { light: 'rgb(246, 245, 241)', dark: 'rgb(18, 21, 24)' };

describe('an embed as a guest', { skip }, () => {
    let stand, site;
    before(async () => {
        site = await elsewhere();
        stand = await open({ args: ['--GraphExplorer:FrameAncestors', `self ${site.origin}`] });
    });
    after(async () => {
        await stand?.close();
        await site?.close();
    });

    async function saved(changes = {}) {
        const answer = await fetch(`${stand.url}/api/v1/views`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ title: 'Manchukuo and the plot', visibility: 'unlisted', query: asked, ...changes }),
        });
        assert.equal(answer.status, 201, await answer.clone().text());
        return answer.json();
    }

    async function visit(address, options = {}) {
        const context = await stand.browser.newContext({ viewport: { width: 900, height: 900 }, ...options });
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        return { page, close: () => context.close() };
    }

    const component = (view, src, rest = '') =>
        `<script>window.failed = []; addEventListener('gx-error', (event) => failed.push(event.detail.code));</script>` +
        `<script type="module" src="${view.address.script}"></script><gx-graph src="${src}" ${rest}><p>What it says</p></gx-graph>`;

    it('tells a picture that is gone or private from a server that does not answer, and tries that again', async () => {
        const view = await saved();
        const gone = await visit(site.write('/gone', component(view, `${stand.url}/views/${'a'.repeat(22)}.json`)));
        await gone.page.getByText('it was deleted, or whoever saved it keeps it private').waitFor();
        await gone.page.getByText('What it says', { exact: true }).waitFor();
        assert.deepEqual(await gone.page.evaluate(() => window.failed), ['unknown']);
        assert.equal(await gone.page.getByRole('button', { name: 'Try again' }).count(), 0);
        await gone.close();

        const nowhere = `http://127.0.0.1:${await freePort()}/views/${view.id}.json`;
        const off = await visit(site.write('/off', component(view, nowhere)));
        await off.page.getByText('The server did not answer. Check the connection, then try again.').waitFor();
        assert.deepEqual(await off.page.evaluate(() => window.failed), ['unreachable']);
        await off.page.route(nowhere, async (route) => {
            const headers = { 'access-control-allow-origin': '*' };
            await route.fulfill({ json: await (await fetch(view.address.json)).json(), headers });
        });
        await off.page.getByRole('button', { name: 'Try again' }).click();
        await off.page.locator('gx-graph').getByRole('heading', { name: view.title }).waitFor();
        await off.close();
    });

    for (const [lang, spoken, words] of [
        ['ja-JP', 'ja', ['表', '開く', '全体を表示', '出典', '時点のデータ', '経路 1 / 5']],
        ['ru', 'ru', ['Таблица', 'Открыть', 'Показать всё', 'Условия использования', 'данные от', 'Путь 1 из 5']],
        ['tlh', 'en', ['Table', 'Open', 'Fit', 'Terms', 'data of', 'Path 1 of 5']],
    ]) {
        it(`speaks ${spoken} where its page asks for ${lang}, as a component and in a frame`, async () => {
            const view = await saved();
            const frame = `<iframe src="${view.address.embed}?lang=${lang}" width="760" height="600"></iframe>`;
            const page = site.write(`/lang-${lang}`, component(view, view.address.json, `lang="${lang}"`) + frame);
            const { page: guest, close } = await visit(page);

            for (const inside of [guest.locator('gx-graph'), guest.frameLocator('iframe').locator('gx-graph')]) {
                const article = inside.locator('article');
                await article.waitFor();
                assert.equal(await article.getAttribute('lang'), spoken);
                const text = await article.innerText();
                for (const word of words) assert.ok(text.includes(word), `${word} is not in ${text}`);
                await inside.getByRole('button', { name: words[0], exact: true }).click();
                assert.equal(await inside.getByRole('columnheader').count(), 6);
                assert.equal(await inside.locator('gx-picture').count(), 0);
            }
            await close();
        });
    }

    it('says in its language why a picture is not there, and speaks English where its texts do not load', async () => {
        const view = await saved();
        const gone = `${stand.url}/views/${'a'.repeat(22)}.json`;
        const { page, close } = await visit(site.write('/gone-ja', component(view, gone, 'lang="ja"')));
        await page.getByText('削除されたか、非公開になっています').waitFor();
        await close();

        const context = await stand.browser.newContext();
        const other = await context.newPage();
        await other.route(/embed-ru-/, (route) => route.abort());
        await other.goto(site.write('/no-texts', component(view, view.address.json, 'lang="ru"')));
        await other.locator('gx-graph').getByRole('button', { name: 'Table' }).waitFor();
        assert.equal(await other.locator('gx-graph article').getAttribute('lang'), 'en');
        await context.close();
    });

    for (const system of ['light', 'dark']) {
        const other = system === 'light' ? 'dark' : 'light';
        it(`is ${other} on a ${system} system where that is asked for, in frame, component, page, file and picture`, async () => {
            const view = await saved();
            const chosen = await saved({ style: { theme: other } });
            const options = { colorScheme: system };
            const looks = [
                ['a frame by its address', `${view.address.embed}?theme=${other}`],
                ['a frame by its view', chosen.address.embed],
                ['a component', site.write(`/in-${other}`, component(view, view.address.json, `theme="${other}"`))],
                ['a component by its view', site.write(`/of-${other}`, component(chosen, chosen.address.json))],
            ];
            const folder = mkdtempSync(join(tmpdir(), 'graphexplorer-theme-'));
            const file = join(folder, 'view.html');
            writeFileSync(file, await (await fetch(chosen.address.html)).text());
            looks.push(['a file', pathToFileURL(file).href]);
            for (const [what, address] of looks) {
                const { page, close } = await visit(address, options);
                await page.locator(`gx-graph .frame.${other}`).waitFor();
                const seen = await page.locator('gx-graph gx-picture').evaluate((element) => getComputedStyle(element).backgroundColor);
                assert.equal(seen, paper[other], what);
                await close();
            }
            // Without script the page has the server's pictures: the one that is seen is the one asked for.
            for (const [what, address, theme] of [
                ['the page of a view', chosen.address.page, other],
                ['the page of a view that follows its reader', view.address.page, system],
                ['a file without script', pathToFileURL(file).href, other],
                ['a frame without script', `${view.address.embed}?theme=${other}`, other],
            ]) {
                const { page, close } = await visit(address, { ...options, javaScriptEnabled: false });
                await until(async () => (await seenPapers(page)).length > 0);
                assert.deepEqual(await seenPapers(page), [paper[theme]], what);
                await close();
            }
            rmSync(folder, { recursive: true });
        });
    }

    /** The papers of the pictures of the server that are seen. */
    async function seenPapers(page) {
        const papers = [];
        for (const svg of await page.locator('main svg[width]:has([data-entity]), main img').all()) {
            if (!(await svg.isVisible())) continue;
            papers.push(await svg.evaluate((element) => getComputedStyle(element.querySelector('rect') ?? element).fill));
        }
        return papers;
    }
});
