import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { open, skip } from './stand.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const story = '#/connect?from=manchukuo&to=stalin-assassination-plot';
const node = (id, label, properties) => ({
    $type: 'Node',
    _value: { _element_id: id, _labels: [label], _properties: properties },
});
const plan = {
    operator: 'ProduceResults',
    arguments: { Details: 'p' },
    identifiers: ['p'],
    children: [{ operator: 'NodeByLabelScan', arguments: {}, identifiers: ['p'], children: [] }],
};
const rows = [
    { columns: ['p'] },
    { row: [node('1', 'Person', { name: 'Anna' })] },
    { summary: { kind: 'read', plan } },
];

/** Presses a button of the Cypher page once the statement that it offers is there. */
async function pressOnStatement(page, name) {
    await page.getByText('RETURN').filter({ visible: true }).first().waitFor();
    await page.getByRole('button', { name }).click();
}

/** Every page with what shows that it stands, and what a person does there first. */
const pages = {
    first: ['', '1 path of 2'],
    none: ['#/connect?from=kim-hyon-hui&to=snowden', 'No path within'],
    table: [`${story}&view=table`, 'Who or what'],
    map: [`${story}&view=map`, 'Land only'],
    hop: [`${story}&hop=2`, 'Evidence, hop 2 of 2'],
    node: [`${story}&node=lyushkov`, 'Open its page'],
    filters: [story, 'How firmly said', (page) => page.getByRole('button', { name: /^Any evidence/ }).click()],
    names: ['#/connect', 'Kim Philby', (page) => page.getByRole('combobox', { name: 'From', exact: true }).fill('kim')],
    failure: ['#/connect?from=nobody-of-this-name&to=stalin', 'This graph does not have it.'],
    picture: ['#/picture?show=lyushkov&open=lyushkov&node=lyushkov', 'Expand everything around it'],
    entity: ['#/entity/lyushkov', 'In order of time'],
    places: ['#/entity/lyushkov', 'Land only', (page) => page.getByRole('button', { name: 'Places' }).click()],
    source: ['#/source/S002', 'claims rest on it'],
    browse: ['#/browse?q=stalin', 'found'],
    data: ['#/data', 'Terms and credits'],
    cypher: ['#/cypher', 'Anna', (page) => pressOnStatement(page, 'Run')],
    plan: ['#/cypher', 'NodeByLabelScan', (page) => pressOnStatement(page, 'Explain')],
    settings: ['#/data', 'Single-key shortcuts', (page) => page.locator('summary[aria-label=Settings]').click()],
};

describe('access', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    /** What axe finds wrong, in words. */
    async function wrongIn(page) {
        const found = await page.evaluate(() =>
            window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
        );
        return found.violations.map(
            (violation) => `${violation.id}: ${violation.nodes[0].html} ${violation.nodes[0].failureSummary}`,
        );
    }

    for (const colorScheme of ['light', 'dark']) {
        describe(`the ${colorScheme} theme`, () => {
            let visit;
            before(async () => {
                const answer = (page) =>
                    page.route('**/api/v1/query**', (route) =>
                        route.request().url().endsWith('/explain')
                            ? route.fulfill({ json: { summary: { kind: 'read', counters: {}, plan } } })
                            : route.fulfill({
                                  contentType: 'application/x-ndjson',
                                  body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
                              }),
                    );
                visit = await stand.visit('', { colorScheme, bypassCSP: true, before: answer });
                await visit.page.evaluate(axe);
            });
            after(() => visit?.close());

            for (const [name, [fragment, text, act]] of Object.entries(pages)) {
                it(`axe finds nothing wrong with ${name}`, async () => {
                    const { page } = visit;
                    await page.evaluate((hash) => (location.hash = hash), fragment || story);
                    await act?.(page);
                    await page.getByText(text).filter({ visible: true }).first().waitFor();

                    assert.deepEqual(await wrongIn(page), []);
                    await page.keyboard.press('Escape');
                });
            }

            it('axe finds nothing wrong with signing in', async () => {
                const before = (page) =>
                    page.route('**/api/v1/**', (route) =>
                        route.request().url().endsWith('/session')
                            ? route.fulfill({ json: { role: 'none', signIn: 'required' } })
                            : route.fulfill({
                                  status: 401,
                                  contentType: 'application/problem+json',
                                  body: '{"status":401,"code":"unauthenticated","title":"Not answered"}',
                              }),
                    );
                const { page, close } = await stand.visit('', { colorScheme, bypassCSP: true, before });
                await page.evaluate(axe);
                await page.getByRole('dialog', { name: 'This server asks for a key' }).waitFor();

                assert.deepEqual(await wrongIn(page), []);
                await close();
            });

            it('axe finds nothing wrong with the page of an entity that the server writes', async () => {
                const { page, close } = await stand.visit('e/lyushkov', { colorScheme, bypassCSP: true });
                await page.evaluate(axe);

                assert.deepEqual(await wrongIn(page), []);
                await close();
            });
        });
    }

    it('draws a network with an element for every entity and line, without a console error', async () => {
        const { page, errors, close } = await stand.visit('#/picture?show=lyushkov&open=lyushkov');

        const group = page.getByRole('group', { name: /entities, .* relationships/ });
        await group.waitFor();
        await page.locator('gx-picture canvas').first().waitFor();
        const counts = await group.getByRole('button').count();
        const [, nodes] = /(\d+) entities/.exec(await group.getAttribute('aria-label'));
        assert.ok(counts > Number(nodes));
        assert.deepEqual(errors, []);
        await close();
    });

    it('weighs at most 350 KB on a first visit, and its data at most 100 KB', async () => {
        const { page, close } = await stand.visit();
        const client = await page.context().newCDPSession(page);
        await client.send('Network.enable');
        await client.send('Network.setCacheDisabled', { cacheDisabled: true });
        const addresses = new Map();
        const weight = { page: 0, data: 0 };
        client.on('Network.requestWillBeSent', (event) => addresses.set(event.requestId, event.request.url));
        client.on('Network.loadingFinished', (event) => {
            const isData = (addresses.get(event.requestId) ?? '').includes('/api/');
            weight[isData ? 'data' : 'page'] += event.encodedDataLength;
        });
        await page.reload({ waitUntil: 'networkidle' });

        assert.ok(weight.page > 0 && weight.page <= 350 * 1024, `page: ${weight.page} bytes`);
        assert.ok(weight.data > 0 && weight.data <= 100 * 1024, `data: ${weight.data} bytes`);
        await close();
    });
});
