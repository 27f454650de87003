import { randomUUID } from 'node:crypto';
import { and, eq, getTableColumns } from 'drizzle-orm';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Contact } from '../../src/api/contacts.ts';
import { metaOf, type Parts, type SandboxContext, type SandboxEnv } from './context.ts';
import { contract, id, instant, maybeInstant, oneOf, pageOf, text, wholeNumber } from './contract.ts';
import { UUID } from './cursor.ts';
import { describes, queryOf } from './describe.ts';
import { ApiFault, methodNotAllowed, notFound } from './errors.ts';
import { requireScope } from './keys.ts';
import { listPage, listQuery, phoneFilter } from './listing.ts';
import { newContactSchema, readNewContact } from './newContact.ts';
import { contacts } from './schema.ts';

const contactSchema = contract<Contact>()(
  z.object({
    id,
    phone: text,
    name: text,
    email: text,
    company: text,
    source: text,
    total_calls: wholeNumber,
    last_call_at: maybeInstant,
    notes: text,
    created_at: instant,
    updated_at: maybeInstant,
  }),
);

const query = z.object({ ...listQuery, phone: phoneFilter });
const { organization_id: _, ...columns } = getTableColumns(contacts);

export function contactRoutes({ database, now }: Parts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const reads = requireScope('contacts:read');

  app.get(
    '/contacts',
    reads,
    describes('List contacts', pageOf(contactSchema), [400, 403]),
    queryOf(query),
    async (c) => {
      const { phone, ...place } = c.req.valid('query');
      const page = await listPage<Contact, Contact>(c, {
        database,
        table: contacts,
        columns,
        filters: { phone },
        query: place,
        toWire: (row) => row,
      });
      return c.json(page);
    },
  );

  const findBy = async (c: SandboxContext, field: 'id' | 'phone', value: string): Promise<Contact | undefined> => {
    const own = eq(contacts.organization_id, c.get('key').organizationId);
    const [found] = await database.orm
      .select(columns)
      .from(contacts)
      .where(and(own, eq(contacts[field], value)));
    return found;
  };

  app.post(
    '/contacts',
    requireScope('contacts:write'),
    describes('Create a contact', oneOf(contactSchema), [400, 403, 409, 413, 415, 422], { from: newContactSchema }),
    async (c) => {
      const given = await readNewContact(c.req.raw);
      const at = new Date(now()).toISOString();
      const [created] = await database.orm
        .insert(contacts)
        .values({
          organization_id: c.get('key').organizationId,
          id: randomUUID(),
          ...given,
          source: 'api',
          total_calls: 0,
          created_at: at,
          updated_at: at,
        })
        .onConflictDoNothing()
        .returning(columns);
      if (created) return c.json({ data: created satisfies Contact, meta: metaOf(c) }, 201);
      const owner = await findBy(c, 'phone', given.phone);
      throw new ApiFault(409, 'duplicate_phone', 'Another contact has this phone.', {
        fields: { phone: 'belongs to another contact' },
        extra: { contact_id: owner?.id ?? '' },
      });
    },
  );
  app.all('/contacts', methodNotAllowed('GET, HEAD, POST'));

  app.get('/contacts/:contact_id', reads, describes('Get a contact', oneOf(contactSchema), [403, 404]), async (c) => {
    const contactId = c.req.param('contact_id');
    const found = UUID.test(contactId) ? await findBy(c, 'id', contactId) : undefined;
    if (!found) throw notFound('contact');
    return c.json({ data: found, meta: metaOf(c) });
  });
  app.all('/contacts/:contact_id', methodNotAllowed('GET, HEAD'));
  return app;
}
