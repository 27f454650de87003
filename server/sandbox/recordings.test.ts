import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/api/calls.ts';
import type { One, Page } from '../../src/api/envelope.ts';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../database/testing.ts';
import type { Sandbox } from './app.ts';
import { FIRST_ORGANIZATION, SECOND_ORGANIZATION } from './organizations.ts';
import { type CallRecord, noRecords, putRecords } from './records.ts';
import { emptySandbox, type Listening, listen, SOUND } from './testing.ts';

const MADE: [string, CallRecord['recording'], string | null][] = [
  ['1', 'spoken', null],
  ['2', 'none', null],
  ['3', 'broken', null],
  ['4', 'stale', null],
  ['5', 'expired', null],
  ['6', 'link', 'javascript:alert(1)'],
  ['7', 'fixed', 'visita'],
  ['8', 'fixed', 'gone'],
  ['9', 'whole', null],
];
const idOf = (n: string) => `${n.repeat(8)}-1111-4111-8111-111111111111`;

describe('recordings, over a socket', () => {
  let database: Database;
  let sandbox: Sandbox;
  let server: Listening;
  let time = Date.parse('2026-02-24T21:00:00Z');
  beforeAll(async () => {
    database = await openTestDatabase();
    sandbox = await emptySandbox(database, { origin: () => server.origin, linkSeconds: 300, now: () => time });
    const calls = MADE.map(([n, recording, recording_file]) => ({
      id: idOf(n),
      status: 'completed',
      duration_seconds: 3,
      created_at: '2026-02-24T20:59:00Z',
      recording,
      recording_file,
    }));
    await putRecords(database.orm, FIRST_ORGANIZATION, { ...noRecords(), calls: calls as CallRecord[] });
    server = await listen(sandbox);
  });
  afterAll(async () => {
    await server.close();
    await sandbox.close();
    await database.close();
  });

  const api = async <T>(path: string) => {
    const response = await fetch(server.origin + path, { headers: { Authorization: 'Bearer sk_test_owner' } });
    return (await response.json()) as T;
  };
  const linkOf = async (n: string) => (await api<One<Call>>(`/v1/calls/${idOf(n)}`)).data.recording_url;
  const hear = async (n: string, init?: RequestInit) => fetch((await linkOf(n)) as string, init);
  const code = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

  it.each([
    [undefined, 200, 0, 100_044],
    ['bytes=0-', 206, 0, 100_044],
    ['bytes=0-0', 206, 0, 1],
    ['bytes=1000-1999', 206, 1000, 2000],
    ['bytes=100043-', 206, 100_043, 100_044],
    ['bytes=99000-999999', 206, 99_000, 100_044],
    ['bytes=-44', 206, 100_000, 100_044],
    ['bytes=-999999', 206, 0, 100_044],
    ['bytes=5-2', 200, 0, 100_044],
    ['bytes=a-b', 200, 0, 100_044],
    ['bytes=-', 200, 0, 100_044],
    ['seconds=0-1', 200, 0, 100_044],
    ['bytes=0-1,5-6', 200, 0, 100_044],
  ])('answers Range %s to the byte', async (range, status, first, end) => {
    const response = await hear('1', range ? { headers: { Range: range } } : {});
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('audio/wav');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('content-length')).toBe(String(end - first));
    expect(response.headers.get('content-range')).toBe(status === 206 ? `bytes ${first}-${end - 1}/100044` : null);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Buffer.compare(bytes, SOUND.slice(first, end))).toBe(0);
  });

  it.each(['bytes=100044-', 'bytes=200000-300000', 'bytes=-0'])('refuses %s', async (range) => {
    const response = await hear('1', { headers: { Range: range } });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */100044']);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await code(response)).toBe('range_not_satisfiable');
  });

  it('answers HEAD, and If-Range by its ETag, which outlives a link', async () => {
    const head = await hear('1', { method: 'HEAD', headers: { Range: 'bytes=0-9' } });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([206, '10', '']);
    const etag = head.headers.get('etag') as string;
    time += 5_000;
    const same = await hear('1', { headers: { Range: 'bytes=0-9', 'If-Range': etag } });
    expect(same.status).toBe(206);
    await same.arrayBuffer();
    const other = await hear('1', { headers: { Range: 'bytes=0-9', 'If-Range': '"else"' } });
    expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, 100_044]);
  });

  it('lets a link expire, and makes a new one at each reading', async () => {
    const link = (await linkOf('1')) as string;
    time += 299_000;
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
    time += 1_000;
    const late = await fetch(link);
    expect([late.status, await code(late)]).toEqual([403, 'link_expired']);
    expect((await hear('1', { method: 'HEAD' })).status).toBe(200);
  });

  it('opens to its own signature alone', async () => {
    const link = new URL((await linkOf('1')) as string);
    const change = (name: string, value: string) => {
      const changed = new URL(link);
      changed.searchParams.set(name, value);
      return changed;
    };
    const later = String(Number(link.searchParams.get('expires')) + 1);
    const organization = SECOND_ORGANIZATION;
    const guessed = createHmac('sha256', '')
      .update(`${FIRST_ORGANIZATION}/${idOf('1')}/${later}`)
      .digest('hex');
    for (const forged of [
      change('expires', later),
      change('organization', organization),
      change('signature', guessed),
      change('signature', ''),
      change('signature', 'zz'),
      new URL(link.href.replace(idOf('1'), idOf('7'))),
      new URL(link.href.replace(idOf('1'), 'x')),
      new URL(link.origin + link.pathname),
    ]) {
      const response = await fetch(forged);
      expect([response.status, await code(response)]).toEqual([403, 'bad_signature']);
    }
    const posted = await fetch(link, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('has every kind of recording', async () => {
    expect(await linkOf('2')).toBeNull();
    expect(await linkOf('6')).toBe('javascript:alert(1)');
    expect((await hear('7')).status).toBe(200);
    expect((await hear('8')).status).toBe(404);

    const broken = await hear('3');
    const noise = new Uint8Array(await broken.arrayBuffer());
    expect([broken.status, broken.headers.get('content-type'), noise.length]).toEqual([200, 'audio/mpeg', 20_480]);
    expect(noise.some((byte) => byte > 0x7f)).toBe(false);

    expect((await hear('5')).status).toBe(403);
    expect((await hear('4')).status).toBe(200);
    const { data } = await api<Page<Call>>('/v1/calls');
    const listed = data.find(({ id }) => id === idOf('4'))?.recording_url as string;
    expect(await code(await fetch(listed))).toBe('link_expired');
  });

  it.each([undefined, 'bytes=0-', 'bytes=5-9', 'bytes=999999-'])(
    'gives one from storage without ranges whole, and no length, where it was asked for %s',
    async (range) => {
      const response = await hear('9', range ? { headers: { Range: range } } : {});
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/wav']);
      for (const name of ['accept-ranges', 'content-length', 'content-range', 'etag'])
        expect(response.headers.get(name), name).toBeNull();
      expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), SOUND)).toBe(0);
      const head = await hear('9', { method: 'HEAD' });
      expect([head.status, head.headers.get('accept-ranges'), await head.text()]).toEqual([200, null, '']);
    },
  );
});
