// The picture that the server draws of a view, compared with the page's own and with the embed's: the same entities and lines
// in the same places, up to one shift and one scale, in the same colours.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, skip, until } from './stand.mjs';

/** How far a place may be off, as a share of the picture: coordinates are written with a decimal or two. */
const tolerance = 0.003;
const asked = { kind: 'paths', parameters: { from: ['manchukuo'], to: ['stalin-assassination-plot'] } };
const five = { lyushkov: [-200, 40], stalin: [150, -80], sorge: [60, 210], 'stalin-assassination-plot': [10, 10], manchukuo: [-330, -160] };
const around = { kind: 'neighbourhood', parameters: { id: 'lyushkov' } };

describe('the server’s picture of a view', { skip }, () => {
    let stand;
    before(async () => (stand = await open()));
    after(() => stand?.close());

    async function saved(changes) {
        const answer = await fetch(`${stand.url}/api/v1/views`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ title: `Compared, ${Date.now()}`, visibility: 'public', ...changes }),
        });
        assert.equal(answer.status, 201, await answer.clone().text());
        return answer.json();
    }

    /** Five entities, all relationships among them, in places of their own. */
    async function network() {
        const entities = Object.keys(five);
        const { page, close } = await stand.visit(`#/picture?${entities.map((id) => `show=${id}`).join('&')}`);
        await page.locator('gx-picture [aria-busy="false"]').waitFor();
        const relationships = await page.locator('gx-picture').evaluate((element) => element.data.links.map((link) => link.id));
        await close();
        assert.ok(relationships.length > 3, `${relationships}`);
        return saved({ query: { kind: 'choice', parameters: { entities, relationships } }, layout: { name: 'force', positions: five } });
    }

    /** The picture of the embed, once everything has its place. */
    async function embedded(view, theme = 'light') {
        const { page, close } = await stand.visit(`embed/${view.id}?theme=${theme}`);
        await page.locator(`gx-graph .frame.${theme} gx-picture [aria-busy="false"]`).waitFor();
        return { ...(await drawn(page, page.locator('gx-graph gx-picture'))), close };
    }

    /** The picture of the explorer, opened from the list. */
    async function explored(view, theme = 'light') {
        const { page, close } = await stand.visit('#/views', { colorScheme: theme });
        await page.getByRole('article', { name: view.title }).getByRole('button', { name: 'Open in the explorer' }).click();
        await page.locator('gx-picture [aria-busy="false"]').waitFor();
        return { ...(await drawn(page, page.locator('gx-picture'))), close };
    }

    async function drawn(page, picture) {
        await until(async () => (await picture.evaluate((element) => element.data.nodes.length)) > 0);
        // A network has its canvas a frame after its places.
        const markup = await picture.evaluate(async (element) => {
            for (let frame = 0; frame < 600; frame++) {
                const file = await element.export('svg').catch(() => null);
                if (file) return file.text();
                await new Promise(requestAnimationFrame);
            }
            throw new Error('The picture was not drawn.');
        });
        const ids = await picture.evaluate((element) => [...element.whereabouts().keys()]);
        const width = await picture.evaluate((element) => element.clientWidth);
        return { width, ...(ids.length > 0 ? await readNetwork(page, markup, ids) : await readLanes(page, markup)) };
    }

    async function served(view, theme, width) {
        const answer = await fetch(`${stand.url}/views/${view.id}.svg?theme=${theme}${width ? `&width=${width}` : ''}`);
        const facts = new Map(view.snapshot.relationships.map((fact) => [fact.id, pair(fact.from, fact.to)]));
        const { page, close } = await stand.visit('health/live');
        const read = await page.evaluate(inside, [await answer.text(), 'server', []]);
        await close();
        const lines = read.lines.map(({ ids, ...line }) => [facts.get(ids[0]), line]);
        return { nodes: new Map(read.nodes), lines: new Map(lines) };
    }

    const readLanes = async (page, markup) => {
        const { nodes, lines } = await page.evaluate(inside, [markup, 'lanes', []]);
        const ids = nodes.map(([id]) => id);
        const pairs = new Map(ids.flatMap((a) => ids.map((b) => [a + b, pair(a, b)])));
        return { nodes: new Map(nodes), lines: new Map(lines.map(([key, line]) => [pairs.get(key), line])) };
    };

    const readNetwork = async (page, markup, ids) => {
        const { nodes, lines } = await page.evaluate(inside, [markup, 'network', ids]);
        const at = ([x, y]) =>
            nodes.reduce((best, node) => (distance(node[1], { x, y }) < distance(best[1], { x, y }) ? node : best))[0];
        return { nodes: new Map(nodes), lines: new Map(lines.map(({ from, to, ...line }) => [pair(at(from), at(to)), line])) };
    };

    function compare(own, server, what) {
        assert.deepEqual([...server.nodes.keys()].sort(), [...own.nodes.keys()].sort(), `${what}: entities`);
        assert.deepEqual([...server.lines.keys()].sort(), [...own.lines.keys()].sort(), `${what}: lines`);
        const ids = [...own.nodes.keys()];
        const [a, b] = farthest(ids.map((id) => [id, own.nodes.get(id)]));
        const scale = distance(server.nodes.get(a), server.nodes.get(b)) / distance(own.nodes.get(a), own.nodes.get(b));
        const extent = distance(server.nodes.get(a), server.nodes.get(b));
        for (const id of ids) {
            const [page, origin, drawnAt, start] = [own.nodes.get(id), own.nodes.get(a), server.nodes.get(id), server.nodes.get(a)];
            const expected = { x: start.x + (page.x - origin.x) * scale, y: start.y + (page.y - origin.y) * scale };
            const off = distance(expected, drawnAt) / extent;
            assert.ok(off < tolerance, `${what}: ${id} is off by ${off}`);
            assert.equal(drawnAt.colour, page.colour, `${what}: the colour of ${id}`);
        }
        for (const [key, line] of own.lines) {
            assert.equal(server.lines.get(key).colour, line.colour, `${what}: the colour of ${key}`);
            assert.equal(server.lines.get(key).dash, line.dash, `${what}: the dashes of ${key}`);
        }
    }

    for (const theme of ['light', 'dark']) {
        it(`has the paths in the lanes of page and embed, the told one as dark, in the ${theme} theme`, async () => {
            const view = await saved({ query: asked, style: { path: 2 } });
            const pictures = [['embed', await embedded(view, theme)], ['page', await explored(view, theme)]];

            for (const [what, own] of pictures) {
                compare(own, await served(view, theme, own.width), what);
                const colours = new Set([...own.lines.values()].map((line) => line.colour));
                assert.equal(colours.size, 2, `${what} tells one path from the others`);
                await own.close();
            }
        });

        it(`has a network where page and embed have it, in the ${theme} theme`, async () => {
            const view = await network();
            for (const [what, own] of [['embed', await embedded(view, theme)], ['page', await explored(view, theme)]]) {
                compare(own, await served(view, theme), what);
                await own.close();
            }
        });
    }

    for (const name of ['radial', 'layered', 'time']) {
        it(`puts a neighbourhood in the places of the layout "${name}" where none are stored`, async () => {
            const view = await saved({ query: around, layout: { name, positions: {} } });
            const own = await embedded(view);

            assert.equal(view.snapshot.nodes[0].id, 'lyushkov');
            compare(own, await served(view, 'light'), name);
            await own.close();
        });
    }

    it('tells by colour, size and caption what the page tells, with the same legend', async () => {
        const view = await saved({
            query: around,
            layout: { name: 'radial', positions: {} },
            style: { colourBy: 'kind', sizeBy: 'drawn', caption: 'id' },
        });
        const byType = await saved({ query: around, layout: { name: 'radial', positions: {} }, style: { colourBy: 'id' } });
        for (const one of [view, byType]) {
            const own = await embedded(one);
            const server = await served(one, 'light');
            compare(own, server, one.style.colourBy);
            const [first, second] = [...own.nodes.keys()];
            const ratio = (picture) => picture.nodes.get(first).size / picture.nodes.get(second).size;
            assert.ok(Math.abs(ratio(own) - ratio(server)) < 0.02, `${ratio(own)} ${ratio(server)}`);
            await own.close();
        }
        const { page, close } = await stand.visit(`embed/${byType.id}`);
        await page.locator('gx-graph footer .legend bdi').first().waitFor();
        const legend = await page.locator('gx-graph footer .legend bdi').allTextContents();
        const svg = await (await fetch(`${stand.url}/views/${byType.id}.svg`)).text();
        assert.ok(legend.some((words) => /^\d+ other values$/.test(words)), `${legend}`);
        for (const words of legend) assert.ok(svg.includes(`>${words}<`), words);
        await close();
    });

    it('keeps what is told by a property, from the page to embed, picture and file, and back into the page', async () => {
        const told = 'colour=.modernCountry&size=.year&caption=.year';
        const { page, close } = await stand.visit(`#/picture?show=manchukuo&show=affaire-lyushkov&show=lyushkov&${told}`);
        await page.locator('gx-picture .legend bdi', { hasText: /^CN$/ }).waitFor();
        await page.locator('gx-picture [aria-busy="false"]').waitFor();
        await page.getByRole('button', { name: 'Share', exact: true }).click();
        const box = page.getByRole('dialog', { name: 'Share this picture' });
        const title = `By country, ${Date.now()}`;
        await box.getByLabel('Title').fill(title);
        await box.locator('gx-graph footer .legend bdi', { hasText: /^CN$/ }).waitFor();
        const [answer] = await Promise.all([
            page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/api/v1/views')),
            page.getByRole('button', { name: 'Save view', exact: true }).click(),
        ]);
        const view = await answer.json();

        assert.deepEqual(view.snapshot.properties, { 'affaire-lyushkov': { year: 1968 }, manchukuo: { modernCountry: 'CN' } });
        const own = await embedded(view);
        compare(own, await served(view, 'light'), 'by property');
        await own.close();
        for (const form of ['svg', 'html']) {
            const text = await (await fetch(`${stand.url}/views/${view.id}.${form}`)).text();
            for (const words of ['>CN<', '>not known<', '>1968<']) assert.ok(text.includes(words), `${form} ${words}`);
        }
        await page.getByRole('dialog', { name: 'The view is saved' }).getByRole('button', { name: 'Close', exact: true }).click();
        await page.getByRole('link', { name: 'Views' }).click();
        await page.getByRole('article', { name: title }).getByRole('button', { name: 'Open in the explorer' }).click();
        await page.waitForURL(/colour=\.modernCountry&size=\.year&caption=\.year/);
        await page.locator('gx-picture .legend bdi', { hasText: /^CN$/ }).waitFor();
        await close();
    });
});

const pair = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/** Two entities that lie far apart. */
function farthest(nodes) {
    const far = (from) => nodes.reduce((best, node) => (distance(node[1], from) > distance(best[1], from) ? node : best));
    const one = far(nodes[0][1]);
    return [one[0], far(one[1])[0]];
}

/** Runs in a page: reads an SVG as the browser draws it. */
function inside([markup, form, ids]) {
    const holder = document.createElement('div');
    document.body.append(holder);
    const shadow = holder.attachShadow({ mode: 'open' });
    const svg = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
    const style = svg.querySelector('style');
    if (style) {
        // A page's policy forbids style elements, not sheets of scripts.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style.textContent);
        shadow.adoptedStyleSheets = [sheet];
        style.remove();
    }
    shadow.append(document.importNode(svg, true));
    const number = (element, name) => Number(element.getAttribute(name));
    const strokeOf = (element) => getComputedStyle(element).stroke;
    const dashOf = (element) => getComputedStyle(element).strokeDasharray.replaceAll('px', '').replaceAll(',', '');
    const look = (path) => ({ colour: strokeOf(path), dash: dashOf(path) });
    const symbol = (inner) => ({
        x: number(inner, 'x') + number(inner, 'width') / 2,
        y: number(inner, 'y') + number(inner, 'height') / 2,
        size: number(inner, 'width'),
        colour: strokeOf(inner.querySelector('path')),
    });
    const all = (query) => [...shadow.querySelectorAll(query)];
    let read;
    if (form === 'lanes') {
        read = {
            nodes: all('g.node').map((group) => [group.dataset.node, symbol(group.querySelector('svg'))]),
            lines: all('g.line').map((group) => [group.dataset.line.replace('\0', ''), look(group.querySelector('.stroke'))]),
        };
    } else if (form === 'network') {
        const root = shadow.querySelector('svg');
        const symbols = [...root.children].filter((child) => child.localName === 'svg');
        read = {
            nodes: symbols.map((inner, i) => [ids[i], symbol(inner)]),
            lines: [...root.querySelector(':scope > g').children]
                .filter((child) => child.localName === 'path')
                .map((path) => {
                    const [, x, y, x2, y2] = /^M(\S+) (\S+)L(\S+) (\S+)$/.exec(path.getAttribute('d'));
                    return { from: [Number(x), Number(y)], to: [Number(x2), Number(y2)], ...look(path) };
                }),
        };
    } else {
        // The whole stage may be moved and scaled: places are those of the screen, made whole by one scale.
        const matrix = shadow.querySelector('svg').getScreenCTM().inverse();
        read = {
            nodes: all('[data-entity]').map((group) => {
                const inner = group.querySelector(':scope > g[transform]');
                const circle = group.querySelector(':scope > circle:last-of-type');
                const own = matrix.multiply((inner ?? circle).getScreenCTM());
                const middle = inner ? new DOMPoint(10, 10) : new DOMPoint(number(circle, 'cx'), number(circle, 'cy'));
                const { x, y } = middle.matrixTransform(own);
                const size = inner ? 20 * own.a : 2 * number(circle, 'r');
                return [group.dataset.entity, { x, y, size, colour: strokeOf(inner ? inner.querySelector('path') : circle) }];
            }),
            lines: all('[data-relationships]').map((group) => ({
                ids: group.dataset.relationships.split(' '),
                ...look(group.querySelector('path')),
            })),
        };
    }
    holder.remove();
    return read;
}
