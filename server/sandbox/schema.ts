import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

export const sandbox = pgSchema('sandbox');

/** An instant, as ISO 8601 text with its microseconds. */
const instant = () => timestamp({ withTimezone: true, mode: 'string' });

export const organizations = sandbox.table('organizations', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  plan: text().notNull(),
});

export const apiKeys = sandbox.table('api_keys', {
  /** SHA-256 of the key, in hex: the key itself is kept nowhere. */
  key_hash: text().primaryKey(),
  organization_id: uuid().notNull(),
  /** How the ledger calls it. */
  name: text().notNull(),
  scopes: text().array().notNull(),
});

/** Ids belong to their organization: two organizations may well use the same one. */
const owned = () => ({
  organization_id: uuid().notNull(),
  id: uuid().notNull(),
  created_at: instant().notNull(),
});

/**
 * What a call's `recording_url` leads to. `spoken`: the English voices say `messages`, the caller as
 * the `man` or `woman` of `recording_file`. `fixed`: the file `recording_file`, made
 * beforehand. `broken`: bytes that no player can read. `stale`: as spoken, but the link in a list has expired while the single
 * call gives a fresh one. `expired`: every link has. `whole`: as spoken, from storage that gives it from its beginning to its end alone, and
 * does not tell how long it is. `link`: `recording_file` itself is the link, whatever it says.
 */
export type RecordingKind = 'none' | 'spoken' | 'fixed' | 'broken' | 'stale' | 'expired' | 'whole' | 'link';

/*
 * The lists' indexes ascend and are read backwards: drizzle's `.desc()` makes them DESC NULLS LAST, which no `order by … desc`
 * can use, and every page then sorts the whole table (bench/depth.ts).
 */
export const calls = sandbox.table(
  'calls',
  {
    ...owned(),
    caller_phone: text(),
    caller_name: text(),
    status: text().notNull(),
    duration_seconds: integer(),
    summary: text(),
    transcript: text(),
    transfer_status: text(),
    started_at: instant(),
    ended_at: instant(),
    assistant_id: uuid(),
    contact_id: uuid(),
    /** The wire's `messages`, as they are. */
    messages: jsonb().$type<unknown[] | null>(),
    recording: text().$type<RecordingKind>().notNull().default('none'),
    recording_file: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organization_id, table.id] }),
    index('calls_newest').on(table.organization_id, table.created_at, table.id),
    index('calls_by_status').on(table.organization_id, table.status, table.created_at, table.id),
    index('calls_by_phone').on(table.organization_id, table.caller_phone, table.created_at, table.id),
  ],
);

export const contacts = sandbox.table(
  'contacts',
  {
    ...owned(),
    phone: text(),
    name: text(),
    email: text(),
    company: text(),
    source: text(),
    total_calls: integer(),
    last_call_at: instant(),
    notes: text(),
    updated_at: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organization_id, table.id] }),
    index('contacts_newest').on(table.organization_id, table.created_at, table.id),
    // One contact a phone, however many ask at once.
    uniqueIndex('contacts_phone').on(table.organization_id, table.phone).where(sql`phone is not null`),
  ],
);

export const leads = sandbox.table(
  'leads',
  {
    ...owned(),
    caller_phone: text(),
    caller_name: text(),
    caller_email: text(),
    status: text().notNull(),
    urgency: text(),
    interest: text(),
    qualification_reason: text(),
    call_summary: text(),
    call_log_id: uuid(),
    contact_id: uuid(),
    updated_at: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organization_id, table.id] }),
    index('leads_newest').on(table.organization_id, table.created_at, table.id),
    index('leads_by_status').on(table.organization_id, table.status, table.created_at, table.id),
  ],
);

export const appointments = sandbox.table(
  'appointments',
  {
    ...owned(),
    caller_phone: text(),
    caller_name: text(),
    appointment_date: date({ mode: 'string' }),
    appointment_time_start: instant(),
    appointment_time_end: instant(),
    service_type: text(),
    status: text().notNull(),
    calendar_event_link: text(),
    call_log_id: uuid(),
    contact_id: uuid(),
    updated_at: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organization_id, table.id] }),
    index('appointments_newest').on(table.organization_id, table.created_at, table.id),
    index('appointments_by_status').on(table.organization_id, table.status, table.created_at, table.id),
  ],
);

/** Calendar days of the demo that are wholly in the tables, so that a start fills in only those since. */
export const filledDays = sandbox.table(
  'filled_days',
  { organization_id: uuid().notNull(), day: date({ mode: 'string' }).notNull() },
  (table) => [primaryKey({ columns: [table.organization_id, table.day] })],
);

/** What signs recording links and webhooks; made once, so that links outlive a restart. */
export const secrets = sandbox.table('secrets', { name: text().primaryKey(), value: text().notNull() });
