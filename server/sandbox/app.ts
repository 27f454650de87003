import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { accountRoutes } from './account.ts';
import { appointmentRoutes } from './appointments.ts';
import { callRoutes } from './calls.ts';
import { contactRoutes } from './contacts.ts';
import type { Parts, SandboxApp, SandboxEnv } from './context.ts';
import { controlRoutes } from './control.ts';
import { answerError, notFound } from './errors.ts';
import { createFaults } from './faults.ts';
import type { Business } from './fill.ts';
import { requireKey } from './keys.ts';
import { leadRoutes } from './leads.ts';
import { createLedger } from './ledger.ts';
import { createLife } from './life.ts';
import { createLinks } from './links.ts';
import { openapi } from './openapi.ts';
import { ensureKeys } from './organizations.ts';
import { announceLimit, createRateLimiter, enforceLimit } from './rateLimit.ts';
import { recordingRoutes, type RecordingSource } from './recordings.ts';
import { ensureSecret } from './secrets.ts';
import { createWebhooks, type WebhookTarget } from './webhooks.ts';

export interface SandboxOptions {
  database: Database;
  /** Where this app is reached, for the recording links: `http://127.0.0.1:PORT`. */
  origin: () => string;
  /** Requests a minute for each key; 0 = as many as they like. */
  rateLimit: number;
  /** Whether the `/__…` addresses exist. */
  control: boolean;
  recordings: RecordingSource;
  /** Whose records `fill()` writes. */
  businesses: Business[];
  webhooks?: WebhookTarget;
  /** How keys begin: `sk_test_`, and `sk_live_` too where the sandbox stands in for InboundFlow. */
  keyPrefixes?: string[];
  /** How long a recording link is good for, in seconds. */
  linkSeconds?: number;
  /** Told of everything that went wrong and is nobody's request. */
  warn?: (message: string, error?: unknown) => void;
  now?: () => number;
}

export interface Sandbox {
  /** Serves `/v1/*`, `/openapi.json`, `/recordings/*` and the control addresses; elsewhere it is to be mounted (`app.mount`). */
  app: SandboxApp;
  /** Writes the businesses' days up to now. */
  fill: () => Promise<void>;
  /** From now on the days go on by themselves: calls begin and end, and webhooks say so. */
  live: () => void;
  close(): Promise<void>;
}

/** InboundFlow's v1 API on a database of made-up businesses. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { database, control, warn = () => {}, now = Date.now } = options;
  await migrate(database, 'sandbox');
  const names = await ensureKeys(database, options.keyPrefixes ?? ['sk_test_']);
  const secret = await ensureSecret(database, 'recording-links');
  const links = createLinks({ secret, origin: options.origin, lifeSeconds: options.linkSeconds ?? 300, now });
  const parts: Parts = { database, now, links };
  const limiter = createRateLimiter(options.rateLimit, now);
  const ledger = createLedger(names, now);
  const faults = createFaults();
  const webhooks = createWebhooks({ target: options.webhooks, now, onFailure: warn });
  const life = createLife({ ...parts, businesses: options.businesses, webhooks, warn });

  const app: SandboxApp = new Hono<SandboxEnv>();
  app.onError((error, c) => answerError(error, c, (fault) => warn('The sandbox failed to answer', fault)));
  app.use(async (c, next) => {
    const requestId = `req_${randomBytes(6).toString('hex')}`;
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    c.header('Cache-Control', 'no-store');
    await next();
  });
  if (control) {
    const reset = async () => {
      ledger.clear();
      faults.remove();
      limiter.reset();
      await life.restart();
    };
    app.route('/', controlRoutes({ ...parts, ledger, faults, webhooks, reset, later: life.later }));
    app.use(ledger.middleware, faults.middleware);
  }

  app.use('/v1/*', announceLimit(limiter), requireKey(database), enforceLimit(limiter));
  for (const routes of [
    callRoutes(parts),
    contactRoutes(parts),
    leadRoutes(parts),
    appointmentRoutes(parts),
    accountRoutes(),
  ]) {
    app.route('/v1', routes);
  }
  app.route('/', recordingRoutes(parts, options.recordings));
  app.get('/openapi.json', openapi(app));
  app.all('*', () => {
    throw notFound('address');
  });

  return {
    app,
    fill: life.fill,
    live: life.live,
    async close() {
      await life.close();
      await webhooks.close();
    },
  };
}
