import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { open, skip } from './stand.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = {
    first: ['', '1 path of 2'],
    none: ['#/connect?from=kim-hyon-hui&to=snowden', 'No path within'],
    table: ['#/connect?from=manchukuo&to=stalin-assassination-plot&view=table', 'Who or what'],
    map: ['#/connect?from=manchukuo&to=stalin-assassination-plot&view=map', 'Land only'],
    hop: ['#/connect?from=manchukuo&to=stalin-assassination-plot&hop=2', 'Evidence, hop 2 of 2'],
    node: ['#/connect?from=manchukuo&to=stalin-assassination-plot&node=lyushkov', 'Open its page'],
    picture: ['#/picture?show=lyushkov&open=lyushkov', 'Arrange'],
    entity: ['#/entity/lyushkov', 'In order of time'],
    source: ['#/source/S002', 'claims rest on it'],
    browse: ['#/browse?q=stalin', 'found'],
    data: ['#/data', 'Terms and credits'],
};

describe('access', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    for (const colorScheme of ['light', 'dark']) {
        for (const [name, [fragment, text]] of Object.entries(pages)) {
            it(`axe finds nothing wrong with ${name} in the ${colorScheme} theme`, async () => {
                const { page, close } = await stand.visit(fragment, { colorScheme, bypassCSP: true });
                await page.getByText(text).first().waitFor();
                await page.waitForLoadState('networkidle');

                await page.evaluate(axe);
                const found = await page.evaluate(() =>
                    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
                );

                const told = found.violations.map(
                    (violation) => `${violation.id}: ${violation.nodes[0].html} ${violation.nodes[0].failureSummary}`,
                );
                assert.deepEqual(told, []);
                await close();
            });
        }
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
