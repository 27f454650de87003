import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from './database/database.ts';
import type { Settings } from './env.ts';
import { listen } from './listen.ts';
import { createSandbox } from './sandbox/app.ts';
import type { SandboxApp } from './sandbox/context.ts';
import { demoBusinesses } from './sandbox/demo/businesses.ts';
import { spanishRecording } from './sandbox/demo/voices/spanish.ts';
import { createVoices } from './sandbox/demo/voices/voices.ts';

export interface RunningSandbox {
  /** Where upstream reaches it: a loopback port of its own, so that hangs, cuts and aborts are real. */
  origin: string;
  app: SandboxApp;
  /** Begins to write the business's days up to now; `filled` tells when they are there. */
  fill(): void;
  filled(): boolean;
  close(): Promise<void>;
}

/** How long a stop waits for the days being written. */
const FILLING_MS = 1_500;

/** The sandbox with its voices, listening. */
export async function startSandbox(
  { dataDir, control }: Pick<Settings, 'dataDir' | 'control'>,
  { rateLimit, port = 0, keyPrefixes = ['sk_test_'] }: { rateLimit: number; port?: number; keyPrefixes?: string[] },
  database: Database,
  logger: Logger,
): Promise<RunningSandbox> {
  const warn = (message: string, error?: unknown) => logger.warn({ err: error }, message);
  const voices = createVoices({
    cacheDir: join(dataDir, 'cache'),
    onCacheError: (error) => warn('A recording could not be kept', error),
  });
  let origin = '';
  const sandbox = await createSandbox({
    database,
    origin: () => origin,
    rateLimit,
    control,
    keyPrefixes,
    recordings: { english: (call, signal) => voices.english(call, signal), fixed: spanishRecording },
    businesses: demoBusinesses,
    warn,
  });
  const listening = await listen(sandbox.app.fetch, { host: '127.0.0.1', port });
  origin = `http://127.0.0.1:${listening.port}`;
  let full = false;
  let closing = false;
  let filling: Promise<void> = Promise.resolve();
  return {
    origin,
    app: sandbox.app,
    fill() {
      filling = sandbox.fill().then(
        () => {
          full = true;
          sandbox.live();
        },
        (error: unknown) => {
          if (!closing) logger.error({ err: error }, 'the sandbox could not be filled');
        },
      );
    },
    filled: () => full,
    async close() {
      closing = true;
      await listening.close(500);
      // Days are written one transaction at a time, and the next start goes on where this one ends.
      const patience = new Promise((resolve) => setTimeout(resolve, FILLING_MS).unref());
      await Promise.race([sandbox.close().then(() => filling), patience]);
      await voices.close();
    },
  };
}
