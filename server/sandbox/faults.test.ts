import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../database/testing.ts';
import type { Sandbox } from './app.ts';
import type { LedgerEntry } from './ledger.ts';
import { ODD_SHAPES } from './oddShapes.ts';
import { FIRST_ORGANIZATION } from './organizations.ts';
import { noRecords, putRecords } from './records.ts';
import { emptySandbox, type Listening, listen } from './testing.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('the fault switch and the ledger, over a socket', () => {
  let database: Database;
  let sandbox: Sandbox;
  let server: Listening;
  beforeAll(async () => {
    database = await openTestDatabase();
    sandbox = await emptySandbox(database);
    const calls = ['1', '2', '3'].map((n) => ({
      id: `${n.repeat(8)}-1111-4111-8111-111111111111`,
      status: 'completed',
      caller_name: 'Dave',
      duration_seconds: 55,
      created_at: `2026-02-24T20:59:0${n}Z`,
    }));
    await putRecords(database.orm, FIRST_ORGANIZATION, { ...noRecords(), calls });
    server = await listen(sandbox);
  });
  afterAll(async () => {
    await server.close();
    await sandbox.close();
    await database.close();
  });
  afterEach(async () => {
    for (const switchedOn of ['faults', 'ledger'])
      await fetch(`${server.origin}/__${switchedOn}`, { method: 'DELETE' });
  });

  const plant = async (fault: object) => {
    const response = await fetch(`${server.origin}/__faults`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(fault),
    });
    return response.status;
  };
  const get = (path = '/v1/calls', signal?: AbortSignal) =>
    fetch(server.origin + path, {
      headers: { Authorization: 'Bearer sk_test_owner', Cookie: 'a=b' },
      ...(signal ? { signal } : {}),
    });
  const ledger = async () => {
    const response = await fetch(`${server.origin}/__ledger`);
    return ((await response.json()) as { data: LedgerEntry[] }).data;
  };

  it('does what is asked and loses the answer', async () => {
    await plant({ path: '/v1/contacts', method: 'POST', kind: 'lost', times: 1 });
    const headers = { Authorization: 'Bearer sk_test_owner', ...JSON_TYPE };
    const post = () =>
      fetch(`${server.origin}/v1/contacts`, { method: 'POST', headers, body: '{"phone":"+15125550142"}' });
    await expect(post()).rejects.toThrow();
    const { data } = (await (await get('/v1/contacts?phone=%2B15125550142')).json()) as { data: unknown[] };
    expect(data).toHaveLength(1);
    expect((await post()).status).toBe(409);
  });

  it('answers a status, with body and headers of its own, so many times and after so many', async () => {
    await plant({ path: '/v1/*', kind: 'status', status: 429, headers: { 'Retry-After': '7' }, times: 1, after: 1 });
    expect((await get()).status).toBe(200);
    const struck = await get();
    expect([struck.status, struck.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await struck.json()).toMatchObject({ error: { code: 'planted' }, meta: {} });
    expect((await get()).status).toBe(200);

    await plant({ path: '/v1/calls', kind: 'status', status: 500, body: 'stack trace' });
    expect(await (await get()).text()).toBe('stack trace');
    expect((await get('/v1/me')).status).toBe(200);
    await plant({ path: '/v1/me', method: 'POST', kind: 'status', status: 500 });
    expect((await get('/v1/me')).status).toBe(200);
  });

  it('takes its time', async () => {
    await plant({ path: '/v1/calls', kind: 'latency', ms: 120 });
    await plant({ path: '/v1/calls', kind: 'html', status: 200 });
    const started = performance.now();
    const response = await get();
    expect(performance.now() - started).toBeGreaterThan(110);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  });

  it('hangs until the other side gives up, and says so in the ledger', async () => {
    await plant({ path: '/v1/calls', kind: 'hang', times: 1 });
    const giveUp = new AbortController();
    const hanging = get('/v1/calls', giveUp.signal);
    while ((await ledger()).length === 0);
    expect((await ledger())[0]).toMatchObject({ status: null });
    giveUp.abort();
    await expect(hanging).rejects.toThrow('aborted');
    expect((await get()).status).toBe(200);
  });

  it('cuts the connection in the middle, or before a word', async () => {
    await plant({ path: '/v1/calls', kind: 'cut', times: 1 });
    const response = await get();
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    await expect(response.text()).rejects.toThrow('terminated');

    await plant({ path: '/v1/calls', kind: 'cut', at: 'start', times: 1 });
    await expect(get()).rejects.toThrow('fetch failed');
    expect((await get()).status).toBe(200);
  });

  it('sends half a JSON, or a page of a proxy', async () => {
    await plant({ path: '/v1/calls', kind: 'truncated', times: 1 });
    const half = await get();
    expect(half.headers.get('content-type')).toBe('application/json');
    const text = await half.text();
    expect(text.startsWith('{"data":[{')).toBe(true);
    expect(() => JSON.parse(text)).toThrow();

    await plant({ path: '/v1/calls', kind: 'html' });
    const page = await get();
    expect([page.status, (await page.text()).slice(0, 15)]).toEqual([502, '<!doctype html>']);
  });

  it.each(Object.keys(ODD_SHAPES).filter((shape) => shape !== 'cursor_repeated'))(
    'bends an answer to %s',
    async (shape) => {
      const read = async () => {
        const body = (await (await get('/v1/calls?limit=2')).json()) as Record<string, unknown> | null;
        return body && typeof body === 'object' && 'meta' in body ? { ...body, meta: 'some' } : body;
      };
      const straight = await read();
      await plant({ path: '/v1/calls', kind: 'odd', shape });
      expect(await read()).not.toEqual(straight);
      expect((await get('/v1/me')).status).toBe(200);
    },
  );

  it('repeats the very cursor it was asked with', async () => {
    const { next_cursor } = (await (await get('/v1/calls?limit=1')).json()) as { next_cursor: string };
    await plant({ path: '/v1/calls', kind: 'odd', shape: 'cursor_repeated' });
    const again = await (await get(`/v1/calls?limit=1&cursor=${next_cursor}`)).json();
    expect(again).toMatchObject({ has_more: true, next_cursor });
  });

  it('refuses a fault it does not know', async () => {
    expect(await plant({ path: '/v1/calls', kind: 'odd', shape: 'nice' })).toBe(422);
    expect(await plant({ kind: 'hang' })).toBe(422);
    const plain = await fetch(`${server.origin}/__faults`, { method: 'POST', body: '{"path":"/","kind":"hang"}' });
    expect(plain.status).toBe(415);
  });

  it('writes down every request, and no secret', async () => {
    await get('/v1/calls?limit=2&phone=%2B1');
    await fetch(`${server.origin}/v1/me`, { headers: { Authorization: 'Bearer sk_live_somebodys', 'X-Mark': 'mine' } });
    await fetch(`${server.origin}/recordings/x?signature=abc&expires=1`);
    const entries = await ledger();
    expect(entries.map(({ method, path, key, status }) => [method, path, key, status])).toEqual([
      ['GET', '/v1/calls?limit=2&phone=%2B1', 'sk_test_owner', 200],
      ['GET', '/v1/me', expect.stringMatching(/^sha256:…[0-9a-f]{8}$/), 401],
      ['GET', '/recordings/x?signature=hidden&expires=1', null, 403],
    ]);
    expect(entries[1]?.headers).toMatchObject({ 'x-mark': 'mine' });
    expect(JSON.stringify(entries)).not.toMatch(/somebodys|cookie|authorization/i);
    expect(Date.parse(entries[0]?.time ?? '')).toBeGreaterThan(0);
  });
});
