import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../database/testing.ts';
import { createRevocations } from './revocations.ts';
import { codeOf, cookieOf, json, LIVE_KEY, makeGateway, ME, SECRET } from './testing.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LIST = { data: [], has_more: false, next_cursor: null };

const withCookie = (cookie: string, headers: Record<string, string> = {}) => ({ headers: { cookie, ...headers } });

describe('signing in', () => {
  it('asks /v1/me once and seals the key into a cookie that scripts and other sites never get', async () => {
    const { api, post } = makeGateway();
    const response = await post('/session', { api_key: LIVE_KEY });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ session: { account: ME, mode: 'live' }, demo: true });
    expect(api.asked.map(({ url, headers }) => [url.href, headers.authorization])).toEqual([
      ['https://api.example.com/v1/me', `Bearer ${LIVE_KEY}`],
    ]);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(LIVE_KEY);
  });

  it('has a cookie bound to the host and to https where people come over https', async () => {
    const { app } = makeGateway({ publicOrigin: 'https://calls.example.com' });
    const response = await app.request('https://calls.example.com/session', {
      method: 'POST',
      headers: { origin: 'https://calls.example.com', 'content-type': 'application/json' },
      body: JSON.stringify({ api_key: LIVE_KEY }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-session=/);
    expect(cookie).toContain('; Secure');
    expect(cookie).not.toContain('Domain');
  });

  it.each([` ${LIVE_KEY}\n`, `sk_live\r\n_good`, `\u200b${LIVE_KEY}\u00a0`])('takes %j as pasted', async (pasted) => {
    const { post } = makeGateway();
    expect((await post('/session', { api_key: pasted })).status).toBe(200);
  });

  it.each([
    '',
    'hello',
    'sk_prod_good',
    'sk_live_gööd',
    `sk_live_${'x'.repeat(500)}good`,
    7,
    null,
    ['sk_live_good'],
    {},
  ])('refuses %j without asking anybody', async (api_key) => {
    const { api, post } = makeGateway();
    const response = await post('/session', { api_key });
    expect([response.status, await codeOf(response)]).toEqual([401, 'wrong_key']);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(api.asked).toHaveLength(0);
  });

  it('answers an unknown key exactly like one that is none', async () => {
    const { api, post } = makeGateway();
    const tell = async (api_key: string) => {
      const response = await post('/session', { api_key });
      const { error } = (await response.json()) as { error: unknown };
      const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
      return { status: response.status, error, headers };
    };
    expect(await tell('sk_live_unknown')).toEqual(await tell('nonsense'));
    expect(api.asked).toHaveLength(1);
  });

  it('enters the demo with the sandbox key', async () => {
    const { api, post } = makeGateway();
    const response = await post('/session', { demo: true });
    expect(await response.json()).toMatchObject({ session: { mode: 'sandbox' } });
    expect(api.asked[0]?.headers.authorization).toBe('Bearer sk_test_owner');
  });

  it('has no demo and takes no test key while the sandbox is off', async () => {
    const { api, ask, post } = makeGateway({ upstreamOptions: { sandboxOrigin: undefined } });
    expect(await (await ask('/session')).json()).toEqual({ session: null, demo: false });
    expect((await post('/session', { demo: true })).status).toBe(400);
    expect(await codeOf(await post('/session', { api_key: 'sk_test_owner' }))).toBe('wrong_key');
    expect(api.asked).toHaveLength(0);
  });

  it.each([
    [() => Promise.reject(new TypeError('down')), 502, 'upstream_unreachable'],
    [() => json(503, {}), 503, 'upstream_error'],
    [() => json(429, {}, { 'retry-after': '9' }), 429, 'rate_limited'],
    [() => json(200, { data: {} }), 502, 'upstream_bad_answer'],
    [() => new Response('<html>', { status: 200 }), 502, 'upstream_bad_answer'],
  ])('signs nobody in while InboundFlow can not tell (%#)', async (answer, status, code) => {
    const { api, post } = makeGateway();
    api.answer = () => answer();
    const response = await post('/session', { api_key: LIVE_KEY });
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('keeps the cookie under 4 kB whatever the account is called', async () => {
    const { api, post, ask } = makeGateway();
    const account = {
      ...ME,
      organization_name: '\u0001'.repeat(9999),
      plan: '漢'.repeat(9999),
      scopes: Array(99).fill('s'.repeat(40)),
    };
    api.answer = () => json(200, { data: account });
    const response = await post('/session', { api_key: LIVE_KEY });
    expect(response.headers.get('set-cookie')?.length).toBeLessThan(4000);
    expect(await (await ask('/session', withCookie(cookieOf(response)))).json()).toMatchObject({
      session: { mode: 'live' },
    });
  });
});

describe('wrong keys', () => {
  it('are ten a minute for an address, then wait, for right ones too; other addresses go on', async () => {
    const { api, post } = makeGateway();
    const guesses = Array.from({ length: 30 }, (_, n) => post('/session', { api_key: `sk_live_wrong${n}` }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    expect(api.asked).toHaveLength(10);
    const late = await post('/session', { api_key: LIVE_KEY });
    expect([late.status, await codeOf(late)]).toEqual([429, 'too_many_attempts']);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post('/session', { api_key: LIVE_KEY }, {}, '192.0.2.7')).status).toBe(200);
  });

  it('count for the whole network of an IPv6 address', async () => {
    const { post } = makeGateway();
    for (let n = 0; n < 10; n += 1) await post('/session', { api_key: 'x' }, {}, `2001:db8:1:2::${n + 1}`);
    expect((await post('/session', { api_key: 'x' }, {}, '2001:db8:1:2:ffff::9')).status).toBe(429);
    expect((await post('/session', { api_key: 'x' }, {}, '2001:db8:1:3::1')).status).toBe(401);
  });

  it('do not count when they are right, nor when InboundFlow is down', async () => {
    const { api, post } = makeGateway();
    for (let n = 0; n < 15; n += 1) expect((await post('/session', { api_key: LIVE_KEY })).status).toBe(200);
    api.answer = () => Promise.reject(new TypeError('down'));
    for (let n = 0; n < 15; n += 1) expect((await post('/session', { api_key: LIVE_KEY })).status).toBe(502);
  });

  it('can not be spread by a made-up X-Forwarded-For', async () => {
    const { post } = makeGateway();
    for (let n = 0; n < 10; n += 1) await post('/session', { api_key: 'x' }, { 'x-forwarded-for': `198.51.100.${n}` });
    expect((await post('/session', { api_key: 'x' }, { 'x-forwarded-for': '198.51.100.99' })).status).toBe(429);
  });

  it('are counted by the address that the trusted proxy saw', async () => {
    const { post } = makeGateway({ trustProxy: 1 });
    for (let n = 0; n < 10; n += 1)
      await post('/session', { api_key: 'x' }, { 'x-forwarded-for': `10.9.8.${n}, 198.51.100.1` });
    expect((await post('/session', { api_key: 'x' }, { 'x-forwarded-for': '10.0.0.1, 198.51.100.1' })).status).toBe(
      429,
    );
    expect((await post('/session', { api_key: 'x' }, { 'x-forwarded-for': '10.0.0.1, 198.51.100.2' })).status).toBe(
      401,
    );
  });
});

describe('a session', () => {
  it('is told by GET /session, which is 200 for everybody', async () => {
    const { ask, signIn } = makeGateway();
    expect(await (await ask('/session')).json()).toEqual({ session: null, demo: true });
    const told = await ask('/session', withCookie(await signIn()));
    expect(told.status).toBe(200);
    expect(told.headers.get('cache-control')).toBe('no-store');
    expect(await told.text()).not.toContain(LIVE_KEY);
  });

  it.each(['session=', 'session=x', 'session="Fe26.2"', 'session=%', 'other=1'])(
    'is not %j: a plain 401',
    async (cookie) => {
      const { ask } = makeGateway();
      const response = await ask('/v1/calls', withCookie(cookie));
      expect([response.status, await codeOf(response)]).toEqual([401, 'signed_out']);
    },
  );

  it('is not a cookie with any byte changed', async () => {
    const { ask, signIn } = makeGateway();
    const cookie = await signIn();
    const from = 'session='.length;
    for (let at = from; at < cookie.length; at += 1) {
      for (const bit of [1, 2, 4]) {
        const other = String.fromCharCode(cookie.charCodeAt(at) ^ bit);
        const response = await ask('/v1/calls', withCookie(cookie.slice(0, at) + other + cookie.slice(at + 1)));
        if (response.status !== 401) expect.fail(`byte ${at - from} as ${other}: ${response.status}`);
      }
    }
    expect((await ask('/v1/me', withCookie(cookie))).status).toBe(200);
  });

  it('is over after seven idle days', async () => {
    const { clock, ask, signIn } = makeGateway();
    const cookie = await signIn();
    clock.now += 7 * DAY - MINUTE;
    expect(await (await ask('/session', withCookie(cookie))).json()).toMatchObject({ session: { mode: 'live' } });
    clock.now += 2 * MINUTE;
    expect(await codeOf(await ask('/v1/calls', withCookie(cookie)))).toBe('signed_out');
  });

  it('is over after thirty days whatever is done', async () => {
    const { clock, api, ask, signIn } = makeGateway();
    api.answer = (path) => (path === '/v1/calls' ? json(200, LIST) : undefined);
    let cookie = await signIn();
    for (let day = 1; day < 30; day += 1) {
      clock.now += DAY;
      const response = await ask('/v1/calls', withCookie(cookie));
      expect(response.status).toBe(200);
      cookie = cookieOf(response);
      expect(cookie).not.toBe('');
    }
    clock.now += DAY;
    expect((await ask('/v1/calls', withCookie(cookie))).status).toBe(401);
  });

  it('lives on by what a person does, sealed anew at most every five minutes', async () => {
    const { clock, api, ask, signIn } = makeGateway();
    api.answer = (path) => (path === '/v1/calls' ? json(200, LIST) : undefined);
    const cookie = await signIn();
    clock.now += 4 * MINUTE;
    expect(cookieOf(await ask('/v1/calls', withCookie(cookie)))).toBe('');
    clock.now += 2 * MINUTE;
    expect(cookieOf(await ask('/v1/calls', withCookie(cookie, { 'x-background': '1' })))).toBe('');
    expect(cookieOf(await ask('/recordings/6f1de3a0-5b8f-4f6b-9f57-0d5c2b8a1e11', withCookie(cookie)))).toBe('');
    expect(cookieOf(await ask('/v1/calls', withCookie(cookie)))).toMatch(/^session=Fe26/);
  });
});

describe('a key', () => {
  it('that was not accepted for five minutes is checked first', async () => {
    const { clock, api, ask, signIn } = makeGateway();
    const cookie = await signIn();
    clock.now += 4 * MINUTE;
    await ask('/session', withCookie(cookie));
    expect(api.asked).toHaveLength(1);
    clock.now += 2 * MINUTE;
    await ask('/session', withCookie(cookie));
    await ask('/session', withCookie(cookie));
    expect(api.asked).toHaveLength(2);
  });

  it('that InboundFlow takes meanwhile needs no check', async () => {
    const { clock, api, ask, signIn } = makeGateway();
    api.answer = (path) => (path === '/v1/calls' ? json(200, LIST) : undefined);
    const cookie = await signIn();
    clock.now += 4 * MINUTE;
    await ask('/v1/calls', withCookie(cookie));
    clock.now += 4 * MINUTE;
    await ask('/session', withCookie(cookie));
    expect(api.asked.map(({ url }) => url.pathname)).toEqual(['/v1/me', '/v1/calls']);
  });

  it('goes on as of then while InboundFlow is down, which is asked every half minute', async () => {
    const { clock, api, ask, signIn } = makeGateway();
    const cookie = await signIn();
    api.answer = () => json(500, {});
    clock.now += 6 * MINUTE;
    for (let n = 0; n < 5; n += 1) {
      expect(await (await ask('/session', withCookie(cookie))).json()).toMatchObject({ session: { account: ME } });
    }
    expect(api.asked).toHaveLength(2);
    clock.now += MINUTE;
    await ask('/session', withCookie(cookie));
    expect(api.asked).toHaveLength(3);
  });

  it('that is refused ends every session of it, wherever the 401 came, and no other', async () => {
    const { clock, api, ask, signIn } = makeGateway();
    const [one, two, other] = [await signIn(), await signIn(), await signIn('sk_live_also_good')];
    clock.now += MINUTE;
    api.answer = (path, { headers }) =>
      path === '/v1/calls' ? json(headers.authorization?.endsWith(LIVE_KEY) ? 401 : 200, LIST) : undefined;
    const refused = await ask('/v1/calls', withCookie(one));
    expect([refused.status, await codeOf(refused)]).toEqual([401, 'key_revoked']);
    const late = await ask('/v1/calls', withCookie(two));
    expect(await codeOf(late)).toBe('key_revoked');
    // By now the browser may hold the cookie of a newer session, which a late refusal of this one must not take.
    expect([refused, late].map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null]);
    expect(await (await ask('/session', withCookie(two))).json()).toMatchObject({ session: null });
    expect((await ask('/v1/calls', withCookie(other))).status).toBe(200);
    expect(api.asked.filter(({ url }) => url.pathname === '/v1/calls')).toHaveLength(2);
    api.answer = (path) => (path === '/v1/calls' ? json(200, LIST) : undefined);
    expect((await ask('/v1/calls', withCookie(one))).status).toBe(401);
    clock.now += 1;
    expect((await ask('/v1/calls', withCookie(await signIn()))).status).toBe(200);
  });

  it('that is refused late ends no session that began after the question', async () => {
    const { clock, api, ask, signIn } = makeGateway();
    const old = await signIn();
    let refuse: (answer: Response) => void = () => {};
    const refusal = new Promise<Response>((resolve) => {
      refuse = resolve;
    });
    clock.now += MINUTE;
    api.answer = (path) => (path === '/v1/calls' ? refusal : undefined);
    const slow = ask('/v1/calls', withCookie(old));
    await vi.waitFor(() => expect(api.asked.at(-1)?.url.pathname).toBe('/v1/calls'));
    clock.now += 1;
    const fresh = await signIn();
    refuse(json(401, {}));
    expect(await codeOf(await slow)).toBe('key_revoked');
    api.answer = (path) => (path === '/v1/calls' ? json(200, LIST) : undefined);
    expect((await ask('/v1/calls', withCookie(old))).status).toBe(401);
    expect((await ask('/v1/calls', withCookie(fresh))).status).toBe(200);
  });

  it('that is refused at the five-minute check signs out', async () => {
    const { clock, api, ask, signIn } = makeGateway();
    const cookie = await signIn();
    api.answer = () => json(401, {});
    clock.now += 6 * MINUTE;
    expect(await (await ask('/session', withCookie(cookie))).json()).toMatchObject({ session: null });
  });
});

describe('signing out, in the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('holds for a replayed cookie, after a restart too', async () => {
    const { ask, post, signIn } = makeGateway({ revocations: createRevocations(database) });
    const cookie = await signIn();
    expect(await (await ask('/session', withCookie(cookie))).json()).toMatchObject({ session: { mode: 'live' } });
    const out = await ask('/session', { method: 'DELETE', headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^session=; Max-Age=0/);
    expect(await codeOf(await ask('/v1/calls', withCookie(cookie)))).toBe('signed_out');
    const again = makeGateway({ revocations: createRevocations(database) });
    expect(await codeOf(await again.ask('/v1/calls', withCookie(cookie)))).toBe('signed_out');
    expect(await (await again.ask('/session', withCookie(cookie))).json()).toMatchObject({ session: null });
    expect((await post('/session', { api_key: LIVE_KEY })).status).toBe(200);
  });

  it('keeps a refused key refused after a restart, for sessions from before', async () => {
    const first = makeGateway({ revocations: createRevocations(database) });
    const cookie = await first.signIn('sk_live_second_good');
    first.api.answer = () => json(401, {});
    await first.ask('/v1/calls', withCookie(cookie));
    const again = makeGateway({ revocations: createRevocations(database) });
    expect(await codeOf(await again.ask('/v1/calls', withCookie(cookie)))).toBe('key_revoked');
    again.clock.now += 1000;
    const fresh = await again.signIn('sk_live_second_good');
    expect(await (await again.ask('/session', withCookie(fresh))).json()).toMatchObject({ session: { mode: 'live' } });
  });

  it('ends the session that somebody signs in over', async () => {
    const { ask, post, signIn } = makeGateway({ revocations: createRevocations(database) });
    const old = await signIn();
    await post('/session', { demo: true }, { cookie: old });
    expect((await ask('/v1/calls', withCookie(old))).status).toBe(401);
  });

  it('is not said to be done when it could not be kept', async () => {
    const broken = createRevocations(database);
    const { ask, signIn } = makeGateway({
      revocations: { ...broken, revokeSession: () => Promise.reject(new Error('database is gone')) },
    });
    const cookie = await signIn();
    const out = await ask('/session', { method: 'DELETE', headers: { cookie } });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([503, null]);
    expect(await out.text()).not.toContain('database');
  });
});

describe('secrets', () => {
  it('rotate: an old cookie opens while its secret is listed, and no longer', async () => {
    const old = makeGateway();
    const cookie = await old.signIn();
    const rotating = makeGateway({ secrets: ['n'.repeat(32), SECRET] });
    expect(await (await rotating.ask('/session', withCookie(cookie))).json()).toMatchObject({
      session: { mode: 'live' },
    });
    const retired = makeGateway({ secrets: ['n'.repeat(32)] });
    expect(await codeOf(await retired.ask('/v1/calls', withCookie(cookie)))).toBe('signed_out');
  });
});

describe('the key', () => {
  it('is in no answer and no log line', async () => {
    const { api, logged, ask, post, signIn } = makeGateway();
    const cookie = await signIn();
    api.answer = () => json(500, { error: { message: `no ${LIVE_KEY}` } });
    const answers = [
      await ask('/session', withCookie(cookie)),
      await ask('/v1/calls?phone=%2B15550001111', withCookie(cookie)),
      await post('/session', { api_key: LIVE_KEY }),
      await post('/session', { api_key: 'sk_live_wrong' }),
      await ask('/session', { method: 'POST', body: LIVE_KEY, headers: { 'content-type': 'application/json' } }),
    ];
    for (const answer of answers) {
      const all = JSON.stringify([...answer.headers]) + (await answer.text());
      expect(all).not.toMatch(/sk_live/);
    }
    expect(logged.length).toBeGreaterThan(5);
    expect(logged.join()).not.toMatch(/sk_live|5550001111|api\.example\.com/);
  });
});
