import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A built server under test, with a sandbox that can be told to fail. */
export interface Server {
  /** Such as `http://127.0.0.1:41234`. */
  origin: string;
  /** All it has printed. */
  log(): string;
  /** Asks it to end, and waits; gives its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts `dist/server/main.js` on a free port, and waits until it is ready: the demo filled up to now.
 * @param dataDir its own: no two servers share one
 * @param env settings beside the usual ones of a test
 */
export function startServer(dataDir: string, env: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      SANDBOX: 'on',
      SANDBOX_CONTROL: 'on',
      SANDBOX_RATE_LIMIT: '0',
      ...env,
    },
  });
  const gone = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  let said = '';
  let found = false;
  return new Promise((resolve, reject) => {
    const listen = (text: string) => {
      said += text;
      const origin = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0];
      if (!origin || found) return;
      found = true;
      const stop = () => {
        child.kill('SIGTERM');
        return gone;
      };
      becomesReady(origin).then(() => resolve({ origin, log: () => said, stop }), reject);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    void gone.then((code) => reject(new Error(`The server ended (${code}) before it said where it listens:\n${said}`)));
  });
}

async function becomesReady(origin: string): Promise<void> {
  for (;;) {
    const { status } = await fetch(`${origin}/readyz`);
    if (status === 200) return;
    await sleep(100);
  }
}
