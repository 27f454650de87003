import { LRUCache } from 'lru-cache';
import * as z from 'zod/mini';
import type { Account } from '../../src/api/account.ts';
import type { Upstream } from '../upstream/client.ts';
import { UpstreamError } from '../upstream/errors.ts';
import { keyHash } from '../upstream/keys.ts';
import { fromAnswer } from './errors.ts';
import type { Ticket } from './seal.ts';

/** What this process knows of a key, newer than any cookie. */
interface Known {
  account: Account;
  accepted: number;
  /** When InboundFlow was last asked in vain. */
  tried: number;
}

export interface Keyring {
  /** Asks InboundFlow whom the key belongs to; null: it refused the key. Throws `UpstreamError`, or the error it answered with. */
  identify(key: string, signal?: AbortSignal): Promise<Account | null>;
  /** Notes that InboundFlow took the ticket's key just now. */
  accept(ticket: Ticket): void;
  /** What is known of the ticket's key: its account, and when it was last accepted. */
  known(ticket: Ticket): { account: Account; accepted: number };
  /** Asks again where five minutes have passed. False: the key is refused. True also while InboundFlow is out of reach. */
  stillGood(ticket: Ticket): Promise<boolean>;
  forget(key: string): void;
}

const RECHECK_MS = 5 * 60_000;
/** While InboundFlow is down, each key asks this often at most. */
const TRY_AGAIN_MS = 30_000;
/** Somebody waits for a page meanwhile. */
const PATIENCE_MS = 3_000;

/** The account travels in the cookie, which browsers cut off at 4 kB. */
const words = (most: number) =>
  z.pipe(
    z.unknown(),
    z.transform((value) => (typeof value === 'string' ? value.slice(0, most) : null)),
  );
const isScope = (value: unknown): value is string => typeof value === 'string' && /^[\w:.-]{1,40}$/.test(value);
const Me = z.object({
  data: z.object({
    organization_id: z.string().check(z.regex(/^[\x21-\x7e]{1,100}$/)),
    organization_name: words(80),
    plan: words(40),
    scopes: z.pipe(
      z.unknown(),
      z.transform((value) => (Array.isArray(value) ? value : []).filter(isScope).slice(0, 16)),
    ),
  }),
});

export function createKeyring(upstream: Upstream, now: () => number): Keyring {
  const keys = new LRUCache<string, Known>({ max: 10_000 });

  const identify: Keyring['identify'] = async (key, signal) => {
    const answer = await upstream.request({ key, method: 'GET', path: '/v1/me', signal });
    if (answer.status === 401) return null;
    if (answer.status !== 200) throw fromAnswer(answer);
    const me = Me.safeParse(answer.json);
    if (!me.success) throw new UpstreamError('upstream_bad_answer');
    keys.set(keyHash(key), { account: me.data.data, accepted: now(), tried: 0 });
    return me.data.data;
  };

  const known: Keyring['known'] = ({ key, account, accepted }) => {
    const here = keys.get(keyHash(key));
    return here && here.accepted >= accepted ? here : { account, accepted };
  };

  return {
    identify,
    known,
    accept(ticket) {
      keys.set(keyHash(ticket.key), { account: known(ticket).account, accepted: now(), tried: 0 });
    },
    async stillGood(ticket) {
      const hash = keyHash(ticket.key);
      const { account, accepted } = known(ticket);
      const tried = keys.get(hash)?.tried ?? 0;
      if (now() - accepted < RECHECK_MS || now() - tried < TRY_AGAIN_MS) return true;
      try {
        return (await identify(ticket.key, AbortSignal.timeout(PATIENCE_MS))) !== null;
      } catch {
        keys.set(hash, { account, accepted, tried: now() });
        return true;
      }
    },
    forget: (key) => void keys.delete(keyHash(key)),
  };
}
