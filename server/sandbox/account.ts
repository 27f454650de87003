import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Account } from '../../src/api/account.ts';
import { metaOf, type SandboxEnv } from './context.ts';
import { contract, id, oneOf, text } from './contract.ts';
import { describes } from './describe.ts';
import { methodNotAllowed } from './errors.ts';

const accountSchema = contract<Account>()(
  z.object({ organization_id: id, organization_name: text, plan: text, scopes: z.array(z.string()) }),
);

/** `GET /v1/me`: no scope is needed to learn which ones a key has. */
export function accountRoutes(): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.get('/me', describes('Your organization and the scopes of this key', oneOf(accountSchema), []), (c) => {
    const { organizationId, organizationName, plan, scopes } = c.get('key');
    const data: Account = { organization_id: organizationId, organization_name: organizationName, plan, scopes };
    return c.json({ data, meta: metaOf(c) });
  });
  app.all('/me', methodNotAllowed('GET, HEAD'));
  return app;
}
