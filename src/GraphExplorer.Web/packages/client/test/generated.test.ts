// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generate } from '../generate.mjs';

it('types the answers as the API describes them: node packages/client/generate.mjs brings them up to date', async () => {
  const kept = await readFile(new URL('../src/generated/schemas.ts', import.meta.url), 'utf8');

  expect(kept).toBe(await generate());
});
