import { Hono } from 'hono';
import type { ZodMiniType } from 'zod/mini';
import * as z from 'zod/mini';
import { metaOf, type Parts, type SandboxContext, type SandboxEnv } from './context.ts';
import { announceCall } from './events.ts';
import { ApiFault, methodNotAllowed } from './errors.ts';
import { type Faults, faultSchema } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { liveCall, liveCallSchema } from './liveCall.ts';
import { FIRST_ORGANIZATION, SECOND_ORGANIZATION } from './organizations.ts';
import { noRecords, putRecords } from './records.ts';
import type { Webhooks } from './webhooks.ts';

interface ControlParts extends Parts {
  ledger: Ledger;
  faults: Faults;
  webhooks: Webhooks;
  /** Back to the state of a first start. */
  reset: () => Promise<void>;
  /** Runs once that time has passed, unless the sandbox is closed or reset before. */
  later: (ms: number, work: () => Promise<void>) => void;
}

/** A JSON body is asked for even where none is needed: no page elsewhere can send one without being asked first. */
async function read<Schema extends ZodMiniType>(c: SandboxContext, schema: Schema): Promise<z.output<Schema>> {
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    throw new ApiFault(415, 'unsupported_media_type', 'Send JSON as application/json.');
  }
  const result = schema.safeParse(await c.req.json().catch(() => null));
  if (!result.success) throw new ApiFault(422, 'invalid_field', z.prettifyError(result.error));
  return result.data;
}

/** The addresses by which tests, benches and people make the sandbox misbehave, and see what it was asked. */
export function controlRoutes({
  database,
  now,
  links,
  ledger,
  faults,
  webhooks,
  reset,
  later,
}: ControlParts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();

  app.get('/__ledger', (c) => c.json({ data: ledger.entries(), meta: metaOf(c) }));
  app.delete('/__ledger', (c) => {
    ledger.clear();
    return c.body(null, 204);
  });
  app.all('/__ledger', methodNotAllowed('GET, HEAD, DELETE'));

  app.get('/__faults', (c) => c.json({ data: faults.list(), meta: metaOf(c) }));
  app.post('/__faults', async (c) => {
    return c.json({ data: faults.add(await read(c, faultSchema)), meta: metaOf(c) }, 201);
  });
  app.delete('/__faults', (c) => {
    faults.remove();
    return c.body(null, 204);
  });
  app.all('/__faults', methodNotAllowed('GET, HEAD, POST, DELETE'));
  app.delete('/__faults/:id', (c) => {
    faults.remove(c.req.param('id'));
    return c.body(null, 204);
  });
  app.all('/__faults/:id', methodNotAllowed('DELETE'));

  app.post('/__reset', async (c) => {
    await read(c, z.object({}));
    await reset();
    return c.body(null, 204);
  });
  app.all('/__reset', methodNotAllowed('POST'));

  app.post('/__calls', async (c) => {
    const { complete_after_ms, organization, ...caller } = await read(c, liveCallSchema);
    const organizationId = organization === 'first' ? FIRST_ORGANIZATION : SECOND_ORGANIZATION;
    const { begun, ended } = liveCall(now(), caller);
    const put = (call: typeof begun) => putRecords(database.orm, organizationId, { ...noRecords(), calls: [call] });
    const complete = async () => {
      const call = ended(now());
      await put(call);
      announceCall(webhooks, links, organizationId, call);
    };
    if (complete_after_ms === 0) await complete();
    else {
      await put(begun);
      later(complete_after_ms, complete);
    }
    return c.json({ data: { id: begun.id }, meta: metaOf(c) }, 201);
  });
  app.all('/__calls', methodNotAllowed('POST'));
  return app;
}
