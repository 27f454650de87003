import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';

export type Orm = PgRemoteDatabase<Record<string, never>>;

/**
 * One way to ask either database. Timestamps with a zone come back as ISO 8601 UTC text with their microseconds, dates as
 * `2026-02-25`, counts as numbers, JSON as text (drizzle's json columns parse it). SQL is Postgres 15's.
 */
export interface Database {
  kind: 'pglite' | 'postgres';
  orm: Orm;
  /**
   * Commits when `work` resolves, rolls back when it throws. On PGlite, which has one connection, everybody else waits meanwhile:
   * keep it short, and use the given orm alone inside.
   */
  transaction<T>(work: (orm: Orm) => Promise<T>): Promise<T>;
  /** Hears payloads of `notify`, from every process on the same Postgres. Resolves to the call that stops it. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  /** At most 7,999 bytes of payload, which is Postgres's own limit. */
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
  /** Where the damaged data directory was put aside when this one had to be built anew; otherwise null. */
  rebuilt: string | null;
}

export type Rows = 'arrays' | 'objects';
export type Run = (sql: string, params: unknown[], rows: Rows) => Promise<unknown[]>;

export function makeOrm(run: Run): Orm {
  return drizzle(async (sql, params, method) => ({
    // drizzle maps columns by position for its own queries ('all') and hands raw statements ('execute') through as they are.
    rows: (await run(sql, params, method === 'all' ? 'arrays' : 'objects')) as never[],
  }));
}

const CHANNEL = /^[a-z][a-z0-9_]{0,62}$/;

/** Channel names stand in SQL as they are, so only plain ones pass. */
export function checkChannel(channel: string): string {
  if (!CHANNEL.test(channel)) throw new Error(`Not a channel name: ${channel}`);
  return channel;
}

/** What Postgres says of a failed statement, for whoever has to tell a duplicate from a fault. Looks through drizzle's wrapper. */
export function violatedConstraint(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint } = cause as { code?: unknown; constraint?: unknown };
    if (code === '23505') return typeof constraint === 'string' ? constraint : '';
  }
  return null;
}
