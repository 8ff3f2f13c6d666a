import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noNeo4j, startNeo4j } from './neo4j.mjs';
import { askForTwo } from './pole.mjs';
import { missing, open, skip } from './stand.mjs';

describe('POLE in Neo4j', { skip: skip || missing('neo4j', noNeo4j) }, () => {
    let stand;
    let neo4j;
    before(async () => {
        neo4j = await startNeo4j();
        const args = ['--GraphExplorer:Store', 'neo4j', '--GraphExplorer:Neo4j:Address', neo4j.address];
        stand = await open({ args });
    });
    after(async () => {
        await stand?.close();
        await neo4j?.stop();
    });

    it('tells the main story: two persons by name, the path between them, what its data says', async () => {
        const { page, errors, close } = await stand.visit('#/connect');

        await askForTwo(page);
        await page.locator('gx-picture svg.lanes').waitFor();
        const group = page.getByRole('group', { name: /paths? of/ });
        await group.getByRole('button', { name: /^Todd, person/ }).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await page.getByText(/Evidence, hop 1 of \d/).waitFor();
        await page.getByText('This graph has no sources').first().waitFor();
        await page.getByRole('button', { name: 'Table' }).click();
        await page.getByRole('columnheader', { name: 'Relationship' }).waitFor();
        assert.deepEqual(errors, []);
        await close();
    });

    it('offers the kinds of its own labels and counts them, in Browse', async () => {
        const { page, close } = await stand.visit('#/browse');

        await page.getByText('61,521 found').waitFor();
        const kinds = await page.locator('.facets label').allInnerTexts(); // letters in the symbol, the word, the count
        const found = kinds.map((text) => text.split('\n').slice(-2).join(' ').trim());
        assert.deepEqual(found.sort(), [
            'area 93',
            'crime 28,762',
            'email 328',
            'location 14,904',
            'object 7',
            'officer 1,000',
            'person 369',
            'phone 328',
            'phone call 534',
            'post code 14,196',
            'vehicle 1,000',
        ]);
        await page.getByRole('checkbox', { name: /^officer/ }).check();
        await page.getByText('1,000 found').waitFor();
        await close();
    });

    it('hides the filters for sources, says why, and filters by its own types instead', async () => {
        const { page, close } = await stand.visit('#/connect');

        await page.getByText('This data has no sources').first().waitFor();
        const chips = page.getByRole('group', { name: 'Filters' });
        await chips.getByRole('button', { name: 'Hubs end paths' }).waitFor();
        for (const name of [/evidence/i, /any time/i, /^without/i])
            assert.equal(await chips.getByRole('button', { name }).count(), 0, String(name));
        await askForTwo(page);
        await chips.getByRole('button', { name: 'All kinds' }).click();
        const types = await page.locator('.families label').allInnerTexts();
        assert.equal(types.length, 17);
        for (const type of ['knows', 'family rel', 'party to', 'occurred at', 'investigated by'])
            assert.ok(types.map((text) => text.trim()).includes(type), type);
        await page.getByRole('checkbox', { name: 'party to', exact: true }).check();
        await chips.getByRole('button', { name: /^1 type/ }).waitFor();
        await page.waitForFunction(() => location.hash.includes('types=PARTY_TO'));
        await close();
    });

    async function cypher() {
        const visit = await stand.visit('#/cypher');
        const editor = visit.page.getByRole('textbox', { name: 'Query', exact: true });
        await editor.waitFor();
        await visit.page.getByRole('heading', { name: 'Labels' }).waitFor();
        const write = async (text) => {
            await editor.click();
            await visit.page.keyboard.press('Control+A');
            await visit.page.keyboard.insertText(text);
        };
        const run = () => visit.page.getByRole('button', { name: 'Run' }).click();
        return { ...visit, editor, write, run };
    }

    it('runs Cypher: rows, picture and plan, with a parameter', async () => {
        const { page, write, run, close } = await cypher();

        await write('MATCH (p:Person {name: $name})-[r:KNOWS]->(q)\nRETURN p, r, q LIMIT 20');
        await page.getByLabel('$name').fill('Todd');
        await run();
        await page.getByRole('cell', { name: 'Todd', exact: true }).first().waitFor();
        await page.getByText('Nothing was cut.').waitFor();
        await page.getByText('read only').waitFor();
        await page.getByRole('button', { name: 'Picture', exact: true }).click();
        const group = page.getByRole('group', { name: /entities, \d+ relationship/ });
        await group
            .getByRole('button', { name: /^Todd, person/ })
            .first()
            .focus();
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: 'Open its page' }).click();
        await page.getByRole('heading', { name: 'Todd' }).waitFor();
        await page.goBack();
        await page.getByRole('button', { name: 'Explain' }).click();
        await page.getByRole('cell', { name: 'ProduceResults' }).waitFor();
        await close();
    });

    it('underlines a mistake where it is', async () => {
        const { page, write, run, editor, close } = await cypher();

        await write('MATCH (p:Person)\nRETURN nobody');
        await run();
        await page.getByText(/^Line 2: .*nobody.* not defined/).waitFor();
        assert.equal(await editor.locator('.cm-lintRange-error').textContent(), 'nobody');
        await close();
    });

    it('refuses to write for a reader, and says so', async () => {
        const { page, write, run, close } = await cypher();

        await write("CREATE (n:Person {name: 'Nobody'}) RETURN n");
        await run();
        await page.locator('.bar.hint [role=alert]').waitFor();
        await write("MATCH (n:Person {name: 'Nobody'}) RETURN count(n) AS count");
        await run();
        await page.getByRole('cell', { name: '0', exact: true }).waitFor();
        await close();
    });

    it('streams many rows, and stops when told', async () => {
        const { page, write, run, close } = await cypher();

        await write('MATCH (a:Crime), (b:Crime) RETURN a.type AS a, b.type AS b');
        await run();
        const end = page.locator('footer .tag.warn');
        await page
            .getByText(/rows so far…/)
            .or(end)
            .first()
            .waitFor();
        // The server may have come to its cap first; then there is nothing left to stop.
        await page
            .getByRole('button', { name: 'Stop' })
            .click({ timeout: 2000 })
            .catch(() => undefined);
        await end.waitFor();
        assert.match(await end.textContent(), /Stopped by you|row/);
        await close();
    });

    it('completes from the schema of the database', async () => {
        const { page, write, close } = await cypher();

        await write('MATCH (v:Vehi');
        await page.locator('.cm-tooltip-autocomplete', { hasText: 'Vehicle' }).waitFor();
        await close();
    });
});
