import { createHash } from 'node:crypto';
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Database } from '../database/database.ts';
import { revokedKeys, revokedSessions } from '../database/schema.ts';
import { keyHash } from '../upstream/keys.ts';
import type { Ticket } from './seal.ts';

/** Why a session that was sealed properly is over. */
export type Ending = 'signed_out' | 'key_revoked';

/** What ends a session before its cookie would: kept in the database, so that it holds after a restart and in every process. */
export interface Revocations {
  ending(ticket: Ticket): Promise<Ending | null>;
  /** `until`: when the cookie would have ended anyway, in milliseconds since 1970. */
  revokeSession(id: string, until: number): Promise<void>;
  /** Ends every session of the key that began up to `at`. */
  revokeKey(key: string, at: number): Promise<void>;
}

const sessionHash = (id: string): string => createHash('sha256').update(id).digest('base64url');
const instant = (ms: number): string => new Date(ms).toISOString();

/** A key's row is of use as long as a cookie from before it may be about. */
const KEY_ROW_MS = 31 * 24 * 3_600_000;

/**
 * `begun`: when this database began, in milliseconds since 1970. A database that was lost took along who had signed out, so that every
 * session from before the one that replaced it is over.
 */
export function createRevocations({ orm }: Pick<Database, 'orm'>, begun = 0): Revocations {
  return {
    async ending({ id, key, created }) {
      if (created < begun) return 'signed_out';
      const [row] = await unionAll(
        orm
          .select({ ending: sql<Ending>`'signed_out'` })
          .from(revokedSessions)
          .where(eq(revokedSessions.session_hash, sessionHash(id))),
        orm
          .select({ ending: sql<Ending>`'key_revoked'` })
          .from(revokedKeys)
          .where(and(eq(revokedKeys.key_hash, keyHash(key)), gte(revokedKeys.revoked_at, instant(created)))),
      ).limit(1);
      return row?.ending ?? null;
    },

    async revokeSession(id, until) {
      await orm
        .insert(revokedSessions)
        .values({ session_hash: sessionHash(id), expires_at: instant(until) })
        .onConflictDoNothing();
      await orm.delete(revokedSessions).where(lt(revokedSessions.expires_at, instant(Date.now())));
    },

    async revokeKey(key, at) {
      const row = { key_hash: keyHash(key), revoked_at: instant(at) };
      await orm
        .insert(revokedKeys)
        .values(row)
        .onConflictDoUpdate({
          target: revokedKeys.key_hash,
          set: { revoked_at: sql`greatest(${revokedKeys.revoked_at}, excluded.revoked_at)` },
        });
      await orm.delete(revokedKeys).where(lt(revokedKeys.revoked_at, instant(at - KEY_ROW_MS)));
    },
  };
}
