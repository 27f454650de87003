import type { Scope } from '../../src/api/account.ts';
import type { Database } from '../database/database.ts';
import { hashKey } from './keys.ts';
import { apiKeys, organizations } from './schema.ts';

/** The auto shop of the demo, behind all keys but one. */
export const FIRST_ORGANIZATION = '6f1d2c5a-8e0b-4b7e-9a53-2f4f0d6c1b01';
/** Another business with data of its own, some of it under the same ids. */
export const SECOND_ORGANIZATION = 'c2a7e9d4-3b16-4f0c-8d21-7e5b9a4c6f02';

const EVERY_SCOPE: Scope[] = ['calls:read', 'contacts:read', 'contacts:write', 'leads:read', 'appointments:read'];

/** `sk_test_NAME` for each; `sk_live_NAME` as well where the sandbox stands in for InboundFlow itself. */
const KEYS: { name: string; organization: string; scopes: Scope[] }[] = [
  { name: 'owner', organization: FIRST_ORGANIZATION, scopes: EVERY_SCOPE },
  {
    name: 'viewer',
    organization: FIRST_ORGANIZATION,
    scopes: EVERY_SCOPE.filter((scope) => scope !== 'contacts:write'),
  },
  { name: 'calls', organization: FIRST_ORGANIZATION, scopes: ['calls:read'] },
  { name: 'other', organization: SECOND_ORGANIZATION, scopes: EVERY_SCOPE },
];

/** Writes organizations and keys where they are missing. @returns the name of each key by its hash */
export async function ensureKeys(database: Database, prefixes: string[]): Promise<Map<string, string>> {
  const keys = KEYS.flatMap(({ name, organization, scopes }) =>
    prefixes.map((prefix) => ({
      key_hash: hashKey(prefix + name),
      organization_id: organization,
      name: prefix + name,
      scopes,
    })),
  );
  await database.orm
    .insert(organizations)
    .values([
      { id: FIRST_ORGANIZATION, name: 'Dave Auto Shop', plan: 'Starter Plan' },
      { id: SECOND_ORGANIZATION, name: 'Clínica Dental Rivas', plan: 'Pro Plan' },
    ])
    .onConflictDoNothing();
  await database.orm.insert(apiKeys).values(keys).onConflictDoNothing();
  return new Map(keys.map(({ key_hash, name }) => [key_hash, name]));
}
