import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { missing, open, root, skip } from './stand.mjs';

const gx = join(root, 'artifacts', 'bin', 'GraphExplorer.Cli', 'debug', 'gx.dll');
const noGx = existsSync(gx) ? false : 'gx is not built: dotnet build src/GraphExplorer.Cli';

/** A real server with real keys, as gx makes them. */
describe('a server with keys', { skip: skip || missing('web', noGx) }, () => {
    let stand;
    let folder;
    const keys = {};
    const run = (...args) =>
        JSON.parse(execFileSync('dotnet', [gx, 'keys', ...args, '--json', '--data-directory', folder]).toString());
    before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'graphexplorer-keys-'));
        for (const role of ['read', 'write']) keys[role] = run('add', `a ${role}er`, '--role', role).key;
        stand = await open({ data: folder });
    });
    after(() => stand?.close());

    async function signedIn(key) {
        const visit = await stand.visit();
        await visit.page.getByLabel('Key', { exact: true }).fill(key);
        await visit.page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
        return visit;
    }

    it('shows a stranger nothing but that it wants a key', async () => {
        const { page, close } = await stand.visit();

        await page.getByRole('dialog', { name: 'This server asks for a key' }).waitFor();
        await page.getByRole('button', { name: 'Not now' }).click();
        await page.getByText('The server asks for a key before it answers.').first().waitFor();
        assert.equal(await page.locator('.summary').count(), 0);
        await close();
    });

    it('refuses a key that it does not know', async () => {
        const { page, close } = await signedIn('gx_0123456789ab_0123456789012345678901234567890123456789012');

        await page.getByText('The server does not know this key.').waitFor();
        await close();
    });

    for (const [role, name] of [
        ['read', 'Reader'],
        ['write', 'Writer'],
    ]) {
        it(`lets a ${name.toLowerCase()} in, says what one may do, and keeps the key nowhere`, async () => {
            const { page, close } = await signedIn(keys[role]);

            await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
            await page.getByText(name, { exact: true }).click();
            await page.getByText(`a ${role}er`).waitFor();
            const [cookie] = await page.context().cookies();
            assert.equal(cookie.httpOnly, true);
            assert.equal(cookie.sameSite, 'Strict');
            const kept = await page.evaluate(() =>
                JSON.stringify([location.href, { ...localStorage }, document.cookie]),
            );
            assert.ok(!kept.includes(keys[role]) && !cookie.value.includes(keys[role]));
            await page.getByRole('button', { name: 'Sign out' }).click();
            await page.getByText('You are signed out.').waitFor();
            await page.reload();
            await page.getByRole('dialog', { name: 'This server asks for a key' }).waitFor();
            await close();
        });
    }

    it('keeps what was done when the key is revoked, and goes on with another', async () => {
        const short = run('add', 'a guest', '--role', 'read').key;
        const { page, close } = await signedIn(short);
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();

        run('revoke', 'a guest');
        await page.getByRole('button', { name: '⇅ Swap' }).click();
        await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
        await page.getByLabel('Key', { exact: true }).fill(keys.read);
        await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
        await page.locator('.summary', { hasText: '1 path of 2' }).waitFor();
        assert.match(await page.evaluate(() => location.hash), /from=stalin-assassination-plot&to=manchukuo/);
        await close();
    });
});
