// A graph of another kind: persons, crimes and places, made into graph records from ../shared/datasets/pole.
import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { root } from './stand.mjs';

const folder = join(root, '..', 'shared', 'datasets', 'pole');

/** Why there are no such records; false when they can be made. */
export const noPole = existsSync(folder) ? false : 'no ../shared/datasets/pole beside the project';

/** Asks on the page how two persons of it are connected, and waits for the answer. */
export async function askForTwo(page) {
    for (const [box, name] of [
        ['From', 'Todd'],
        ['To', 'Benjamin'],
    ]) {
        await page.getByRole('combobox', { name: box, exact: true }).fill(name);
        await page
            .getByRole('option', { name: new RegExp(`^${name}`) })
            .first()
            .click();
    }
    await page.locator('.summary', { hasText: /paths? of \d+/ }).waitFor();
}

/** Makes the file; gives where it is, and what takes it away again. */
export async function makePole() {
    const place = mkdtempSync(join(tmpdir(), 'graphexplorer-pole-'));
    const path = join(place, 'pole.jsonl');
    const file = await openFile(path, 'w');
    let relationships = 0;
    const kinds = (start) =>
        readdirSync(folder)
            .filter((name) => name.startsWith(start) && name.endsWith('.csv.gz'))
            .sort();
    for (const name of kinds('nodes.')) {
        await write(file, name, (row) => ({
            node: row[':ID'],
            labels: row[':LABEL'].split(';'),
            properties: propertiesOf(row),
        }));
    }
    for (const name of kinds('relationships.')) {
        await write(file, name, (row) => ({
            relationship: `r${relationships++}`,
            type: row[':TYPE'],
            from: row[':START_ID'],
            to: row[':END_ID'],
            properties: propertiesOf(row),
        }));
    }
    await file.close();
    return { path, remove: () => rmSync(place, { recursive: true, force: true }) };
}

function propertiesOf(row) {
    const own = Object.entries(row).filter(([name, value]) => !name.startsWith(':') && value !== '');
    return Object.fromEntries(
        own.map(([name, value]) => [name.replace(/:.*$/, ''), name.endsWith(':double') ? Number(value) : value]),
    );
}

async function write(file, name, recordOf) {
    const lines = createInterface({ input: createReadStream(join(folder, name)).pipe(createGunzip()) });
    let header = null;
    let block = [];
    for await (const line of lines) {
        const cells = cellsOf(line);
        if (!header) {
            header = cells;
            continue;
        }
        const row = Object.fromEntries(header.map((column, i) => [column, cells[i] ?? '']));
        block.push(`${JSON.stringify(recordOf(row))}\n`);
        if (block.length < 5000) continue;
        await file.write(block.join(''));
        block = [];
    }
    await file.write(block.join(''));
}

function cellsOf(line) {
    return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    );
}
