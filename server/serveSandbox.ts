import { pino } from 'pino';
import { connectDatabase } from './database/connect.ts';
import { readSettings } from './env.ts';
import { startSandbox } from './startSandbox.ts';

// The sandbox by itself, standing in for InboundFlow: each of its keys has an `sk_live_` twin, so that any number of dashboards can
// be pointed at it by INBOUNDFLOW_API_URL, and its one ledger shows what they all ask.
const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

async function serve() {
  const settings = readSettings();
  const database = await connectDatabase(settings.database);
  if (database.rebuilt) logger.warn({ kept: database.rebuilt }, 'the data directory was damaged and was made anew');
  const sandbox = await startSandbox(
    settings,
    { rateLimit: settings.sandbox?.rateLimit ?? 60, port: settings.port, keyPrefixes: ['sk_test_', 'sk_live_'] },
    database,
    logger,
  );
  sandbox.fill();
  console.log(
    `InboundFlow sandbox: ${sandbox.origin} (INBOUNDFLOW_API_URL=${sandbox.origin} npm start; key sk_live_owner)`,
  );
  return async () => {
    await sandbox.close();
    await database.close();
  };
}

try {
  const close = await serve();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
