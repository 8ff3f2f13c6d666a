import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { activeName, downloaded, open, skip } from './stand.mjs';

/** Who sees little, hears the page, has one thumb or no mouse. */
describe('reach', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    /** The names in Chromium's own accessibility tree. */
    async function accessibleNames(page) {
        const client = await page.context().newCDPSession(page);
        const { nodes } = await client.send('Accessibility.getFullAXTree');
        return nodes.filter((node) => !node.ignored && node.role?.value === 'button').map((node) => node.name?.value);
    }

    for (const [name, fragment] of [
        ['paths', ''],
        ['a network', '#/picture?show=lyushkov&open=lyushkov'],
    ]) {
        it(`has every drawn entity and line of ${name} in the accessibility tree`, async () => {
            const { page, close } = await stand.visit(fragment);
            await page.locator('gx-picture .stage > *').first().waitFor();

            const drawn = await page.locator('gx-picture').evaluate((element) => ({
                nodes: element.shown.nodes.map((node) => node.name),
                lines: new Set(element.shown.links.map((link) => [link.from, link.to].sort().join('|'))).size,
                made: [...element.twin.element.children].map((child) => child.getAttribute('aria-label')),
            }));
            const tree = await accessibleNames(page);

            assert.ok(drawn.nodes.length > 4);
            assert.equal(drawn.made.length, drawn.nodes.length + drawn.lines);
            for (const node of drawn.nodes)
                assert.ok(
                    tree.some((text) => text.startsWith(`${node}, `)),
                    node,
                );
            for (const made of drawn.made) assert.ok(tree.includes(made), made);
            await close();
        });
    }

    it('tells the story from Manchukuo to the plot and its quote by keyboard alone', async () => {
        const { page, close } = await stand.visit('#/connect');
        await page.getByText('Name two things').waitFor();

        const tabTo = async (name) => {
            for (let step = 0; step < 60; step++) {
                await page.keyboard.press('Tab');
                if ((await activeName(page)).startsWith(name)) return;
            }
            throw new Error(`Tab does not come to ${name}`);
        };
        await tabTo('From');
        await page.keyboard.type('manchukuo');
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => location.hash.includes('from=manchukuo'));
        await tabTo('To');
        await page.keyboard.type('plot to kill stalin');
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.locator('gx-picture svg.lanes').waitFor();
        await tabTo('Manchukuo, state');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        assert.match(await activeName(page), /^Genrikh Lyushkov/);
        await page.keyboard.press('ArrowRight');
        for (let step = 0; step < 8 && !/planned the plot/.test(await activeName(page)); step++)
            await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByText('Evidence, hop 2 of 2').waitFor();
        await page.getByText('“a proposed plan for the assassination of Stalin”').waitFor();
        await close();
    });

    it('keeps the focus after a filter, after expanding and after undo', async () => {
        const { page, close } = await stand.visit('#/picture?show=lyushkov');
        const group = page.getByRole('group', { name: /entit.*relationship/ });
        await group.getByRole('button', { name: /^Genrikh Lyushkov, person/ }).focus();
        await page.keyboard.press('Enter');
        const expand = page.getByRole('button', { name: 'Expand everything around it' });
        await expand.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('group', { name: /^60 entities/ }).waitFor();
        assert.equal(await activeName(page), 'Expand everything around it');
        await group.getByRole('button', { name: /^Genrikh Lyushkov, person/ }).focus();
        await page.keyboard.press('u');
        await page.getByRole('group', { name: /^1 entity/ }).waitFor();
        assert.match(await activeName(page), /^Genrikh Lyushkov/);
        const undo = page.getByRole('button', { name: 'Undo' });
        await undo.focus();
        for (let step = 0; step < 4; step++) await page.keyboard.press('Enter');
        assert.equal(await activeName(page), 'Undo');
        await page.goto(`${stand.url}/#/connect?from=manchukuo&to=stalin-assassination-plot`);
        const chip = page.getByRole('button', { name: /^Hubs end paths/ });
        await chip.click();
        await page.getByRole('radio', { name: 'carry paths like anything else' }).press('Space');
        await page.getByRole('button', { name: /^Hubs carry paths/ }).waitFor();
        assert.equal(await page.evaluate(() => document.activeElement.tagName), 'GX-APP');
        await close();
    });

    it('switches single-key shortcuts off and on', async () => {
        const { page, close } = await stand.visit();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        await page.getByRole('banner').locator('summary[aria-label=Settings]').click();
        await page.getByLabel('Single-key shortcuts').uncheck();
        await page.locator('main').focus();
        await page.keyboard.press('/');
        assert.notEqual(await activeName(page), 'Search people, agencies, states, events');
        await page.getByLabel('Single-key shortcuts').check();
        await page.locator('main').focus();
        await page.keyboard.press('/');
        assert.equal(await activeName(page), 'Search people, agencies, states, events');
        await close();
    });

    it('needs no sideways scrolling at 400 % zoom of 1280 pixels', async () => {
        for (const [fragment, sign] of [
            ['', '.summary'],
            ['#/entity/lyushkov', 'gx-entity h1'],
            ['#/browse?q=stalin', 'a.hit'],
            ['#/data', 'gx-data details'],
            ['#/source/S002', 'gx-source .claim'],
            ['#/analyses', 'gx-analyses form'],
            ['#/views', 'gx-views h1'],
            ['#/cypher', 'gx-cypher h1'],
            ['#/picture?show=lyushkov', 'gx-picture[aria-busy=false]'],
        ]) {
            const { page, close } = await stand.visit(fragment, { viewport: { width: 320, height: 256 } });
            await page.locator(sign).first().waitFor({ state: 'attached' });
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            const main = await page.locator('main').evaluate((element) => element.scrollWidth);
            assert.ok(width <= 320 && main <= 320, `${fragment}: ${width}, ${main}`);
            await close();
        }
    });

    it('runs lanes downwards on a phone, the chosen path first, and nothing past the right edge', async () => {
        const { page, close } = await stand.visit('', { viewport: { width: 360, height: 740 }, hasTouch: true });
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.locator('nav.tabs').getByRole('button', { name: 'Picture' }).tap();
        const picture = page.locator('gx-picture');
        await picture.locator('svg.lanes .down .node').first().waitFor();

        const names = await picture.locator('.node').evaluateAll((nodes) =>
            nodes
                .map((node) => ({ name: node.querySelector('title').textContent, box: node.getBoundingClientRect() }))
                .sort((a, b) => a.box.top - b.box.top)
                .map(({ name }) => name),
        );
        assert.deepEqual(names.slice(0, 3), ['Manchukuo', 'Genrikh Lyushkov', 'Plot to kill Stalin']);
        assert.equal(names.length, 6);
        const right = await picture
            .locator('svg.lanes')
            .evaluate((drawn) =>
                Math.max(
                    ...[...drawn.querySelectorAll('text, path.stroke, path.arrow')].map(
                        (part) => part.getBoundingClientRect().right,
                    ),
                ),
            );
        assert.ok(right <= 360, `something ends at ${right}`);
        assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= 360);
        await picture.locator('.verb', { hasText: '↑ crossed the border into' }).waitFor();

        await page.locator('nav.tabs').getByRole('button', { name: 'Answer' }).tap();
        await page.getByText('through Genrikh Lyushkov and Joseph Stalin').tap();
        await page.locator('nav.tabs').getByRole('button', { name: 'Picture' }).tap();
        await picture.locator('.verb', { hasText: 'targeted' }).waitFor();
        await close();
    });

    it('works in forced colours and with reduced motion, without an error', async () => {
        const options = { forcedColors: 'active', reducedMotion: 'reduce' };
        const { page, errors, close } = await stand.visit('', options);

        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.locator('gx-picture svg.lanes').waitFor();
        await page.getByRole('button', { name: 'Manchukuo, state' }).focus();
        const moving = await page.evaluate(() => document.getAnimations().length);
        assert.equal(moving, 0);
        assert.deepEqual(errors, []);
        await close();
    });

    it('says that a view is too long for a link, offers a file, and opens it again', async () => {
        const { page, close } = await stand.visit('#/picture?show=lyushkov');
        await page.locator('gx-picture canvas').first().waitFor();
        await page.evaluate(() => {
            const places = new Map(
                Array.from({ length: 400 }, (_, i) => [`somebody-with-a-long-name-${i}`, { x: i, y: i }]),
            );
            const picture = document
                .querySelector('gx-app')
                .shadowRoot.querySelector('gx-picture-page')
                .shadowRoot.querySelector('gx-picture');
            picture.dispatchEvent(new CustomEvent('gx-move', { detail: places }));
        });
        await page.getByText(/too long for a link \(8,192 characters\)/).waitFor();
        const file = await downloaded(page, () =>
            page.getByRole('alert').getByRole('button', { name: 'Save view as file' }).click(),
        );
        assert.equal(JSON.parse(file).state.pinned.length, 400);
        await page.goto(`${stand.url}/#/data`);
        await page.reload();
        await page.getByRole('banner').locator('summary[aria-label=Settings]').click();
        const choose = page.locator('input[type=file]');
        await choose.setInputFiles({
            name: 'notes.json',
            mimeType: 'application/json',
            buffer: Buffer.from('{"a":1}'),
        });
        await page.getByText('This file holds no view').waitFor();
        await choose.setInputFiles({ name: 'view.json', mimeType: 'application/json', buffer: file });
        await page.getByText('The view is open.').waitFor();
        await page.getByRole('group', { name: /^1 entity/ }).waitFor({ state: 'attached' });
        await close();
    });

    it('is served compressed', async () => {
        const { page, close } = await stand.visit('#/data');
        const encodings = new Map();
        page.on('response', (response) => encodings.set(response.url(), response.headers()['content-encoding']));
        await page.goto(`${stand.url}/?again`);
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        const plain = [...encodings].filter(([url, encoding]) => /\.(js|css)$|\/api\/v1\/paths/.test(url) && !encoding);
        assert.ok([...encodings.keys()].some((url) => url.endsWith('.js')));
        assert.deepEqual(plain, []);
        await close();
    });
});
