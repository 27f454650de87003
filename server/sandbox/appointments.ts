import { getTableColumns } from 'drizzle-orm';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Appointment } from '../../src/api/appointments.ts';
import type { Parts, SandboxEnv } from './context.ts';
import { contract, day, id, instant, maybeId, maybeInstant, pageOf, text } from './contract.ts';
import { describes, queryOf } from './describe.ts';
import { methodNotAllowed } from './errors.ts';
import { requireScope } from './keys.ts';
import { listPage, listQuery } from './listing.ts';
import { appointments } from './schema.ts';

const appointmentSchema = contract<Appointment>()(
  z.object({
    id,
    caller_phone: text,
    caller_name: text,
    appointment_date: day,
    appointment_time_start: maybeInstant,
    appointment_time_end: maybeInstant,
    service_type: text,
    status: z.string(),
    calendar_event_link: text,
    call_log_id: maybeId,
    contact_id: maybeId,
    created_at: instant,
    updated_at: maybeInstant,
  }),
);

const query = z.object({
  ...listQuery,
  status: z.optional(z.enum(['booked', 'confirmed', 'cancelled', 'completed', 'no_show'])),
});

const { organization_id: _, ...columns } = getTableColumns(appointments);

export function appointmentRoutes({ database }: Parts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const scope = requireScope('appointments:read');
  const description = describes('List appointments', pageOf(appointmentSchema), [400, 403]);
  app.get('/appointments', scope, description, queryOf(query), async (c) => {
    const { status, ...place } = c.req.valid('query');
    const page = await listPage<Appointment, Appointment>(c, {
      database,
      table: appointments,
      columns,
      filters: { status },
      query: place,
      toWire: (row) => row,
    });
    return c.json(page);
  });
  app.all('/appointments', methodNotAllowed('GET, HEAD'));
  return app;
}
