// Makes the types of the answers from the API's checked-in description: node packages/client/generate.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, URL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../../../../tests/GraphExplorer.Api.Tests/openapi.v1.json', import.meta.url);
const target = new URL('src/generated/schemas.ts', import.meta.url);

/** The types of every record that answers are made of; the operations are written by hand, so paths are left out. */
export async function generate() {
    const document = JSON.parse(await readFile(description, 'utf8'));
    const ast = await openapiTS({ ...document, paths: {} });
    return `/* Generated from the API's description by packages/client/generate.mjs. */\n${astToString(ast)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await generate());
