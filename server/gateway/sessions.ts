import { randomBytes } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Account } from '../../src/api/account.ts';
import type { Ctx } from './context.ts';
import { GatewayError, keyRevoked, signedOut } from './errors.ts';
import type { Keyring } from './keyring.ts';
import type { Revocations } from './revocations.ts';
import type { Sealer, Ticket } from './seal.ts';

const DAY_MS = 24 * 3_600_000;
export const IDLE_MS = 7 * DAY_MS;
export const ABSOLUTE_MS = 30 * DAY_MS;
/** A cookie is sealed anew this often at most. */
const RESEAL_MS = 5 * 60_000;

/** How a request uses its session. */
export interface Use {
  /** Whether it is a sign of life of the person. */
  alive: boolean;
  /** Whether InboundFlow is asked about a key it has not accepted for five minutes; needless where the request itself asks. */
  confirm: boolean;
  /** The organization that the request says it is about, if it says so. */
  organization?: string | null | undefined;
}

export interface Sessions {
  /** The cookie's ticket, by seal and age alone. */
  peek(c: Ctx): Promise<Ticket | null>;
  /** The ticket of a session that is not over, or a 401; a 412 where it is another organization's than the request is about. */
  need(c: Ctx, use: Use): Promise<Ticket>;
  start(c: Ctx, key: string, account: Account): Promise<void>;
  /** Ends the session of this cookie for good. */
  end(c: Ctx): Promise<void>;
  /** InboundFlow answered 401: ends every session of the ticket's key that had begun when it was asked. Returns what to answer. */
  refused(ticket: Ticket): Promise<GatewayError>;
}

export interface SessionsConfig {
  /** People reach the server over https. */
  https: boolean;
  sealer: Sealer;
  revocations: Revocations;
  keyring: Keyring;
  /** Whether this server has somewhere to send the key: the sandbox may have been switched off since. */
  serves: (key: string) => boolean;
  now: () => number;
}

const unavailable = (cause: unknown): never => {
  throw new GatewayError(503, 'unavailable', { cause });
};

export function createSessions({ https, sealer, revocations, keyring, serves, now }: SessionsConfig): Sessions {
  const name = https ? '__Host-session' : 'session';
  const attributes = { httpOnly: true, sameSite: 'Strict', path: '/', secure: https } as const;

  const write = async (c: Ctx, ticket: Ticket) => {
    const lasts = Math.min(ticket.seen + IDLE_MS, ticket.created + ABSOLUTE_MS) - now();
    setCookie(c, name, await sealer.seal(ticket), { ...attributes, maxAge: Math.floor(lasts / 1000) });
  };
  const clear = (c: Ctx) => deleteCookie(c, name, attributes);

  const peek = async (c: Ctx) => {
    const sealed = getCookie(c, name);
    const ticket = sealed ? await sealer.unseal(sealed) : null;
    const young = ticket && now() < ticket.created + ABSOLUTE_MS && now() < ticket.seen + IDLE_MS;
    return young && serves(ticket.key) ? ticket : null;
  };

  /** When a request began to use its ticket: a refusal that comes late ends no session that began meanwhile. */
  const used = new WeakMap<Ticket, number>();
  const refused = async (ticket: Ticket) => {
    keyring.forget(ticket.key);
    await revocations.revokeKey(ticket.key, used.get(ticket) ?? now()).catch(unavailable);
    return keyRevoked();
  };

  const revoke = async (c: Ctx) => {
    const ticket = await peek(c);
    // Without a durable row the session is not over, and must not be said to be.
    if (ticket) await revocations.revokeSession(ticket.id, ticket.created + ABSOLUTE_MS).catch(unavailable);
  };

  return {
    peek,
    refused,
    async end(c) {
      await revoke(c);
      clear(c);
    },
    async need(c, { alive, confirm, organization }) {
      const ticket = await peek(c);
      if (!ticket) throw signedOut();
      used.set(ticket, now());
      const ending = await revocations.ending(ticket).catch(unavailable);
      // The cookie is left: it opens nothing any more, and clearing it could take a newer one that was set while this request ran.
      if (ending) throw ending === 'key_revoked' ? keyRevoked() : signedOut();
      // A tab that has not heard of another sign-in yet would read, and write, what is another organization's.
      if (typeof organization === 'string' && organization !== keyring.known(ticket).account.organization_id) {
        throw new GatewayError(412, 'other_organization');
      }
      if (confirm && !(await keyring.stillGood(ticket))) throw await refused(ticket);
      if (alive && c.req.header('x-background') !== '1' && now() - ticket.seen >= RESEAL_MS) {
        await write(c, { ...ticket, ...keyring.known(ticket), seen: now() });
      }
      return ticket;
    },
    async start(c, key, account) {
      // Whoever signs in over an old session has no more use for it.
      await revoke(c);
      const at = now();
      const id = randomBytes(18).toString('base64url');
      await write(c, { id, key, account, created: at, seen: at, accepted: at });
    },
  };
}
