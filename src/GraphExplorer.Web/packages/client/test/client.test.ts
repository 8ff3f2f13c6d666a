import { describe, expect, it, vi } from 'vitest';
import { Client, queryOf, RequestFailure } from '../src/index';

function answering(status: number, body: unknown, headers: Record<string, string> = {}): ReturnType<typeof vi.fn> {
  return vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status, headers })));
}

function clientOf(fetch: ReturnType<typeof vi.fn>): Client {
  return new Client({ fetch: fetch as unknown as typeof globalThis.fetch });
}

describe('the client', () => {
  it('repeats the parameter for a list and leaves out what is not set', () => {
    expect(queryOf({ from: ['a', 'b & c'], to: [], k: 5, at: undefined, q: '' })).toBe('from=a&from=b+%26+c&k=5');
  });

  it('writes ids into addresses as one step', async () => {
    const fetch = answering(200, {});

    await clientOf(fetch).entity('a/b?c');

    expect(fetch.mock.calls[0]?.[0]).toBe('/api/v1/entities/a%2Fb%3Fc');
  });

  it.each([
    [401, 'signedOut'],
    [403, 'forbidden'],
    [404, 'unknown'],
    [410, 'unknown'],
    [400, 'refused'],
    [429, 'busy'],
    [503, 'busy'],
    [504, 'slow'],
    [500, 'broken'],
  ])('tells %d apart as %s', async (status, kind) => {
    const fetch = answering(status, { detail: 'What is wrong.', code: 'some_code' }, { 'retry-after': '7' });

    const failure = await clientOf(fetch)
      .schema()
      .catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(RequestFailure);
    expect(failure).toMatchObject({ kind, message: 'What is wrong.', retryAfter: 7, problem: { status } });
  });

  it('tells a store that does not answer from a server that is busy', async () => {
    const fetch = answering(503, { detail: 'The store does not answer.', code: 'store_unavailable' });

    await expect(clientOf(fetch).schema()).rejects.toMatchObject({ kind: 'down' });
  });

  it('says every mistake of a question, not only how many there are', async () => {
    const errors = [
      { code: 'not_found', detail: 'There is no entity "a".' },
      { code: 'not_found', detail: 'There is no entity "b".' },
    ];
    const fetch = answering(404, { detail: 'The request has 2 mistakes.', code: 'not_found', errors });

    await expect(clientOf(fetch).schema()).rejects.toMatchObject({
      message: 'There is no entity "a". There is no entity "b".',
    });
  });

  it('says that the server did not answer when the network fails', async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError('fetch failed')));

    await expect(clientOf(fetch).schema()).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('copes with an error that is not JSON', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('<html>', { status: 502 })));

    await expect(clientOf(fetch).schema()).rejects.toMatchObject({ kind: 'broken', problem: { status: 502 } });
  });

  it('gives up after its time', async () => {
    const never = vi.fn(
      (_: string, init: RequestInit) =>
        new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const client = new Client({ fetch: never as unknown as typeof globalThis.fetch, timeout: 5 });

    await expect(client.schema()).rejects.toMatchObject({ kind: 'slow' });
  });
});
