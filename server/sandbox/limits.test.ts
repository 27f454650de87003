import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../database/testing.ts';
import type { Sandbox } from './app.ts';
import { emptySandbox } from './testing.ts';

describe('the rate limit', () => {
  let database: Database;
  let sandbox: Sandbox;
  let time = 0;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    time = Date.parse('2026-02-24T20:59:00Z');
    sandbox = await emptySandbox(database, { rateLimit: 60, control: false, now: () => time });
  });
  afterEach(() => sandbox.close());

  const ask = async (key = 'owner', path = '/v1/me') => {
    const response = await sandbox.app.request(path, { headers: { Authorization: `Bearer sk_test_${key}` } });
    const header = (name: string) => response.headers.get(name);
    return {
      status: response.status,
      limit: header('x-ratelimit-limit'),
      remaining: header('x-ratelimit-remaining'),
      retryAfter: header('retry-after'),
    };
  };

  it('lets sixty through in any sliding minute, and says how many are left', async () => {
    for (let i = 0; i < 30; i++)
      expect(await ask()).toMatchObject({ status: 200, limit: '60', remaining: String(59 - i) });
    time += 40_000;
    for (let i = 0; i < 30; i++) expect((await ask()).status).toBe(200);
    expect(await ask()).toEqual({ status: 429, limit: '60', remaining: '0', retryAfter: '20' });
    // Another key has its own sixty; one that is not valid has none to lose.
    expect(await ask('viewer')).toMatchObject({ status: 200, remaining: '59' });
    expect(await ask('nobody')).toMatchObject({ status: 401, limit: '60', remaining: '60' });

    time += 19_999;
    expect(await ask()).toMatchObject({ status: 429, retryAfter: '1' });
    time += 1;
    for (let i = 0; i < 30; i++) expect((await ask()).status).toBe(200);
    expect(await ask()).toMatchObject({ status: 429, retryAfter: '40' });
  });

  it('counts every answer, and says so on every answer', async () => {
    expect(await ask('owner', '/v1/nope')).toMatchObject({ status: 404, remaining: '59' });
    expect(await ask('owner', '/v1/calls?limit=0')).toMatchObject({ status: 400, remaining: '58' });
    expect(await ask('calls', '/v1/leads')).toMatchObject({ status: 403, remaining: '59' });
  });

  it('has no control addresses unless it is told to', async () => {
    for (const path of ['/__ledger', '/__faults', '/__reset', '/__calls']) {
      expect((await sandbox.app.request(path, { method: 'POST' })).status).toBe(404);
    }
  });
});
