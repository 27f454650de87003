import type { MiddlewareHandler } from 'hono';
import type { SandboxEnv } from './context.ts';
import { bearer, hashKey } from './keys.ts';

const MOST = 50_000;
const SECRET_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization']);

/** One request as it came in. Keys by name, unknown ones by the end of their hash; no header or query that opens anything. */
export interface LedgerEntry {
  number: number;
  /** ISO 8601 UTC, milliseconds. */
  time: string;
  method: string;
  /** With its query. */
  path: string;
  key: string | null;
  headers: Record<string, string>;
  /** Null while it is unanswered: hanging, or cut before an answer. */
  status: number | null;
}

export interface Ledger {
  entries(): LedgerEntry[];
  clear(): void;
  middleware: MiddlewareHandler<SandboxEnv>;
}

/** Every request the sandbox gets, in order: what a test judges a gateway by. */
export function createLedger(names: Map<string, string>, now: () => number): Ledger {
  let entries: LedgerEntry[] = [];
  let count = 0;
  return {
    entries: () => entries,
    clear() {
      entries = [];
    },
    async middleware(c, next) {
      const url = new URL(c.req.url);
      if (url.searchParams.has('signature')) url.searchParams.set('signature', 'hidden');
      const key = bearer(c.req.header('authorization'));
      const hash = key === null ? null : hashKey(key);
      const headers = Object.entries(c.req.header()).filter(([name]) => !SECRET_HEADERS.has(name));
      const entry: LedgerEntry = {
        number: ++count,
        time: new Date(now()).toISOString(),
        method: c.req.method,
        path: url.pathname + url.search,
        key: hash === null ? null : (names.get(hash) ?? `sha256:…${hash.slice(-8)}`),
        headers: Object.fromEntries(headers),
        status: null,
      };
      entries.push(entry);
      if (entries.length > MOST) entries.shift();
      await next();
      entry.status = c.res.status;
    },
  };
}
