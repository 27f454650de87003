import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

export type Part = 'app' | 'sandbox';

/** Any number will do, as long as everybody who migrates takes the same one. */
const LOCK = 7_311_042;

/** The SQL files of a part in order, by name: beside this module in the sources, beside the bundle once built. */
export async function migrationFiles(part: Part): Promise<{ tag: string; statements: string[] }[]> {
  const folder = new URL(`./migrations/${part}/`, import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({
      tag: name.slice(0, -'.sql'.length),
      statements: (await readFile(new URL(name, folder), 'utf8')).split('--> statement-breakpoint'),
    })),
  );
}

/** Brings a part's tables up to date. Safe to repeat, and when several processes start at once. */
export async function migrate(database: Database, part: Part): Promise<void> {
  const files = await migrationFiles(part);
  await database.transaction(async (orm) => {
    await orm.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    await orm.execute(sql`create schema if not exists migrations`);
    await orm.execute(sql`create table if not exists migrations.applied (
      part text not null, tag text not null, applied_at timestamptz not null default now(), primary key (part, tag))`);
    const applied = await orm.execute<{ tag: string }>(sql`select tag from migrations.applied where part = ${part}`);
    const known = new Set((applied as unknown as { tag: string }[]).map(({ tag }) => tag));
    for (const { tag, statements } of files) {
      if (known.has(tag)) continue;
      for (const statement of statements) await orm.execute(sql.raw(statement));
      await orm.execute(sql`insert into migrations.applied (part, tag) values (${part}, ${tag})`);
    }
  });
}

/** When a part's tables were first made in this database, in milliseconds since 1970. */
export async function begunAt({ orm }: Pick<Database, 'orm'>, part: Part): Promise<number> {
  const [row] = (await orm.execute(
    sql`select min(applied_at) as begun from migrations.applied where part = ${part}`,
  )) as unknown as { begun: string | null }[];
  if (!row?.begun) throw new Error(`The tables of ${part} are not there yet`);
  return Date.parse(row.begun);
}
