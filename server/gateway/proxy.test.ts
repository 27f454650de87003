import { describe, expect, it } from 'vitest';
import { readApiPath } from './proxy.ts';
import { CALL_ID, codeOf, json, LIVE_KEY, makeGateway } from './testing.ts';

const LIST = { data: [], has_more: false, next_cursor: null };

/** A gateway with somebody signed in, whose API gives `answer` to all but /v1/me. */
async function signedIn(answer: () => Response | Promise<Response> = () => json(200, LIST)) {
  const gateway = makeGateway();
  const cookie = await gateway.signIn();
  gateway.api.asked.length = 0;
  gateway.api.answer = (path) => (path === '/v1/me' ? undefined : answer());
  const ask = (path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
    gateway.ask(path, { ...init, headers: { cookie, ...init.headers } });
  return { ...gateway, ask };
}

describe('the allow-list', () => {
  it.each([
    '/v1/calls',
    `/v1/calls/${CALL_ID}`,
    '/v1/contacts',
    `/v1/contacts/${CALL_ID.toUpperCase()}`,
    '/v1/leads',
    '/v1/appointments',
    '/v1/me',
  ])('has %s', (path) => expect(readApiPath(path)).toMatchObject({ path }));

  it.each([
    '/v1',
    '/v1/',
    '/v1/calls/',
    '/v1/calls//',
    `/v1/calls/${CALL_ID}/`,
    `/v1/calls/${CALL_ID}/messages`,
    `/v1/leads/${CALL_ID}`,
    `/v1/appointments/${CALL_ID}`,
    `/v1/me/${CALL_ID}`,
    '/v1/users',
    '/v1/Calls',
    '/v1/calls/1',
    '/v1/calls/..%2fme',
    '/v1/calls/..%2f..%2f..%2fadmin',
    `/v1/calls/${CALL_ID}%2f..%2fme`,
    `/v1/calls/${CALL_ID}%3flimit=1`,
    `/v1/calls/${CALL_ID}%23x`,
    `/v1/calls/${CALL_ID}%00`,
    `/v1/calls/${CALL_ID}%0d%0aX:y`,
    `/v1/calls/%36${CALL_ID.slice(1)}`,
    `/v1/calls/${'a'.repeat(10_000)}`,
    '/v1/constructor',
    '/v1/__proto__',
  ])('has no %s, and asks nobody', async (path) => {
    const { api, ask } = await signedIn();
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(api.asked.filter(({ url }) => url.pathname !== '/v1/me')).toHaveLength(0);
  });

  it('resolves dots before it looks, so that they lead nowhere else', async () => {
    const { api, ask } = await signedIn();
    await ask('/v1/calls/../leads');
    await ask('/v1/calls/%2e%2e/appointments');
    expect((await ask('/v1/../../session')).status).toBe(200);
    expect(api.asked.map(({ url }) => url.pathname)).toEqual(['/v1/leads', '/v1/appointments']);
  });

  it('refuses a fragment and a query of 10 kB', async () => {
    const { api, ask } = await signedIn();
    expect((await ask('/v1/calls#x')).status).toBe(400);
    expect((await ask(`/v1/calls?phone=${'1'.repeat(10_000)}`)).status).toBe(414);
    expect(api.asked).toHaveLength(0);
  });

  it.each([
    ['DELETE', `/v1/calls/${CALL_ID}`],
    ['POST', '/v1/calls'],
    ['POST', '/v1/leads'],
    ['POST', `/v1/contacts/${CALL_ID}`],
    ['PUT', `/v1/contacts/${CALL_ID}`],
    ['PATCH', '/v1/contacts'],
    ['DELETE', '/v1/contacts'],
  ])('has no %s %s', async (method, path) => {
    const { api, ask } = await signedIn();
    const response = await ask(path, { method });
    expect([response.status, await codeOf(response)]).toEqual([405, 'method_not_allowed']);
    expect(response.headers.get('allow')).toContain('GET');
    expect(api.asked).toHaveLength(0);
  });
});

describe('what goes out', () => {
  it('is the query to the byte, the key, and nothing of the browser', async () => {
    const { api, ask } = await signedIn();
    const query =
      '?phone=%2B15550001111&status=completed&since=2026-01-01T00%3A00%3A00.000001Z&x=a+b&cursor=eyJ%3D&x=2&until=2026-02-01T00:00:00Z&y=a%20b&flag';
    await ask(`/v1/calls${query}`, {
      headers: {
        authorization: 'Bearer sk_live_evil',
        'x-forwarded-for': '10.0.0.1',
        'x-forwarded-host': 'evil.example',
        'x-background': '1',
        accept: 'text/html',
        'accept-encoding': 'zstd',
        'user-agent': 'Browser',
      },
    });
    expect(api.asked[0]?.url.search).toBe(query);
    expect(api.asked[0]?.headers).toEqual({ authorization: `Bearer ${LIVE_KEY}`, accept: 'application/json' });
  });

  it('is a contact as it was typed', async () => {
    const { api, ask } = await signedIn(() => json(201, { data: { id: CALL_ID } }));
    const body = '{ "phone":"+15550001111",\n"name":"Ñandú \\u0000" }';
    const response = await ask('/v1/contacts', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(201);
    expect(api.asked).toMatchObject([{ method: 'POST', body, headers: { 'content-type': 'application/json' } }]);
  });

  it('is nothing that was meant for another organization than the one signed in by now', async () => {
    const { api, ask } = await signedIn(() => json(201, { data: { id: CALL_ID } }));
    const save = (organization: string) =>
      ask('/v1/contacts', {
        method: 'POST',
        body: '{"phone":"+15550001111"}',
        headers: { 'content-type': 'application/json', 'x-organization': organization },
      });
    const refused = await save('org-2');
    expect([refused.status, await codeOf(refused)]).toEqual([412, 'other_organization']);
    expect(api.asked).toHaveLength(0);
    expect((await save('org-1')).status).toBe(201);
    expect(api.asked[0]?.headers).not.toHaveProperty('x-organization');
  });

  it.each([
    ['no JSON', '{', 400],
    ['a list', '[]', 400],
    ['70 kB', JSON.stringify({ notes: 'x'.repeat(70_000) }), 413],
  ])('is not %s', async (_, body, status) => {
    const { api, ask } = await signedIn();
    const headers = { 'content-type': 'application/json' };
    expect((await ask('/v1/contacts', { method: 'POST', body, headers })).status).toBe(status);
    expect(api.asked).toHaveLength(0);
  });
});

describe('what comes back', () => {
  it('is the answer to the byte, with the budget and no cookie', async () => {
    const text = '{"data":[],"has_more":false,"next_cursor":null,"extra":1.0}';
    const { ask } = await signedIn(
      () =>
        new Response(text, {
          headers: {
            'set-cookie': 'tracker=1',
            'x-ratelimit-limit': '60',
            'x-ratelimit-remaining': '59',
            'access-control-allow-origin': '*',
            'content-security-policy': 'default-src *',
            'cache-control': 'public, max-age=999',
            server: 'nginx',
          },
        }),
    );
    const response = await ask('/v1/calls');
    expect(await response.text()).toBe(text);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '59',
    });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const name of ['set-cookie', 'server', 'access-control-allow-origin'])
      expect(response.headers.get(name)).toBeNull();
  });

  it.each([
    [400, 'bad_request'],
    [403, 'missing_scope'],
    [404, 'not_found'],
    [409, 'conflict'],
    [422, 'invalid'],
    [429, 'rate_limited'],
    [500, 'upstream_error'],
    [418, 'bad_request'],
  ])('keeps the status %i and says %s, whatever shape it had', async (status, code) => {
    for (const body of [
      '{"error":{"code":"x","message":"Dave: +15550001111"}}',
      '<html>secret</html>',
      '',
      'null',
      '[]',
    ]) {
      const { ask } = await signedIn(() => new Response(body, { status, headers: { 'retry-after': '7' } }));
      const response = await ask('/v1/calls');
      const told = await response.text();
      expect([response.status, (JSON.parse(told) as { error: object }).error]).toEqual([
        status,
        { code, message: code },
      ]);
      expect(told).not.toMatch(/Dave|secret/);
      expect(response.headers.get('retry-after')).toBe('7');
    }
  });

  it('names the fields that were wrong', async () => {
    const fields = { phone: 'must be E.164', '<b>': 'x', email: 7 };
    const { ask } = await signedIn(() => json(422, { error: { code: 'invalid', message: '', fields } }));
    const body = (await (await ask('/v1/calls')).json()) as { error: { fields: object } };
    expect(body.error.fields).toEqual({ phone: 'must be E.164' });
  });

  it.each([
    [
      'a refused connection',
      () => Promise.reject(new TypeError('fetch failed: 10.0.0.1')),
      502,
      'upstream_unreachable',
    ],
    ['HTML with 200', () => new Response('<html>'), 502, 'upstream_bad_answer'],
    ['half an answer', () => new Response('{"data":['), 502, 'upstream_bad_answer'],
    ['nothing', () => new Response(null, { status: 204 }), 502, 'upstream_bad_answer'],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
      502,
      'upstream_bad_answer',
    ],
  ])('is never data after %s', async (_, answer, status, code) => {
    const { ask } = await signedIn(answer);
    const response = await ask('/v1/calls');
    const text = await response.text();
    expect([response.status, (JSON.parse(text) as { error: { code: string } }).error.code]).toEqual([status, code]);
    expect(text).not.toMatch(/10\.0\.0\.1|evil/);
    expect(response.headers.get('location')).toBeNull();
  });

  it('ends with the client: an abort reaches InboundFlow', async () => {
    const { api, app, signIn } = makeGateway();
    const cookie = await signIn();
    const stop = new AbortController();
    let upstreamSignal: AbortSignal | undefined;
    api.answer = (_, { signal }) => {
      upstreamSignal = signal;
      const aborted = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
      stop.abort();
      return aborted;
    };
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const response = await app.request(new Request('http://127.0.0.1:3000/v1/calls', { headers, signal: stop.signal }));
    expect(response.status).toBe(499);
    expect(upstreamSignal?.aborted).toBe(true);
  });
});

it('two organizations with equal ids and interleaved requests see nothing of each other', async () => {
  const { api, ask, signIn } = makeGateway();
  const one = await signIn('sk_live_one_good');
  const two = await signIn('sk_live_two_good');
  api.answer = async (path, { headers }) => {
    if (path === '/v1/me') return undefined as never;
    const whose = headers.authorization?.slice('Bearer '.length);
    await Promise.resolve();
    return json(200, { data: { id: CALL_ID, summary: whose } });
  };
  const asks = Array.from({ length: 20 }, async (_, n) => {
    const response = await ask(`/v1/calls/${CALL_ID}`, { headers: { cookie: n % 2 ? one : two } });
    return ((await response.json()) as { data: { summary: string } }).data.summary;
  });
  const summaries = await Promise.all(asks);
  expect(summaries.filter((_, n) => n % 2 === 1)).toEqual(Array(10).fill('sk_live_one_good'));
  expect(summaries.filter((_, n) => n % 2 === 0)).toEqual(Array(10).fill('sk_live_two_good'));
});
