// Loads graph records by plain UNWIND, as one would by hand: an index a label, then nodes, then relationships.
//   node unwind.mjs ADDRESS FILE      prints the seconds it took
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import neo4j from "neo4j-driver";

const [address, file] = process.argv.slice(2);
const atOnce = 2_000;
const driver = neo4j.driver(address, undefined, { disableLosslessIntegers: true });
const session = driver.session();
const start = process.hrtime.bigint();
const indexed = new Set();
const labelOf = new Map();
const groups = new Map();

// Integers past 2^53 are written with their type.
const revive = (_, value) => {
  if (value?.$type === "Integer") return neo4j.int(value._value);
  return value;
};

const name = (text) => "`" + text.replaceAll("`", "``") + "`";

async function flush(statement, rows) {
  await session.executeWrite((transaction) => transaction.run(statement, { rows }));
}

async function add(key, statement, row) {
  const group = groups.get(key) ?? { statement, rows: [] };
  groups.set(key, group);
  group.rows.push(row);
  if (group.rows.length < atOnce) return;
  await flush(group.statement, group.rows);
  group.rows = [];
}

async function flushAll() {
  for (const group of groups.values()) if (group.rows.length > 0) await flush(group.statement, group.rows);
  groups.clear();
}

let hasNodes = true;
for await (const line of createInterface({ input: createReadStream(file) })) {
  const record = JSON.parse(line, revive);
  if (record.node !== undefined) {
    for (const label of record.labels) {
      if (indexed.has(label)) continue;
      indexed.add(label);
      await session.run(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${name(label)}) REQUIRE n.id IS UNIQUE`);
    }
    labelOf.set(record.node, record.labels[0]);
    const labels = record.labels.map((label) => ":" + name(label)).join("");
    await add(labels, `UNWIND $rows AS row CREATE (n${labels}) SET n = row`, { ...record.properties, id: record.node });
  } else {
    if (hasNodes) await flushAll();
    hasNodes = false;
    const [from, to] = [labelOf.get(record.from), labelOf.get(record.to)];
    const statement =
      `UNWIND $rows AS row MATCH (a:${name(from)} {id: row.from}) MATCH (b:${name(to)} {id: row.to}) ` +
      `CREATE (a)-[r:${name(record.type)}]->(b) SET r = row.properties`;
    const row = { from: record.from, to: record.to, properties: { ...record.properties, id: record.relationship } };
    await add(statement, statement, row);
  }
}
await flushAll();
await session.close();
await driver.close();
console.log((Number(process.hrtime.bigint() - start) / 1e9).toString());
