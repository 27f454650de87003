import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/api/calls.ts';
import type { ErrorBody, One, Page } from '../../src/api/envelope.ts';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../database/testing.ts';
import type { Sandbox } from './app.ts';
import { encodeCursor } from './cursor.ts';
import { FIRST_ORGANIZATION, SECOND_ORGANIZATION } from './organizations.ts';
import { noRecords, putRecords } from './records.ts';
import { emptySandbox } from './testing.ts';

const SHARED_ID = '11111111-1111-4111-8111-111111111111';
const LINK_ID = '22222222-2222-4222-8222-222222222222';
const MESSAGES = [{ role: 'user', content: 'Hi', timestamp: null, seconds_from_start: 0, duration_seconds: 1 }];

const first = {
  calls: [
    {
      id: SHARED_ID,
      status: 'completed',
      caller_phone: '+15125550101',
      caller_name: 'Dave',
      created_at: '2026-02-24T20:59:00.000001Z',
      messages: MESSAGES,
      recording: 'spoken' as const,
    },
    { id: LINK_ID, status: 'blocked', caller_phone: '+15125550102', created_at: '2026-02-24T20:59:00Z' },
    { id: randomUUID(), status: 'invented-yesterday', created_at: '2026-02-23T20:59:00.5Z' },
  ],
  contacts: [{ id: SHARED_ID, phone: '+15125550101', name: 'Dave', created_at: '2026-02-24T20:59:00Z' }],
  leads: [
    { id: SHARED_ID, status: 'new', urgency: 'high', created_at: '2026-02-24T20:59:00Z' },
    { id: randomUUID(), status: 'new', urgency: 'low', created_at: '2026-02-24T20:58:00Z' },
    { id: randomUUID(), status: 'lost', urgency: 'low', created_at: '2026-02-24T20:57:00Z' },
  ],
  appointments: [
    {
      id: SHARED_ID,
      status: 'booked',
      appointment_date: '2026-02-25',
      appointment_time_start: '2026-02-25T11:00:00Z',
      created_at: '2026-02-24T20:59:00Z',
    },
  ],
};

describe('the v1 API', () => {
  let database: Database;
  let sandbox: Sandbox;
  beforeAll(async () => {
    database = await openTestDatabase();
    sandbox = await emptySandbox(database);
    await putRecords(database.orm, FIRST_ORGANIZATION, first);
    await putRecords(database.orm, SECOND_ORGANIZATION, {
      ...noRecords(),
      calls: [{ id: SHARED_ID, status: 'completed', caller_name: 'Somebody else', created_at: '2026-02-24T20:59:00Z' }],
    });
  });
  afterAll(async () => {
    await sandbox.close();
    await database.close();
  });

  const send = async (path: string, key: string | null = 'owner', init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (key) headers.set('Authorization', `Bearer sk_test_${key}`);
    return sandbox.app.request(path, { ...init, headers });
  };
  const get = async <T>(path: string, key?: string): Promise<T> => (await send(path, key)).json() as Promise<T>;
  const fault = async (response: Response | Promise<Response>) => {
    const { status, headers } = await response;
    const { error, meta } = (await (await response).json()) as ErrorBody & { error: Record<string, unknown> };
    expect(meta.request_id).toMatch(/^req_/);
    expect(headers.get('x-request-id')).toBe(meta.request_id);
    expect(error.message).not.toBe('');
    return { status, headers, ...error };
  };
  const post = (body: unknown, key = 'owner', type = 'application/json') =>
    send('/v1/contacts', key, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('lists calls newest first, every field there, messages not', async () => {
    const { data, has_more, next_cursor, meta } = await get<Page<Call>>('/v1/calls');
    expect(data.map(({ status }) => status)).toEqual(['completed', 'blocked', 'invented-yesterday']);
    expect(data[0]).toEqual({
      id: SHARED_ID,
      caller_phone: '+15125550101',
      caller_name: 'Dave',
      status: 'completed',
      duration_seconds: null,
      summary: null,
      transcript: null,
      recording_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/recordings\//),
      transfer_status: null,
      started_at: null,
      ended_at: null,
      assistant_id: null,
      contact_id: null,
      created_at: '2026-02-24T20:59:00.000001Z',
    });
    expect(data[1]?.recording_url).toBeNull();
    expect([has_more, next_cursor]).toEqual([false, null]);
    expect(Date.parse(meta.timestamp)).toBeGreaterThan(0);
  });

  it('gives one call with its messages, to its own organization alone', async () => {
    const mine = await get<One<{ caller_name: string; messages: unknown }>>(`/v1/calls/${SHARED_ID}`);
    expect(mine.data).toMatchObject({ caller_name: 'Dave', messages: MESSAGES });
    const theirs = await get<One<{ caller_name: string }>>(`/v1/calls/${SHARED_ID}`, 'other');
    expect(theirs.data.caller_name).toBe('Somebody else');
    expect((await get<Page<Call>>('/v1/calls', 'other')).data).toHaveLength(1);
    for (const list of ['contacts', 'leads', 'appointments']) {
      expect((await get<Page<unknown>>(`/v1/${list}`, 'other')).data).toEqual([]);
    }
    expect(await fault(send(`/v1/calls/${LINK_ID}`, 'other'))).toMatchObject({ status: 404 });
    expect(await fault(send(`/v1/contacts/${SHARED_ID}`, 'other'))).toMatchObject({ status: 404 });
  });

  it.each([
    ['/v1/calls?status=blocked', 1],
    ['/v1/calls?phone=%2B15125550101', 1],
    ['/v1/calls?phone=%2B1512555010', 0],
    ['/v1/calls?phone=+15125550101', 0],
    ['/v1/calls?status=blocked&phone=%2B15125550101', 0],
    ['/v1/calls?since=2026-02-24T20:59:00Z', 1],
    ['/v1/calls?since=2026-02-24T20:59:00.000001Z', 0],
    ['/v1/calls?since=2026-02-24T21:59:00%2B01:00', 1],
    ['/v1/calls?since=2026-02-24', 2],
    ['/v1/contacts?phone=%2B15125550101', 1],
    ['/v1/contacts?phone=%2B15125550199', 0],
    ['/v1/leads?status=new', 2],
    ['/v1/leads?urgency=low', 2],
    ['/v1/leads?status=new&urgency=low', 1],
    ['/v1/appointments?status=booked', 1],
    ['/v1/appointments?status=no_show', 0],
    ['/v1/appointments?unknown=ignored', 1],
  ])('%s finds %i', async (path, count) => {
    expect((await get<Page<unknown>>(path)).data).toHaveLength(count);
  });

  const position = { created_at: '2026-02-24T20:59:00Z', id: LINK_ID };
  const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['limit=0'],
    ['limit=101'],
    ['limit=-1'],
    ['limit='],
    ['limit=1.5'],
    ['limit=1e1'],
    ['limit=ten'],
    ['cursor='],
    ['cursor=%00'],
    ['cursor=abc'],
    [`cursor=${raw(null)}`],
    [`cursor=${raw({ ...position, id: 7 })}`],
    [`cursor=${raw({ ...position, id: "' or 1=1" })}`],
    [`cursor=${raw({ ...position, created_at: '2026-02-30T00:00:00Z' })}`],
    [`cursor=${raw({ ...position, created_at: 'infinity' })}`],
    [`cursor=${encodeCursor(position)}=`],
    ['since=yesterday'],
    ['since=2026-02-30'],
    ['since=0000-01-01'],
    ['since=2026-02-24T25:00:00Z'],
    ['status=invented-yesterday'],
    ['status='],
    ['phone='],
    ['phone=%00'],
  ])('%s is a 400 that names the parameter', async (query) => {
    const found = await fault(send(`/v1/calls?${query}`));
    expect(found).toMatchObject({
      status: 400,
      code: 'bad_request',
      fields: { [query.split('=')[0] as string]: expect.any(String) },
    });
  });
  it.each(['leads?urgency=critical', 'leads?status=', 'appointments?status=maybe', 'contacts?limit=0'])(
    '%s is a 400 as well',
    async (path) => expect((await send(`/v1/${path}`)).status).toBe(400),
  );

  it('keeps the filters over its pages, and begins its cursor as the real one does', async () => {
    const page = await get<Page<{ urgency: string }>>('/v1/leads?urgency=low&limit=1');
    expect(page).toMatchObject({ has_more: true, next_cursor: expect.stringMatching(/^eyJjcmVhdGVkX2F0Ijo/) });
    const rest = await get<Page<{ status: string }>>(`/v1/leads?urgency=low&limit=1&cursor=${page.next_cursor}`);
    expect(rest).toMatchObject({ data: [{ status: 'lost' }], has_more: false, next_cursor: null });
  });

  it.each(['nope', '1', '11111111-1111-4111-8111-11111111111', '%00', 'x'.repeat(10_000), '..%2f..%2fme'])(
    'knows no call %.20s',
    async (id) => expect(await fault(send(`/v1/calls/${id}`))).toMatchObject({ status: 404, code: 'not_found' }),
  );

  it('asks for a key that exists', async () => {
    for (const key of [null, 'nobody', '']) {
      const found = await fault(send('/v1/me', key));
      expect(found).toMatchObject({ status: 401, code: 'unauthorized' });
      expect(found.headers.get('www-authenticate')).toBe('Bearer');
      expect(found.headers.get('x-ratelimit-limit')).toBe('1000000');
    }
    expect(await fault(send('/v1/me', null, { headers: { Authorization: 'Basic b3duZXI=' } }))).toMatchObject({
      status: 401,
    });
  });

  it('tells a key what it may', async () => {
    const mine = await get<One<unknown>>('/v1/me', 'calls');
    expect(mine.data).toEqual({
      organization_id: FIRST_ORGANIZATION,
      organization_name: 'Dave Auto Shop',
      plan: 'Starter Plan',
      scopes: ['calls:read'],
    });
  });

  it.each([
    ['GET', '/v1/contacts', 'calls', 'contacts:read'],
    ['GET', `/v1/contacts/${SHARED_ID}`, 'calls', 'contacts:read'],
    ['GET', '/v1/leads', 'calls', 'leads:read'],
    ['GET', '/v1/appointments', 'calls', 'appointments:read'],
    ['POST', '/v1/contacts', 'viewer', 'contacts:write'],
  ])('%s %s needs its scope', async (method, path, key, scope) => {
    const found = await fault(send(path, key, { method }));
    expect(found).toMatchObject({ status: 403, code: 'missing_scope', message: expect.stringContaining(scope) });
  });

  it('knows its addresses and their methods', async () => {
    for (const path of ['/v1/nope', '/v1', '/v1/calls/', `/v1/leads/${SHARED_ID}`, '/else']) {
      expect(await fault(send(path))).toMatchObject({ status: 404 });
    }
    for (const [method, path, allow] of [
      ['DELETE', '/v1/calls', 'GET, HEAD'],
      ['PUT', '/v1/contacts', 'GET, HEAD, POST'],
      ['PATCH', `/v1/contacts/${SHARED_ID}`, 'GET, HEAD'],
      ['OPTIONS', '/v1/me', 'GET, HEAD'],
    ] as const) {
      const found = await fault(send(path, 'owner', { method }));
      expect([found.status, found.headers.get('allow')]).toEqual([405, allow]);
    }
    const head = await send('/v1/calls', 'owner', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('creates a contact once for a phone, however many ask at once', async () => {
    const body = { phone: '+15125550150', name: ' Ana ', email: 'ana@example.com', company: '', notes: null };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(body)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409, 409, 409, 409]);
    const created = (await answers.find(({ status }) => status === 201)?.json()) as One<{ id: string }>;
    expect(created.data).toMatchObject({
      phone: '+15125550150',
      name: 'Ana',
      company: null,
      notes: null,
      source: 'api',
      total_calls: 0,
    });
    const refused = await fault(answers.find(({ status }) => status === 409) as Response);
    expect(refused).toMatchObject({ code: 'duplicate_phone', contact_id: created.data.id });
    expect(await get(`/v1/contacts/${created.data.id}`)).toMatchObject({ data: created.data });
    // Another organization may have the same phone.
    expect((await post(body, 'other')).status).toBe(201);
  });

  it.each([
    [{}, ['phone']],
    [{ phone: '512 555 0101' }, ['phone']],
    [{ phone: 15125550101 }, ['phone']],
    [{ phone: '+15125550160', email: 'ana at example' }, ['email']],
    [{ phone: '+0', name: 'x'.repeat(201), notes: 'a\0b' }, ['phone', 'name', 'notes']],
    [[], []],
    [null, []],
  ])('refuses %j', async (body, names) => {
    const found = await fault(post(body));
    expect(found).toMatchObject({ status: 422, code: 'invalid_field' });
    expect(Object.keys(found.fields ?? {})).toEqual(names);
  });

  it('takes JSON alone, and 64 KiB of it', async () => {
    expect(await fault(post('phone=1', 'owner', 'application/x-www-form-urlencoded'))).toMatchObject({ status: 415 });
    expect(await fault(post('{', 'owner'))).toMatchObject({ status: 400 });
    const large = JSON.stringify({ phone: '+15125550161', notes: 'x'.repeat(65_536) });
    expect(await fault(post(large))).toMatchObject({ status: 413 });
    const chunked = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 70; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(1_000)));
        controller.close();
      },
    });
    const streamed = send('/v1/contacts', 'owner', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: chunked,
      duplex: 'half',
    } as RequestInit);
    expect(await fault(streamed)).toMatchObject({ status: 413 });
  });

  it('describes itself', async () => {
    const { paths, openapi } = await get<{ openapi: string; paths: Record<string, Record<string, unknown>> }>(
      '/openapi.json',
    );
    expect(openapi).toBe('3.1.0');
    expect(
      Object.entries(paths)
        .map(([path, methods]) => `${path}: ${Object.keys(methods).join()}`)
        .sort(),
    ).toEqual([
      '/v1/appointments: get',
      '/v1/calls/{call_id}: get',
      '/v1/calls: get',
      '/v1/contacts/{contact_id}: get',
      '/v1/contacts: get,post',
      '/v1/leads: get',
      '/v1/me: get',
    ]);
    expect(JSON.stringify(paths['/v1/leads'])).toContain('"enum":["low","medium","high"]');
    expect(JSON.stringify(paths['/v1/contacts'])).toContain('requestBody');
  });
});
