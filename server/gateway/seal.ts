import { sealData, unsealData } from 'iron-session';
import * as z from 'zod/mini';
import { keyKind } from '../upstream/keys.ts';

/** What the cookie holds, for this server's eyes alone. Times are milliseconds since 1970. */
const Ticket = z.object({
  id: z.string().check(z.minLength(16)),
  key: z.string().check(z.refine((key) => keyKind(key) !== null)),
  /** When the person signed in. */
  created: z.number(),
  /** When the person last did something, give or take a few minutes. */
  seen: z.number(),
  /** When InboundFlow last said that the key is good, as far as was known when the cookie was sealed. */
  accepted: z.number(),
  account: z.object({
    organization_id: z.string(),
    organization_name: z.nullable(z.string()),
    plan: z.nullable(z.string()),
    scopes: z.array(z.string()),
  }),
});
export type Ticket = z.infer<typeof Ticket>;

export interface Sealer {
  seal: (ticket: Ticket) => Promise<string>;
  /** Null for anything but exactly what `seal` gave, under one of the secrets. */
  unseal: (text: string) => Promise<Ticket | null>;
}

// The library reads past whatever follows the version, so the shape is held here to the last byte.
const SEAL = /^Fe26\.2\*1(\*[\w-]+){3}\*\*[0-9a-f]{64}\*[\w-]{43}~2$/;

/** Seals with the newest secret and opens with each: the place of a secret in the list changes while rotating, so no cookie names it. */
export function createSealer(secrets: string[]): Sealer {
  const newest = secrets[0];
  if (newest === undefined) throw new Error('No secret to seal with');
  return {
    // Lifetimes are the ticket's own, on the server's clock.
    seal: (ticket) => sealData(ticket, { password: newest, ttl: 0 }),
    async unseal(text) {
      if (!SEAL.test(text)) return null;
      for (const password of secrets) {
        const opened = await unsealData(text, { password, ttl: 0 }).catch(() => null);
        const read = Ticket.safeParse(opened);
        if (read.success) return read.data;
      }
      return null;
    },
  };
}
