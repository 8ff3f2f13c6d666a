import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, skip } from './stand.mjs';

const key = 'gx_0123456789ab_a-key-of-a-test';
const problem = (status, code, detail, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify({ status, code, title: 'Not answered', detail }),
});

/** Stands in for a server with keys, so that a session can end when the test says so; the real one is in keys.test.mjs. */
describe('signing in', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    async function visit(fragment = '', expires = new Date(Date.now() + 7_200_000).toISOString()) {
        const server = { isIn: false, wrong: 0 };
        const before = async (page) => {
            await page.route('**/api/v1/**', (route) =>
                server.isIn ? route.continue() : route.fulfill(problem(401, 'unauthenticated', 'A key is needed.')),
            );
            await page.route('**/api/v1/session', (route) => {
                const request = route.request();
                if (request.method() === 'POST') {
                    if (request.postDataJSON().key !== key) {
                        server.wrong++;
                        return route.fulfill(
                            server.wrong < 3
                                ? problem(401, 'unauthenticated', 'No such key.')
                                : problem(429, 'too_many_attempts', 'Too many.', { 'retry-after': '30' }),
                        );
                    }
                    server.isIn = true;
                }
                if (request.method() === 'DELETE') server.isIn = false;
                const json = server.isIn
                    ? { role: 'write', name: 'a desk', expires, signIn: 'required' }
                    : { role: 'none', signIn: 'required' };
                return route.fulfill({ json });
            });
        };
        const visit = await stand.visit(fragment, { before });
        const signIn = async (text) => {
            await visit.page.getByLabel('Key', { exact: true }).fill(text);
            await visit.page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
        };
        return { ...visit, server, signIn };
    }

    it('asks for a key, says what is wrong with one, and goes on where it stopped', async () => {
        const { page, signIn, close } = await visit();

        await page.getByRole('dialog', { name: 'This server asks for a key' }).waitFor();
        await signIn('gx_wrong');
        await page.getByText('The server does not know this key.').waitFor();
        await signIn('gx_wrong again');
        await signIn('gx_wrong once more');
        await page.getByText('Too many attempts. Try again in 30 seconds.').waitFor();
        await signIn(key);
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await page.getByText('Writer', { exact: true }).click();
        await page.getByText('a desk').waitFor();
        await close();
    });

    it('keeps the key out of the address and out of what the browser keeps', async () => {
        const { page, signIn, close } = await visit();

        await signIn(key);
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        const kept = await page.evaluate(() =>
            JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie]),
        );
        assert.ok(!kept.includes(key));
        assert.equal(await page.locator('gx-sign-in input').inputValue(), '');
        await close();
    });

    it('signs out, and answers nothing more', async () => {
        const { page, signIn, close } = await visit();

        await signIn(key);
        await page.getByText('Writer', { exact: true }).click();
        await page.getByRole('button', { name: 'Sign out' }).click();
        await page.getByText('You are signed out.').waitFor();
        await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
        await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).waitFor();
        await close();
    });

    it('keeps unsaved work when a session ends, and goes on after signing in again', async () => {
        const { page, server, signIn, close } = await visit('#/picture?show=lyushkov&show=stalin&show=sorge');
        await signIn(key);
        const group = page.getByRole('group', { name: /^3 entities/ });
        await group.waitFor();
        await page.locator('gx-picture[aria-busy=false]').waitFor();
        await group.getByRole('button', { name: /^Richard Sorge/ }).focus();
        await page.keyboard.press('Shift+ArrowRight');
        await page.waitForFunction(() => location.hash.includes('pin=sorge'));

        server.isIn = false;
        await group.getByRole('button', { name: /^Genrikh Lyushkov/ }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
        await page.getByText('What you did is kept in this page.').waitFor();
        await signIn(key);
        await page.getByRole('heading', { name: 'Genrikh Lyushkov' }).waitFor();
        assert.ok((await page.evaluate(() => location.hash)).includes('pin=sorge'));
        await close();
    });

    it('says so when the time of a session is over, without being asked', async () => {
        const { page, server, signIn, close } = await visit('', new Date(Date.now() + 4_000).toISOString());

        await signIn(key);
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        server.isIn = false;
        await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        await close();
    });
});
