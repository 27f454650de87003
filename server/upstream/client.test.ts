import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createUpstream, type Upstream, type UpstreamOptions } from './client.ts';
import type { Send } from './http.ts';

const LIVE = 'sk_live_abc';
const TEST = 'sk_test_abc';
const list = { data: [], has_more: false, next_cursor: null };

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

/** An upstream over canned answers; `sent` tells what went out. */
function canned(answers: (number | Error | Response)[], options: Partial<UpstreamOptions> = {}) {
  const sent: { url: string; method: string; headers: Record<string, string> }[] = [];
  const waits: number[] = [];
  const send: Send = async (url, { method, headers }) => {
    sent.push({ url, method, headers });
    const next = answers[Math.min(sent.length, answers.length) - 1];
    if (next instanceof Error) throw next;
    return typeof next === 'number' ? answer(next, next < 400 ? list : {}) : (next?.clone() as Response);
  };
  const upstream = createUpstream({
    liveOrigin: 'https://api.example.com',
    sandboxOrigin: () => 'http://127.0.0.1:9',
    send,
    random: () => 0.5,
    sleep: async (ms) => waits.push(ms),
    ...options,
  });
  return { upstream, sent, waits };
}

const get = (upstream: Upstream, path = '/v1/calls', key = LIVE, signal?: AbortSignal) =>
  upstream.request({ key, method: 'GET', path, signal });

describe('where keys go', () => {
  it('sends live keys to InboundFlow and test keys to the sandbox, and the query as it is', async () => {
    const { upstream, sent } = canned([200]);
    await get(upstream, '/v1/calls?phone=%2B1555+1&since=2026-01-01T00:00:00Z');
    await get(upstream, '/v1/calls', TEST);
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.example.com/v1/calls?phone=%2B1555+1&since=2026-01-01T00:00:00Z',
      'http://127.0.0.1:9/v1/calls',
    ]);
    expect(sent[0]?.headers).toEqual({ authorization: `Bearer ${LIVE}`, accept: 'application/json' });
  });

  it.each(['', 'sk_live_', 'sk_prod_abc', 'sk_live_a b', 'sk_live_a\n', `sk_live_${'a'.repeat(200)}`])(
    'serves no %j',
    async (key) => {
      const { upstream, sent } = canned([200]);
      expect(upstream.serves(key)).toBe(false);
      await expect(get(upstream, '/v1/calls', key)).rejects.toThrow();
      expect(sent).toHaveLength(0);
    },
  );

  it('serves no test key without a sandbox', () => {
    const { upstream } = canned([200], { sandboxOrigin: undefined });
    expect(upstream.serves(TEST)).toBe(false);
    expect(upstream.serves(LIVE)).toBe(true);
  });

  it.each(['/v1/../admin', '//evil.example/v1/calls', '/v1/calls/..%2f', '/v1/calls\n', '/v1/calls#x', '@evil/v1/me'])(
    'refuses the path %j',
    async (path) => {
      const { upstream, sent } = canned([200]);
      await expect(get(upstream, path)).rejects.toThrow('Not a path');
      expect(sent).toHaveLength(0);
    },
  );
});

describe('what counts as an answer', () => {
  it.each([
    ['HTML', '<html>', {}],
    ['truncated JSON', '{"data":[{"id"', {}],
    ['nothing', '', {}],
    ['null', 'null', {}],
    ['no data', '{}', {}],
    ['one record for a list', '{"data":{}}', {}],
  ])('%s with 200 is a bad answer, and not asked for again', async (_, body, headers) => {
    const { upstream, sent } = canned([answer(200, body, headers)]);
    await expect(get(upstream)).rejects.toMatchObject({ code: 'upstream_bad_answer' });
    expect(sent).toHaveLength(1);
  });

  it('a list for one record is a bad answer', async () => {
    const { upstream } = canned([answer(200, list)]);
    await expect(get(upstream, '/v1/me')).rejects.toMatchObject({ code: 'upstream_bad_answer' });
  });

  it.each([204, 301, 302, 307])('%i is a bad answer, and never followed', async (status) => {
    const { upstream, sent } = canned([new Response(null, { status, headers: { location: 'https://evil.example/' } })]);
    await expect(get(upstream)).rejects.toMatchObject({ code: 'upstream_bad_answer' });
    expect(sent).toHaveLength(1);
  });

  it('an error is an answer, whatever its shape', async () => {
    const { upstream } = canned([answer(404, '<html>')]);
    expect(await get(upstream)).toMatchObject({ status: 404, json: undefined });
  });

  it('keeps the text to the byte and the three headers alone', async () => {
    const text = '{ "data": [],"has_more":false, "n": 1.0 }';
    const { upstream } = canned([answer(200, text, { 'x-ratelimit-remaining': '7', 'set-cookie': 'a=b' })]);
    expect(await get(upstream)).toMatchObject({ text, headers: { 'x-ratelimit-remaining': '7' } });
  });
});

describe('retries', () => {
  it.each([502, 503, 504, new TypeError('fetch failed')])('tries a GET again after %s', async (fault) => {
    const { upstream, sent, waits } = canned([fault, fault, 200]);
    expect((await get(upstream)).status).toBe(200);
    expect(sent).toHaveLength(3);
    expect(waits).toEqual([150, 450]);
  });

  it('gives up after three', async () => {
    const { upstream, sent } = canned([503]);
    expect((await get(upstream)).status).toBe(503);
    expect(sent).toHaveLength(4);
  });

  it.each([400, 401, 403, 404, 429, 500])('does not try again after %i', async (status) => {
    const { upstream, sent } = canned([status]);
    expect((await get(upstream)).status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  it.each([503, new TypeError('fetch failed')])('never sends a POST twice (%s)', async (fault) => {
    const { upstream, sent } = canned([fault]);
    await upstream.request({ key: LIVE, method: 'POST', path: '/v1/contacts', body: '{}' }).catch(() => {});
    expect(sent).toHaveLength(1);
  });

  it('waits as long as it is told, up to five seconds', async () => {
    const soon = canned([answer(503, {}, { 'retry-after': '2' }), 200]);
    await get(soon.upstream);
    expect(soon.waits).toEqual([2000]);
    const late = canned([answer(503, {}, { 'retry-after': '30' }), 200]);
    expect((await get(late.upstream)).status).toBe(503);
  });

  it('stays within a tenth of the traffic while everything fails', async () => {
    const { upstream, sent } = canned([503]);
    for (let count = 0; count < 500; count += 1) await get(upstream, `/v1/calls?n=${count}`);
    expect(sent.length).toBeLessThanOrEqual(500 * 1.1 + 9);
  });
});

describe('a 429', () => {
  it('pauses its key alone for the seconds it names', async () => {
    let now = 0;
    const { upstream, sent } = canned([answer(429, {}, { 'retry-after': '7' }), 200], { now: () => now });
    expect((await get(upstream)).status).toBe(429);
    now = 2_000;
    expect(await get(upstream)).toMatchObject({ status: 429, headers: { 'retry-after': '5' } });
    expect(sent).toHaveLength(1);
    expect((await get(upstream, '/v1/calls', TEST)).status).toBe(200);
    now = 7_000;
    expect((await get(upstream)).status).toBe(200);
  });

  it('without seconds pauses nothing', async () => {
    const { upstream } = canned([429, 200]);
    await get(upstream);
    expect((await get(upstream)).status).toBe(200);
  });
});

describe('equal requests in flight', () => {
  const held = () => {
    const releases: (() => void)[] = [];
    const signals: AbortSignal[] = [];
    const send: Send = (_url, { signal }) => {
      signals.push(signal);
      return new Promise((resolve, reject) => {
        releases.push(() => resolve(answer(200, list)));
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    };
    const { upstream } = canned([], { send });
    return { upstream, releases, signals };
  };

  it('become one', async () => {
    const { upstream, releases } = held();
    const both = [get(upstream), get(upstream)];
    await vi.waitFor(() => expect(releases).toHaveLength(1));
    releases[0]?.();
    const [first, second] = await Promise.all(both);
    expect(first).toBe(second);
    void get(upstream);
    await vi.waitFor(() => expect(releases).toHaveLength(2));
  });

  it('stay apart by key and by path', async () => {
    const { upstream, releases } = held();
    void get(upstream);
    void get(upstream, '/v1/calls', TEST);
    void get(upstream, '/v1/calls?limit=50');
    await vi.waitFor(() => expect(releases).toHaveLength(3));
  });

  it('survive the abort of one caller, and end with the last', async () => {
    const { upstream, releases, signals } = held();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = get(upstream, '/v1/calls', LIVE, one.signal);
    const second = get(upstream, '/v1/calls', LIVE, two.signal);
    await vi.waitFor(() => expect(releases).toHaveLength(1));
    one.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(signals[0]?.aborted).toBe(false);
    two.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(signals[0]?.aborted).toBe(true);
  });

  it('end in an Error also where the abort gave none for a reason', async () => {
    const { upstream, releases } = held();
    const stop = new AbortController();
    const asked = get(upstream, '/v1/calls', LIVE, stop.signal);
    await vi.waitFor(() => expect(releases).toHaveLength(1));
    stop.abort('a bare text');
    await expect(asked).rejects.toBeInstanceOf(Error);
  });

  it('can be asked for anew while a cancelled one still dies', async () => {
    const { upstream, releases } = held();
    const stop = new AbortController();
    const first = get(upstream, '/v1/calls', LIVE, stop.signal).catch(() => 'aborted');
    await vi.waitFor(() => expect(releases).toHaveLength(1));
    stop.abort();
    const second = get(upstream);
    await vi.waitFor(() => expect(releases).toHaveLength(2));
    releases[1]?.();
    expect(await first).toBe('aborted');
    expect((await second).status).toBe(200);
  });
});

describe('over a real socket', () => {
  const closers: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  async function against(handle: (request: IncomingMessage, response: ServerResponse) => void, timeoutMs = 20_000) {
    const server = createServer(handle).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const upstream = createUpstream({
      liveOrigin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      timeoutMs,
      sleep: async () => {},
    });
    closers.push(
      () => upstream.close(),
      () => void server.close(),
      () => server.closeAllConnections(),
    );
    return { upstream, server };
  }

  it('a hang ends in a timeout', async () => {
    const { upstream } = await against(() => {}, 100);
    await expect(get(upstream)).rejects.toMatchObject({ code: 'upstream_timeout' });
  });

  it('a body that stops half way ends in a timeout', async () => {
    const { upstream } = await against((_, response) => void response.writeHead(200).write('{"data"'), 100);
    await expect(get(upstream)).rejects.toMatchObject({ code: 'upstream_timeout' });
  });

  it('a connection cut in the body is a bad answer, after retries', async () => {
    let asked = 0;
    const { upstream } = await against((request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-length': 1000 }).write('{"data":[]}', () => request.socket.destroy());
    });
    await expect(get(upstream)).rejects.toMatchObject({ code: 'upstream_bad_answer' });
    expect(asked).toBe(4);
  });

  it('nobody listening is unreachable', async () => {
    const { upstream, server } = await against(() => {});
    server.close();
    await once(server, 'close');
    await expect(get(upstream)).rejects.toMatchObject({ code: 'upstream_unreachable' });
  });

  it('an abort frees the socket within a second', async () => {
    const stop = new AbortController();
    let closed = Promise.resolve(0);
    const { upstream } = await against((request) => {
      closed = once(request.socket, 'close').then(() => Date.now());
      stop.abort();
    });
    const asked = get(upstream, '/v1/calls', LIVE, stop.signal);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    const aborted = Date.now();
    expect((await closed) - aborted).toBeLessThan(1000);
  });
});
