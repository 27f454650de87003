import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SessionAnswer } from '../../src/api/account.ts';
import type { Upstream } from '../upstream/client.ts';
import { keyKind } from '../upstream/keys.ts';
import { readJson } from './body.ts';
import type { Ctx } from './context.ts';
import { GatewayError, onlyMethods } from './errors.ts';
import { clientAddress, visitor } from './guard.ts';
import type { Keyring } from './keyring.ts';
import type { Sessions } from './sessions.ts';

/** The sandbox's key with every scope, public by design. */
const DEMO_KEY = 'sk_test_owner';
const WRONG_KEYS_A_MINUTE = 10;

export interface SessionRouteConfig {
  sessions: Sessions;
  keyring: Keyring;
  upstream: Upstream;
  trustProxy: number;
}

/** `/session`: who is signed in, signing in, signing out. */
export function sessionRoute({ sessions, keyring, upstream, trustProxy }: SessionRouteConfig) {
  const demo = upstream.origin('sandbox') !== null;
  const wrongKeys = new RateLimiterMemory({ points: WRONG_KEYS_A_MINUTE, duration: 60 });

  const show = async (c: Ctx): Promise<Response> => {
    const ticket = await sessions.need(c, { alive: true, confirm: true }).catch((error: unknown) => {
      if (error instanceof GatewayError && error.status === 401) return null;
      throw error;
    });
    const kind = ticket && keyKind(ticket.key);
    const session = ticket && kind && { account: keyring.known(ticket).account, mode: kind };
    return c.json({ session: session || null, demo } satisfies SessionAnswer);
  };

  /** The account of a pasted key. What can't be a key, and one that is not known, are answered alike. */
  const identify = async (c: Ctx, pasted: unknown) => {
    const by = visitor(clientAddress(c, trustProxy));
    // Taken before the answer is known, so that a hundred guesses at once count as a hundred.
    await wrongKeys.consume(by).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = String(Math.ceil(refusal.msBeforeNext / 1000));
      throw new GatewayError(429, 'too_many_attempts', { headers: { 'retry-after': seconds } });
    });
    // A key copied from a letter or a chat brings line breaks and invisible spaces along.
    const key = typeof pasted === 'string' && pasted.length < 1000 ? pasted.replace(/[\s\u200b-\u200d]+/g, '') : '';
    let wrong = true;
    try {
      const account = upstream.serves(key) ? await keyring.identify(key, c.req.raw.signal) : null;
      wrong = account === null;
      if (account === null) throw new GatewayError(401, 'wrong_key');
      return { key, account };
    } catch (error) {
      if (!(error instanceof GatewayError && error.code === 'wrong_key')) wrong = false;
      throw error;
    } finally {
      if (!wrong) await wrongKeys.reward(by);
    }
  };

  const signIn = async (c: Ctx): Promise<Response> => {
    const { value } = await readJson(c);
    if (value.demo === true) {
      if (!demo) throw new GatewayError(400, 'bad_request');
      const account = await keyring.identify(DEMO_KEY, c.req.raw.signal);
      if (account === null) throw new GatewayError(502, 'upstream_bad_answer');
      await sessions.start(c, DEMO_KEY, account);
      return c.json({ session: { account, mode: 'sandbox' }, demo } satisfies SessionAnswer);
    }
    const { key, account } = await identify(c, value.api_key);
    await sessions.start(c, key, account);
    const mode = keyKind(key) ?? 'live';
    return c.json({ session: { account, mode }, demo } satisfies SessionAnswer);
  };

  return async (c: Ctx): Promise<Response> => {
    c.set('route', '/session');
    onlyMethods(c, 'GET', 'HEAD', 'POST', 'DELETE');
    if (c.req.method === 'POST') return signIn(c);
    if (c.req.method !== 'DELETE') return show(c);
    await sessions.end(c);
    return c.body(null, 204);
  };
}
