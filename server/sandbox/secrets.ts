import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { secrets } from './schema.ts';

/** A secret of the sandbox's own, made on first use and the same ever after, for every process on this database. */
export async function ensureSecret(database: Database, name: string): Promise<string> {
  const value = randomBytes(32).toString('hex');
  await database.orm.insert(secrets).values({ name, value }).onConflictDoNothing();
  const [kept] = await database.orm.select().from(secrets).where(eq(secrets.name, name));
  return kept?.value ?? value;
}
