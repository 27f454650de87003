import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import type { Scope } from '../../src/api/account.ts';
import type { Database } from '../database/database.ts';
import type { SandboxEnv } from './context.ts';
import { ApiFault } from './errors.ts';
import { apiKeys, organizations } from './schema.ts';

/** A key that was accepted, with its organization. */
export interface Key {
  hash: string;
  name: string;
  scopes: string[];
  organizationId: string;
  organizationName: string;
  plan: string;
}

export const hashKey = (key: string) => createHash('sha256').update(key).digest('hex');

/** The bearer key of an Authorization header, or null where there is none. */
export function bearer(header: string | undefined): string | null {
  return /^Bearer +([\x21-\x7e]+) *$/i.exec(header ?? '')?.[1] ?? null;
}

export async function findKey(database: Database, key: string): Promise<Key | null> {
  const [found] = await database.orm
    .select({
      hash: apiKeys.key_hash,
      name: apiKeys.name,
      scopes: apiKeys.scopes,
      organizationId: organizations.id,
      organizationName: organizations.name,
      plan: organizations.plan,
    })
    .from(apiKeys)
    .innerJoin(organizations, eq(organizations.id, apiKeys.organization_id))
    .where(eq(apiKeys.key_hash, hashKey(key)));
  return found ?? null;
}

/** 401 unless the request carries a key that exists. */
export const requireKey =
  (database: Database): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    const key = bearer(c.req.header('authorization'));
    const found = key === null ? null : await findKey(database, key);
    if (!found) {
      const message =
        key === null ? 'Send your API key as `Authorization: Bearer sk_…`.' : 'This API key is not valid.';
      throw new ApiFault(401, 'unauthorized', message, { headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    c.set('key', found);
    await next();
  };

/** 403, naming the scope, unless the key has it. */
export const requireScope =
  (scope: Scope): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    if (!c.get('key').scopes.includes(scope)) {
      throw new ApiFault(403, 'missing_scope', `This API key lacks the scope ${scope}.`, { extra: { scope } });
    }
    await next();
  };
