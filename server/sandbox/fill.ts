import { setImmediate } from 'node:timers/promises';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Orm } from '../database/database.ts';
import type { AppointmentRecord, CallRecord, LeadRecord, Records } from './records.ts';
import { noRecords, putRecords } from './records.ts';
import { appointments, calls, contacts, filledDays, leads } from './schema.ts';

/** A made-up business: the same records for the same day, whenever they are asked for. */
export interface Business {
  organizationId: string;
  /** The calendar days it has records of, oldest first, up to the one it is there at that instant (ms since 1970). */
  days(now: number): string[];
  /** All that a day brings until its end, what is still to come included; leads and appointments in the state of that instant. */
  day(date: string, now: number): Records;
  /** What has become of a day's leads and appointments after `since` (null: ever) and until `now`. */
  changes(date: string, since: number | null, now: number): { leads: Change[]; appointments: Change[] };
  /** Records that are there from the start, whatever the day. */
  always(now: number): Records;
}

/** A record that is there already has another status, from that instant on. */
export interface Change {
  id: string;
  status: string;
  updated_at: string;
}

/** What happened since the last time, for the webhooks. */
export interface News {
  organizationId: string;
  calls: CallRecord[];
  leads: LeadRecord[];
  appointments: AppointmentRecord[];
}

/** Any number will do, as long as every process takes the same one. */
const LOCK = 7_311_043;

const before = (instant: string | null | undefined, now: number) =>
  instant !== null && instant !== undefined && Date.parse(instant) <= now;

/** A call as it stands while it goes on: nobody knows yet what it will have been. */
const inProgress = (call: CallRecord): CallRecord => ({
  ...call,
  status: 'in-progress',
  duration_seconds: null,
  summary: null,
  transcript: null,
  messages: null,
  ended_at: null,
  transfer_status: null,
  recording: 'none',
  recording_file: null,
});

/** The part of a day that has happened by `now`; `whole` when nothing of it is still to come. */
export function soFar(day: Records, now: number): { records: Records; whole: boolean } {
  const begun = day.calls.filter(({ created_at }) => before(created_at, now));
  const records = {
    calls: begun.map((call) => (before(call.ended_at ?? call.created_at, now) ? call : inProgress(call))),
    contacts: day.contacts.filter(({ created_at }) => before(created_at, now)),
    leads: day.leads.filter(({ created_at }) => before(created_at, now)),
    appointments: day.appointments.filter(({ created_at }) => before(created_at, now)),
  };
  const whole =
    records.calls.every((call, i) => call === begun[i]) &&
    (['calls', 'contacts', 'leads', 'appointments'] as const).every(
      (kind) => records[kind].length === day[kind].length,
    );
  return { records, whole };
}

/** A contact's calls are counted from the calls there are, so that the two never disagree. */
async function countCalls(orm: Orm, organizationId: string, contactIds: Set<string>): Promise<void> {
  if (contactIds.size === 0) return;
  await orm.execute(sql`
    update ${contacts} set total_calls = counted.calls, last_call_at = counted.last, updated_at = counted.last
    from (select contact_id, count(*)::int as calls, max(started_at) as last from ${calls}
      where organization_id = ${organizationId}
        and contact_id in (select value::uuid from json_array_elements_text(${JSON.stringify([...contactIds])}::json))
      group by contact_id) as counted
    where ${contacts.organization_id} = ${organizationId} and ${contacts.id} = counted.contact_id
      and (${contacts.total_calls}, ${contacts.last_call_at}) is distinct from (counted.calls, counted.last)`);
}

/** Somebody whom the staff wrote down, and who then calls, stays one contact: their calls are that contact's. */
async function joinCallers(orm: Orm, organizationId: string, records: Records): Promise<Records> {
  const phones = records.contacts.flatMap(({ phone }) => phone ?? []);
  const known =
    phones.length === 0
      ? []
      : await orm
          .select({ id: contacts.id, phone: contacts.phone })
          .from(contacts)
          .where(and(eq(contacts.organization_id, organizationId), inArray(contacts.phone, phones)));
  const idOf = new Map(known.map(({ id, phone }) => [phone, id]));
  const renamed = new Map(
    records.contacts.flatMap(({ id, phone }) => {
      const other = idOf.get(phone ?? null);
      return other && other !== id ? [[id, other] as const] : [];
    }),
  );
  if (renamed.size === 0) return records;
  const join = <Row extends { contact_id?: string | null | undefined }>(row: Row): Row =>
    row.contact_id && renamed.has(row.contact_id) ? { ...row, contact_id: renamed.get(row.contact_id) ?? null } : row;
  return {
    contacts: records.contacts,
    calls: records.calls.map(join),
    leads: records.leads.map(join),
    appointments: records.appointments.map(join),
  };
}

async function putChanges(
  orm: Orm,
  organizationId: string,
  table: typeof leads | typeof appointments,
  changes: Change[],
) {
  if (changes.length === 0) return;
  await orm.execute(sql`
    update ${table} set status = changed.status, updated_at = changed.updated_at
    from json_to_recordset(${JSON.stringify(changes)}::json) as changed(id uuid, status text, updated_at timestamptz)
    where ${table}.organization_id = ${organizationId} and ${table}.id = changed.id and ${table}.updated_at < changed.updated_at`);
}

/** About so many calls are written at a time: nobody else has to wait long for PGlite's one connection meanwhile. */
const CALLS_A_TRANSACTION = 150;

/** Writes what is missing up to `now`. @returns what happened after `since`, when that is given */
export async function fillBusiness(
  database: Database,
  business: Business,
  now: number,
  since: number | null,
): Promise<News> {
  const { organizationId } = business;
  const news: News = { organizationId, calls: [], leads: [], appointments: [] };
  const isNews = (instant: string | null | undefined) =>
    since !== null && before(instant, now) && !before(instant, since);
  const filled = await database.orm
    .select({ day: filledDays.day })
    .from(filledDays)
    .where(eq(filledDays.organization_id, organizationId));
  const known = new Set(filled.map(({ day }) => day));
  if (known.size === 0 && since === null) await putRecords(database.orm, organizationId, business.always(now));

  const called = new Set<string>();
  let pending = noRecords();
  let wholeDays: string[] = [];
  const write = async () => {
    // Several processes take turns.
    await database.transaction(async (orm) => {
      await orm.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
      const records = await joinCallers(orm, organizationId, pending);
      await putRecords(orm, organizationId, records);
      for (const { contact_id } of records.calls) if (contact_id) called.add(contact_id);
      if (wholeDays.length > 0)
        await orm
          .insert(filledDays)
          .values(wholeDays.map((day) => ({ organization_id: organizationId, day })))
          .onConflictDoNothing();
    });
    pending = noRecords();
    wholeDays = [];
  };

  const changes: { leads: Change[]; appointments: Change[] } = { leads: [], appointments: [] };
  for (const date of business.days(now)) {
    const grown = business.changes(date, since, now);
    // A day takes a while to work out, and other requests are waiting.
    if (since === null) await setImmediate();
    if (known.has(date)) {
      changes.leads.push(...grown.leads);
      changes.appointments.push(...grown.appointments);
      continue;
    }
    const { records, whole } = soFar(business.day(date, now), now);
    news.calls.push(...records.calls.filter(({ ended_at }) => isNews(ended_at)));
    news.leads.push(...records.leads.filter(({ created_at }) => isNews(created_at)));
    news.appointments.push(...records.appointments.filter(({ created_at }) => isNews(created_at)));
    const stirred =
      since === null ||
      grown.leads.length + grown.appointments.length > 0 ||
      records.calls.some(({ ended_at, created_at }) => isNews(ended_at) || isNews(created_at)) ||
      [...records.contacts, ...records.leads, ...records.appointments].some(({ created_at }) => isNews(created_at));
    if (!stirred) continue;
    for (const kind of ['calls', 'contacts', 'leads', 'appointments'] as const)
      pending[kind].push(...(records[kind] as never[]));
    if (whole) wholeDays.push(date);
    if (pending.calls.length >= CALLS_A_TRANSACTION) await write();
  }
  if (wholeDays.length + pending.calls.length + pending.contacts.length > 0) await write();
  await putChanges(database.orm, organizationId, leads, changes.leads);
  await putChanges(database.orm, organizationId, appointments, changes.appointments);
  await countCalls(database.orm, organizationId, called);
  return news;
}

/** Takes every record of an organization away, the filled days with them. */
export async function emptyBusiness(database: Database, organizationId: string): Promise<void> {
  await database.transaction(async (orm) => {
    for (const table of [calls, contacts, leads, appointments, filledDays]) {
      await orm.delete(table).where(eq(table.organization_id, organizationId));
    }
  });
}
