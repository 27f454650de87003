import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../database/testing.ts';
import { type Business, fillBusiness } from '../fill.ts';
import { FIRST_ORGANIZATION, SECOND_ORGANIZATION } from '../organizations.ts';
import { putRecords } from '../records.ts';
import { demoBusinesses } from './businesses.ts';
import { dayOf, dayText, instant } from './clock.ts';

const [shop, dentist] = demoBusinesses as [Business, Business];
/** A Wednesday, ten past four in Austin. */
const now = Date.parse('2026-10-14T21:10:00Z');
const fewDays = (first: string): Business => ({ ...shop, days: (at) => shop.days(at).filter((day) => day >= first) });

let database: Database;
beforeEach(async () => {
  database = await openTestDatabase();
  return () => database.close();
});

const rows = async (query: ReturnType<typeof sql>) =>
  (await database.orm.execute(query)) as unknown as Record<string, unknown>[];
const one = async (query: ReturnType<typeof sql>) => Number(Object.values((await rows(query))[0] ?? {})[0]);

/** Everything in the four tables, as text. */
const contents = async () =>
  JSON.stringify(
    await Promise.all(
      ['calls', 'contacts', 'leads', 'appointments'].map((table) =>
        rows(sql.raw(`select * from sandbox.${table} order by organization_id, id`)),
      ),
    ),
  );

describe('the demo in the database', () => {
  it('holds records whose references and counts agree', async () => {
    await fillBusiness(database, fewDays('2026-08-10'), now, null);
    // Nothing points at nothing, and what points agrees in name and number.
    const strays = sql`
      select (select count(*) from sandbox.calls c left join sandbox.contacts k on k.organization_id = c.organization_id and k.id = c.contact_id
          where c.contact_id is not null and (k.id is null or k.phone is distinct from c.caller_phone or k.name is distinct from c.caller_name))
        + (select count(*) from sandbox.leads l left join sandbox.calls c on c.organization_id = l.organization_id and c.id = l.call_log_id
          where c.id is null or (l.caller_phone, l.caller_name, l.contact_id, l.call_summary) is distinct from (c.caller_phone, c.caller_name, c.contact_id, c.summary)
            or l.created_at < c.created_at)
        + (select count(*) from sandbox.appointments a left join sandbox.calls c on c.organization_id = a.organization_id and c.id = a.call_log_id
          where a.call_log_id is not null and (c.id is null or (a.caller_phone, a.caller_name, a.contact_id) is distinct from (c.caller_phone, c.caller_name, c.contact_id)
            or a.created_at < c.created_at))`;
    expect(await one(strays)).toBe(0);
    const miscounted = sql`
      select count(*) from sandbox.contacts k
      left join (select contact_id, count(*) as calls, max(started_at) as last from sandbox.calls group by contact_id) c on c.contact_id = k.id
      where k.total_calls <> coalesce(c.calls, 0) or k.last_call_at is distinct from c.last`;
    expect(await one(miscounted)).toBe(0);
    expect(
      await one(
        sql`select count(*) from sandbox.calls where created_at > ${new Date(now).toISOString()} or started_at > created_at`,
      ),
    ).toBe(0);
    expect(
      await one(
        sql`select count(*) from (select created_at, lag(created_at) over (order by started_at) as earlier from sandbox.calls) as s where earlier >= created_at`,
      ),
    ).toBe(0);
    expect(
      await one(
        sql`select count(*) from sandbox.calls where ended_at <> started_at + duration_seconds * interval '1 second'`,
      ),
    ).toBe(0);
    expect(
      await one(
        sql`select count(*) from sandbox.appointments where appointment_time_start > ${new Date(now).toISOString()}`,
      ),
    ).toBeGreaterThan(10);
    expect(
      await one(
        sql`select count(*) from sandbox.appointments where status in ('booked', 'confirmed') and appointment_time_end < ${new Date(now - 86_400_000).toISOString()}`,
      ),
    ).toBe(0);
  });

  it('is the same filled day by day, minute by minute, or at once', async () => {
    const few = fewDays('2026-09-28');
    await fillBusiness(database, few, now, null);
    const atOnce = await contents();
    await fillBusiness(database, few, now, null);
    expect(await contents()).toBe(atOnce);

    await database.close();
    database = await openTestDatabase();
    let since: number | null = null;
    for (let at = instant(dayOf(now) - 16, 43_200); at < now; at += 7 * 3_600_000) {
      await fillBusiness(database, few, at, since);
      // Every other time the sandbox was started anew, and does not know when it last ran.
      since = since === null ? at : null;
    }
    await fillBusiness(database, few, now, null);
    expect(await contents()).toBe(atOnce);
  });

  it('lets a call begin, go on and end', async () => {
    const day = shop.day(dayText(dayOf(now) - 1), now);
    const call = day.calls.find(
      ({ status, duration_seconds }) => status === 'completed' && Number(duration_seconds) > 30,
    );
    const during = Date.parse(String(call?.started_at)) + 15_000;
    const few = fewDays('2026-10-12');
    const status = () =>
      rows(
        sql`select status, duration_seconds, transcript is null as silent from sandbox.calls where id = ${call?.id}`,
      );
    await fillBusiness(database, few, during, null);
    expect(await status()).toEqual([{ status: 'in-progress', duration_seconds: null, silent: true }]);
    await fillBusiness(database, few, now, during);
    expect(await status()).toEqual([{ status: 'completed', duration_seconds: call?.duration_seconds, silent: false }]);
  });

  it('gives the calls to the contact whom the staff wrote down before', async () => {
    const day = dayText(dayOf(now) - 1);
    const caller = shop.day(day, now).contacts.find(({ source }) => source === 'inbound_call');
    const own = {
      id: '11111111-2222-4333-8444-555555555555',
      phone: caller?.phone ?? null,
      name: 'Written Down',
      created_at: '2026-10-01T00:00:00Z',
    };
    await putRecords(database.orm, FIRST_ORGANIZATION, { calls: [], leads: [], appointments: [], contacts: [own] });
    await fillBusiness(database, fewDays(day), now, null);
    expect(await one(sql`select total_calls from sandbox.contacts where id = ${own.id}`)).toBeGreaterThan(0);
    expect(
      await one(sql`select count(*) from sandbox.calls where caller_phone = ${own.phone} and contact_id <> ${own.id}`),
    ).toBe(0);
  });

  it('has a second business with other data, some of it under the same ids', async () => {
    await fillBusiness(database, fewDays('2026-09-01'), now, null);
    await fillBusiness(database, dentist, now, null);
    const calls = await one(sql`select count(*) from sandbox.calls where organization_id = ${SECOND_ORGANIZATION}`);
    expect(calls).toBeGreaterThan(120);
    expect(calls).toBeLessThan(260);
    const shared = sql`select count(*) from sandbox.calls a join sandbox.calls b on a.id = b.id and a.organization_id <> b.organization_id`;
    expect(await one(shared)).toBeGreaterThan(20);
    expect(await one(sql`${shared} where a.transcript = b.transcript`)).toBe(0);
    expect(
      await one(
        sql`select count(*) from sandbox.contacts a join sandbox.contacts b on a.id = b.id and a.organization_id <> b.organization_id`,
      ),
    ).toBeGreaterThan(2);
    expect(dentist.always(now).calls.length).toBeGreaterThan(20);
    const { leads } = dentist.always(now);
    expect(leads.map(({ status }) => status)).toContain('haunted');
    expect(leads.map(({ urgency }) => urgency)).toEqual(expect.arrayContaining(['critical', null]));
    expect(leads.map(({ interest }) => interest)).toContain(null);
    // What no call stands behind, no mail reaches and no telephone dials.
    expect(leads.some(({ caller_email }) => caller_email?.includes('<b>'))).toBe(true);
    expect(leads.some(({ caller_phone }) => caller_phone?.includes('javascript:'))).toBe(true);
  });
});
