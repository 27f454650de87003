import { getTableColumns } from 'drizzle-orm';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Lead } from '../../src/api/leads.ts';
import type { Parts, SandboxEnv } from './context.ts';
import { contract, id, instant, maybeId, maybeInstant, pageOf, text } from './contract.ts';
import { describes, queryOf } from './describe.ts';
import { methodNotAllowed } from './errors.ts';
import { requireScope } from './keys.ts';
import { listPage, listQuery } from './listing.ts';
import { leads } from './schema.ts';

const leadSchema = contract<Lead>()(
  z.object({
    id,
    caller_phone: text,
    caller_name: text,
    caller_email: text,
    status: z.string(),
    urgency: text,
    interest: text,
    qualification_reason: text,
    call_summary: text,
    call_log_id: maybeId,
    contact_id: maybeId,
    created_at: instant,
    updated_at: maybeInstant,
  }),
);

const query = z.object({
  ...listQuery,
  status: z.optional(z.enum(['new', 'contacted', 'qualified', 'converted', 'lost'])),
  urgency: z.optional(z.enum(['low', 'medium', 'high'])),
});

const { organization_id: _, ...columns } = getTableColumns(leads);

export function leadRoutes({ database }: Parts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.get(
    '/leads',
    requireScope('leads:read'),
    describes('List leads', pageOf(leadSchema), [400, 403]),
    queryOf(query),
    async (c) => {
      const { status, urgency, ...place } = c.req.valid('query');
      const page = await listPage<Lead, Lead>(c, {
        database,
        table: leads,
        columns,
        filters: { status, urgency },
        query: place,
        toWire: (row) => row,
      });
      return c.json(page);
    },
  );
  app.all('/leads', methodNotAllowed('GET, HEAD'));
  return app;
}
