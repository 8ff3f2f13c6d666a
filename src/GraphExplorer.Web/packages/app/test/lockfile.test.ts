// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('names no registry in the lock file, so that it installs from whichever one is configured', async () => {
  const lock = await readFile(new URL('../../../package-lock.json', import.meta.url), 'utf8');

  expect(lock).not.toMatch(/"resolved": "https?:/);
});
