// Makes the outlines of land that the page and the server draw their maps on: node packages/app/land.mjs
// From world-atlas (Natural Earth 1:110m, public domain), cut at the antimeridian and made flat, so that no reader needs a sphere.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, URL } from 'node:url';
import { geoEquirectangular, geoPath } from 'd3-geo';
import { format } from 'prettier';
import { feature } from 'topojson-client';

const target = new URL('src/map/land.json', import.meta.url);
/** Steps to a degree: a hundredth is a kilometre or less. */
const unit = 100;

/** Rings of longitude and latitude in steps: the first point, then the way from each to the next. */
export async function outlines() {
    const atlas = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
    const topology = JSON.parse(await readFile(atlas, 'utf8'));
    const rings = [];
    const pen = {
        beginPath: () => undefined,
        moveTo: (x, y) => rings.push([[x, y]]),
        lineTo: (x, y) => rings.at(-1).push([x, y]),
        closePath: () => undefined,
        arc: () => undefined,
    };
    const flat = geoEquirectangular()
        .scale(180 / Math.PI)
        .translate([0, 0])
        .precision(0);
    geoPath(flat, pen)(feature(topology, topology.objects.land));
    return {
        source: 'Natural Earth 1:110m, land (public domain), by world-atlas 2.0.2',
        unit,
        rings: rings.map(steps),
    };
}

function steps(ring) {
    const way = [];
    let [x, y] = [0, 0];
    for (const [longitude, latitude] of ring) {
        const [nextX, nextY] = [Math.round(longitude * unit), Math.round(-latitude * unit)];
        if (way.length > 0 && nextX === x && nextY === y) continue;
        way.push(nextX - x, nextY - y);
        [x, y] = [nextX, nextY];
    }
    return way;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await writeFile(target, await format(JSON.stringify(await outlines()), { parser: 'json', printWidth: 120 }));
}
