import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/api/calls.ts';
import type { Page } from '../../src/api/envelope.ts';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../database/testing.ts';
import type { Sandbox } from './app.ts';
import { FIRST_ORGANIZATION } from './organizations.ts';
import { noRecords, putRecords } from './records.ts';
import { emptySandbox } from './testing.ts';

/** 9,000 rows seconds apart, 500 at one instant, 500 a microsecond apart around it. */
const ROWS = 10_000;
const SAME = '2026-02-01T00:00:00.000500Z';

describe('a walk over all calls', () => {
  let database: Database;
  let sandbox: Sandbox;
  const expected = new Set<string>();
  beforeAll(async () => {
    database = await openTestDatabase();
    sandbox = await emptySandbox(database);
    await database.orm.execute(sql`
      insert into sandbox.calls (organization_id, id, status, caller_phone, created_at)
      select ${FIRST_ORGANIZATION}::uuid, gen_random_uuid(), case n % 3 when 0 then 'failed' else 'completed' end,
        '+1512555' || lpad((n % 7)::text, 4, '0'),
        case when n < 500 then ${SAME}::timestamptz
          when n < 1000 then ${SAME}::timestamptz + (n - 750) * interval '1 microsecond'
          else ${SAME}::timestamptz + (n - 4999.5) * interval '1 second' end
      from generate_series(0, ${ROWS - 1}) n`);
    const ids = (await database.orm.execute(sql`select id from sandbox.calls`)) as unknown as { id: string }[];
    for (const { id } of ids) expected.add(id);
  });
  afterAll(async () => {
    await sandbox.close();
    await database.close();
  });

  /** Every record by its cursors, `between` running after each page. */
  async function walk(query: string, between: () => Promise<void> = async () => {}): Promise<Call[]> {
    const rows: Call[] = [];
    let cursor: string | null = null;
    do {
      const place = cursor ? `&cursor=${cursor}` : '';
      const response = await sandbox.app.request(`/v1/calls?${query}${place}`, {
        headers: { Authorization: 'Bearer sk_test_owner' },
      });
      const page = (await response.json()) as Page<Call>;
      rows.push(...page.data);
      expect(page.has_more).toBe(page.next_cursor !== null);
      cursor = page.next_cursor;
      await between();
    } while (cursor);
    return rows;
  }

  /** Microseconds since 1970; the text alone does not sort, because trailing zeros are left out. */
  const micros = (instant: string) => {
    const [whole = '', fraction = ''] = instant.slice(0, -1).split('.');
    return BigInt(Date.parse(`${whole}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0'));
  };
  const isNewestFirst = (rows: Call[]) =>
    rows.every((row, i) => {
      const before = rows[i - 1];
      if (!before) return true;
      const [newer, older] = [micros(before.created_at), micros(row.created_at)];
      return newer > older || (newer === older && before.id > row.id);
    });

  it('gives each row once, newest first, equal and microsecond-apart instants included', async () => {
    const rows = await walk('limit=97');
    expect(rows).toHaveLength(ROWS);
    expect(new Set(rows.map(({ id }) => id))).toEqual(expected);
    expect(rows.filter(({ created_at }) => created_at === SAME)).toHaveLength(501);
    expect(rows.filter(({ created_at }) => created_at.startsWith('2026-02-01T00:00:00.000'))).toHaveLength(1000);
    expect(isNewestFirst(rows)).toBe(true);
  });

  it('loses and repeats nothing while rows come in, new and back-dated alike', async () => {
    const added = async () => {
      const at = (created_at: string) => ({ id: randomUUID(), status: 'blocked', created_at });
      const calls = [at(new Date().toISOString()), at(SAME), at('2026-02-01T00:00:00.000501Z')];
      await putRecords(database.orm, FIRST_ORGANIZATION, { ...noRecords(), calls });
    };
    const rows = await walk('limit=100', added);
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => expected.has(id))).toHaveLength(ROWS);
    expect(isNewestFirst(rows)).toBe(true);
  });

  it('walks a filter whole', async () => {
    const failed = await walk('limit=100&status=failed&phone=%2B15125550003');
    expect(failed).toHaveLength(
      Array.from({ length: ROWS }, (_, n) => n).filter((n) => n % 3 === 0 && n % 7 === 3).length,
    );
    const since = await walk(`limit=100&status=completed&since=${SAME}`);
    expect(since.every(({ created_at }) => micros(created_at) > micros(SAME))).toBe(true);
  });
});
