import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Upstream } from '../upstream/client.ts';
import type { Ahead } from './ahead.ts';
import { readJson } from './body.ts';
import type { Ctx } from './context.ts';
import { fromAnswer, notFound, onlyMethods } from './errors.ts';
import type { Keyring } from './keyring.ts';
import type { Sessions } from './sessions.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => UUID.test(text);

/** What InboundFlow documents, and nothing else: kind of list, whether it gives one record, whether it takes a new one. */
const KINDS: Record<string, { one: boolean; post: boolean }> = {
  calls: { one: true, post: false },
  contacts: { one: true, post: true },
  leads: { one: false, post: false },
  appointments: { one: false, post: false },
  me: { one: false, post: false },
};

/** The documented path that a request path names, its methods, and its shape for the log; null: there is none. */
export function readApiPath(pathname: string): { path: string; methods: string[]; route: string } | null {
  const [kind = '', id, ...more] = pathname.slice('/v1/'.length).split('/');
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!known || more.length > 0) return null;
  if (id === undefined) {
    const methods = known.post ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
    return { path: `/v1/${kind}`, methods, route: `/v1/${kind}` };
  }
  if (!known.one || !isId(id)) return null;
  return { path: `/v1/${kind}/${id}`, methods: ['GET', 'HEAD'], route: `/v1/${kind}/:id` };
}

/** `/v1/*`: passes a documented request on with the session's key, and the answer back as it came. */
export function proxyRoute({
  sessions,
  keyring,
  upstream,
  ahead,
}: {
  sessions: Sessions;
  keyring: Keyring;
  upstream: Upstream;
  ahead: Ahead;
}) {
  return async (c: Ctx): Promise<Response> => {
    const url = new URL(c.req.url);
    const target = readApiPath(url.pathname);
    c.set('route', target?.route ?? '/v1/*');
    if (!target) throw notFound();
    onlyMethods(c, ...target.methods);
    const organization = c.req.header('x-organization');
    const ticket = await sessions.need(c, { alive: true, confirm: false, organization });
    const { signal } = c.req.raw;
    // Asked by the server for itself, or in the background, it is no page that asks for what it should have had.
    const byPage = c.req.method === 'GET' && c.req.header('x-background') === undefined;
    const early = byPage ? await ahead.take(ticket.id, target.path + url.search, signal) : undefined;
    if (early) {
      const wait: Record<string, string> = early.retryAfter === undefined ? {} : { 'retry-after': early.retryAfter };
      return c.body(early.text, early.status as ContentfulStatusCode, { ...wait, 'content-type': 'application/json' });
    }
    const answer =
      c.req.method === 'POST'
        ? await upstream.request({
            key: ticket.key,
            method: 'POST',
            path: target.path,
            body: (await readJson(c)).text,
            signal,
          })
        : await upstream.request({ key: ticket.key, method: 'GET', path: target.path + url.search, signal });
    if (answer.status === 401) throw await sessions.refused(ticket);
    if (answer.status !== 429 && answer.status < 500) keyring.accept(ticket);
    if (answer.status >= 400) throw fromAnswer(answer);
    return c.body(answer.text, answer.status as ContentfulStatusCode, {
      ...answer.headers,
      'content-type': 'application/json',
    });
  };
}
