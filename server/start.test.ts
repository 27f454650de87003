import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from './env.ts';
import { type Running, start } from './start.ts';

/** The whole server on real sockets: browser → gateway → upstream → sandbox → database. */
const dataDir = mkdtempSync(join(tmpdir(), 'whole-'));
const logged: string[] = [];
let running: Running;
let origin = '';

const open = async () => {
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir, SANDBOX_CONTROL: 'on', SANDBOX_RATE_LIMIT: '0' });
  running = await start(settings, pino({ base: null }, { write: (line: string) => void logged.push(line) }));
  origin = `http://127.0.0.1:${running.port}`;
};
beforeAll(open);
afterAll(async () => {
  await running.stop();
  rmSync(dataDir, { recursive: true });
});

const ask = (path: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) =>
  fetch(origin + path, {
    method: init.method ?? 'GET',
    headers: { origin, ...(init.body === undefined ? {} : { 'content-type': 'application/json' }), ...init.headers },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
const signIn = async (body: object = { demo: true }) => {
  const response = await ask('/session', { method: 'POST', body });
  expect(response.status).toBe(200);
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
};
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;
const fault = (body: object) => ask('/sandbox/__faults', { method: 'POST', body });
const ledger = async () => {
  const { data } = (await (await ask('/sandbox/__ledger')).json()) as {
    data: { path: string; method: string; key: string }[];
  };
  return data;
};

beforeEach(async () => {
  await ask('/sandbox/__faults', { method: 'DELETE' });
  await ask('/sandbox/__ledger', { method: 'DELETE' });
});

describe('the whole server', () => {
  it('becomes ready', async () => {
    await vi.waitFor(async () => expect((await ask('/readyz')).status).toBe(200), { timeout: 60_000, interval: 200 });
  }, 60_000);

  it('lets somebody in, gives the calls, and plays one to the byte', async () => {
    await ask('/sandbox/__calls', { method: 'POST', body: { complete_after_ms: 0 } });
    const headers = await signIn();
    const list = (await (await ask('/v1/calls?limit=1', { headers })).json()) as { data: { id: string }[] };
    const id = list.data[0]?.id ?? '';
    const call = (await (await ask(`/v1/calls/${id}`, { headers })).json()) as { data: { messages: unknown[] } };
    expect(call.data.messages.length).toBeGreaterThan(0);
    const recording = await ask(`/recordings/${id}`, { headers });
    expect([recording.status, recording.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    const sound = Buffer.from(await recording.arrayBuffer());
    expect(sound.subarray(0, 4).toString()).toBe('RIFF');
    const part = await ask(`/recordings/${id}`, { headers: { ...headers, range: 'bytes=1000-1999' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1000-1999/${sound.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(1000, 2000))).toBe(true);
    expect((await ask(`/recordings/${id}`, { headers: { ...headers, range: `bytes=${sound.length}-` } })).status).toBe(
      416,
    );
  }, 60_000);

  it('holds scopes, and tells organizations apart', async () => {
    const viewer = await signIn({ api_key: 'sk_test_calls' });
    expect(await codeOf(await ask('/v1/contacts', { headers: viewer }))).toBe('missing_scope');
    const [one, other] = [await signIn(), await signIn({ api_key: 'sk_test_other' })];
    const nameOf = async (headers: Record<string, string>) =>
      ((await (await ask('/session', { headers })).json()) as { session: { account: { organization_id: string } } })
        .session.account;
    expect((await nameOf(one)).organization_id).not.toBe((await nameOf(other)).organization_id);
  });

  it.each([
    [{ kind: 'status', status: 503, path: '/v1/calls' }, 503, 'upstream_error', 4],
    [{ kind: 'status', status: 500, path: '/v1/calls' }, 500, 'upstream_error', 1],
    [{ kind: 'html', status: 200, path: '/v1/calls' }, 502, 'upstream_bad_answer', 1],
    [{ kind: 'truncated', path: '/v1/calls' }, 502, 'upstream_bad_answer', 1],
    [{ kind: 'cut', at: 'start', path: '/v1/calls' }, 502, 'upstream_unreachable', 4],
    [{ kind: 'cut', at: 'middle', path: '/v1/calls' }, 502, 'upstream_bad_answer', 4],
    [
      { kind: 'status', status: 302, headers: { location: '/v1/leads' }, path: '/v1/calls' },
      502,
      'upstream_bad_answer',
      1,
    ],
  ])('says of %o: %i %s, and is well as soon as it is over', async (body, status, code, most) => {
    const headers = await signIn();
    await ask('/sandbox/__ledger', { method: 'DELETE' });
    expect((await fault(body)).status).toBe(201);
    const response = await ask('/v1/calls', { headers });
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    const asked = (await ledger()).filter(({ path }) => path === '/v1/calls');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(most);
    await ask('/sandbox/__faults', { method: 'DELETE' });
    expect((await ask('/v1/calls', { headers })).status).toBe(200);
  });

  it('gives the place and the socket of a page that left back within a second', async () => {
    const headers = await signIn();
    await fault({ kind: 'hang', path: '/v1/calls' });
    const stop = new AbortController();
    const left = fetch(`${origin}/v1/calls`, { headers, signal: stop.signal }).catch(() => 'left');
    await vi.waitFor(async () => expect((await ledger()).some(({ path }) => path === '/v1/calls')).toBe(true));
    logged.length = 0;
    stop.abort();
    expect(await left).toBe('left');
    await vi.waitFor(() => expect(logged.join()).toContain('"code":"closed"'), { timeout: 1_000 });
  });

  it('ends a session when its key is refused', async () => {
    const headers = await signIn({ api_key: 'sk_test_viewer' });
    await fault({ kind: 'status', status: 401, path: '/v1/calls', times: 1 });
    expect(await codeOf(await ask('/v1/calls', { headers }))).toBe('key_revoked');
    expect(await codeOf(await ask('/v1/calls', { headers }))).toBe('key_revoked');
  });

  it('keeps a sign-out over a restart, and opens the other sessions again', async () => {
    const [gone, stays] = [await signIn(), await signIn()];
    expect((await ask('/session', { method: 'DELETE', headers: gone })).status).toBe(204);
    const started = Date.now();
    await running.stop();
    expect(Date.now() - started).toBeLessThan(10_000);
    await open();
    expect(await codeOf(await ask('/v1/calls', { headers: gone }))).toBe('signed_out');
    expect((await ask('/v1/calls', { headers: stays })).status).toBe(200);
  }, 60_000);

  it('lets nobody back in who had signed out before the database was lost', async () => {
    const gone = await signIn();
    expect((await ask('/session', { method: 'DELETE', headers: gone })).status).toBe(204);
    await running.stop();
    writeFileSync(join(dataDir, 'pglite', 'global', 'pg_control'), 'damaged');
    await open();
    expect(logged.join()).toContain('was made anew');
    expect(await codeOf(await ask('/v1/calls', { headers: gone }))).toBe('signed_out');
    expect((await ask('/session', { headers: await signIn() })).status).toBe(200);
  }, 120_000);
});

it('is told where it can not start: the directory is in use', async () => {
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir });
  await expect(start(settings, pino({ level: 'silent' }))).rejects.toThrow(String(process.pid));
});
