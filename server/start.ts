import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { connectDatabase } from './database/connect.ts';
import type { Database } from './database/database.ts';
import { begunAt, migrate } from './database/migrate.ts';
import { type Settings, sessionSecrets } from './env.ts';
import { createGateway } from './gateway/app.ts';
import { securityHeaders } from './gateway/headers.ts';
import { createMetrics } from './gateway/observe.ts';
import { startPrerender } from './gateway/prerender.ts';
import { createRevocations } from './gateway/revocations.ts';
import { createStorage } from './gateway/storage.ts';
import { listen } from './listen.ts';
import { startSandbox } from './startSandbox.ts';
import { createUpstream } from './upstream/client.ts';

export interface Running {
  port: number;
  /** Not ready from now on; lets requests end, closes everything, within ten seconds. */
  stop(): Promise<void>;
}

/** For requests that still run; what is left of the ten seconds is for the database. */
const DRAIN_MS = 4_000;

/** Composes the server and listens. Everything that was opened is closed again where a later part fails. */
export async function start(settings: Settings, logger: Logger): Promise<Running> {
  const opened: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const secrets = sessionSecrets(settings);
    const database = await connectDatabase(settings.database);
    opened.push(() => database.close());
    if (database.rebuilt) logger.warn({ kept: database.rebuilt }, 'the data directory was damaged and was made anew');
    await migrate(database, 'app');
    // The database's clock may be ahead of ours, and nobody who signs in from now on is from before.
    const begun = Math.min(await begunAt(database, 'app'), Date.now());

    const sandbox = settings.sandbox ? await startSandbox(settings, settings.sandbox, database, logger) : null;
    if (sandbox) opened.push(() => sandbox.close());
    const metrics = createMetrics();
    const upstream = createUpstream({
      liveOrigin: settings.liveOrigin,
      sandboxOrigin: sandbox ? () => sandbox.origin : undefined,
      onResult: (result) => metrics.upstream(result),
    });
    opened.push(() => upstream.close());
    const storage = createStorage();
    opened.push(() => storage.close());

    const screens = new URL('./prerender/prerender.js', import.meta.url);
    // Where TypeScript is run as it is, nothing was built that could draw.
    const prerender = existsSync(screens)
      ? startPrerender({
          worker: new URL('./prerenderWorker.js', import.meta.url),
          screens,
          onFault: (fault) => logger.error({ err: fault }, 'the drawing of first screens ended'),
        })
      : null;
    if (prerender) opened.push(() => prerender.close());

    let stopping = false;
    const gateway = createGateway({
      publicOrigin: settings.publicOrigin,
      trustProxy: settings.trustProxy,
      control: settings.control,
      secrets,
      upstream,
      storage,
      revocations: createRevocations(database, begun),
      sandbox: sandbox?.app ?? null,
      clientDir: clientDirectory(),
      prerender,
      waiting: async () => [
        ...(stopping ? ['stopping'] : []),
        ...(sandbox && !sandbox.filled() ? ['sandbox'] : []),
        ...((await answers(database)) ? [] : ['database']),
      ],
      metrics,
      logger,
    });
    const { host, port, publicOrigin } = settings;
    const headers = securityHeaders(publicOrigin?.startsWith('https:') ?? false);
    const listening = await listen(gateway.fetch, { host, port, headers });
    opened.push(() => listening.close(DRAIN_MS));
    sandbox?.fill();
    return {
      port: listening.port,
      stop: async () => {
        stopping = true;
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** The build lies beside the server's own; where TypeScript is run as it is, below the checkout. */
function clientDirectory(): string {
  const here = fileURLToPath(import.meta.url);
  return join(dirname(here), here.endsWith('.ts') ? '../dist/client' : '../client');
}

async function answers({ orm }: Database): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref());
  return Promise.race([
    orm.execute(sql`select 1`).then(
      () => true,
      () => false,
    ),
    late,
  ]);
}
