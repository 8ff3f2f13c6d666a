import { describe, expect, it, vi } from 'vitest';
import { Client, RequestFailure, type QueryEvent } from '../src/index';

const summary = { kind: 'read', counters: {}, notifications: [], limits: [] };
const asked = { query: 'RETURN 1', parameters: {} };

/** A server whose lines come in pieces of a few bytes, so that pieces end in the middle of lines and characters. */
function sending(lines: readonly unknown[], piece = 7): ReturnType<typeof vi.fn> {
  const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return vi.fn(() => {
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + piece));
        at += piece;
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/x-ndjson' } }));
  });
}

async function read(fetch: ReturnType<typeof vi.fn>): Promise<QueryEvent[]> {
  const client = new Client({ fetch: fetch as unknown as typeof globalThis.fetch });
  const events: QueryEvent[] = [];
  for await (const event of client.query(asked)) events.push(event);
  return events;
}

describe('a statement', () => {
  it.each([1, 7, 10_000])(
    'gives columns, rows and summary, whatever pieces of %d bytes they come in',
    async (piece) => {
      const events = await read(
        sending([{ columns: ['имя'] }, { row: ['Люшков'] }, { row: [null] }, { summary }], piece),
      );

      expect(events).toEqual([{ columns: ['имя'] }, { row: ['Люшков'] }, { row: [null] }, { summary }]);
    },
  );

  it('takes an answer that comes whole', async () => {
    const body = { columns: ['one'], rows: [[1]], summary };
    const whole = vi.fn(() =>
      Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })),
    );

    expect(await read(whole)).toEqual([{ columns: ['one'] }, { row: [1] }, { summary }]);
  });

  it('throws the failure that a line tells, with its place', async () => {
    const error = {
      status: 400,
      code: 'invalid_query',
      detail: 'No such variable.',
      position: { offset: 7, line: 1, column: 8 },
    };

    const failure = await read(sending([{ columns: ['a'] }, { row: [1] }, { error }])).catch(
      (thrown: unknown) => thrown,
    );

    expect(failure).toBeInstanceOf(RequestFailure);
    expect(failure).toMatchObject({
      kind: 'refused',
      message: 'No such variable.',
      problem: { position: { column: 8 } },
    });
  });

  it('says that an answer broke off which has no summary', async () => {
    await expect(read(sending([{ columns: ['a'] }, { row: [1] }]))).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('lets the server go when nobody reads on', async () => {
    const cancelled = vi.fn();
    const endless = vi.fn(() => {
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void =>
        controller.enqueue(new TextEncoder().encode('{"row":[1]}\n'));
      const body = new ReadableStream<Uint8Array>({ pull, cancel: cancelled });
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/x-ndjson' } }));
    });
    const client = new Client({ fetch: endless as unknown as typeof globalThis.fetch });

    const events = client.query(asked);
    for (let rows = 0; rows < 5; rows++) expect((await events.next()).value).toEqual({ row: [1] });
    await events.return(undefined);
    expect(cancelled).toHaveBeenCalledOnce();
  });
});

describe('signing in', () => {
  it('sends the key in the body alone, and tells of a refusal', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('{"status":401,"detail":"No."}', { status: 401 })));
    const failed = vi.fn();
    const client = new Client({ fetch: fetch as unknown as typeof globalThis.fetch, failed });

    await expect(client.signIn('secret')).rejects.toMatchObject({ kind: 'signedOut' });

    const [address, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(address).toBe('/api/v1/session');
    expect(init).toMatchObject({ method: 'POST', body: '{"key":"secret"}', credentials: 'same-origin' });
    expect(failed).toHaveBeenCalledOnce();
  });
});
