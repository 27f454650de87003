import type { Database } from './database.ts';
import { openDirectory, openMemory } from './pglite.ts';
import { openPostgres } from './postgres.ts';

/** Where the data lies: a Postgres address, a directory for PGlite, or nowhere (tests). */
export type DatabaseOptions = { url: string } | { dataDir: string } | { memory: true };

/** Opens the database without touching its tables; `migrate` comes next. */
export function connectDatabase(options: DatabaseOptions): Promise<Database> {
  if ('url' in options) return openPostgres(options.url);
  if ('dataDir' in options) return openDirectory(options.dataDir);
  return openMemory(null);
}
