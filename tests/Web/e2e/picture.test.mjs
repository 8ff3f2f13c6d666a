import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { activeName, downloaded, open, skip, until } from './stand.mjs';

const around = '#/picture?show=lyushkov&open=lyushkov';
const three = '#/picture?show=lyushkov&show=stalin&show=sorge';

describe('the picture', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    /** A visit whose network stands still, with the group of its elements. */
    async function drawn(fragment, options) {
        const visit = await stand.visit(fragment, options);
        const group = visit.page.getByRole('group', { name: /entit(y|ies), .*relationship/ });
        await group.waitFor();
        await visit.page.locator('gx-picture[aria-busy=false]').waitFor();
        return { ...visit, group };
    }

    /** Where an entity stands on the screen. */
    const placeOf = (page, id) =>
        page.locator('gx-picture').evaluate((element, key) => {
            const { cy, indices } = element.network;
            const { x, y } = cy.getElementById(`n${indices.get(key)}`).renderedPosition();
            const box = element.getBoundingClientRect();
            return { x: box.left + x, y: box.top + y };
        }, id);

    it('selects with Shift and a click, and hides, pins and brings back all of them', async () => {
        const { page, errors, close } = await drawn(three);

        for (const id of ['stalin', 'sorge']) {
            const { x, y } = await placeOf(page, id);
            await page.keyboard.down('Shift');
            await page.mouse.click(x, y);
            await page.keyboard.up('Shift');
        }
        await page.getByText('2 selected').first().waitFor();
        await page.getByRole('button', { name: 'Pin', exact: true }).click();
        await page.waitForFunction(() => (location.hash.match(/pin=/g) ?? []).length === 2);
        await page.locator('gx-selection').getByRole('button', { name: 'Hide' }).click();
        await page.getByRole('group', { name: '1 entity, 0 relationships' }).waitFor();
        assert.match(await activeName(page), /^Genrikh Lyushkov/);
        await page.getByRole('button', { name: 'Show 2 hidden' }).click();
        await page.getByRole('group', { name: /^3 entities/ }).waitFor();
        assert.deepEqual(errors, []);
        await close();
    });

    it('selects with a box', async () => {
        const { page, close } = await drawn(three);
        const box = await page.locator('gx-picture').boundingBox();

        await page.keyboard.down('Shift');
        await page.mouse.move(box.x + 5, box.y + 5);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width - 5, box.y + box.height - 5, { steps: 8 });
        await page.mouse.up();
        await page.keyboard.up('Shift');

        await page.getByText('3 selected').first().waitFor();
        await page.getByRole('button', { name: 'Clear' }).click();
        await page.locator('gx-selection').waitFor({ state: 'detached' });
        await close();
    });

    it('selects by keyboard and by a switch for those without Shift', async () => {
        const { page, group, close } = await drawn(three);

        await group.getByRole('button', { name: /^Genrikh Lyushkov, / }).focus();
        await page.keyboard.press('Shift+Enter');
        await page.getByText('1 selected').first().waitFor();
        await page.getByRole('button', { name: 'Select several' }).click();
        const { x, y } = await placeOf(page, 'sorge');
        await page.mouse.click(x, y);
        await page.getByText('2 selected').first().waitFor();
        const pressed = await group.locator('[aria-pressed="true"]').count();
        assert.equal(pressed, 2);
        await close();
    });

    it('connects what is selected, and says what no path joins', async () => {
        const { page, group, close } = await drawn('#/picture?show=manchukuo&show=stalin-assassination-plot');

        for (const name of [/^Manchukuo/, /^Plot to kill/]) {
            await group.getByRole('button', { name }).focus();
            await page.keyboard.press('Shift+Enter');
        }
        await page.getByRole('button', { name: 'Connect in the picture' }).click();
        await page.getByText('1 entity added.').waitFor();
        await page.getByRole('group', { name: /^3 entities, 2 relationships/ }).waitFor();
        await page.getByRole('button', { name: 'How are they connected?' }).click();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await close();
    });

    it('expands several at once, collapses, and undoes each step', async () => {
        const { page, group, close } = await drawn(three);

        for (const name of [/^Joseph Stalin/, /^Richard Sorge/]) {
            await group.getByRole('button', { name }).focus();
            await page.keyboard.press('Shift+Enter');
        }
        await page.locator('gx-selection').getByRole('button', { name: 'Expand' }).click();
        await page.waitForFunction(() => location.hash.includes('open=stalin') && location.hash.includes('open=sorge'));
        await until(async () => Number(/^(\d+)/.exec(await sizeOf(page))[1]) > 20);
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByRole('group', { name: /^3 entities/ }).waitFor();
        await close();
    });

    it('expands by type with counts, and says when there is no more', async () => {
        const { page, group, close } = await drawn('#/picture?show=lyushkov');

        await group.getByRole('button', { name: /^Genrikh Lyushkov/ }).focus();
        await page.keyboard.press('Enter');
        const item = page.locator('.groups li', { hasText: 'served in' }).first();
        await item.getByText('0 of 5 shown').waitFor();
        await item.getByRole('button').click();
        await item.getByText('5 of 5 shown').waitFor();
        await item.getByRole('button').click();
        await page.getByText('Everything around it is shown already.').waitFor();
        await page.getByRole('button', { name: 'Collapse' }).click();
        await item.getByText('0 of 5 shown').waitFor();
        await close();
    });

    it('draws every relationship among what is shown', async () => {
        const { page, close } = await drawn('#/picture?open=lyushkov&open=stalin');
        const before = linksIn(await sizeOf(page));

        await page.getByRole('button', { name: 'Relations among what is shown' }).click();
        await until(async () => linksIn(await sizeOf(page)) > before);

        await page.waitForFunction(() => location.hash.includes('among=1'));
        await close();
    });

    it('finds in the picture, and goes from one to the next', async () => {
        const { page, close } = await drawn(around);

        await page.getByRole('searchbox', { name: 'Find in the picture' }).fill('kwantung');
        await page.getByText(/^\d in this picture$/).waitFor();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => location.hash.includes('node='));
        await page.getByRole('searchbox', { name: 'Find in the picture' }).fill('nobody of this name');
        await page.getByText('not in this picture').waitFor();
        await close();
    });

    it('drags and pins, and undo takes the pin away', async () => {
        const { page, close } = await drawn(three);
        const from = await placeOf(page, 'sorge');

        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 });
        await page.mouse.up();
        await page.waitForFunction(() => location.hash.includes('pin=sorge'));
        const to = await placeOf(page, 'sorge');
        assert.ok(Math.abs(to.x - from.x - 60) < 4 && Math.abs(to.y - from.y - 40) < 4, JSON.stringify({ from, to }));
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.waitForFunction(() => !location.hash.includes('pin='));
        await close();
    });

    it('moves and pins without dragging, by buttons and by keyboard', async () => {
        const { page, group, close } = await drawn(three);
        const before = await placeOf(page, 'sorge');

        await group.getByRole('button', { name: /^Richard Sorge/ }).focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Shift+ArrowRight');
        await page.waitForFunction(() => location.hash.includes('pin=sorge'));
        await page.getByRole('button', { name: 'Move down' }).click();
        const after = await placeOf(page, 'sorge');
        assert.ok(after.x > before.x && after.y > before.y, JSON.stringify({ before, after }));
        await page.getByRole('button', { name: 'Unpin' }).click();
        await page.waitForFunction(() => !location.hash.includes('pin='));
        await close();
    });

    it('keeps pins, layout, colours and what is hidden in its link', async () => {
        const { page, close } = await drawn(`${three}&pin=sorge%20321%20-77&layout=radial&colour=.sex&size=relations`);

        const place = await page.locator('gx-picture').evaluate((element) => element.whereabouts().get('sorge'));
        assert.deepEqual(place, { x: 321, y: -77 });
        await page.locator('.legend').getByText('male', { exact: true }).waitFor();
        assert.equal(await page.getByLabel('Size').inputValue(), 'relations');
        assert.equal(await page.getByLabel('Arrange').inputValue(), 'radial');
        await page
            .getByRole('group', { name: /^3 entities/ })
            .getByRole('button', { name: /sex: male/ })
            .first()
            .waitFor({ state: 'attached' });
        await close();
    });

    it('captions by what a person chooses', async () => {
        const { page, close } = await drawn(three);

        await page.getByLabel('Caption').selectOption('id');
        await until(() =>
            page.locator('gx-picture').evaluate((element) =>
                element.network.cy
                    .nodes()
                    .map((node) => node.data('name'))
                    .includes('sorge'),
            ),
        );
        await page
            .getByRole('button', { name: /^Richard Sorge/ })
            .first()
            .waitFor({ state: 'attached' });
        await close();
    });

    for (const layout of ['layered', 'radial', 'time', 'force']) {
        it(`arranges ${layout}, each entity in a place of its own, the same twice`, async () => {
            const places = [];
            for (let visit = 0; visit < 2; visit++) {
                const { page, close } = await drawn(`${around}&layout=${layout}`);
                places.push(await page.locator('gx-picture').evaluate((element) => [...element.whereabouts()]));
                await close();
            }
            const distinct = new Set(places[0].map(([, { x, y }]) => `${Math.round(x)} ${Math.round(y)}`));
            assert.equal(distinct.size, places[0].length);
            assert.deepEqual(places[0], places[1]);
        });
    }

    it('gives the picture as PNG, SVG, CSV and JSON', async () => {
        const { page, close } = await drawn(three);

        const files = {};
        for (const [form, words] of [
            ['png', 'PNG picture'],
            ['svg', 'SVG picture'],
            ['csv', 'CSV table'],
            ['json', 'JSON answer'],
        ]) {
            if (!(await page.getByRole('button', { name: words }).isVisible()))
                await page.getByText('Download ▾').click();
            files[form] = await downloaded(page, () => page.getByRole('button', { name: words }).click());
        }
        assert.equal(files.png.subarray(1, 4).toString(), 'PNG');
        assert.match(files.svg.toString(), /^<svg xmlns.*Richard Sorge/s);
        assert.match(files.csv.toString(), /^Who or what,Relationship,With/);
        assert.equal(JSON.parse(files.json).entities.length, 3);
        await close();
    });

    it('shows a window of time by typing years, without dragging', async () => {
        const { page, close } = await stand.visit();

        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.getByRole('spinbutton', { name: 'To year' }).fill('1938');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => /during=\d{4}(%2F|\/)1938/.test(location.hash));
        await page.getByRole('slider', { name: 'To year' }).focus();
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction(() => /during=\d{4}(%2F|\/)1939/.test(location.hash));
        await close();
    });

    const sizeOf = (page) => page.getByRole('group', { name: /entit.*relationship/ }).getAttribute('aria-label');
    const linksIn = (size) => Number(/([\d,]+) relationship/.exec(size)[1].replace(',', ''));
});
