import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { connectDatabase } from './connect.ts';
import type { Database } from './database.ts';
import { migrate, migrationFiles } from './migrate.ts';
import { openMemory } from './pglite.ts';

/** A database of its own on that server, dropped by `close()`. */
async function openOnServer(server: string): Promise<Database> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(server);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await admin(`create database ${name}`);
  const database = await connectDatabase({ url: url.href });
  await migrate(database, 'app');
  await migrate(database, 'sandbox');
  return {
    ...database,
    async close() {
      await database.close();
      await admin(`drop database ${name} with (force)`);
    },
  };
}

/** A migrated, empty PGlite as a tar file: making one takes seconds, loading it one. Kept until a migration or PGlite changes. */
async function template(): Promise<string> {
  const hash = createHash('sha256').update(
    JSON.stringify([await migrationFiles('app'), await migrationFiles('sandbox')]),
  );
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  hash.update(await readFile(pglite));
  const cache = new URL('../../node_modules/.cache/pglite-template/', import.meta.url);
  const file = new URL(`${hash.digest('hex').slice(0, 32)}.tar`, cache);
  if (!existsSync(file)) {
    await mkdir(cache, { recursive: true });
    const database = await openMemory(null);
    await migrate(database, 'app');
    await migrate(database, 'sandbox');
    const draft = new URL(`${process.pid}.draft`, cache);
    await writeFile(draft, await database.dump());
    await database.close();
    // Test files run side by side: whoever comes first, everybody sees a whole file or none.
    await rename(draft, file);
  }
  return file.pathname;
}

let shared: Promise<Database> | null = null;

async function openShared(): Promise<Database> {
  shared ??= template().then(openMemory);
  const database = await shared;
  const tables = (await database.orm.execute(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'sandbox')`,
  )) as unknown as { name: string }[];
  await database.orm.execute(sql.raw(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`));
  return { ...database, close: async () => {} };
}

/**
 * A migrated, empty database: on the server of `TEST_DATABASE_URL` where that is set, else PGlite in memory. Close it when done.
 * On PGlite a test file has one instance, which every call empties: use one at a time.
 */
export function openTestDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? openOnServer(server) : openShared();
}
