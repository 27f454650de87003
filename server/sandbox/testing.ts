import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Database } from '../database/database.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from './app.ts';
import type { RecordingSource } from './recordings.ts';

/** 100,044 bytes that look like a WAV file, every tenth telling where it is. */
export const SOUND = new Uint8Array(100_044).map((_, i) => ('RIFF'.charCodeAt(i) || i % 251) & 0xff);

export const silence: RecordingSource = { english: async () => SOUND, fixed: async () => SOUND.slice(0, 5_000) };

/** A sandbox with nothing in it, on no socket. */
export function emptySandbox(database: Database, options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return createSandbox({
    database,
    origin: () => 'http://127.0.0.1:1',
    rateLimit: 0,
    control: true,
    recordings: silence,
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
  const server: Server = createServer(getRequestListener(sandbox.app.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
