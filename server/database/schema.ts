import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

export const app = pgSchema('app');

/** An instant, as ISO 8601 text with its microseconds. */
const instant = () => timestamp({ withTimezone: true, mode: 'string' });

/** Sessions signed out before their cookie would have ended. `expires_at`: when the row may go. */
export const revokedSessions = app.table('revoked_sessions', {
  session_hash: text().primaryKey(),
  expires_at: instant().notNull(),
});

/** Keys InboundFlow answered 401 to: sessions sealed before that moment are over. */
export const revokedKeys = app.table('revoked_keys', {
  key_hash: text().primaryKey(),
  revoked_at: instant().notNull(),
});
