import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Orm } from '../database/database.ts';
import { appointments, calls, contacts, leads } from './schema.ts';

type Own<Row> = Omit<Row, 'organization_id'>;
export type CallRecord = Own<typeof calls.$inferInsert>;
export type ContactRecord = Own<typeof contacts.$inferInsert>;
export type LeadRecord = Own<typeof leads.$inferInsert>;
export type AppointmentRecord = Own<typeof appointments.$inferInsert>;

/** Records of one organization, as its tables hold them; whatever is left out is null. */
export interface Records {
  calls: CallRecord[];
  contacts: ContactRecord[];
  leads: LeadRecord[];
  appointments: AppointmentRecord[];
}

export const noRecords = (): Records => ({ calls: [], contacts: [], leads: [], appointments: [] });

/** Small enough that one statement never keeps PGlite busy for long. */
const ROWS_A_STATEMENT = 200;

async function put(orm: Orm, table: PgTable, rows: object[], conflict: SQL): Promise<void> {
  const { name, schema } = getTableConfig(table);
  const target = sql`${sql.identifier(schema ?? 'public')}.${sql.identifier(name)}`;
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const json = JSON.stringify(rows.slice(at, at + ROWS_A_STATEMENT));
    // One parameter for all rows: thousands of them parse many times as fast as a statement with a placeholder for each value.
    await orm.execute(
      sql`insert into ${target} select * from json_populate_recordset(null::${target}, ${json}::json) ${conflict}`,
    );
  }
}

/** A record that is there already is replaced by the one given, so that putting a day twice changes nothing. */
function replace(table: PgTable): SQL {
  const set = getTableConfig(table)
    .columns.map(({ name }) => name)
    .filter((name) => name !== 'organization_id' && name !== 'id')
    .map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  return sql`on conflict (organization_id, id) do update set ${sql.join(set, sql`, `)}`;
}

/** Writes records, replacing those with the same ids; a contact whose phone somebody else's contact has is left out. */
export async function putRecords(orm: Orm, organizationId: string, records: Records): Promise<void> {
  const own = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, organization_id: organizationId }));
  await put(orm, contacts, own(records.contacts), sql`on conflict do nothing`);
  const spoken = own(records.calls).map((call) => ({ ...call, recording: call.recording ?? 'none' }));
  await put(orm, calls, spoken, replace(calls));
  await put(orm, leads, own(records.leads), replace(leads));
  await put(orm, appointments, own(records.appointments), replace(appointments));
}
