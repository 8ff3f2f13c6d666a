import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { downloaded, open, skip, until } from './stand.mjs';

const story = '#/connect?from=manchukuo&to=stalin-assassination-plot';

/** Entity, source, Browse and Data pages, and what can be taken along from Connect. */
describe('pages', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    it('tells namesakes apart in the boxes of Connect, by kind and description', async () => {
        const { page, close } = await stand.visit('#/connect');

        await page.getByRole('combobox', { name: 'From', exact: true }).fill('kim');
        const options = page.getByRole('option');
        await options.nth(3).waitFor();
        const texts = (await options.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
        assert.ok(
            texts.some((text) => /Kim Philby.*person.*MI6 officer/.test(text)),
            texts.join(' | '),
        );
        assert.ok(texts.some((text) => /Kim Jong-il.*person/.test(text)));
        assert.ok(texts.some((text) => /defection.*event/.test(text)));
        assert.equal(new Set(texts).size, texts.length);
        const inView = await options.first().evaluate((option) => {
            const list = option.parentElement.getBoundingClientRect();
            const stage = document
                .querySelector('gx-app')
                .shadowRoot.querySelector('gx-connect')
                .shadowRoot.querySelector('.ask')
                .getBoundingClientRect();
            return list.left >= stage.left && list.right <= stage.right;
        });
        assert.ok(inView, 'the list is cut off');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(/from=kim-/);
        await close();
    });

    it('goes from the search to a page of all results, with kinds to choose from', async () => {
        const { page, close } = await stand.visit('#/data');

        await page.getByRole('combobox', { name: /^Search people/ }).fill('stalin');
        await page.getByRole('option', { name: 'All that is found for “stalin”' }).click();
        await page.getByText(/^\d+ found$/).waitFor();
        const all = await page.locator('a.hit').count();
        await page.getByRole('checkbox', { name: /^operation/ }).check();
        await page.waitForURL(/label=Operation/);
        await until(async () => (await page.locator('a.hit').count()) < all);
        const [, count] = /(\d+) found/.exec(await page.getByText(/^\d+ found$/).textContent());
        assert.equal(await page.locator('a.hit').count(), Number(count));
        await page.reload();
        assert.ok(await page.getByRole('checkbox', { name: /^operation/ }).isChecked());
        await close();
    });

    it('finds names typed in Cyrillic, in kana and with mistakes', async () => {
        const { page, close } = await stand.visit('#/browse');

        for (const typed of ['Люшков', 'リュシコフ', 'Lyuschkow']) {
            await page.getByRole('searchbox', { name: 'Search by name' }).fill(typed);
            await page.locator('a.hit', { hasText: 'Genrikh Lyushkov' }).first().waitFor();
        }
        await close();
    });

    it('tells an entity: facts in order of time with their sources by name, rival accounts, denials, relations', async () => {
        const { page, errors, close } = await stand.visit('#/entity/lyushkov');

        await page.getByText('In order of time').waitFor();
        await page.getByRole('heading', { name: /Three accounts, none settled/ }).waitFor();
        await page.getByText('The sources say no').waitFor();
        await page.getByText('Relations by kind').waitFor();
        await page.locator('gx-facts .facts li', { hasText: 'July 1917' }).getByText('Bolshevik Party').waitFor();
        const note = page.getByRole('link', { name: /^Source 1: .*Lyushkov/ }).first();
        await note.waitFor();
        const titles = await page.locator('gx-facts .sources li').allInnerTexts();
        assert.ok(titles.length > 1);
        assert.equal(new Set(titles).size, titles.length);
        await note.click();
        await page.getByText(/claims rest on it/).waitFor();
        assert.deepEqual(errors, []);
        await close();
    });

    it('narrows the facts of an entity to a window of time, and says how many remain', async () => {
        const { page, close } = await stand.visit('#/entity/lyushkov');

        const all = page.locator('gx-facts .facts').first().locator('li');
        await all.first().waitFor();
        const before = await all.count();
        await page.getByRole('spinbutton', { name: 'From year' }).fill('1938');
        await page.getByRole('spinbutton', { name: 'From year' }).press('Enter');
        await page.getByText(/^\d+ of \d+ dated facts fall in this time\.$/).waitFor();
        assert.ok((await all.count()) < before);
        await page.getByRole('button', { name: 'Any time' }).click();
        await until(async () => (await all.count()) === before);
        await close();
    });

    it('shows the places of an entity on a map and in a list', async () => {
        const { page, close } = await stand.visit('#/entity/lyushkov');

        await page.getByRole('button', { name: 'Places' }).click();
        await page.getByRole('img', { name: 'Map of places' }).waitFor();
        await page.getByText('Land only').waitFor();
        assert.ok((await page.locator('gx-map circle').count()) > 3);
        await page.locator('gx-map').getByRole('button', { name: 'Dairen' }).click();
        await page.getByRole('heading', { name: 'Dairen' }).waitFor();
        await close();
    });

    it('ties the map to the chosen path', async () => {
        const { page, close } = await stand.visit(`${story}&view=map`);

        await page.locator('gx-map').getByRole('button', { name: 'Hunchun' }).click();
        await page.getByRole('heading', { name: 'Hunchun' }).waitFor();
        await close();
    });

    it('gives the answer as PNG, SVG, CSV and JSON', async () => {
        const { page, close } = await stand.visit();
        await page.locator('gx-picture svg.lanes').waitFor();

        const files = {};
        for (const [form, words] of [
            ['png', 'PNG picture'],
            ['svg', 'SVG picture'],
            ['csv', 'CSV table'],
            ['json', 'JSON answer'],
        ]) {
            await page.getByText('Download ▾').click();
            files[form] = await downloaded(page, () => page.getByRole('button', { name: words }).click());
        }
        assert.equal(files.png.subarray(1, 4).toString(), 'PNG');
        assert.match(files.svg.toString(), /^<svg[^>]*xmlns.*Genrikh/s);
        assert.match(files.csv.toString(), /crossed the border into.*Wikipedia/s);
        assert.equal(JSON.parse(files.json).paths.length, 5);
        await close();
    });

    it('undoes and redoes, and the buttons of the browser go the same way', async () => {
        const { page, close } = await stand.visit();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        await page.getByRole('button', { name: '⇅ Swap' }).click();
        await page.waitForURL(/from=stalin-assassination-plot/);
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.waitForURL((url) => !url.hash.includes('from=stalin-assassination-plot'));
        await page.getByRole('button', { name: 'Redo' }).click();
        await page.waitForURL(/from=stalin-assassination-plot/);
        await page.getByRole('link', { name: 'Data' }).click();
        await page.getByText('Terms and credits').waitFor();
        await page.goBack();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.reload();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        assert.match(await page.evaluate(() => location.hash), /from=stalin-assassination-plot/);
        await close();
    });

    it('copies where the page is not a secure context', async () => {
        const before = (page) =>
            page.addInitScript(() => {
                Object.defineProperty(window, 'isSecureContext', { value: false });
                Object.defineProperty(navigator, 'clipboard', { value: undefined });
                document.addEventListener('copy', (event) => {
                    window.copied = () => ({
                        plain: event.clipboardData.getData('text/plain'),
                        html: event.clipboardData.getData('text/html'),
                    });
                    window.now = window.copied();
                });
                const set = DataTransfer.prototype.setData;
                window.given = {};
                DataTransfer.prototype.setData = function (type, text) {
                    window.given[type] = text;
                    return set.call(this, type, text);
                };
            });
        const { page, close } = await stand.visit('', { before });

        await page.getByRole('button', { name: 'Copy with sources' }).click();
        await page.getByText('Copied, with its sources.').waitFor();
        const rich = await page.evaluate(() => window.given);
        assert.match(rich['text/plain'], /crossed the border into Manchukuo on 13 June 1938 \[1\]/);
        assert.match(rich['text/html'], /<sup>1<\/sup>/);
        await page.getByRole('button', { name: 'Markdown' }).click();
        await until(() => page.evaluate(() => /\[\^1\]: /.test(window.given['text/plain'])));
        await page.getByRole('button', { name: 'Plain text' }).click();
        await until(() => page.evaluate(() => /^\[2\] /m.test(window.given['text/plain'])));
        await close();
    });

    it('makes no link of a source whose address is no web address', async () => {
        const evil = 'javascript:window.hit=1';
        const before = async (page) => {
            await page.route('**/api/v1/sources/**', async (route) => {
                const response = await route.fetch();
                await route.fulfill({ response, json: { ...(await response.json()), url: evil } });
            });
            await page.route('**/api/v1/schema', async (route) => {
                const response = await route.fetch();
                const schema = await response.json();
                for (const licence of schema.meta.licences) licence.url = evil;
                await route.fulfill({ response, json: schema });
            });
        };
        const { page, close } = await stand.visit('#/source/S002', { before });

        await page.getByText(/claims rest on it/).waitFor();
        assert.equal(await page.getByRole('link', { name: /Open the source/ }).count(), 0);
        await page.goto(`${stand.url}/#/data`);
        await page.getByText('Terms and credits').waitFor();
        const addresses = await page.evaluate(() => {
            const found = [];
            const walk = (root) => {
                for (const element of root.querySelectorAll('*')) {
                    if (element.matches('a[href]')) found.push(element.getAttribute('href'));
                    if (element.shadowRoot) walk(element.shadowRoot);
                }
            };
            walk(document);
            return found;
        });
        assert.ok(addresses.length > 5);
        assert.deepEqual(
            addresses.filter((address) => !/^(#|\/|https?:)/.test(address)),
            [],
        );
        await close();
    });

    it('opens sources in a window that knows nothing of this one', async () => {
        const { page, close } = await stand.visit('#/source/S002');

        const link = page.getByRole('link', { name: /Open the source/ });
        assert.match(await link.getAttribute('href'), /^https?:/);
        assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
        await close();
    });

    it('shows each page within a policy that lets no foreign script run', async () => {
        for (const address of ['/', '/e/lyushkov', '/e/nobody-of-this-name']) {
            const response = await fetch(`${stand.url}${address}`);
            const policy = response.headers.get('content-security-policy');
            assert.match(policy, /frame-ancestors 'self'/, address);
            assert.match(policy, address === '/' ? /script-src 'self'(;|$)/ : /default-src 'none'/, address);
            assert.equal(response.headers.get('x-content-type-options'), 'nosniff', address);
        }
    });

    const terms = [
        ['.summary', 'hops', 'A hop is one step of a path'],
        ['gx-answer', 'What is a hub?', 'A hub is an entity joined to so much'],
        ['gx-evidence', 'tier 4', 'The tier says how close a source is'],
        ['gx-evidence', 'asserted', 'Asserted: the source states it as fact.'],
        ['gx-evidence', '1 work', 'Copies and translations of one text count as one work.'],
    ];

    it('explains each term of the trade on focus', async () => {
        const { page, close } = await stand.visit();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        for (const [place, term, words] of terms) {
            await page.locator(place).getByRole('button', { name: term, exact: true }).first().focus();
            await page.getByText(words).filter({ visible: true }).waitFor();
            await page.keyboard.press('Escape');
            await page.getByText(words).filter({ visible: true }).waitFor({ state: 'detached' });
        }
        await close();
    });

    it('explains the same on tap, within a narrow window', async () => {
        const { page, close } = await stand.visit('', { viewport: { width: 360, height: 740 }, hasTouch: true });
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        for (const [place, term, words] of terms) {
            if (place === 'gx-evidence') await page.locator('nav.tabs').getByRole('button', { name: 'Evidence' }).tap();
            await page.locator(place).getByRole('button', { name: term, exact: true }).first().tap();
            const bubble = page.getByText(words).filter({ visible: true });
            await bubble.waitFor();
            const { x, width } = await bubble.boundingBox();
            assert.ok(x >= 0 && x + width <= 360, `${term}: ${x}, ${width}`);
        }
        await close();
    });

    it('says what the data is in a line, and offers questions to start with', async () => {
        const { page, close } = await stand.visit();

        await page.getByText(/^Lyushkov and the defectors\./).waitFor();
        await page.getByText('6 questions to start with').click();
        await page.getByRole('link', { name: /^How is George Blake connected/ }).click();
        await page.waitForURL(/from=blake&to=penkovsky&avoid=mi6/);
        await page.locator('.summary').waitFor();
        assert.equal(await page.getByRole('link', { name: /^How is George Blake connected/ }).count(), 0);
        await close();
    });
});
