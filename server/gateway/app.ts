import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Upstream } from '../upstream/client.ts';
import { keyKind } from '../upstream/keys.ts';
import { createAhead } from './ahead.ts';
import { assetsRoute } from './assets.ts';
import type { Ctx, GatewayEnv } from './context.ts';
import { errorBody, notFound, toGatewayError } from './errors.ts';
import type { FirstSightConfig } from './firstSight.ts';
import { guard } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { healthRoutes, type Waiting } from './health.ts';
import { createKeyring } from './keyring.ts';
import { type Metrics, metricsRoute, observe } from './observe.ts';
import type { Prerender } from './prerender.ts';
import { proxyRoute } from './proxy.ts';
import { recordingsRoute } from './recordings.ts';
import { reportsRoute } from './reports.ts';
import type { Revocations } from './revocations.ts';
import { createSealer } from './seal.ts';
import { sessionRoute } from './session.ts';
import { createSessions } from './sessions.ts';
import type { Storage } from './storage.ts';

export interface GatewayConfig {
  /** The origin people see; null: loopback origins. */
  publicOrigin: string | null;
  trustProxy: number;
  /** Tests may read the report log. */
  control: boolean;
  /** Seal cookies; newest first. */
  secrets: string[];
  upstream: Upstream;
  storage: Storage;
  revocations: Revocations;
  /** The sandbox's own API, shown under `/sandbox`; null: there is none. */
  sandbox: { fetch: (request: Request, env: GatewayEnv['Bindings']) => Response | Promise<Response> } | null;
  /** Where the built dashboard lies. */
  clientDir: string;
  /** Draws the first screen before the browser can; null: nothing does. */
  prerender: Prerender | null;
  waiting: Waiting;
  metrics: Metrics;
  logger: Logger;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Everything the browser talks to, apart from listening. */
export function createGateway(config: GatewayConfig): Hono<GatewayEnv> {
  const { publicOrigin, trustProxy, upstream, storage, logger, metrics, now = Date.now } = config;
  const https = publicOrigin?.startsWith('https:') ?? false;
  const keyring = createKeyring(upstream, now);
  const sessions = createSessions({
    https,
    sealer: createSealer(config.secrets),
    revocations: config.revocations,
    keyring,
    serves: (key) => upstream.serves(key),
    now,
  });
  const health = healthRoutes(config.waiting);
  const ahead = createAhead();

  const app = new Hono<GatewayEnv>();
  app.use(observe(securityHeaders(https), logger, metrics));
  app.use(guard(publicOrigin));
  app.all('/healthz', health.healthz);
  app.all('/readyz', health.readyz);
  app.all('/metrics', metricsRoute(metrics, trustProxy));
  app.all('/session', sessionRoute({ sessions, keyring, upstream, trustProxy }));
  app.all('/v1/*', proxyRoute({ sessions, keyring, upstream, ahead }));
  app.all('/recordings/*', recordingsRoute({ sessions, keyring, upstream, storage }));
  app.all('/reports', reportsRoute({ logger, trustProxy, control: config.control }));
  app.all('/sandbox/*', (c) => {
    c.set('route', '/sandbox/*');
    if (!config.sandbox) throw notFound();
    return config.sandbox.fetch(withoutPrefix(c.req.raw), c.env);
  });
  const first: FirstSightConfig | null = config.prerender && {
    prerender: config.prerender,
    ahead,
    ask: async (c, path, signal) => app.fetch(ownRequest(c, path, signal), c.env),
    sessionOf: (ticket) => ({ account: keyring.known(ticket).account, mode: keyKind(ticket.key) ?? 'live' }),
    demo: upstream.origin('sandbox') !== null,
  };
  app.all('*', assetsRoute({ clientDir: config.clientDir, sessions, first }));
  app.onError((error, c) => answerError(error, c, logger));
  return app;
}

/** What a page will ask for, asked for ahead of it: the same person, not yet a sign of life. */
function ownRequest(c: Ctx, path: string, signal: AbortSignal): Request {
  const headers = { 'sec-fetch-site': 'same-origin', 'x-background': '1', cookie: c.req.header('cookie') ?? '' };
  return new Request(new URL(path, c.req.url), { headers, signal });
}

/** The request as the sandbox knows it from its own port; cookies are none of its business. */
function withoutPrefix(request: Request): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice('/sandbox'.length);
  const inner = new Request(url, request);
  inner.headers.delete('cookie');
  return inner;
}

function answerError(thrown: unknown, c: Ctx, logger: Logger): Response {
  const error = toGatewayError(thrown, c.req.raw.signal.aborted);
  const id = c.var.requestId;
  c.set('code', error.code);
  if (error.status >= 500 && error.cause !== undefined) {
    logger.error({ id, code: error.code, err: error.cause }, 'failed');
  }
  for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
  return c.json(errorBody(error.code, id, error.fields), error.status);
}
