import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, skip } from './stand.mjs';

/** A server whose graph holds nothing. */
describe('a graph without anything', { skip }, () => {
    let stand;
    before(async () => {
        stand = await open({ args: ['--GraphExplorer:Data', ':empty:'] });
    });
    after(async () => {
        await stand?.close();
    });

    for (const [name, fragment] of [
        ['the first page', ''],
        ['Browse', '#/browse'],
        ['Data', '#/data'],
    ]) {
        it(`says on ${name} that there is nothing yet, and what to do`, async () => {
            const { page, close } = await stand.visit(fragment);

            await page.getByText('This graph holds nothing yet.').waitFor();
            await page.getByText('--GraphExplorer:Data records.jsonl').waitFor();
            assert.equal(await page.getByRole('alert').count(), 0);
            await close();
        });
    }

    it('finds nobody by any name, and says so', async () => {
        const { page, close } = await stand.visit('#/picture');

        await page.getByRole('combobox', { name: 'Begin with' }).fill('anybody');
        await page.getByRole('option', { name: /Nothing here is called “anybody”/ }).waitFor();
        await close();
    });
});
