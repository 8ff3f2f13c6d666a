import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { askForTwo, makePole, noPole } from './pole.mjs';
import { missing, open, skip } from './stand.mjs';

describe('a graph of another kind', { skip: skip || missing(['pole', 'datasets'], noPole) }, () => {
    let stand;
    let pole;
    before(async () => {
        pole = await makePole();
        stand = await open({ args: ['--GraphExplorer:Data', pole.path] });
    });
    after(async () => {
        await stand?.close();
        pole?.remove();
    });

    it('says that it has no sources, counts what it holds, and offers no filters for evidence', async () => {
        const { page, close } = await stand.visit('#/data');

        await page.getByText('This graph has no sources.').waitFor();
        await page.getByText('61,521').waitFor();
        await page.getByText('105,840').waitFor();
        await page.goto(`${stand.url}/#/connect`);
        await page.getByText('This data has no sources').waitFor();
        await page.getByRole('button', { name: 'Hubs end paths' }).waitFor();
        assert.equal(await page.getByRole('button', { name: 'Any evidence' }).count(), 0);
        assert.equal(await page.getByRole('button', { name: 'Any time' }).count(), 0);
        await page.getByText('questions to start with').waitFor({ state: 'detached' });
        await close();
    });

    it('asks how two persons are connected, and tells the path in the words of its data', async () => {
        const { page, errors, close } = await stand.visit('#/connect');

        await askForTwo(page);
        await page
            .getByRole('group', { name: /paths? of/ })
            .getByRole('button', { name: /^Todd, person/ })
            .first()
            .waitFor({ state: 'attached' });
        await page.locator('gx-picture svg.lanes').waitFor();
        await page.getByText('nobody is named for it').first().waitFor();
        assert.deepEqual(errors, []);
        await close();
    });

    it('draws kinds that it does not know by a rule that is always the same, with a legend', async () => {
        const look = async () => {
            const { page, close } = await stand.visit('#/browse?q=Todd&label=Person');
            await page.locator('a.hit').first().click();
            await page.getByRole('link', { name: 'Open the picture' }).click();
            await page.locator('gx-picture canvas').first().waitFor();
            await page.locator('.legend li').first().waitFor();
            const legend = await page.locator('.legend li').allInnerTexts();
            const shapes = await page
                .locator('.legend li svg path')
                .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
            await close();
            return { legend: legend.map((text) => text.trim()), shapes };
        };

        const first = await look();
        assert.ok(first.legend.includes('person'), first.legend.join());
        assert.ok(first.legend.length > 2, first.legend.join());
        assert.deepEqual(await look(), first);
    });

    it('captions what has no name by its identifier, and colours by any property', async () => {
        const { page, close } = await stand.visit('#/entity/31238');

        await page.getByRole('link', { name: 'Open the picture' }).click();
        const group = page.getByRole('group', { name: /entit.*relationship/ });
        await group
            .getByRole('button', { name: /^31238, vehicle/ })
            .first()
            .waitFor({ state: 'attached' });
        await page.getByLabel('Colour').focus();
        await page.getByLabel('Colour').locator('option[value=".make"]').waitFor({ state: 'attached' });
        await page.getByLabel('Colour').selectOption('.make');
        await group
            .getByRole('button', { name: /make: / })
            .first()
            .waitFor({ state: 'attached' });
        await close();
    });

    it('begins with an empty question, for the first one is about other data', async () => {
        const { page, close } = await stand.visit();

        await page.getByText('Name two things').waitFor();
        assert.equal(await page.getByRole('alert').count(), 0);
        await close();
    });

    it('lists a kind whole and counts all kinds exactly, however many there are', async () => {
        const { page, close } = await stand.visit('#/browse?label=Vehicle');

        await page.getByText('1,000 found').waitFor();
        await page.getByRole('checkbox', { name: /vehicle/ }).waitFor();
        const kinds = await page.locator('.facets label').allInnerTexts();
        assert.ok(
            kinds.some((text) => /crime\s*28,762/.test(text)) && kinds.some((text) => /vehicle\s*1,000/.test(text)),
        );
        assert.equal(await page.locator('a.hit').count(), 40);
        await page.getByRole('button', { name: 'Show more' }).click();
        await page.locator('a.hit').nth(79).waitFor();
        await page.getByRole('checkbox', { name: /vehicle/ }).uncheck();
        await page.getByText('61,521 found').waitFor();
        await close();
    });

    it('shows its entities with their properties', async () => {
        const { page, close } = await stand.visit('#/browse?q=Todd&label=Person');

        await page.locator('a.hit').first().click();
        await page.getByText('nhs no').waitFor();
        await page.getByText('Every relationship').waitFor();
        await close();
    });
});
