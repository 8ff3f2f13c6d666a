// A real Neo4j with the persons, crimes and places of ../shared/datasets/pole.
import { execFile, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { makePole, noPole } from './pole.mjs';
import { freePort, root } from './stand.mjs';

const run = promisify(execFile);
const tools = join(root, '..', 'shared', 'neo4j');
const batch = 5000;

/** Why there is no such server; false when one can be started. */
export const noNeo4j = !existsSync(join(tools, 'start'))
    ? 'no ../shared/neo4j/start beside the project'
    : spawnSync('java', ['-version']).error
      ? 'no Java: Neo4j runs on it'
      : noPole;

/** Starts it on free ports and loads it; gives its Bolt address, and what stops it. */
export async function startNeo4j() {
    const home = mkdtempSync(join(tmpdir(), 'graphexplorer-neo4j-'));
    const [bolt, http] = [await freePort(), await freePort()];
    await run(join(tools, 'start'), ['--home', home, '--bolt', String(bolt), '--http', String(http), '--heap', '700m']);
    const stop = async () => {
        await run(join(tools, 'stop'), [home]).catch(() => undefined);
        rmSync(home, { recursive: true, force: true });
    };
    try {
        await load(`http://127.0.0.1:${http}/db/neo4j/tx/commit`);
        return { address: `bolt://127.0.0.1:${bolt}`, stop };
    } catch (error) {
        await stop();
        throw error;
    }
}

async function load(address) {
    const pole = await makePole();
    const labelOf = new Map();
    const waiting = new Map();
    const flush = async (key) => {
        const { statement, rows } = waiting.get(key);
        waiting.delete(key);
        await send(address, statement, { rows });
    };
    const add = async (key, statement, row) => {
        if (!waiting.has(key)) waiting.set(key, { statement, rows: [] });
        const { rows } = waiting.get(key);
        rows.push(row);
        if (rows.length >= batch) await flush(key);
    };
    const flushAll = async () => {
        for (const key of [...waiting.keys()]) await flush(key);
    };
    let areNodes = true;
    for await (const line of createInterface({ input: createReadStream(pole.path) })) {
        const record = JSON.parse(line);
        if ('node' in record) {
            const [label] = record.labels;
            if (!labelOf.has(label)) {
                labelOf.set(label, new Set());
                await send(address, `CREATE CONSTRAINT FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE`);
            }
            labelOf.get(label).add(record.node);
            const { id, ...others } = record.properties;
            const name = others.name ?? others.title ?? others.label ?? record.node;
            const properties = {
                ...others,
                ...(id === undefined ? {} : { id_: id }),
                searchKeys: [name.toLowerCase()],
            };
            const row = { id: record.node, properties: { ...properties, id: record.node } };
            await add(label, `UNWIND $rows AS row CREATE (n:\`${label}\`) SET n = row.properties`, row);
            continue;
        }
        if (areNodes) await flushAll();
        areNodes = false;
        const kind = (id) => [...labelOf].find(([, ids]) => ids.has(id))[0];
        const [from, to] = [kind(record.from), kind(record.to)];
        const statement =
            `UNWIND $rows AS row MATCH (a:\`${from}\` {id: row.from}), (b:\`${to}\` {id: row.to}) ` +
            `CREATE (a)-[r:\`${record.type}\`]->(b) SET r.id = row.id, r += row.properties`;
        const row = { id: record.relationship, from: record.from, to: record.to, properties: record.properties };
        await add(`${from} ${record.type} ${to}`, statement, row);
    }
    await flushAll();
    const labels = [...labelOf.keys()].map((label) => `\`${label}\``).join('|');
    await send(
        address,
        `CREATE FULLTEXT INDEX graphexplorer_text FOR (n:${labels}) ON EACH [n.searchKeys] ` +
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
    );
    await send(address, 'CALL db.awaitIndexes(120)');
    pole.remove();
}

async function send(address, statement, parameters = {}) {
    const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statements: [{ statement, parameters }] }),
    });
    const { errors } = await response.json();
    if (errors.length > 0) throw new Error(errors[0].message);
}
