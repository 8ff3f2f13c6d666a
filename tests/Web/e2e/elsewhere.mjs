// Another site: a server on a port of its own, with pages that a test writes.
import { createServer } from 'node:http';

/** Starts it; pages are written by path, each with its own policy. */
export async function elsewhere() {
    const pages = new Map();
    const server = createServer((request, response) => {
        const { pathname } = new URL(request.url, 'http://x');
        const page = pages.get(pathname);
        response.writeHead(page ? 200 : pathname === '/favicon.ico' ? 204 : 404, {
            'content-type': 'text/html; charset=utf-8',
            ...(page?.policy ? { 'content-security-policy': page.policy } : {}),
        });
        response.end(page?.html ?? '');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${server.address().port}`;
    return {
        origin,
        /** Writes a page whose body is given; what is posted to it is kept in window.heard. */
        write(path, body, policy) {
            const listen = policy
                ? ''
                : `<script>window.heard = []; addEventListener('message', (event) => heard.push({ ...event.data, origin: event.origin }));</script>`;
            pages.set(path, { html: `<!doctype html><html lang="en"><title>Elsewhere</title>${listen}<body>${body}`, policy });
            return origin + path;
        },
        close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
    };
}
