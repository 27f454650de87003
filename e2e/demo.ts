import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './server.ts';

const DIST = fileURLToPath(new URL('../dist/server', import.meta.url));
const CACHE = fileURLToPath(new URL('../node_modules/.cache/e2e-demo', import.meta.url));

/** Named after the server's build and the day. */
function directoryOfToday(): string {
  const hash = createHash('sha256').update(new Date().toDateString());
  for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(js|sql)$/.test(name)) hash.update(readFileSync(path.join(DIST, name)));
  }
  return path.join(CACHE, hash.digest('hex').slice(0, 16));
}

/** A data directory with the demo's days in it, for every worker to copy. */
export function demoDirectory(): string {
  const directory = process.env.DEMO_DIRECTORY;
  if (!directory) throw new Error('The demo is filled by the global setup, which did not run');
  return directory;
}

/** Fills it once, with the server itself, and waits until that is done. */
export default async function fillDemo(): Promise<void> {
  if (!existsSync(path.join(DIST, 'main.js'))) throw new Error('There is no build to test: npm run build');
  const directory = directoryOfToday();
  // Handed to the workers, for whom it may be tomorrow.
  process.env.DEMO_DIRECTORY = directory;
  if (existsSync(directory)) return;
  rmSync(CACHE, { recursive: true, force: true });
  const filling = `${directory}.filling`;
  mkdirSync(filling, { recursive: true });
  const server = await startServer(filling);
  const deadline = Date.now() + 120_000;
  while (!(await fetch(`${server.origin}/readyz`)).ok) {
    if (Date.now() > deadline) throw new Error(`The demo was not filled in time:\n${server.log()}`);
  }
  const signedIn = await fetch(`${server.origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: '{"demo":true}',
  });
  await server.stop();
  if (!signedIn.ok) throw new Error(`The demo cannot be entered (${signedIn.status}):\n${server.log()}`);
  renameSync(filling, directory);
}
