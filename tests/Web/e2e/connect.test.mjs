import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, skip } from './stand.mjs';

describe('connect', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    it('finds the first question answered, drawn and explained, without an error', async () => {
        const { page, errors, close } = await stand.visit();

        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.getByText('Genrikh Lyushkov crossed the border into Manchukuo on 13 June 1938').first().waitFor();
        await page.getByText('“a proposed plan for the assassination of Stalin”').waitFor();
        const group = page.getByRole('group', { name: /5 paths of 2 to 4 hops/ });
        const plot = group.getByRole('button', { name: 'Plot to kill Stalin, operation' });
        assert.equal(await plot.count(), 1);
        await page.getByText('10 more run through hubs').waitFor();
        assert.match(await page.getByText('Paths show how records connect').first().textContent(), /No record joins/);
        assert.deepEqual(errors, []);
        await close();
    });

    it('asks how two persons are connected, with the namesakes told apart', async () => {
        const { page, close } = await stand.visit();

        await page.getByRole('button', { name: 'Remove Manchukuo' }).click();
        await page.getByRole('combobox', { name: 'From' }).fill('Филби');
        const first = page.getByRole('option').first();
        await first.getByText('Kim Philby').waitFor();
        assert.match(await first.textContent(), /person/);
        await page.keyboard.press('Enter');
        await page.waitForURL(/from=philby/);
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.waitForFunction(() => !location.hash.includes('philby'));
        await close();
    });

    it('brings in what hubs hide with one click, and takes it back with undo', async () => {
        const { page, close } = await stand.visit();

        await page.getByRole('button', { name: 'Show', exact: true }).click();
        await page.locator('.summary', { hasText: '2 paths of 2' }).waitFor();
        await page.getByRole('button', { name: 'Hubs carry paths' }).waitFor();
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await close();
    });

    it('says why there is no path, and which change would make one', async () => {
        const { page, close } = await stand.visit('#/connect?from=kim-hyon-hui&to=snowden');

        await page.locator('.summary', { hasText: 'No path within 6 hops' }).waitFor();
        await page.getByText('2 hops, through Moscow').waitFor();
        await page.getByRole('button', { name: 'Do that' }).first().click();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await close();
    });

    it('shows quote, source and what falls without it for a hop chosen in the picture', async () => {
        const { page, close } = await stand.visit();

        await page
            .locator('gx-picture .line')
            .filter({ has: page.locator('.stroke') })
            .first()
            .waitFor();
        await page.locator('gx-picture [data-words] .verb', { hasText: 'planned' }).waitFor();
        await page
            .getByRole('group', { name: /5 paths/ })
            .getByRole('button', { name: /planned the plot to kill Stalin/ })
            .focus();
        await page.keyboard.press('Enter');
        await page.getByText('Evidence, hop 2 of 2').waitFor();
        await page.getByText('not consulted here').waitFor();
        await page.getByRole('button', { name: 'What falls without this source?' }).click();
        await page.getByText('All 5 paths shown fall').waitFor();
        await close();
    });

    it('is told by keyboard alone, from the question to the quote', async () => {
        const { page, close } = await stand.visit();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        await page.getByRole('button', { name: 'Manchukuo, state' }).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        const name = await page.evaluate(() => {
            let active = document.activeElement;
            while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
            return active.getAttribute('aria-label');
        });
        assert.match(name, /^Genrikh Lyushkov, person/);
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Enter');
        await page.getByText('Evidence, hop 1 of 2').waitFor();
        await page.getByText('“defected from the Soviet Union by crossing the border into Manchukuo”').waitFor();
        await page.keyboard.press('Escape');
        await page.getByText('Evidence for this path').waitFor();
        await close();
    });

    it('copies the answer with its sources, rich and plain', async () => {
        const { page, close } = await stand.visit('', { permissions: ['clipboard-read', 'clipboard-write'] });

        await page.getByRole('button', { name: 'Copy with sources' }).click();
        await page.getByText('Copied, with its sources.').waitFor();
        const copied = await page.evaluate(async () => {
            const [item] = await navigator.clipboard.read();
            const text = async (type) => (await item.getType(type)).text();
            return { html: await text('text/html'), plain: await text('text/plain') };
        });
        assert.match(copied.plain, /\[2\] Genrikh Lyushkov \(Wikipedia.*line 9: “a proposed plan/);
        assert.match(copied.plain, /not that people knew each other/);
        assert.match(copied.html, /<sup>1<\/sup>/);
        await close();
    });

    it('copies where the browser gives no clipboard', async () => {
        const before = (page) =>
            page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
        const { page, close } = await stand.visit('', { before });

        await page.getByRole('button', { name: 'Copy with sources' }).click();
        await page.getByText('Copied, with its sources.').waitFor();
        await close();
    });

    it('restores a link: question, path, hop and view', async () => {
        const { page, close } = await stand.visit(
            '#/connect?from=manchukuo&to=stalin-assassination-plot&path=3&hop=2&view=table',
        );

        await page.getByText('Evidence, hop 2 of 3').waitFor();
        await page.getByRole('columnheader', { name: 'When' }).waitFor();
        await page.getByRole('columnheader', { name: 'When' }).getByRole('button').click();
        const dates = await page.locator('gx-table tbody tr td:nth-child(4)').allTextContents();
        assert.deepEqual(
            dates.slice(0, 2).map((text) => text.trim()),
            ['1937', '1937'],
        );
        await close();
    });

    it('fits a phone: the answer first, the picture and the evidence as tabs', async () => {
        const { page, close } = await stand.visit('', { viewport: { width: 360, height: 740 }, hasTouch: true });

        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 360, `${width}`);
        await page.getByRole('button', { name: 'Picture', exact: true }).last().tap();
        await page.locator('gx-picture svg.lanes').waitFor();
        await page.getByRole('button', { name: 'Evidence', exact: true }).tap();
        await page.getByText('“a proposed plan for the assassination of Stalin”').waitFor();
        await close();
    });
});
