import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { activeName, downloaded, open, skip, until } from './stand.mjs';

const summary = { kind: 'read', counters: {}, notifications: [], limits: [] };
const node = (id, label, properties) => ({
    $type: 'Node',
    _value: { _element_id: id, _labels: [label], _properties: properties },
});
const link = (id, from, to, type) => ({
    $type: 'Relationship',
    _value: { _element_id: id, _start_node_element_id: from, _end_node_element_id: to, _type: type, _properties: {} },
});
const lines = (...events) => ({
    contentType: 'application/x-ndjson',
    body: events.map((event) => `${JSON.stringify(event)}\n`).join(''),
});
const refused = (status, problem) => ({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ status, title: 'Not answered', ...problem }),
});
const plan = {
    operator: 'ProduceResults',
    arguments: {},
    identifiers: ['p'],
    children: [{ operator: 'NodeByLabelScan', arguments: { Details: 'p:Person' }, identifiers: ['p'], children: [] }],
};

/** Stands in for a server with Cypher, so that every answer is known; the real one is asked in neo4j.test.mjs. */
describe('the Cypher page', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    async function visit(answer, fragment = '#/cypher') {
        const asked = [];
        const before = async (page) => {
            await page.route('**/api/v1/query/explain', (route) =>
                route.fulfill({ json: { summary: { ...summary, plan } } }),
            );
            await page.route('**/api/v1/query', async (route) => {
                asked.push(route.request().postDataJSON());
                await route.fulfill(await answer(route.request().postDataJSON()));
            });
        };
        const visit = await stand.visit(fragment, { before });
        const editor = visit.page.getByRole('textbox', { name: 'Query', exact: true });
        await editor.waitFor();
        await visit.page.getByRole('heading', { name: 'Labels' }).waitFor();
        const write = async (text) => {
            await editor.click();
            await visit.page.keyboard.press('Control+A');
            await visit.page.keyboard.insertText(text);
        };
        return { ...visit, asked, editor, write };
    }

    it('runs a query with its parameters and shows the rows', async () => {
        const answer = () =>
            lines({ columns: ['name', 'works'] }, { row: ['Ignace Reiss', 3] }, { row: [null, 12] }, { summary });
        const { page, asked, write, errors, close } = await visit(answer);

        await write('MATCH (p {id: $id}) RETURN p.name AS name, p.works AS works LIMIT $most');
        await page.getByLabel('$id').fill('reiss');
        await page.getByLabel('$most').fill('7');
        await page.keyboard.press('Escape');
        await page.getByRole('textbox', { name: 'Query', exact: true }).click();
        await page.keyboard.press('Control+Enter');

        await page.getByRole('cell', { name: 'Ignace Reiss' }).waitFor();
        assert.deepEqual(asked.at(-1).parameters, { id: 'reiss', most: 7 });
        await page.getByText(/^2 rows in \d+ ms\./).waitFor();
        await page.getByText('Nothing was cut.').waitFor();
        await page.getByText('read only').waitFor();
        assert.deepEqual(errors, []);
        await close();
    });

    it('highlights, and completes labels, types and properties', async () => {
        const { page, write, editor, close } = await visit(() =>
            lines({ columns: ['p'] }, { row: [node('1', 'Person', { nickname: 'Ika' })] }, { summary }),
        );

        await write('MATCH (p:Pers');
        await page.locator('.cm-tooltip-autocomplete', { hasText: 'Person' }).waitFor();
        await page.keyboard.press('Escape');
        await write('MATCH (p:Person) RETURN p');
        const colours = await editor
            .locator('.cm-line span')
            .evaluateAll((spans) =>
                Object.fromEntries(spans.map((span) => [span.textContent, getComputedStyle(span).color])),
            );
        assert.notEqual(colours['MATCH'], colours['Person']);
        await page.getByRole('button', { name: 'Run' }).click();
        await page
            .getByRole('cell', { name: 'Ika' })
            .or(page.getByRole('cell', { name: '1', exact: true }))
            .waitFor();
        await write('MATCH (p:Person) RETURN p.nick');
        await page.locator('.cm-tooltip-autocomplete', { hasText: 'nickname' }).waitFor();
        await close();
    });

    it('underlines a mistake where it is, and offers what would be right', async () => {
        const problem = {
            code: 'invalid_query',
            detail: 'No node has a property agancy.',
            nearest: ['agency'],
            position: { offset: 27, line: 2, column: 9 },
        };
        const { page, write, editor, close } = await visit(() => refused(400, problem));

        await write('MATCH (p:Person)\nWHERE p.agancy = 1 RETURN p');
        await page.getByRole('button', { name: 'Run' }).click();
        await page.getByText('Line 2: No node has a property agancy.').waitFor();
        assert.equal(await editor.locator('.cm-lintRange-error').textContent(), 'agancy');
        await page.getByRole('button', { name: 'Change to agency' }).click();
        assert.match(await editor.textContent(), /WHERE p\.agency = 1/);
        await editor.locator('.cm-lintRange-error').waitFor({ state: 'detached' });
        await close();
    });

    it('draws nodes, relationships and paths of the rows, found and coloured as any picture', async () => {
        const [a, b] = [node('a', 'Person', { name: 'Anna', rank: 'major' }), node('b', 'Crime', { title: 'Theft' })];
        const path = { $type: 'Path', _value: [a, link('r', 'a', 'b', 'PARTY_TO'), b] };
        const { page, close } = await visit(() =>
            lines({ columns: ['x'] }, { row: [path] }, { row: [a] }, { summary }),
        );

        await page.getByRole('button', { name: 'Run' }).click();
        await page.getByRole('cell', { name: 'Anna', exact: true }).waitFor();
        await page.getByRole('button', { name: 'Picture', exact: true }).click();
        const group = page.getByRole('group', { name: '2 entities, 1 relationship' });
        await group.getByRole('button', { name: 'Anna party to Theft' }).waitFor({ state: 'attached' });
        await page.getByLabel('Colour').selectOption('.rank');
        await page.locator('.legend').getByText('major').waitFor();
        await group.getByRole('button', { name: /^Anna, person/ }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: 'Open its page' }).waitFor();
        await close();
    });

    it('shows the plan as steps', async () => {
        const { page, close } = await visit(() => lines({ columns: [] }, { summary }));

        await page.getByRole('button', { name: 'Explain' }).click();
        await page.getByRole('cell', { name: 'NodeByLabelScan' }).waitFor();
        await page.getByRole('cell', { name: 'p:Person' }).waitFor();
        await close();
    });

    it('says what is missing when there is no statement to run, explain or save', async () => {
        const { page, asked, editor, write, close } = await visit(() =>
            lines({ columns: ['n'] }, { row: [1] }, { summary }),
        );
        const words = 'There is no statement yet. Write one above, or take one of the examples.';
        const clear = async () => {
            await editor.click();
            await page.keyboard.press('Control+A');
            await page.keyboard.press('Delete');
        };

        for (const press of [
            () => page.getByRole('button', { name: 'Run' }).click(),
            () => page.getByRole('button', { name: 'Explain' }).click(),
            () => page.getByRole('button', { name: 'Save query' }).click(),
        ]) {
            await clear();
            await press();
            await page.getByRole('alert').getByText(words).waitFor();
            await page.getByRole('textbox', { name: 'Query', exact: true, description: words }).waitFor();
            assert.equal(await activeName(page), 'Query');
            await write('RETURN 1 AS n');
            await page.getByRole('alert').waitFor({ state: 'detached' });
        }
        assert.equal(asked.length, 0);
        await page.getByRole('button', { name: 'Run' }).click();
        await page.getByRole('cell', { name: '1', exact: true }).waitFor();
        await close();
    });

    it('says that it is loading when Run is pressed before there is a statement', async () => {
        let answer = () => undefined;
        const before = async (page) => {
            await page.route('**/api/v1/query/explain', (route) =>
                route.fulfill({ json: { summary: { ...summary, plan } } }),
            );
            await page.route('**/api/v1/schema', async (route) => {
                await new Promise((resolve) => (answer = resolve));
                await route.continue();
            });
        };
        const { page, close } = await stand.visit('#/cypher', { before });

        await page.getByRole('button', { name: 'Run' }).click();
        await page.getByRole('alert').getByText('The editor is still loading.').waitFor();
        await page.getByRole('textbox', { name: 'Query', exact: true }).waitFor();
        answer();
        await page.getByText('MATCH').first().waitFor();
        await page.getByRole('alert').waitFor({ state: 'detached' });
        await close();
    });

    it('names the cap that cut the rows, and shows no more of them at once than a page can', async () => {
        const limits = [{ name: 'rows', value: 1200, message: 'The answer was cut at 1,200 rows.' }];
        const rows = Array.from({ length: 1200 }, (_, i) => ({ row: [i] }));
        const { page, close } = await visit(() =>
            lines({ columns: ['n'] }, ...rows, { summary: { ...summary, limits } }),
        );

        await page.getByRole('button', { name: 'Run' }).click();
        await page.getByText('The answer was cut at 1,200 rows.').waitFor();
        await page.getByText('The first 500 of 1,200 rows.').waitFor();
        await page.getByRole('button', { name: 'Show more rows' }).click();
        await page.getByText('The first 1,000 of 1,200 rows.').waitFor();
        const csv = await downloaded(page, () => page.getByRole('button', { name: 'CSV' }).click());
        assert.equal(csv.toString().trim().split('\r\n').length, 1201);
        await close();
    });

    it('shows rows as they come, and stops when told', async () => {
        const { page, close } = await visit(() => lines({ columns: [] }, { summary }));
        await page.evaluate(() => {
            const real = window.fetch;
            window.fetch = (address, init) => {
                if (!String(address).endsWith('/query')) return real(address, init);
                let at = 0;
                const encoder = new TextEncoder();
                const body = new ReadableStream({
                    async pull(controller) {
                        await new Promise((resolve) => setTimeout(resolve, 20));
                        controller.enqueue(encoder.encode(at++ === 0 ? '{"columns":["n"]}\n' : `{"row":[${at}]}\n`));
                    },
                });
                init.signal.addEventListener('abort', () => (window.wasStopped = true));
                return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/x-ndjson' } }));
            };
        });

        await page.getByRole('button', { name: 'Run' }).click();
        await page.getByText(/^\d+ rows so far…/).waitFor();
        await until(async () => (await page.locator('gx-rows tbody tr').count()) > 3);
        await page.getByRole('button', { name: 'Stop' }).click();
        await page.getByText('Stopped by you: there may be more rows.').waitFor();
        assert.equal(await page.evaluate(() => window.wasStopped), true);
        await close();
    });

    it('keeps what was run and what was saved with its parameters, and a link carries the query', async () => {
        const { page, write, close } = await visit(() => lines({ columns: ['n'] }, { row: [1] }, { summary }));

        await write('RETURN $year AS n');
        await page.getByLabel('$year').fill('1938');
        await page.getByLabel('Name of the saved query').fill('By year');
        await page.getByRole('button', { name: 'Save query' }).click();
        await page.getByRole('button', { name: 'Run' }).click();
        await page.getByRole('cell', { name: '1', exact: true }).waitFor();
        await page.getByRole('button', { name: 'Copy as link' }).click();
        await page.waitForFunction(() => location.hash.includes('RETURN'));
        await page.goto(`${stand.url}/#/data`);
        await page.reload();
        await page.goto(`${stand.url}/#/cypher`);
        await page.getByRole('button', { name: 'By year', exact: true }).click();
        assert.equal(await page.getByLabel('$year').inputValue(), '1938');
        await page.getByRole('button', { name: 'RETURN $year AS n' }).waitFor();
        await page.getByRole('button', { name: 'Forget By year' }).click();
        await page.getByRole('button', { name: 'By year', exact: true }).waitFor({ state: 'detached' });
        await close();
    });

    it('shows names and properties as they are, and runs none of them', async () => {
        const evil = '<img src=x onerror="window.hit=1">';
        const rows = [
            { row: [node('x', evil, { name: evil, web: 'javascript:window.hit=2' })] },
            { row: ['‮gnirts 👩‍🚀'] },
        ];
        const { page, close } = await visit(() => lines({ columns: [evil] }, ...rows, { summary }));

        await page.getByRole('button', { name: 'Run' }).click();
        await page.getByRole('columnheader', { name: evil }).waitFor();
        await page.getByRole('button', { name: 'Picture', exact: true }).click();
        await page.getByRole('group', { name: '1 entity' }).getByRole('button').first().focus();
        await page.keyboard.press('Enter');
        await page.getByText('javascript:window.hit=2').first().waitFor();
        assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
        assert.equal(await page.evaluate(() => window.hit), undefined);
        await close();
    });
});
