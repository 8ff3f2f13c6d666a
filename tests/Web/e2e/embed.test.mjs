import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { elsewhere } from './elsewhere.mjs';
import { open, skip, until } from './stand.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The first load of an embed, in bytes on the wire. */
const budget = 250 * 1024;
const asked = { kind: 'paths', parameters: { from: ['manchukuo'], to: ['stalin-assassination-plot'] } };
const three = { lyushkov: [-200, 40], stalin: [150, -80], sorge: [60, 210] };

describe('embedding', { skip }, () => {
    let stand, friend, stranger;
    before(async () => {
        friend = await elsewhere();
        stranger = await elsewhere();
        stand = await open({
            args: [
                '--GraphExplorer:FrameAncestors',
                `self ${friend.origin} ${stranger.origin}`,
                '--GraphExplorer:EmbedOrigins',
                friend.origin,
            ],
        });
    });
    after(async () => {
        await stand?.close();
        await friend?.close();
        await stranger?.close();
    });

    async function saved(changes = {}) {
        const draft = { title: 'Manchukuo and the plot', visibility: 'unlisted', query: asked, ...changes };
        const answer = await fetch(`${stand.url}/api/v1/views`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(draft),
        });
        assert.equal(answer.status, 201, await answer.clone().text());
        return answer.json();
    }

    const network = () =>
        saved({
            title: 'Three persons',
            query: { kind: 'choice', parameters: { entities: Object.keys(three) } },
            layout: { name: 'force', positions: three },
        });

    /** Opens an address; errors of the console are collected. */
    async function visit(address, options = {}) {
        const context = await stand.browser.newContext({ viewport: { width: 900, height: 900 }, ...options });
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        const errors = [];
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        return { page, errors, close: () => context.close() };
    }

    const heard = (page, type) => page.evaluate((name) => window.heard.filter((message) => message.type === name), type);
    const isDrawn = (inside) => inside.getByRole('group', { name: /5 paths of 2 to 4 hops/ }).waitFor();
    const say = (page, message) =>
        page.evaluate((data) => document.querySelector('iframe').contentWindow.postMessage(data, '*'), message);

    it('draws in a frame of another site, tells how high it is and what is chosen, and does what that site says', async () => {
        const view = await saved();
        const address = friend.write('/frame', `<iframe src="${view.address.embed}" width="760" height="300"></iframe>`);
        const { page, errors, close } = await visit(address);
        const inside = page.frameLocator('iframe');
        await isDrawn(inside);

        await until(async () => (await heard(page, 'ready')).length === 1);
        await until(async () => (await heard(page, 'resize')).at(-1)?.height > 300);
        const [{ gx, origin }] = await heard(page, 'ready');
        assert.deepEqual([gx, origin], [1, stand.url]);

        await inside.getByRole('button', { name: 'Manchukuo, state' }).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await inside.getByText('“defected from the Soviet Union by crossing the border').waitFor();
        assert.equal((await heard(page, 'select')).at(-1).ids.length, 1);

        await say(page, { gx: 1, type: 'select', ids: ['lyushkov'] });
        await inside.locator('.chosen b', { hasText: 'Genrikh Lyushkov' }).waitFor();
        await say(page, { gx: 1, type: 'theme', theme: 'dark' });
        await inside.locator('.frame.dark').waitFor();
        await say(page, { gx: 1, type: 'filter', kinds: ['Person', 'State', 'Operation'] });
        await inside.getByText(/of 10 relationships are left out here/).waitFor();
        await say(page, { gx: 1, type: 'filter' });
        await isDrawn(inside);
        await say(page, { gx: 1, type: 'fit' });
        assert.deepEqual(errors, []);
        await close();
    });

    it('draws in a frame without an origin, as blogs make them, and speaks with its page', async () => {
        const view = await saved();
        const frame = `<iframe sandbox="allow-scripts" src="${view.address.embed}" width="760" height="600"></iframe>`;
        const { page, errors, close } = await visit(friend.write('/sandbox', frame));
        const inside = page.frameLocator('iframe');
        await isDrawn(inside);

        await until(async () => (await heard(page, 'ready')).length === 1);
        assert.equal((await heard(page, 'ready'))[0].origin, 'null');
        await say(page, { gx: 1, type: 'theme', theme: 'dark' });
        await inside.locator('.frame.dark').waitFor();
        assert.deepEqual(errors, []);
        await close();
    });

    it('is deaf to what a site not named says, to other frames and to malformed messages, and tells that site its height alone', async () => {
        const view = await saved();
        const frame = `<iframe src="${view.address.embed}" width="760" height="600"></iframe>`;
        const { page, close } = await visit(stranger.write('/frame', frame));
        const inside = page.frameLocator('iframe');
        await isDrawn(inside);
        await until(async () => (await heard(page, 'resize')).length > 0);
        await say(page, { gx: 1, type: 'theme', theme: 'dark' });
        await inside.getByRole('button', { name: 'Manchukuo, state' }).focus();
        await page.keyboard.press('Enter');
        await inside.locator('div.chosen').waitFor();
        assert.deepEqual(await page.evaluate(() => [...new Set(window.heard.map((message) => message.type))]), ['resize']);
        assert.equal(await inside.locator('.frame.dark').count(), 0);
        await close();

        const sibling = `<iframe srcdoc="<script>setInterval(() => parent.frames[0].postMessage({ gx: 1, type: 'theme', theme: 'dark' }, '*'), 20)</script>"></iframe>`;
        const second = await visit(friend.write('/sibling', frame + sibling));
        const other = second.page.frameLocator('iframe').first();
        await isDrawn(other);
        for (const message of [{ gx: 2, type: 'theme', theme: 'dark' }, { type: 'fit' }, { gx: 1, type: 'theme', theme: {} }, 'dark', null])
            await say(second.page, message);
        await say(second.page, { gx: 1, type: 'select', ids: ['lyushkov'] });
        await other.locator('div.chosen').waitFor();
        assert.equal(await other.locator('.frame.dark').count(), 0);
        await second.close();
    });

    it('is refused by the browser in a frame where that is not configured', async () => {
        const foreign = await elsewhere();
        const view = await saved();
        const { page, close } = await visit(foreign.write('/frame', `<iframe src="${view.address.embed}"></iframe>`));

        await until(() => page.frames().some((frame) => frame.url().startsWith('chrome-error:')));

        assert.deepEqual(await page.evaluate(() => window.heard), []);
        await close();
        await foreign.close();
    });

    for (const [what, make] of [
        ['lanes', () => saved()],
        ['a network', network],
    ]) {
        it(`draws ${what} as a component in a page with a strict policy of its own, without an error`, async () => {
            const view = await make();
            const policy = `default-src 'none'; script-src ${stand.url}; connect-src ${stand.url}; img-src data:`;
            const body = `<script type="module" src="${view.address.script}"></script><gx-graph src="${view.address.json}"><p>Until then</p></gx-graph>`;
            const { page, errors, close } = await visit(stranger.write('/strict', body, policy));

            await page.locator('gx-graph').getByRole('heading', { name: view.title }).waitFor();
            if (what === 'lanes') await isDrawn(page);
            else await page.locator('gx-graph canvas').first().waitFor();

            assert.equal(await page.getByText('Until then').isVisible(), false);
            assert.deepEqual(errors, []);
            await close();
        });
    }

    it('puts every entity of a network where it was saved', async () => {
        const view = await network();
        const body = `<script type="module" src="${view.address.script}"></script><gx-graph src="${view.address.json}"></gx-graph>`;
        const { page, close } = await visit(stranger.write('/places', body));
        await page.locator('gx-graph canvas').first().waitFor();

        const places = await page
            .locator('gx-graph gx-picture')
            .evaluate((picture) => Object.fromEntries([...picture.whereabouts()].map(([id, { x, y }]) => [id, [x, y]])));

        assert.deepEqual(places, three);
        await close();
    });

    it('gives its page events, and frames on that page the height they need', async () => {
        const view = await saved();
        const body =
            `<script>window.told = []; for (const name of ['gx-ready', 'gx-select', 'gx-error']) addEventListener(name, (event) => told.push([name, event.detail]));</script>` +
            `<script type="module" src="${view.address.script}"></script>` +
            `<gx-graph src="${view.address.json}"></gx-graph><gx-graph src="${stand.url}/views/nothing-of-this-name0.json"><p>What it says</p></gx-graph>` +
            `<iframe src="${view.address.embed}" width="760" height="200"></iframe>`;
        const { page, close } = await visit(friend.write('/events', body));
        await isDrawn(page);
        await page.locator('gx-graph').first().getByRole('button', { name: 'Manchukuo, state' }).focus();
        await page.keyboard.press('Enter');

        await until(() => page.evaluate(() => window.told.length === 3));
        const told = Object.fromEntries(await page.evaluate(() => window.told));
        assert.deepEqual(told['gx-ready'], { id: view.id, title: view.title });
        assert.deepEqual(told['gx-select'], { ids: ['manchukuo'] });
        assert.equal(told['gx-error'].code, 'unknown');
        await page.getByText('it was deleted, or whoever saved it keeps it private. Ask whoever put it here.').waitFor();
        await page.getByText('What it says', { exact: true }).waitFor();
        await until(() => page.locator('iframe').evaluate((frame) => frame.clientHeight > 500));
        await close();
    });

    it('is shown by sites that ask oEmbed, and as a picture by its address', async () => {
        const view = await saved();
        const answer = await (await fetch(`${stand.url}/oembed?url=${encodeURIComponent(view.address.page)}&maxwidth=640`)).json();
        assert.match(answer.html, /^<iframe src="[^"]+"[^>]*><\/iframe>$/);
        const picture = `<img src="${view.address.png}" alt="">`;
        const { page, errors, close } = await visit(friend.write('/oembed', answer.html + picture));

        await isDrawn(page.frameLocator('iframe'));
        await until(() => page.locator('img').evaluate((image) => image.naturalWidth > 300));
        const frame = await page.locator('iframe').evaluate((element) => element.clientWidth);
        assert.ok(frame <= 640, `${frame}`);
        assert.deepEqual(errors, []);
        await close();
    });

    it('works from a disk in one file, with the network off, and with script off too', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'graphexplorer-file-'));
        const files = {};
        for (const [name, view] of [['lanes', await saved()], ['network', await network()]]) {
            files[name] = join(folder, `${name}.html`);
            writeFileSync(files[name], await (await fetch(view.address.html)).text());
        }
        for (const [name, file] of Object.entries(files)) {
            const { page, errors, close } = await visit('about:blank', { offline: true });
            const asked = [];
            page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || asked.push(request.url()));
            await page.goto(pathToFileURL(file).href);
            if (name === 'lanes') await isDrawn(page);
            else await page.locator('gx-graph canvas').first().waitFor();
            await page.locator('gx-graph [part="footer"]').getByText('GraphExplorer').last().waitFor();
            assert.deepEqual([asked, errors], [[], []]);
            await close();
        }
        const plain = await visit('about:blank', { offline: true, javaScriptEnabled: false });
        await plain.page.goto(pathToFileURL(files.lanes).href);
        await plain.page.locator('main p', { hasText: 'Genrikh Lyushkov crossed the border into Manchukuo on 13 June 1938' }).last().waitFor();
        assert.ok((await plain.page.getByRole('row').count()) > 8);
        await plain.close();
        rmSync(folder, { recursive: true });
    });

    it('says in a frame without script what it shows, with its sources and the caution', async () => {
        const view = await saved();
        const frame = `<iframe src="${view.address.embed}" width="760" height="600"></iframe>`;
        const { page, close } = await visit(friend.write('/plain', frame), { javaScriptEnabled: false });
        const inside = page.frameLocator('iframe');

        await inside.locator('main p', { hasText: 'Genrikh Lyushkov crossed the border into Manchukuo on 13 June 1938' }).last().waitFor();
        await inside.locator('main p', { hasText: 'Paths show how records connect' }).waitFor();
        assert.ok((await inside.getByRole('row').count()) > 8);
        await close();
    });

    it('runs nothing of a hostile view: in frame, component, page, file and picture', async () => {
        const evil = `</script><script>top.hit=1</script><img src=x onerror="top.hit=1">'"\u202e{{constructor}}url(javascript:top.hit=1)`;
        const view = await saved({
            title: evil,
            description: evil,
            altText: evil,
            layout: { name: 'lanes', positions: JSON.parse('{"__proto__": [1, 2], "constructor": [3, 4], "lyushkov": [1000000, -1000000]}') },
            style: { caption: evil.slice(0, 100), colourBy: '__proto__' },
        });
        const folder = mkdtempSync(join(tmpdir(), 'graphexplorer-file-'));
        const file = join(folder, 'evil.html');
        writeFileSync(file, await (await fetch(view.address.html)).text());
        const body =
            `<iframe src="${view.address.embed}"></iframe><script type="module" src="${view.address.script}"></script>` +
            `<gx-graph src="${view.address.json}"></gx-graph><object data="${view.address.svg}"></object>`;
        for (const address of [friend.write('/evil', body), view.address.page, view.address.svg, pathToFileURL(file).href]) {
            const { page, close } = await visit(address);
            await page.waitForLoadState('networkidle');
            for (const frame of page.frames())
                assert.equal(await frame.evaluate(() => window.hit ?? null), null, `${address} ${frame.url()}`);
            await close();
        }
        const page = await visit(pathToFileURL(file).href);
        await page.page.locator('gx-graph').getByRole('heading', { name: '</script><script>top.hit=1' }).waitFor();
        await page.close();
        const { html } = await (await fetch(`${stand.url}/oembed?url=${encodeURIComponent(view.address.page)}`)).json();
        assert.ok(!/<(script|img)/.test(html), html);
        rmSync(folder, { recursive: true });
    });

    for (const colorScheme of ['light', 'dark']) {
        it(`axe finds nothing wrong with lanes, table and network in the ${colorScheme} theme`, async () => {
            const told = [];
            for (const view of [await saved(), await network()]) {
                const { page, close } = await visit(view.address.embed, { colorScheme, bypassCSP: true });
                await page.locator(`.frame.${colorScheme}`).waitFor();
                await page.evaluate(axe);
                told.push(...(await wrong(page)));
                await page.getByRole('button', { name: 'Table' }).click();
                told.push(...(await wrong(page)));
                await close();
            }
            assert.deepEqual(told, []);
        });
    }

    it('is read by keyboard: through the picture, to the quote, from path to path, to the table', async () => {
        const view = await saved();
        const { page, close } = await visit(view.address.embed);
        await isDrawn(page);

        await page.keyboard.press('Tab');
        assert.equal(await focused(page), 'Table');
        for (const name of [/^Open/, /^Manchukuo, state/]) {
            await page.keyboard.press('Tab');
            assert.match(await focused(page), name);
        }
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await page.getByText('“defected from the Soviet Union').waitFor();
        await page.keyboard.press('Escape');
        await page.getByText('“defected from the Soviet Union').waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'Next path' }).focus();
        await page.keyboard.press('Enter');
        await page.getByText('Path 2 of 5').waitFor();
        await page.getByRole('button', { name: 'Table' }).focus();
        await page.keyboard.press('Space');
        assert.equal(await page.getByRole('row').count(), 11);
        await close();
    });

    it('loads at most 250 KB the first time, the network included', async (test) => {
        for (const view of [await saved(), await network()]) {
            const { page, close } = await visit('about:blank');
            const client = await page.context().newCDPSession(page);
            await client.send('Network.enable');
            let bytes = 0;
            client.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
            await page.goto(view.address.embed);
            await page.locator('gx-graph [part="footer"]').waitFor();
            await page.waitForLoadState('networkidle');

            test.diagnostic(`${view.title}: ${(bytes / 1024).toFixed(0)} KB`);
            assert.ok(bytes > 30_000 && bytes <= budget, `${bytes}`);
            await close();
        }
    });

    it('fits a narrow column', async () => {
        const view = await saved();
        const { page, close } = await visit(view.address.embed, { viewport: { width: 360, height: 740 }, hasTouch: true });
        await isDrawn(page);

        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
        await close();
    });

    it('goes from a question to a picture in an article', async () => {
        const { page, close } = await stand.visit('', { viewport: { width: 1440, height: 900 } });
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.getByRole('button', { name: 'Share', exact: true }).click();
        await page.getByRole('dialog').getByLabel('Title').fill('For an article');
        await page.getByRole('button', { name: 'Save view', exact: true }).click();
        const code = page.getByRole('textbox', { name: 'Code for your page: Frame' });
        await until(async () => /height="(\d+)"/.exec(await code.inputValue())?.[1] > 300);
        const frame = await code.inputValue();
        await page.getByRole('button', { name: 'Component' }).click();
        const component = await page.getByRole('textbox', { name: 'Code for your page: Component' }).inputValue();
        await close();

        const article = await visit(friend.write('/article', `<p>In the summer of 1938…</p>${frame}${component}`));
        await article.page.frameLocator('iframe').getByRole('heading', { name: 'For an article' }).waitFor();
        await isDrawn(article.page.frameLocator('iframe'));
        await isDrawn(article.page.locator('gx-graph'));
        assert.deepEqual(article.errors, []);
        await article.close();
    });

    const focused = (page) =>
        page.evaluate(() => {
            let active = document.activeElement;
            while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
            return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').trim();
        });

    const wrong = async (page) => {
        const found = await page.evaluate(() =>
            window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
        );
        return found.violations.map((item) => `${item.id}: ${item.nodes[0].html} ${item.nodes[0].failureSummary}`);
    };
});
