import { createHash } from 'node:crypto';

/** `live` keys go to InboundFlow, `sandbox` keys to the sandbox of this server. */
export type KeyKind = 'live' | 'sandbox';

const KEY = /^sk_(live|test)_[A-Za-z0-9_-]{1,180}$/;

/** Which kind of key this is, or null for what can't be one: such a text never leaves the server. */
export function keyKind(text: string): KeyKind | null {
  const kind = KEY.exec(text)?.[1];
  return kind === 'live' ? 'live' : kind === 'test' ? 'sandbox' : null;
}

/** What stands for a key in maps and in the database. Keys are long and random, so a plain hash can't be turned back. */
export const keyHash = (key: string): string => createHash('sha256').update(key).digest('base64url');
