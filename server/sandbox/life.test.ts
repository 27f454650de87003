import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Call } from '../../src/api/calls.ts';
import type { Contact } from '../../src/api/contacts.ts';
import type { Page } from '../../src/api/envelope.ts';
import type { Lead } from '../../src/api/leads.ts';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../database/testing.ts';
import type { Sandbox } from './app.ts';
import type { Business } from './fill.ts';
import { FIRST_ORGANIZATION } from './organizations.ts';
import { noRecords, type Records } from './records.ts';
import { emptySandbox } from './testing.ts';

const DAYS = ['2026-02-22', '2026-02-23', '2026-02-24'];
const CONTACT = 'aaaaaaaa-1111-4111-8111-111111111111';
const id = (day: string, n: number) => `${day.replaceAll('-', '')}-0000-4000-8000-00000000000${n}`;

/** When somebody calls the lead of that day back: in the night after it. */
const followUp = (date: string) => Date.parse(`${date}T23:00:00Z`);

/** Two calls a day, at ten and at noon UTC, a minute each, by the same caller; the second yields a lead when it ends. */
function day(date: string, now: number): Records {
  const call = (n: number, hour: string) => ({
    id: id(date, n),
    status: 'completed',
    duration_seconds: 60,
    summary: 'Done',
    contact_id: CONTACT,
    started_at: `${date}T${hour}:00:00Z`,
    ended_at: `${date}T${hour}:01:00Z`,
    created_at: `${date}T${hour}:00:00Z`,
    recording: 'spoken' as const,
  });
  return {
    calls: [call(1, '10'), call(2, '12')],
    contacts: [{ id: CONTACT, phone: '+15125550101', created_at: `${date}T10:00:00Z` }],
    leads: [
      {
        id: id(date, 3),
        status: now < followUp(date) ? 'new' : 'contacted',
        created_at: `${date}T12:01:00Z`,
        updated_at: `${date}T12:01:00Z`,
      },
    ],
    appointments: [],
  };
}

describe('the life of a business', () => {
  let database: Database;
  let sandbox: Sandbox;
  let time = 0;
  let asked: string[] = [];
  const business: Business = {
    organizationId: FIRST_ORGANIZATION,
    days: (now) => DAYS.filter((date) => Date.parse(date) <= now),
    day: (date, now) => {
      asked.push(date);
      return day(date, now);
    },
    changes: (date, since, now) => {
      const at = followUp(date);
      const changed = at <= now && (since === null || at > since);
      const lead = { id: id(date, 3), status: 'contacted', updated_at: new Date(at).toISOString() };
      return { leads: changed ? [lead] : [], appointments: [] };
    },
    always: () => ({
      ...noRecords(),
      calls: [{ id: id('99999999', 9), status: 'odd', created_at: '2026-01-01T00:00:00Z' }],
    }),
  };
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    time = Date.parse('2026-02-24T12:00:30Z');
    sandbox = await emptySandbox(database, { businesses: [business], now: () => time });
    await sandbox.fill();
    asked = [];
  });
  afterEach(async () => {
    await send('/__reset');
    await sandbox.close();
  });

  const get = async <T>(path: string) => {
    const response = await sandbox.app.request(path, { headers: { Authorization: 'Bearer sk_test_owner' } });
    return ((await response.json()) as Page<T>).data;
  };
  const send = async (path: string, body: object = {}) => {
    const headers = { 'Content-Type': 'application/json' };
    return sandbox.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  };

  it('is filled up to now, the call that goes on included', async () => {
    const calls = await get<Call>('/v1/calls');
    expect(calls.map(({ status }) => status)).toEqual([
      'in-progress',
      ...Array.from({ length: 5 }, () => 'completed'),
      'odd',
    ]);
    expect(calls[0]).toMatchObject({ ended_at: null, summary: null, duration_seconds: null, recording_url: null });
    expect(await get('/v1/leads')).toHaveLength(2);
    expect(await get<Contact>('/v1/contacts')).toMatchObject([
      { total_calls: 6, last_call_at: '2026-02-24T12:00:00Z', created_at: '2026-02-22T10:00:00Z' },
    ]);
  });

  it('goes on where it was, whole days never made again', async () => {
    time += 31_000;
    await sandbox.fill();
    expect(asked).toEqual(['2026-02-24']);
    const [last] = await get<Call>('/v1/calls');
    expect(last).toMatchObject({ status: 'completed', duration_seconds: 60, recording_url: expect.any(String) });
    expect(await get('/v1/leads')).toHaveLength(3);
    time = followUp('2026-02-24');
    await sandbox.fill();
    expect((await get<Lead>('/v1/leads')).map(({ status }) => status)).toEqual(['contacted', 'contacted', 'contacted']);
    asked = [];
    await sandbox.fill();
    expect(asked).toEqual([]);
  });

  it('has a call now, which ends when it is told to', async () => {
    const done = await send('/__calls', { caller_name: 'Ana', complete_after_ms: 0 });
    expect(done.status).toBe(201);
    expect((await get<Call>('/v1/calls'))[0]).toMatchObject({ caller_name: 'Ana', status: 'completed' });
    time += 1_000;
    await send('/__calls', { complete_after_ms: 60_000 });
    const [begun, ended] = await get<Call>('/v1/calls');
    expect([begun?.status, begun?.ended_at, ended?.status]).toEqual(['in-progress', null, 'completed']);
    expect((await send('/__calls', { complete_after_ms: -1 })).status).toBe(422);
  });

  it('is reset to what it was', async () => {
    const before = await get('/v1/calls');
    await send('/__calls', { complete_after_ms: 1 });
    await sandbox.app.request('/v1/contacts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer sk_test_owner' },
      body: JSON.stringify({ phone: '+15125550199' }),
    });
    expect(await get('/v1/contacts')).toHaveLength(2);
    expect((await send('/__reset')).status).toBe(204);
    expect(await get('/v1/calls')).toEqual(before);
    expect(await get('/v1/contacts')).toHaveLength(1);
  });

  it('is filled once by two at the same time', async () => {
    const other = await emptySandbox(database, { businesses: [business], now: () => time });
    time += 60_000;
    await Promise.all([sandbox.fill(), other.fill()]);
    expect(await get('/v1/calls')).toHaveLength(7);
    await other.close();
  });
});
