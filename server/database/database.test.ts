import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, violatedConstraint } from './database.ts';
import { migrate } from './migrate.ts';
import { revokedKeys } from './schema.ts';
import { openTestDatabase } from './testing.ts';

const row = (key_hash: string) => ({ key_hash, revoked_at: '2026-02-24T20:59:00.123456Z' });

describe('database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const hashes = async () => (await database.orm.select().from(revokedKeys)).map(({ key_hash }) => key_hash).sort();

  it('keeps microseconds, and counts as numbers', async () => {
    await database.orm.insert(revokedKeys).values(row('micro'));
    const [found] = await database.orm.select().from(revokedKeys);
    expect(found?.revoked_at).toBe('2026-02-24T20:59:00.123456Z');
    const whole = await database.orm.execute(
      sql`select count(*) as n, timestamptz '2026-02-24 20:59:00+02' as t, date '2026-02-25' as d, now() is not null as b from app.revoked_keys`,
    );
    expect(whole).toEqual([{ n: 1, t: '2026-02-24T18:59:00Z', d: '2026-02-25', b: true }]);
    await database.orm.delete(revokedKeys);
  });

  it('commits a transaction whole, or nothing of it', async () => {
    await database.transaction(async (orm) => {
      await orm.insert(revokedKeys).values(row('kept'));
    });
    const failing = database.transaction(async (orm) => {
      await orm.insert(revokedKeys).values(row('lost'));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await hashes()).toEqual(['kept']);
  });

  it('keeps queries from outside out of an open transaction', async () => {
    const failing = database.transaction(async (orm) => {
      await orm.insert(revokedKeys).values(row('inner'));
      throw new Error('undone');
    });
    const outside = database.orm.insert(revokedKeys).values(row('outer'));
    await Promise.all([expect(failing).rejects.toThrow('undone'), outside]);
    expect(await hashes()).toEqual(['kept', 'outer']);
  });

  it('runs transactions side by side without mixing them up', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        database.transaction(async (orm) => {
          await orm.insert(revokedKeys).values(row(`many-${i}`));
          if (i % 2) throw new Error('odd');
        }),
      ).map((done) => done.catch(() => {})),
    );
    expect((await hashes()).filter((hash) => hash.startsWith('many-'))).toHaveLength(10);
  });

  it('names the violated constraint, and goes on', async () => {
    const twice = database.orm.insert(revokedKeys).values([row('twice'), row('twice')]);
    const error = await Promise.resolve(twice).catch((fault: unknown) => fault);
    expect(violatedConstraint(error)).toBe('revoked_keys_pkey');
    expect(violatedConstraint(new Error('else'))).toBeNull();
    expect(await hashes()).not.toContain('twice');
  });

  it('hears notifications until told to stop', async () => {
    const heard: string[] = [];
    let tell = () => {};
    const stop = await database.listen('news', (payload) => {
      heard.push(payload);
      tell();
    });
    const first = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await database.notify('news', 'one');
    await first;
    await stop();
    const other = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await database.listen('other', () => tell());
    await database.notify('news', 'two');
    await database.notify('other', '');
    await other;
    expect(heard).toEqual(['one']);
    await expect(database.notify('a; drop', '')).rejects.toThrow('Not a channel name');
  });

  it.runIf(process.env.TEST_DATABASE_URL)('hears again after its connection was cut', async () => {
    const heard = new Promise<string>((resolve) => {
      void database.listen('healed', resolve);
    });
    await database.listen('ready', () => {});
    await database.orm.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`);
    let told = '';
    while (told === '') {
      await database.notify('healed', 'back');
      told = await Promise.race([heard, new Promise<''>((resolve) => setTimeout(resolve, 50, ''))]);
    }
    expect(told).toBe('back');
  });

  it('migrates again without a word, from two sides at once', async () => {
    await Promise.all([migrate(database, 'app'), migrate(database, 'app'), migrate(database, 'sandbox')]);
    expect(await hashes()).toContain('kept');
  });
});
