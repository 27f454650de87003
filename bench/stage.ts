import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { type FloorServer, serveFloor } from './floorServer.ts';
import { ensureRows } from './rows.ts';

const ROOT = new URL('../', import.meta.url);
const START_SECONDS = 90;

/** The two apps side by side on the same data, and a browser to look at them with. */
export interface Stage {
  ours: string;
  floor: string;
  /** The control once more, with the headers by which the dashboard's pages are kept apart from those of other sites. */
  isolated: string;
  /** The cookie of a demo session at `ours`, as a `Cookie` header has it. */
  cookie: string;
  browser: Browser;
  close(): Promise<void>;
}

/** The system's browser, with the windows that people have, though `npm test` does without; where there is none Playwright looks for its own. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const programs = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.env.CHROMIUM_PATH ?? programs.find((program) => existsSync(program));
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function run(command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
}

export async function startOurs(port: number, directory: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      // Kept between runs: the days of the demo are made once.
      DATA_DIR: fileURLToPath(new URL(`.cache/${directory}`, ROOT)),
      SANDBOX_RATE_LIMIT: '0',
      SANDBOX_CONTROL: 'on',
    },
  });
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline && child.exitCode === null) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill('SIGKILL');
  throw new Error(`the dashboard did not start within ${START_SECONDS} s`);
}

/** Signs in to the demo over the wire. Gives the session's cookie without its attributes. */
export async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ demo: true }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`signing in to the demo was answered ${answer.status}`);
  return cookie;
}

/** What a page says of itself so that the browser gives it a process of its own. */
async function isolation(origin: string): Promise<Record<string, string>> {
  const { headers } = await fetch(`${origin}/calls`);
  const names = ['cross-origin-opener-policy', 'cross-origin-embedder-policy', 'cross-origin-resource-policy'];
  return Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']));
}

interface StageOptions {
  /** Opens the browser's DevTools to others. */
  debuggingPort?: number;
  /** As many calls as the list shall have at least; kept apart from the demo that the other benches look at. */
  rows?: number;
}

/** Builds what is not built, starts both servers and one Chromium. */
export async function openStage({ debuggingPort, rows }: StageOptions = {}): Promise<Stage> {
  if (!existsSync(new URL('dist/server/main.js', ROOT))) await run('npm', ['run', '-s', 'build']);
  await run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn', '-c', 'bench/floor/vite.config.ts']);
  const port = await freePort();
  const child = await startOurs(port, rows === undefined ? 'bench' : 'bench-rows');
  const floors: FloorServer[] = [];
  try {
    const ours = `http://127.0.0.1:${port}`;
    if (rows !== undefined) await ensureRows(ours, rows);
    const cookie = await signIn(ours);
    const built = fileURLToPath(new URL('.cache/floor', ROOT));
    const floor = await serveFloor(built, ours, cookie);
    floors.push(floor);
    const isolated = await serveFloor(built, ours, cookie, await isolation(ours));
    floors.push(isolated);
    const program = findBrowser();
    const browser = await chromium.launch({
      ...(program && { executablePath: program }),
      args: [
        '--disable-background-networking',
        '--enable-precise-memory-info',
        ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : []),
      ],
    });
    return {
      ours,
      floor: floor.origin,
      isolated: isolated.origin,
      cookie,
      browser,
      async close() {
        await browser.close();
        for (const { close } of floors) await close();
        child.kill('SIGTERM');
        await once(child, 'exit');
      },
    };
  } catch (error) {
    for (const { close } of floors) await close();
    child.kill('SIGKILL');
    throw error;
  }
}
