import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Meta } from '../../src/api/envelope.ts';
import type { Database } from '../database/database.ts';
import type { Key } from './keys.ts';
import type { Links } from './links.ts';

/** What a handler finds on its request. `key` is set once the bearer key was accepted, which is before any route under /v1. */
export interface SandboxEnv {
  Variables: { requestId: string; key: Key };
  /** Absent in `app.request()`: then there is no socket to cut. */
  Bindings: Partial<HttpBindings>;
}

export type SandboxApp = Hono<SandboxEnv>;
export type SandboxContext = Context<SandboxEnv>;

/** What every part of the sandbox shares. `now` is milliseconds since 1970, injected in tests. */
export interface Parts {
  database: Database;
  now: () => number;
  links: Links;
}

export function metaOf(c: SandboxContext): Meta {
  return { request_id: c.get('requestId'), timestamp: new Date().toISOString() };
}
