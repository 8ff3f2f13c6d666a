import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** What is absent is skipped with its reason, and fails only where it is required; nothing is skipped in silence. */
describe('tests whose means are absent', () => {
    let nothing;
    before(() => (nothing = mkdtempSync(join(tmpdir(), 'graphexplorer-nothing-'))));
    after(() => rmSync(nothing, { recursive: true }));

    /** Runs a file of tests where no program is on the PATH. */
    function run(file, env) {
        const { NODE_TEST_CONTEXT, GRAPHEXPLORER_REQUIRE, CHROMIUM, ...rest } = process.env;
        const path = fileURLToPath(new URL(file, import.meta.url));
        const result = spawnSync(process.execPath, ['--test', '--test-reporter=tap', path], {
            env: { ...rest, PATH: nothing, ...env },
            encoding: 'utf8',
        });
        return { code: result.status, said: result.stdout + result.stderr };
    }

    it('are skipped without Chromium, with the reason', () => {
        const { code, said } = run('empty.test.mjs', {});

        assert.equal(code, 0, said);
        assert.match(said, /# SKIP no Chromium: install it, or name it in CHROMIUM/);
    });

    it('do not take another browser than the one that is named', () => {
        const { code, said } = run('empty.test.mjs', { CHROMIUM: '/nowhere/chromium', PATH: process.env.PATH });

        assert.equal(code, 0, said);
        assert.match(said, /# SKIP no Chromium: CHROMIUM names \/nowhere\/chromium, which is not there/);
    });

    it('fail without Chromium where the page is required', () => {
        const { code, said } = run('empty.test.mjs', { GRAPHEXPLORER_REQUIRE: 'neo4j,web' });

        assert.notEqual(code, 0);
        assert.match(said, /GRAPHEXPLORER_REQUIRE asks for web: no Chromium/);
    });

    it('of Neo4j are skipped without its program or Java, and fail where it is required', () => {
        const skipped = run('neo4j.test.mjs', { CHROMIUM: process.execPath });
        const required = run('neo4j.test.mjs', { CHROMIUM: process.execPath, GRAPHEXPLORER_REQUIRE: 'neo4j' });

        assert.equal(skipped.code, 0, skipped.said);
        assert.match(
            skipped.said,
            /# SKIP (no \.\.\/shared\/neo4j\/start beside the project|no Java: Neo4j runs on it)/,
        );
        assert.notEqual(required.code, 0);
        assert.match(required.said, /GRAPHEXPLORER_REQUIRE asks for neo4j: no /);
    });
});
