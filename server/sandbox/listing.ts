import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import * as z from 'zod/mini';
import type { Page } from '../../src/api/envelope.ts';
import type { Database } from '../database/database.ts';
import { metaOf, type SandboxContext } from './context.ts';
import { decodeCursor, encodeCursor, isInstant, type Position } from './cursor.ts';

const DEFAULT_LIMIT = 50;

/** `since` as people write it, a date or an instant with a zone, as UTC with up to microseconds; null when it is neither. */
export function readSince(since: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?$/.exec(since);
  if (!match) return null;
  const [, day = '', time = '00:00', seconds = ':00', fraction = '', zone = 'Z'] = match;
  if (!isInstant(`${day}T${time}${seconds}Z`)) return null;
  const whole = new Date(`${day}T${time}${seconds}${zone}`);
  return Number.isNaN(whole.getTime()) ? null : `${whole.toISOString().slice(0, 19)}${fraction.slice(0, 7)}Z`;
}

/** The parameters every list takes. A value that is given but can't be meant is a 400, not a guess. */
export const listQuery = {
  limit: z.optional(
    z.string().check(
      z.refine((limit) => /^\d{1,3}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 100, {
        error: 'must be a whole number from 1 to 100',
      }),
      z.meta({ type: 'integer', minimum: 1, maximum: 100, default: DEFAULT_LIMIT }),
    ),
  ),
  cursor: z.optional(
    z.string().check(z.refine((cursor) => decodeCursor(cursor) !== null, { error: 'is not one of our cursors' })),
  ),
  since: z.optional(
    z.string().check(
      z.refine((since) => readSince(since) !== null, { error: 'must be an ISO 8601 date or instant' }),
      z.meta({ format: 'date-time', description: 'Only records created after that instant.' }),
    ),
  ),
};

/** Postgres text holds every character but this one. */
export const phoneFilter = z.optional(
  z.string().check(
    z.minLength(1, { error: 'must not be empty' }),
    z.refine((phone) => !phone.includes('\0'), { error: 'must be a phone number' }),
    z.meta({ description: 'Exact match.' }),
  ),
);

type ListTable = PgTable & { organization_id: PgColumn; created_at: PgColumn; id: PgColumn };

export interface ListRequest {
  limit?: string | undefined;
  cursor?: string | undefined;
  since?: string | undefined;
}

/**
 * One page, newest first. The place is kept by (created_at, id), never by an offset: equal instants lose nothing, rows that come
 * in meanwhile move nothing, and page 1,000 costs what page 1 does.
 */
export async function listPage<Row extends Position, Wire>(
  c: SandboxContext,
  {
    database,
    table,
    columns,
    filters,
    query,
    toWire,
  }: {
    database: Database;
    table: ListTable;
    columns: Record<string, PgColumn>;
    filters: Record<string, string | undefined>;
    query: ListRequest;
    toWire: (row: Row) => Wire;
  },
): Promise<Page<Wire>> {
  const limit = Number(query.limit ?? DEFAULT_LIMIT);
  const conditions: SQL[] = [eq(table.organization_id, c.get('key').organizationId)];
  const position = query.cursor === undefined ? null : decodeCursor(query.cursor);
  if (position) {
    conditions.push(
      sql`(${table.created_at}, ${table.id}) < (${position.created_at}::timestamptz, ${position.id}::uuid)`,
    );
  }
  if (query.since !== undefined) conditions.push(gt(table.created_at, readSince(query.since)));
  for (const [name, value] of Object.entries(filters)) {
    const column = columns[name];
    if (value !== undefined && column) conditions.push(eq(column, value));
  }
  const rows = (await database.orm
    .select(columns)
    .from(table)
    .where(and(...conditions))
    .orderBy(desc(table.created_at), desc(table.id))
    .limit(limit + 1)) as Row[];
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    data: page.map(toWire),
    has_more: more,
    next_cursor: more ? encodeCursor(last) : null,
    meta: metaOf(c),
  };
}
