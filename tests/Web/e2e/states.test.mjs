import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, skip } from './stand.mjs';

const problem = (status, detail, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify({ status, code: 'some_code', title: 'Not answered', detail }),
});

describe('states', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    const paths = '**/api/v1/paths?**';

    it('says what to do when the server does not answer, keeps the question, and asks again', async () => {
        let isDown = true;
        const before = (page) => page.route(paths, (route) => (isDown ? route.abort() : route.continue()));
        const { page, close } = await stand.visit('', { before });

        await page.getByText('The server did not answer.').waitFor();
        await page.getByText('What you asked is kept').waitFor();
        isDown = false;
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await close();
    });

    it('says when a busy server wants to be asked again', async () => {
        const before = (page) =>
            page.route(paths, (route) => route.fulfill(problem(429, 'Too many.', { 'retry-after': '7' })));
        const { page, close } = await stand.visit('', { before });

        await page.getByText('The server has too many questions at once.').waitFor();
        await page.getByRole('button', { name: 'Try again in 7 seconds' }).waitFor();
        await close();
    });

    it('says that an entity is not there', async () => {
        const { page, close } = await stand.visit('#/entity/nobody-of-this-name');

        await page.getByText('This graph does not have it.').waitFor();
        await close();
    });

    it('says that the database does not answer, which is not the page’s fault', async () => {
        const down = { ...problem(503, 'The database does not answer.'), body: '{"code":"store_unavailable"}' };
        const before = (page) => page.route(paths, (route) => route.fulfill(down));
        const { page, close } = await stand.visit('', { before });

        await page.getByText('The server runs, but its database does not answer.').waitFor();
        await page.getByRole('button', { name: 'Try again' }).waitFor();
        await close();
    });

    it('says that the server took too long, and what asks for less', async () => {
        const before = (page) => page.route(paths, (route) => route.fulfill(problem(504, 'It took too long.')));
        const { page, close } = await stand.visit('', { before });

        await page.getByText('The server took too long.').waitFor();
        await page.getByText('A shorter path or a narrower time asks for less.').waitFor();
        await close();
    });

    it('names every entity of a question that is not there, and leads to the search', async () => {
        const { page, close } = await stand.visit('#/connect?from=nobody-one&to=nobody-two');

        await page.getByText('There is no entity "nobody-one".').first().waitFor();
        await page
            .getByText(/There is no entity "nobody-two"/)
            .first()
            .waitFor();
        await page.getByRole('link', { name: 'Search by name' }).first().click();
        await page.getByRole('searchbox', { name: 'Search by name' }).waitFor();
        await close();
    });

    it('keeps the answer before while a slow server works, says so, and takes the new one', async () => {
        const { page, close } = await stand.visit();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        let release;
        const held = new Promise((resolve) => (release = resolve));
        await page.route(paths, async (route) => {
            await held;
            await route.continue();
        });

        await page.getByRole('button', { name: '⇅ Swap' }).click();
        await page.getByText('The server is still answering; below is the answer before.').waitFor();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        release();
        await page.getByText('The server is still answering').waitFor({ state: 'detached' });
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await close();
    });

    it('shows entity pages, lists and pictures of a slow server as skeletons, then whole', async () => {
        for (const [fragment, text] of [
            ['#/entity/lyushkov', 'In order of time'],
            ['#/browse?q=stalin', 'found'],
            ['#/picture?show=lyushkov&open=lyushkov', 'Fit'],
        ]) {
            let release;
            const held = new Promise((resolve) => (release = resolve));
            const before = (page) =>
                page.route('**/api/v1/entities**/**', async (route) => {
                    await held;
                    await route.continue();
                });
            const lists = (page) =>
                page.route('**/api/v1/entities?**', async (route) => {
                    await held;
                    await route.continue();
                });
            const { page, close } = await stand.visit(fragment, {
                before: (page) => Promise.all([before(page), lists(page)]),
            });

            await page.locator('.skeleton').first().waitFor();
            release();
            await page.locator('.skeleton').first().waitFor({ state: 'detached' });
            await page.getByText(text).first().waitFor();
            await close();
        }
    });

    it('says that one is offline, and that what is shown stays', async () => {
        const { page, close } = await stand.visit();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        await page.context().setOffline(true);
        await page.getByText('You are offline. What is on the screen stays; new questions wait.').waitFor();
        await page.context().setOffline(false);
        await page.getByText('You are offline.').waitFor({ state: 'detached' });
        await close();
    });

    it('shows a skeleton while it waits', async () => {
        let release;
        const held = new Promise((resolve) => (release = resolve));
        const before = (page) =>
            page.route(paths, async (route) => {
                await held;
                await route.continue();
            });
        const { page, close } = await stand.visit('', { before });

        await page.locator('.skeleton').first().waitFor();
        release();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await close();
    });

    it('shows names as they are, and runs none of them', async () => {
        const evil = `<img src=x onerror="window.hit=1"> ‮gnirts 👩‍🚀 ${'long '.repeat(2000)}`;
        const before = (page) =>
            page.route(paths, async (route) => {
                const response = await route.fetch();
                const answer = await response.json();
                for (const node of answer.nodes) if (node.id === 'lyushkov') node.name = evil;
                answer.paths[0].citations[0].sourceTitle = '<script>window.hit=2</script>';
                answer.paths[0].sentence = `${evil} crossed [1].`;
                await route.fulfill({ response, json: answer });
            });
        const { page, close } = await stand.visit('', { before });

        await page.locator('gx-answer .sentence', { hasText: '<img src=x onerror=' }).waitFor();
        assert.equal(await page.evaluate(() => window.hit), undefined);
        assert.equal(await page.locator('gx-answer img, gx-picture img').count(), 0);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 1440, `${width}`);
        await close();
    });

    it('works for a graph without sources: filters for them are gone, and it says so', async () => {
        const before = async (page) => {
            await page.route('**/api/v1/schema', async (route) => {
                const response = await route.fetch();
                const schema = await response.json();
                await route.fulfill({
                    response,
                    json: { ...schema, title: undefined, hasEvidence: false, families: [], claims: 0, sources: 0 },
                });
            });
        };
        const { page, close } = await stand.visit('#/connect?from=manchukuo&to=stalin-assassination-plot', { before });

        await page.getByText('This data has no sources').waitFor();
        await page.getByRole('button', { name: 'Hubs end paths' }).waitFor();
        assert.equal(await page.getByRole('button', { name: 'Any evidence' }).count(), 0);
        await page.getByRole('link', { name: 'Data' }).click();
        await page.getByText('This graph has no sources.').waitFor();
        await close();
    });

    it('says how to get Cypher where the server has none', async (test) => {
        const { page, close } = await stand.visit('#/cypher');
        const has = await page.request.post(`${stand.url}/api/v1/query`, {
            data: { query: 'RETURN 1', parameters: {} },
        });
        if (has.ok()) return test.skip('this server answers Cypher');

        await page.getByText('This server answers no Cypher.').waitFor();
        await close();
    });
});
