import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Ctx, GatewayEnv } from './context.ts';
import { notFound, onlyMethods } from './errors.ts';
import { isLocal } from './guard.ts';

export interface Metrics {
  registry: Registry;
  request(labels: { route: string; method: string; status: number }, seconds: number): void;
  upstream(result: { kind: string; outcome: string; ms: number }): void;
}

/** Counts for whoever operates the server: shapes of paths, never ids, keys or people. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['route', 'method', 'status'] as const;
  const registers = [registry];
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until an answer began',
    labelNames,
    registers,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25],
  });
  const upstreams = new Counter({
    name: 'upstream_requests_total',
    help: 'Requests sent to InboundFlow or the sandbox, retries included',
    labelNames: ['kind', 'outcome'] as const,
    registers,
  });
  return {
    registry,
    request: (labels, seconds) => requests.observe(labels, seconds),
    upstream: ({ kind, outcome }) => upstreams.inc({ kind, outcome }),
  };
}

/** `/metrics`, for this machine alone. */
export function metricsRoute(metrics: Metrics, trustProxy: number) {
  return async (c: Ctx): Promise<Response> => {
    c.set('route', '/metrics');
    if (!isLocal(c, trustProxy)) throw notFound();
    onlyMethods(c, 'GET', 'HEAD');
    return c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'DELETE']);

/**
 * Names the request, gives its answer the headers every answer has, and writes its one line: the shape of its path and how it ended,
 * nothing a customer said or is.
 */
export function observe(
  headers: Record<string, string>,
  logger: Logger,
  metrics: Metrics,
): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const started = performance.now();
    const id = randomUUID();
    c.set('requestId', id);
    c.set('route', 'none');
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    c.res.headers.set('x-request-id', id);
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    const method = METHODS.has(c.req.method) ? c.req.method : 'other';
    const { route, code } = c.var;
    const { status } = c.res;
    const ms = performance.now() - started;
    metrics.request({ route, method, status }, ms / 1000);
    logger.info({ id, method, route, status, ...(code ? { code } : {}), ms: Math.round(ms * 10) / 10 }, 'request');
  };
}
