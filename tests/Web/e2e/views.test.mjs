import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { activeName, downloaded, open, skip, until } from './stand.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = '**/api/v1/views';
const problem = (status, code, detail, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify({ status, code, title: 'Not done', detail }),
});

describe('saved views', { skip }, () => {
    let stand;
    let count = 0;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    const nextTitle = () => `A view of the tests, number ${++count}, ${Date.now()}`;

    /** The Connect page with its dialog open and a title of the test's own. */
    async function dialog(purpose = 'Save', options = {}) {
        const visit = await stand.visit('', options);
        const { page } = visit;
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.getByRole('button', { name: purpose, exact: true }).click();
        const box = page.getByRole('dialog', { name: `${purpose} this picture` });
        await box.getByRole('heading', { name: 'How is Manchukuo connected' }).waitFor();
        const title = nextTitle();
        await box.getByLabel('Title').fill(title);
        return { ...visit, box, title };
    }

    /** Saves by the API, as another browser would. */
    async function saved(page, changes = {}) {
        const answer = await page.request.post(`${stand.url}/api/v1/views`, {
            data: {
                title: nextTitle(),
                visibility: 'public',
                query: {
                    kind: 'paths',
                    parameters: { from: ['manchukuo'], to: ['stalin-assassination-plot'], k: 2 },
                },
                ...changes,
            },
        });
        assert.equal(answer.status(), 201, await answer.text());
        return { ...(await answer.json()), tag: answer.headers().etag };
    }

    const item = (page, title) => page.getByRole('article', { name: title });
    /** Every entity of a picture has its place. */
    const arranged = (page) => page.getByRole('group').and(page.locator('gx-picture [aria-busy="false"]')).waitFor();
    const save = (page) => page.getByRole('button', { name: 'Save view', exact: true }).click();

    it('shows a picture, saves it, gives its secret once and its code, and lists it', async () => {
        const { page, errors, box, title, close } = await dialog('Share', {
            permissions: ['clipboard-read', 'clipboard-write'],
        });
        assert.match(await box.getByLabel('The picture in words').inputValue(), /^5 paths of 2 to 4 hops.*crossed the border/);
        assert.ok(await box.getByRole('radio', { name: /^Whoever has the address/ }).isChecked());
        await box.locator('gx-graph').getByRole('heading', { name: title }).waitFor();

        await save(page);

        const done = page.getByRole('dialog', { name: 'The view is saved' });
        const secret = await done.locator('code.secret').textContent();
        assert.ok(secret.length >= 40, secret);
        await done.getByText('This address works on this computer only.').waitFor();
        const code = done.getByRole('textbox', { name: /^Code for your page/ });
        assert.match(await code.inputValue(), /^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\/[\w-]{22}" title="A view of/);
        await done.getByRole('button', { name: 'Component' }).click();
        await done.getByRole('button', { name: 'Copy the code' }).click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(copied, /<script type="module" src="[^"]*\/embed\.js"><\/script>\n<gx-graph src="[^"]*\/views\/[\w-]{22}\.json">/);
        await done.getByRole('button', { name: 'Close', exact: true }).click();

        await page.getByRole('link', { name: 'Views' }).click();
        await item(page, title).getByRole('button', { name: 'Share' }).click();
        await page.getByRole('dialog', { name: 'Share this picture' }).getByText(title).first().waitFor();
        assert.equal(await page.locator('code.secret').count(), 0);
        assert.deepEqual(errors, []);
        await close();
    });

    it('keeps the secret in the tab alone: no address, no lasting store', async () => {
        const addresses = [];
        const before = (page) => page.on('request', (request) => addresses.push(request.url()));
        const { page, close } = await dialog('Save', { before });

        await save(page);
        const secret = await page.locator('code.secret').textContent();
        await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
        await page.getByLabel('What it shows and why').fill('Changed.');
        await page.getByRole('button', { name: 'Save changes' }).click();
        await page.locator('gx-share-part').waitFor();

        const kept = await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href]);
        assert.ok(!kept[0].includes(secret) && kept[1].includes(secret) && !kept[2].includes(secret));
        assert.ok(addresses.every((address) => !address.includes(secret)));
        await close();
    });

    for (const [what, answer, words] of [
        ['is too large', problem(413, 'too_large', 'It would take 3,000,000 bytes.'), /too large to be saved.*Show fewer paths/],
        ['comes too fast', problem(429, 'too_many_saves', 'Too fast.', { 'retry-after': '7' }), /Too many saves.*in 7 seconds/],
        ['finds no room', problem(409, 'too_many_views', '10,000 views.'), /no room for another view/],
        ['finds the disk full', problem(507, 'app_data_unavailable', 'The disk is full.'), /could not write it down.*disk is full/],
        ['does not arrive', null, /The server did not answer/],
    ]) {
        it(`keeps the draft where a save ${what}, says what to do, and saves it afterwards`, async () => {
            const { page, box, title, close } = await dialog();
            let isDown = true;
            await page.route(views, (route) => {
                if (!isDown || route.request().method() !== 'POST') return route.continue();
                return answer ? route.fulfill(answer) : route.abort();
            });

            await save(page);
            const alert = box.getByRole('alert');
            await alert.waitFor();
            assert.match((await alert.textContent()).replace(/\s+/g, ' '), words);
            await alert.getByText('what you wrote is kept here').waitFor();
            assert.equal(await box.getByLabel('Title').inputValue(), title);
            isDown = false;
            await save(page);

            await page.getByRole('dialog', { name: 'The view is saved' }).getByText(title).first().waitFor();
            await close();
        });
    }

    it('keeps the draft when the session has ended, and asks for the key over it', async () => {
        const { page, box, title, close } = await dialog();
        await page.route(views, (route) => route.fulfill(problem(401, 'unauthenticated', 'A key is needed.')));

        await save(page);

        await page.getByRole('dialog', { name: /session has ended|asks for a key/ }).waitFor();
        await page.getByRole('button', { name: 'Not now' }).last().click();
        await box.getByRole('alert').getByText('Your session has ended.').waitFor();
        assert.equal(await box.getByLabel('Title').inputValue(), title);
        await close();
    });

    it('keeps what was written when the dialog is closed unsaved', async () => {
        const { page, box, title, close } = await dialog();

        await box.getByLabel('What it shows and why').fill('Half written.');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Save', exact: true }).click();

        assert.equal(await box.getByLabel('Title').inputValue(), title);
        assert.equal(await box.getByLabel('What it shows and why').inputValue(), 'Half written.');
        await close();
    });

    it('loses nothing of two who change a view at once: the second may load or save as new', async () => {
        const { page, title, close } = await dialog();
        await save(page);
        const secret = await page.locator('code.secret').textContent();
        const id = /\/v\/([\w-]+)/.exec(await page.locator('a.address').textContent())[1];
        await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
        const address = `${stand.url}/api/v1/views/${id}`;
        const read = await page.request.get(address);
        const { query, filters, layout } = await read.json();
        const other = await page.request.put(address, {
            headers: { 'if-match': read.headers().etag, 'x-edit-secret': secret },
            data: { title: 'By somebody else', visibility: 'unlisted', query, filters, layout },
        });
        assert.equal(other.status(), 200, await other.text());

        const box = page.getByRole('dialog', { name: 'Change this view' });
        await box.getByLabel('Title').fill(`${title}, mine`);
        await box.getByRole('button', { name: 'Save changes' }).click();
        await box.getByRole('alert').getByText('Somebody changed this view').waitFor();
        assert.equal(await box.getByLabel('Title').inputValue(), `${title}, mine`);
        await box.getByRole('button', { name: 'Save as a new view' }).click();
        await page.getByRole('dialog', { name: 'The view is saved' }).getByText(`${title}, mine`).first().waitFor();

        assert.equal((await (await page.request.get(address)).json()).title, 'By somebody else');
        await close();
    });

    it('loads what is there now where the person wants that', async () => {
        const { page, close } = await dialog();
        await save(page);
        await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
        await page.route(`${views}/*`, (route) =>
            route.request().method() === 'PUT'
                ? route.fulfill(problem(412, 'precondition_failed', 'It was changed.'))
                : route.continue(),
        );

        const box = page.getByRole('dialog', { name: 'Change this view' });
        const before = await box.getByLabel('Title').inputValue();
        await box.getByLabel('Title').fill('Mine');
        await box.getByRole('button', { name: 'Save changes' }).click();
        await box.getByRole('button', { name: 'Load what is there now' }).click();

        await until(async () => (await box.getByLabel('Title').inputValue()) === before);
        await close();
    });

    it('asks for the secret where this tab has it not, refuses a wrong one, and takes the right one', async () => {
        const { page, close } = await stand.visit('#/views');
        const view = await saved(page);
        await page.reload();

        await item(page, view.title).getByRole('button', { name: 'Change', exact: true }).click();
        const box = page.getByRole('dialog', { name: 'Change this view' });
        await box.getByLabel('What it shows and why').fill('With the secret.');
        await box.getByLabel('Edit secret of this view').fill('not-the-secret');
        await box.getByRole('button', { name: 'Save changes' }).click();
        await box.getByRole('alert').getByText('edit secret').first().waitFor();
        assert.equal(await box.getByLabel('What it shows and why').inputValue(), 'With the secret.');
        await box.getByLabel('Edit secret of this view').fill(view.editSecret);
        await box.getByRole('button', { name: 'Save changes' }).click();

        await page.locator('gx-share-part').waitFor();
        const now = await (await page.request.get(`${stand.url}/api/v1/views/${view.id}`)).json();
        assert.equal(now.description, 'With the secret.');
        await close();
    });

    it('deletes after asking, and only with the secret', async () => {
        const { page, close } = await stand.visit('#/views');
        const view = await saved(page);
        await page.reload();

        const own = item(page, view.title);
        await own.getByRole('button', { name: 'Delete', exact: true }).click();
        await own.getByRole('button', { name: 'Keep it' }).click();
        await own.getByRole('button', { name: 'Delete', exact: true }).click();
        await own.getByRole('button', { name: 'Delete for good' }).click();
        await own.getByLabel('Edit secret of this view').fill(view.editSecret);
        await own.getByRole('button', { name: 'Delete for good' }).click();

        await own.waitFor({ state: 'detached' });
        assert.equal((await page.request.get(`${stand.url}/api/v1/views/${view.id}`)).status(), 404);
        await close();
    });

    it('cites a view with its hash and says that nothing has changed', async () => {
        const { page, close } = await stand.visit('#/views');
        const view = await saved(page);
        await page.reload();

        const own = item(page, view.title);
        await own.getByRole('button', { name: 'Cite' }).click();
        const [citation] = JSON.parse(await own.getByRole('textbox', { name: 'Cite this view' }).inputValue());
        const file = await downloaded(page, () => own.getByRole('button', { name: 'Download' }).click());
        await own.getByRole('button', { name: 'What has changed?' }).click();
        await own.getByText('Nothing: the data says the same today.').waitFor();

        assert.equal(citation.title, view.title);
        assert.ok(citation.note.includes(view.hash));
        assert.deepEqual(JSON.parse(file), [citation]);
        await close();
    });

    it('opens what a view asks in the explorer', async () => {
        const { page, close } = await stand.visit('#/views');
        const view = await saved(page, { style: { path: 2 } });
        await page.reload();

        await item(page, view.title).getByRole('button', { name: 'Open in the explorer' }).click();

        await page.waitForURL(/#\/connect\?from=manchukuo&to=stalin-assassination-plot.*k=2.*path=2/);
        await page.getByRole('group', { name: /^2 paths/ }).waitFor();
        await close();
    });

    it('saves a free picture with the place of every entity, and opens it there again', async () => {
        const { page, close } = await stand.visit('#/picture?show=lyushkov&show=stalin&show=sorge&pin=sorge%20321%20-77');
        await arranged(page);
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        const box = page.getByRole('dialog', { name: 'Save this picture' });
        const title = nextTitle();
        await box.getByLabel('Title').fill(title);

        const [request] = await Promise.all([page.waitForRequest(views), save(page)]);
        const { query, layout } = request.postDataJSON();
        assert.equal(query.kind, 'choice');
        assert.deepEqual(Object.keys(layout.positions).sort(), ['lyushkov', 'sorge', 'stalin']);
        assert.deepEqual(layout.positions.sorge, [321, -77]);
        await page.getByRole('dialog', { name: 'The view is saved' }).waitFor();
        await page.getByRole('button', { name: 'Close', exact: true }).last().click();
        await page.getByRole('link', { name: 'Views' }).click();
        await item(page, title).getByRole('button', { name: 'Open in the explorer' }).click();

        await page.waitForURL(/pin=sorge\+321\+-77/);
        await close();
    });

    it('waits with saving until a layout that is under way has ended, and saves where everything came to stand', async () => {
        // The worker gets its order late, as on a busy machine.
        const before = (page) =>
            page.addInitScript(() => {
                const post = Worker.prototype.postMessage;
                window.begin = [];
                Worker.prototype.postMessage = function (...order) {
                    window.begin.push(() => post.apply(this, order));
                };
            });
        const { page, close } = await stand.visit('#/picture?show=lyushkov&show=stalin&show=sorge', { before });
        await page.getByRole('group', { name: /^3 entities/ }).and(page.locator('[aria-busy="true"]')).waitFor();
        await page.waitForFunction(() => window.begin.length > 0);

        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('The picture is still being arranged').waitFor();
        assert.equal(await page.getByRole('dialog').count(), 0);
        await page.evaluate(() => window.begin.forEach((begin) => begin()));
        await page.getByRole('dialog', { name: 'Save this picture' }).getByLabel('Title').fill(nextTitle());

        const [request] = await Promise.all([page.waitForRequest(views), save(page)]);
        const places = await page
            .locator('gx-picture-page gx-picture')
            .evaluate((picture) => [...picture.whereabouts()].map(([id, { x, y }]) => [id, [Math.round(x * 10) / 10, Math.round(y * 10) / 10]]));
        assert.equal(places.length, 3);
        assert.deepEqual(request.postDataJSON().layout.positions, Object.fromEntries(places));
        await close();
    });

    it('shows the secret and lists the view though the dialog was closed before the server answered', async () => {
        const { page, title, close } = await dialog();
        let answer;
        const held = new Promise((resolve) => (answer = resolve));
        await page.route(views, async (route) => {
            if (route.request().method() === 'POST') await held;
            return route.continue();
        });

        await save(page);
        await page.getByRole('button', { name: 'Saving…' }).waitFor();
        await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
        await page.getByRole('link', { name: 'Views' }).click();
        await page.getByRole('heading', { name: 'Saved views' }).waitFor();
        answer();

        const done = page.getByRole('dialog', { name: 'The view is saved' });
        assert.ok((await done.locator('code.secret').textContent()).length >= 40);
        await done.getByRole('button', { name: 'Close', exact: true }).click();
        await item(page, title).waitFor();
        await close();
    });

    it('shows the public views of an entity on its page, and no others', async () => {
        const { page, close } = await stand.visit('#/entity/nobody');
        const seen = await saved(page);
        const unseen = await saved(page, { visibility: 'private', query: { kind: 'choice', parameters: { entities: ['sorge'] } } });

        await page.goto(`${stand.url}/#/entity/lyushkov`);
        await item(page, seen.title).waitFor();

        assert.equal(await item(page, unseen.title).count(), 0);
        await close();
    });

    it('shows hostile titles as text, in list, dialog and code', async () => {
        const { page, close } = await stand.visit('#/views');
        const evil = `</script><img src=x onerror="window.hit=1">" onload="window.hit=1 ${nextTitle()}`;
        await saved(page, { title: evil, description: evil, altText: evil, visibility: 'unlisted' });
        await page.reload();

        await item(page, evil).getByRole('button', { name: 'Share' }).click();
        const code = page.getByRole('textbox', { name: /^Code for your page/ });
        for (const name of ['Frame', 'Component', 'Markdown']) {
            await page.getByRole('dialog').getByRole('button', { name }).click();
            const snippet = await code.inputValue();
            if (name === 'Markdown') continue;
            const holder = await page.evaluate((markup) => {
                const template = document.createElement('template');
                template.innerHTML = markup;
                const images = [...template.content.querySelectorAll('*')];
                return images.flatMap((element) => element.getAttributeNames()).filter((attribute) => attribute.startsWith('on'));
            }, snippet);
            assert.deepEqual(holder, []);
        }
        await page.locator('gx-share-part gx-graph').getByRole('heading', { name: evil }).waitFor();

        assert.equal(await page.evaluate(() => window.hit), undefined);
        await close();
    });

    it('says what to do where nothing is saved, and when the server does not answer', async () => {
        let isDown = false;
        const before = (page) =>
            page.route('**/api/v1/views?**', (route) =>
                isDown ? route.abort() : route.fulfill({ json: { items: [], total: { value: 0, relation: 'exact' }, limits: [] } }),
            );
        const { page, close } = await stand.visit('#/views', { before });

        await page.getByText('Nothing is saved yet.').waitFor();
        isDown = true;
        await page.reload();
        await page.getByRole('button', { name: 'Try again' }).waitFor();
        await close();
    });

    it('is used by keyboard: the dialog takes the focus, keeps it, and gives it back', async () => {
        const { page, close } = await stand.visit();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        await page.getByRole('button', { name: 'Share', exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog', { name: 'Share this picture' }).waitFor();
        await page.getByLabel('Title').focus();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog', { name: 'The view is saved' }).waitFor();
        await page.keyboard.press('Escape');

        assert.equal(await activeName(page), 'Share');
        await close();
    });

    for (const colorScheme of ['light', 'dark']) {
        it(`axe finds nothing wrong with dialog, code and list in the ${colorScheme} theme`, async () => {
            const { page, close } = await dialog('Share', { colorScheme, bypassCSP: true });
            await page.evaluate(axe);

            const told = [...(await wrong(page))];
            await save(page);
            await page.locator('gx-share-part gx-graph .frame').waitFor();
            told.push(...(await wrong(page)));
            await page.getByRole('button', { name: 'Close', exact: true }).last().click();
            await page.getByRole('link', { name: 'Views' }).click();
            await page.getByRole('button', { name: 'Cite' }).first().click();
            await page.getByRole('textbox', { name: 'Cite this view' }).waitFor();
            told.push(...(await wrong(page)));

            assert.deepEqual(told, []);
            await close();
        });
    }

    it('fits a phone', async () => {
        const { page, close } = await stand.visit('', { viewport: { width: 360, height: 740 }, hasTouch: true });
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        await page.getByRole('button', { name: 'Menu' }).click();
        await page.getByRole('button', { name: 'Share', exact: true }).click();
        await page.getByLabel('Title').fill(nextTitle());
        await save(page);
        await page.locator('gx-share-part gx-graph .frame').waitFor();

        const wide = await page.locator('gx-view-dialog dialog').evaluate((box) => box.scrollWidth - box.clientWidth);
        assert.ok(wide <= 0, `${wide}`);
        await close();
    });

    const wrong = async (page) => {
        const found = await page.evaluate(() =>
            window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
        );
        return found.violations.map((item) => `${item.id}: ${item.nodes[0].html} ${item.nodes[0].failureSummary}`);
    };
});
