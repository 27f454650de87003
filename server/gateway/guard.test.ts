import { describe, expect, it } from 'vitest';
import { visitor } from './guard.ts';
import { CALL_ID, codeOf, json, LIVE_KEY, makeGateway } from './testing.ts';

const LIST = { data: [], has_more: false, next_cursor: null };

/** Every class of answer there is, as its name, address and what to send. */
async function everyAnswer() {
  const waiting = { now: [] as string[] };
  const gateway = makeGateway({ publicOrigin: null, waiting: async () => waiting.now });
  const { app, api, ask, post, signIn } = gateway;
  api.answer = (path) => (path === '/v1/calls' ? json(200, LIST) : path === '/v1/leads' ? json(500, {}) : undefined);
  const cookie = await signIn();
  const signed = { headers: { cookie } };
  return {
    '200 API': await ask('/v1/calls', signed),
    '200 session': await ask('/session'),
    '200 health': await ask('/healthz'),
    '204': await ask('/session', { method: 'DELETE' }),
    '400': await post('/session', []),
    '401': await ask('/v1/calls'),
    '403': await ask('/session', { headers: { 'sec-fetch-site': 'cross-site' } }),
    '404 API': await ask('/v1/nothing', signed),
    '404 asset': await ask('/assets/gone.js'),
    '405': await ask('/session', { method: 'PUT' }),
    '413': await ask('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '70000' },
      body: '{}',
    }),
    '415': await ask('/session', {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'content-length': '2' },
      body: '{}',
    }),
    '421': await app.request('http://evil.example/session'),
    '500': await ask('/v1/leads', signed),
    'a page that is not built': await ask('/calls'),
  };
}

describe('headers', () => {
  it('are on every class of answer', async () => {
    for (const [name, { status, headers }] of Object.entries(await everyAnswer())) {
      expect(name).toContain(name.startsWith('a page') ? 'page' : String(status));
      const told = Object.fromEntries(headers);
      expect(told, name).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      });
      expect(told['content-security-policy'], name).toContain("default-src 'none'");
      expect(told['permissions-policy'], name).toContain('camera=()');
      expect(told['x-request-id'], name).toMatch(/^[0-9a-f-]{36}$/);
      expect(told['strict-transport-security'], name).toBeUndefined();
      if (!name.includes('page')) expect(told['cache-control'], name).toBe('no-store');
      for (const header of headers.keys()) expect(header).not.toMatch(/^access-control-|^server$|^x-powered-by$/);
    }
  });

  it('allow nothing inline, no eval, no data, nobody else', async () => {
    const { ask } = makeGateway();
    const policy = (await ask('/healthz')).headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]));
    for (const closed of ['default-src', 'object-src', 'base-uri', 'frame-ancestors']) {
      expect(directives.get(closed), closed).toBe("'none'");
    }
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('trusted-types')).toBe('default');
    const open = [...directives].filter(([name]) => name?.endsWith('-src') && directives.get(name) !== "'none'");
    const { 'style-src': styles, ...others } = Object.fromEntries(open);
    expect(Object.values(others).every((sources) => sources === "'self'")).toBe(true);
    expect(styles).toMatch(/^'self' 'sha256-[A-Za-z0-9+/]{43}='$/);
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*|nonce|http/);
  });

  it('bind the browser to https where people come over it', async () => {
    const { app } = makeGateway({ publicOrigin: 'https://calls.example.com' });
    const { headers } = await app.request('https://calls.example.com/healthz');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('reporting-endpoints')).toBe('csp="/reports"');
    expect(headers.get('content-security-policy')).toContain('report-to csp');
  });

  it('carry errors whose id is in the log, and nothing else of ours', async () => {
    const { logged, ask } = makeGateway({ waiting: () => Promise.reject(new Error('secret at /srv/app.ts')) });
    const response = await ask('/readyz');
    const body = (await response.json()) as { error: { code: string }; meta: { request_id: string } };
    expect([response.status, body.error.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(body)).not.toMatch(/secret|srv|\bat\b/);
    expect(body.meta.request_id).toBe(response.headers.get('x-request-id'));
    expect(logged.filter((line) => line.includes(body.meta.request_id))).toHaveLength(2);
  });
});

describe('requests from elsewhere', () => {
  const out = (headers: Record<string, string>) =>
    makeGateway().app.request('http://127.0.0.1:3000/session', { method: 'DELETE', headers });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
    { origin: 'http://127.0.0.1:3001' },
    { origin: 'https://127.0.0.1:3000' },
    { origin: 'http://127.0.0.1:3000.evil.example' },
    { origin: 'null' },
    { referer: 'http://127.0.0.1:3000/' },
    {},
  ])('may change nothing: %o', async (headers) => {
    const response = await out(headers as Record<string, string>);
    expect([response.status, await codeOf(response)]).toEqual([403, 'cross_site']);
  });

  it.each([{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://127.0.0.1:3000' }])(
    'are not those of our own pages: %o',
    async (headers) => {
      expect((await out(headers as Record<string, string>)).status).toBe(204);
    },
  );

  it('must name the public origin where there is one', async () => {
    const { app } = makeGateway({ publicOrigin: 'https://calls.example.com' });
    const del = (origin: string) =>
      app.request('https://calls.example.com/session', { method: 'DELETE', headers: { origin } });
    expect((await del('http://calls.example.com')).status).toBe(403);
    expect((await del('https://calls.example.com')).status).toBe(204);
  });

  it.each(['/session', '/v1/calls', `/recordings/${CALL_ID}`, '/history/search', '/events', '/metrics'])(
    'may not even read %s',
    async (path) => {
      const { ask, signIn } = makeGateway();
      const cookie = await signIn();
      for (const site of ['cross-site', 'same-site']) {
        expect((await ask(path, { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
      }
      const foreign = makeGateway().app.request(`http://127.0.0.1:3000${path}`, {
        headers: { cookie, origin: 'https://evil.example' },
      });
      expect((await foreign).status).toBe(403);
    },
  );

  it('are not let through by another spelling of the path', async () => {
    const { ask, signIn } = makeGateway();
    const headers = { cookie: await signIn(), 'sec-fetch-site': 'cross-site' };
    for (const path of ['/%73ession', '/%6detrics', `/%72ecordings/${CALL_ID}`, '/v%31/calls']) {
      expect((await ask(path, { headers })).status, path).toBe(403);
    }
  });

  it('may link to a page', async () => {
    const { ask } = makeGateway();
    const response = await ask('/calls', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } });
    expect(response.status).toBe(503);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('can not dress a form up as JSON (%s)', async (type) => {
    const { ask } = makeGateway();
    const body = JSON.stringify({ api_key: LIVE_KEY });
    const headers = { 'content-type': type, 'content-length': String(body.length) };
    expect((await ask('/session', { method: 'POST', body, headers })).status).toBe(415);
  });
});

describe('the host', () => {
  it.each(['evil.example', 'localhost.evil.example', '192.168.0.5:3000', '127.0.0.1.nip.io', 'calls.example.com'])(
    '%s gets 421',
    async (host) => {
      const response = await makeGateway().app.request(`http://${host}/session`);
      expect([response.status, await codeOf(response)]).toEqual([421, 'wrong_host']);
    },
  );

  it.each(['localhost', 'localhost:5173', '127.0.0.1:3000', '127.1.2.3', '[::1]:3000'])(
    '%s is this machine',
    async (host) => {
      expect((await makeGateway().app.request(`http://${host}/session`)).status).toBe(200);
    },
  );

  it('must be the public one where there is one; probes come as they like', async () => {
    const { app } = makeGateway({ publicOrigin: 'https://calls.example.com' });
    expect((await app.request('http://127.0.0.1:3000/session')).status).toBe(421);
    expect((await app.request('http://calls.example.com/session')).status).toBe(200);
    expect((await app.request('http://10.1.2.3:3000/healthz')).status).toBe(200);
  });

  it('must be the same in target and header', async () => {
    const { app } = makeGateway();
    expect((await app.request('http://localhost/session', { headers: { host: 'evil.example' } })).status).toBe(421);
  });

  it('is never believed from a forwarded header', async () => {
    const { app } = makeGateway();
    const response = await app.request('http://evil.example/session', { headers: { 'x-forwarded-host': 'localhost' } });
    expect(response.status).toBe(421);
  });
});

describe('methods and bodies', () => {
  it.each(['PUT', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is refused everywhere', async (method) => {
    const { ask } = makeGateway();
    for (const path of ['/session', '/v1/calls', '/calls', '/healthz', '/nowhere']) {
      expect((await ask(path, { method })).status).toBe(405);
    }
  });

  it('POST to a page is refused', async () => {
    const { ask } = makeGateway();
    const response = await ask('/calls', { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  const flood = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(16 * 1024).fill(32)),
    });

  it('a body without end is cut at 64 KiB, whatever length it claims', async () => {
    const { ask } = makeGateway();
    for (const length of [undefined, '10', '-1', 'x']) {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (length) headers['content-length'] = length;
      const init = { method: 'POST', body: flood(), duplex: 'half', headers };
      expect((await ask('/session', init as object)).status).toBe(413);
    }
  });

  it.each(['{', '[]', 'null', '"text"', '\xff'])('%j is no JSON object', async (body) => {
    const { ask } = makeGateway();
    const response = await ask('/session', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect([response.status, await codeOf(response)]).toEqual([400, 'bad_request']);
  });
});

describe('visitor', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1::7', '2001:db8:0:1'],
    ['2001:0db8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
  ])('%s counts as %s', (address, network) => expect(visitor(address)).toBe(network));
});

describe('metrics', () => {
  it('are for this machine by name and address', async () => {
    const { ask } = makeGateway();
    expect(await (await ask('/metrics')).text()).toContain('http_request_duration_seconds');
    expect((await ask('/metrics', {}, '192.0.2.1')).status).toBe(404);
    const proxied = makeGateway({ trustProxy: 1 });
    expect((await proxied.ask('/metrics', { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(404);
    const { app } = makeGateway({ publicOrigin: 'https://calls.example.com' });
    const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
    expect((await app.request('https://calls.example.com/metrics', {}, local)).status).toBe(404);
    expect((await app.request('http://127.0.0.1:3000/metrics', {}, local)).status).toBe(200);
  });

  it('tell shapes of paths, never ids or filters', async () => {
    const { ask, logged } = makeGateway();
    await ask(`/v1/calls/${CALL_ID}`);
    await ask('/v1/calls?phone=%2B15550001111');
    await ask(`/recordings/${CALL_ID}?t=1`);
    await ask('/calls?phone=%2B15550001111');
    const all = (await (await ask('/metrics')).text()) + logged.join();
    expect(all).toContain('/v1/calls/:id');
    expect(all).not.toMatch(/6f1de3a0|5550001111/);
  });
});

describe('the log', () => {
  it('has one line a request', async () => {
    const { ask, logged } = makeGateway();
    await ask('/session');
    await ask('/v1/calls');
    expect(logged.map((line) => JSON.parse(line) as object)).toMatchObject([
      { msg: 'request', method: 'GET', route: '/session', status: 200 },
      { msg: 'request', method: 'GET', route: '/v1/calls', status: 401, code: 'signed_out' },
    ]);
  });
});
