import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Database } from '../database/database.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from './app.ts';
import type { RecordingSource, Sound } from './recordings.ts';

/** What every recording sounds like: 100,044 bytes, each telling where it is. */
export const SOUND = new Uint8Array(100_044).map((_, i) => i % 251);

const sound = async (): Promise<Sound> => ({
  type: 'audio/wav',
  size: SOUND.length,
  stream: (from, to) => new Blob([SOUND.slice(from, to)]).stream(),
});
export const sounds: RecordingSource = {
  english: sound,
  fixed: (file) => (file === 'gone' ? Promise.resolve(null) : sound()),
};

/** A sandbox with nothing in it, on no socket. */
export function emptySandbox(database: Database, options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return createSandbox({
    database,
    origin: () => 'http://127.0.0.1:1',
    rateLimit: 0,
    control: true,
    recordings: sounds,
    businesses: [],
    ...options,
  });
}

export interface Listening {
  origin: string;
  close(): Promise<void>;
}

/** The sandbox on a loopback port of its own, as upstream reaches it. */
export async function listen(sandbox: Sandbox): Promise<Listening> {
  const server = createAdaptorServer({ fetch: sandbox.app.fetch, hostname: '127.0.0.1' }) as Server;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
