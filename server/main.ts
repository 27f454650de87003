import { pino } from 'pino';
import { readSettings, type Settings } from './env.ts';
import { SettingError } from './settings.ts';
import { type Running, start } from './start.ts';

/** A stuck database must not keep the process past the ten seconds it has. */
const EXIT_BY_MS = 8_500;

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** One sentence for whoever started the server. */
function explain(error: unknown, settings: Settings | null): string {
  if (error instanceof SettingError) return error.message;
  if (isTaken(error) && settings) {
    const { port } = settings;
    return `Port ${port} is taken, perhaps by another dashboard. Take another one: PORT=${port + 1} npm start`;
  }
  return error instanceof Error ? error.message : String(error);
}

const address = ({ host, publicOrigin }: Settings, port: number): string =>
  publicOrigin
    ? `${publicOrigin} (listening on ${host}:${port})`
    : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
let settings: Settings | null = null;
let running: Running;
try {
  settings = readSettings();
  for (const warning of settings.warnings) console.warn(warning);
  running = await start(settings, logger);
  console.log(`InboundFlow dashboard: ${address(settings, running.port)}`);
} catch (error) {
  console.error(explain(error, settings));
  process.exit(1);
}

let stopping = false;
async function stop(): Promise<void> {
  // Whoever asks a second time does not want to wait.
  if (stopping) process.exit(130);
  stopping = true;
  setTimeout(() => process.exit(1), EXIT_BY_MS).unref();
  await running.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
