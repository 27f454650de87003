import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod/mini';
import type { SandboxContext, SandboxEnv } from './context.ts';
import { bend, ODD_SHAPES } from './oddShapes.ts';

/** How often a cut looks whether the first half has left, and how long that half then travels. */
const FLUSH_MS = 20;

const where = {
  /** Any method when missing. */
  method: z.optional(z.string()),
  /** A path, `*` standing for anything: `/v1/calls`, `/v1/*`, `/recordings/*`. */
  path: z.string(),
  /** For how many requests; for ever when missing. */
  times: z.optional(z.int().check(z.positive())),
  /** How many matching requests pass untouched first. */
  after: z.optional(z.int().check(z.nonnegative())),
};

export const faultSchema = z.discriminatedUnion('kind', [
  z.object({ ...where, kind: z.literal('latency'), ms: z.int().check(z.positive()) }),
  z.object({
    ...where,
    kind: z.literal('status'),
    status: z.int().check(z.gte(200), z.lte(599)),
    /** A string is sent as it is, anything else as JSON. */
    body: z.optional(z.unknown()),
    headers: z.optional(z.record(z.string(), z.string())),
  }),
  z.object({ ...where, kind: z.literal('hang') }),
  z.object({ ...where, kind: z.literal('lost') }),
  z.object({ ...where, kind: z.literal('cut'), at: z.optional(z.enum(['start', 'middle'])) }),
  z.object({ ...where, kind: z.literal('truncated') }),
  z.object({ ...where, kind: z.literal('html'), status: z.optional(z.int().check(z.gte(200), z.lte(599))) }),
  z.object({ ...where, kind: z.literal('odd'), shape: z.enum(Object.keys(ODD_SHAPES)) }),
]);
export type Fault = z.infer<typeof faultSchema> & { id: string };

const PAGE = '<!doctype html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>';

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Sends half of an answer whose head promises all of it, then cuts the socket. */
async function cutInTheMiddle(c: SandboxContext): Promise<Response> {
  const { status, headers } = c.res;
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  const { incoming, outgoing } = c.env ?? {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.slice(0, Math.floor(bytes.length / 2))),
    async pull(controller) {
      // The first half must have left, or the other side would not even see the head of an answer.
      while (outgoing && !outgoing.destroyed && (!outgoing.headersSent || outgoing.writableLength > 0))
        await sleep(FLUSH_MS);
      await sleep(FLUSH_MS);
      if (incoming) incoming.socket.destroy();
      else controller.error(new Error('cut by a fault'));
    },
  });
  const promised = { ...Object.fromEntries(headers), 'content-length': String(bytes.length) };
  return new Response(body, { status, headers: promised });
}

async function strike(fault: Fault, c: SandboxContext, next: () => Promise<void>): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'latency':
      await Promise.race([
        sleep(fault.ms, undefined, { signal: c.req.raw.signal }).catch(() => {}),
        aborted(c.req.raw.signal),
      ]);
      await next();
      return;
    case 'status': {
      for (const [name, value] of Object.entries(fault.headers ?? {})) c.header(name, value);
      const status = fault.status as ContentfulStatusCode;
      if (typeof fault.body === 'string') return c.body(fault.body, status);
      if (fault.body !== undefined) return c.json(fault.body, status);
      const meta = { request_id: c.get('requestId'), timestamp: new Date().toISOString() };
      return c.json({ error: { code: 'planted', message: 'Planted by the fault switch.' }, meta }, status);
    }
    case 'hang':
      await aborted(c.req.raw.signal);
      return c.body(null);
    case 'lost':
      // What was asked for is done, and nobody hears of it.
      await next();
      c.env?.incoming?.socket.destroy();
      return c.body(null);
    case 'html':
      return c.html(PAGE, (fault.status ?? 502) as ContentfulStatusCode);
    case 'cut':
      if (fault.at === 'start') {
        c.env?.incoming?.socket.destroy();
        return c.body(null);
      }
      await next();
      return cutInTheMiddle(c);
    case 'truncated': {
      await next();
      const { status, headers } = c.res;
      const text = await c.res.text();
      return new Response(text.slice(0, Math.floor(text.length / 2)), { status, headers });
    }
    case 'odd': {
      await next();
      const { status, headers } = c.res;
      if (!c.res.ok) return;
      const bent = bend(fault.shape, await c.res.json(), new URL(c.req.url).searchParams);
      return new Response(JSON.stringify(bent), { status, headers });
    }
  }
}

const matches = (pattern: string, path: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(path);

export interface Faults {
  list(): Fault[];
  add(fault: z.infer<typeof faultSchema>): Fault;
  /** One by its id, or all. */
  remove(id?: string): void;
  middleware: MiddlewareHandler<SandboxEnv>;
}

/** Misbehaviour on order. The first latency and the first other fault that match a request strike it, in the order given. */
export function createFaults(): Faults {
  let faults: Fault[] = [];

  function take(c: SandboxContext, isLatency: boolean): Fault | undefined {
    const { method } = c.req;
    const { pathname } = new URL(c.req.url);
    for (const fault of faults) {
      if ((fault.kind === 'latency') !== isLatency) continue;
      if ((fault.method && fault.method !== method) || !matches(fault.path, pathname)) continue;
      if (fault.after) {
        fault.after--;
        continue;
      }
      if (fault.times !== undefined && --fault.times === 0) faults = faults.filter(({ id }) => id !== fault.id);
      return fault;
    }
    return undefined;
  }

  return {
    list: () => faults,
    add(given) {
      const fault = { ...given, id: randomUUID() };
      faults.push(fault);
      return fault;
    },
    remove(id) {
      faults = id === undefined ? [] : faults.filter((fault) => fault.id !== id);
    },
    async middleware(c, next) {
      const other = take(c, false);
      const go = async () => {
        if (!other) return next();
        const response = await strike(other, c, next);
        if (response) c.res = response;
      };
      const latency = take(c, true);
      if (latency) await strike(latency, c, go);
      else await go();
    },
  };
}
