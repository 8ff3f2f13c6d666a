import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { downloaded, open, skip } from './stand.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The analysis as it would be at another moment. */
const moment = (state, more) => ({
    id: '0123456789abcdef01234567',
    state,
    question: { profile: ['roles'], labels: ['Person'] },
    created: '2024-05-01T10:00:00Z',
    ...more,
});

/** A server whose one analysis stands so, and tells events of it. */
const standing = (now, events = []) => async (page) => {
    await page.route('**/api/v1/analyses', (route) =>
        route.fulfill({ json: { items: [now], total: { value: 1, relation: 'exact' }, most: 100 } }),
    );
    await page.route('**/api/v1/analyses/*', (route) => {
        if (route.request().method() === 'DELETE') return route.fulfill({ json: moment('cancelled') });
        if (!route.request().headers().accept.includes('event-stream')) return route.fulfill({ json: now });
        const body = events.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join('');
        return route.fulfill({ contentType: 'text/event-stream', body });
    });
};

describe('analyses', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    /** Asks for an overview of persons, and waits for it. */
    async function overview(page) {
        await page.getByRole('checkbox', { name: 'person', exact: true }).check();
        await page.getByRole('button', { name: 'Analyse' }).click();
        await page.getByText(/entities, .* relationships, which make/).waitFor();
    }

    it('asks, follows, shows the report, and hands out the files', async () => {
        const { page, errors, close } = await stand.visit('#/analyses');

        await overview(page);

        await page.getByText('122 entities').waitFor();
        const report = page.frameLocator('iframe[title="Report"]');
        await report.getByRole('heading', { name: 'What the network says' }).waitFor();
        const nodes = await downloaded(page, () => page.getByRole('link', { name: 'nodes.csv' }).click());
        assert.match(nodes.toString(), /^id,degree,/);
        assert.match(page.url(), /#\/analyses\/[0-9a-f]{24}$/);
        await page.getByRole('link', { name: /overview of Person/ }).first().waitFor();
        assert.deepEqual(errors, []);
        await close();
    });

    it('draws what was found: the largest, with size and colour by metrics, and a link that keeps it', async () => {
        const { page, errors, close } = await stand.visit('#/analyses');
        await overview(page);

        await page.getByLabel('How many').selectOption('10');
        await page.getByRole('button', { name: 'Draw' }).click();
        await page.getByRole('group', { name: /10 entities, .* relationships/ }).waitFor();
        await page.getByLabel('Size').locator('option:checked', { hasText: 'betweenness' }).waitFor({ state: 'attached' });
        const says = page.getByRole('button', { name: /betweenness: /i }).first();
        await says.waitFor();
        await page.reload();
        await says.waitFor();

        assert.deepEqual(errors, []);
        await close();
    });

    it('deletes an analysis', async () => {
        const { page, close } = await stand.visit('#/analyses');
        await overview(page);
        const address = page.url().split('#/analyses/')[1];

        await page.getByRole('button', { name: 'Delete' }).click();
        await page.getByText('The analysis was deleted.').waitFor();

        const left = await page.request.get(`${stand.url}/api/v1/analyses/${address}`);
        assert.equal(left.status(), 404);
        await close();
    });

    it('shows how far it is and what is left, and is cancelled by a button', async () => {
        const running = moment('running', { progress: { done: 0.4, step: 'Betweenness', secondsLeft: 40 } });
        const before = standing(running, [['progress', running]]);
        const { page, close } = await stand.visit('#/analyses/0123456789abcdef01234567', { before });

        await page.getByText('Betweenness, 40% done. About 40 seconds left.').waitFor();
        assert.equal(await page.getByRole('progressbar').evaluate((bar) => bar.value), 0.4);
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.getByText('It was cancelled.').waitFor();
        await page.getByRole('button', { name: 'Ask again' }).waitFor();
        await close();
    });

    it('says why one failed, and that the server stopped', async () => {
        const failure = { code: 'invalid_value', detail: 'The selection is empty: no entity passes the filter.' };
        for (const [now, words] of [
            [moment('failed', { failure }), failure.detail],
            [moment('interrupted'), 'The server stopped before it ended.'],
        ]) {
            const visit = await stand.visit('#/analyses/0123456789abcdef01234567', { before: standing(now) });
            await visit.page.getByText(words).waitFor();
            await visit.page.getByRole('button', { name: 'Ask again' }).waitFor();
            await visit.close();
        }
    });

    it('says what is wrong with a question, and keeps what was typed', async () => {
        const { page, close } = await stand.visit('#/analyses');

        await page.getByRole('textbox', { name: 'When' }).fill('1938-99');
        await page.getByRole('button', { name: 'Analyse' }).click();
        await page.getByRole('alert').getByText(/month/).waitFor();

        assert.equal(await page.getByRole('textbox', { name: 'When' }).inputValue(), '1938-99');
        await close();
    });

    for (const colorScheme of ['light', 'dark']) {
        it(`axe finds nothing wrong in the ${colorScheme} theme`, async () => {
            const { page, close } = await stand.visit('#/analyses', { colorScheme, bypassCSP: true });
            const check = async () => {
                await page.evaluate(axe);
                const found = await page.evaluate(() =>
                    window.axe.run(document, {
                        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
                        iframes: false, // a report runs no script, axe's neither
                    }),
                );
                const told = found.violations.map(
                    (violation) => `${violation.id}: ${violation.nodes[0].html} ${violation.nodes[0].failureSummary}`,
                );
                assert.deepEqual(told, []);
            };

            await page.getByRole('button', { name: 'Analyse' }).waitFor();
            await check();
            await page.getByText('Single metrics').click();
            await check();
            await overview(page);
            await check();
            await close();
        });
    }

    it('fits a phone', async () => {
        const { page, close } = await stand.visit('#/analyses', { viewport: { width: 360, height: 740 } });
        await overview(page);

        const width = await page.evaluate(() => document.documentElement.scrollWidth);

        assert.ok(width <= 360, `${width}`);
        await close();
    });
});
