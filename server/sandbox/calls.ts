import { and, eq, getTableColumns } from 'drizzle-orm';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Call, CallDetail } from '../../src/api/calls.ts';
import { metaOf, type Parts, type SandboxEnv } from './context.ts';
import { contract, id, instant, maybeId, maybeInstant, oneOf, pageOf, text, wholeNumber } from './contract.ts';
import { UUID } from './cursor.ts';
import { describes, queryOf } from './describe.ts';
import { methodNotAllowed, notFound } from './errors.ts';
import { requireScope } from './keys.ts';
import type { Asker, Links } from './links.ts';
import { listPage, listQuery, phoneFilter } from './listing.ts';
import { calls } from './schema.ts';

const fields = {
  id,
  caller_phone: text,
  caller_name: text,
  status: z.string(),
  duration_seconds: wholeNumber,
  summary: text,
  transcript: text,
  recording_url: text,
  transfer_status: text,
  started_at: maybeInstant,
  ended_at: maybeInstant,
  assistant_id: maybeId,
  contact_id: maybeId,
  created_at: instant,
};
const callSchema = contract<Call>()(z.object(fields));
const callDetailSchema = contract<CallDetail>()(z.object({ ...fields, messages: z.nullable(z.array(z.unknown())) }));

const query = z.object({
  ...listQuery,
  status: z.optional(z.enum(['completed', 'failed', 'blocked', 'in-progress', 'forwarding'])),
  phone: phoneFilter,
});

type Row = typeof calls.$inferSelect;
const { messages: _, ...listed } = getTableColumns(calls);

function toCall(row: Omit<Row, 'messages'>, links: Links, asker: Asker): Call {
  const { organization_id: _organization, recording: _kind, recording_file: _file, ...rest } = row;
  return { ...rest, recording_url: links.make(row, asker) };
}

export function callRoutes({ database, links }: Parts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.get(
    '/calls',
    requireScope('calls:read'),
    describes('List calls', pageOf(callSchema), [400, 403]),
    queryOf(query),
    async (c) => {
      const { status, phone, ...place } = c.req.valid('query');
      const page = await listPage<Omit<Row, 'messages'>, Call>(c, {
        database,
        table: calls,
        columns: listed,
        filters: { status, caller_phone: phone },
        query: place,
        toWire: (row) => toCall(row, links, 'list'),
      });
      return c.json(page);
    },
  );
  app.all('/calls', methodNotAllowed('GET, HEAD'));

  app.get(
    '/calls/:call_id',
    requireScope('calls:read'),
    describes('Get a call', oneOf(callDetailSchema), [403, 404]),
    async (c) => {
      const callId = c.req.param('call_id');
      const [row] = UUID.test(callId)
        ? await database.orm
            .select()
            .from(calls)
            .where(and(eq(calls.organization_id, c.get('key').organizationId), eq(calls.id, callId)))
        : [];
      if (!row) throw notFound('call');
      const { messages, ...rest } = row;
      return c.json({ data: { ...toCall(rest, links, 'single'), messages } satisfies CallDetail, meta: metaOf(c) });
    },
  );
  app.all('/calls/:call_id', methodNotAllowed('GET, HEAD'));
  return app;
}
