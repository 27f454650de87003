import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkChannel, type Database, makeOrm, type Rows, type Run } from './database.ts';
import { lockDirectory } from './lock.ts';
import { startPgliteWorker, type WorkerClient } from './pgliteWorkerClient.ts';

const OPEN_TIMEOUT_MS = 60_000;

type Listeners = Map<string, Set<(payload: string) => void>>;

async function openWorker(
  directory: string | null,
  template: string | null,
  listeners: Listeners,
): Promise<WorkerClient> {
  const client = startPgliteWorker((channel, payload) => {
    for (const onPayload of listeners.get(channel) ?? []) onPayload(payload);
  });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`PGlite did not open within ${OPEN_TIMEOUT_MS} ms`)), OPEN_TIMEOUT_MS);
  });
  try {
    await Promise.race([client.call({ type: 'open', directory, template }), timeout]);
    return client;
  } catch (error) {
    await client.stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A directory that does not open at a second try either is damaged: it is kept aside, never deleted, and a new one begun. */
async function openOrRebuild(directory: string, listeners: Listeners): Promise<[WorkerClient, string | null]> {
  const open = () => openWorker(directory, null, listeners);
  try {
    return [await open().catch(open), null];
  } catch (cause) {
    if (!existsSync(directory)) throw cause;
    const aside = `${directory}.damaged-${new Date().toISOString().replaceAll(':', '')}`;
    await rename(directory, aside);
    try {
      return [await open(), aside];
    } catch {
      // Where a new one does not open either, the old one was not at fault: the disk may be full. It stays where it was.
      await rm(directory, { recursive: true, force: true });
      await rename(aside, directory);
      throw cause;
    }
  }
}

function database(client: WorkerClient, listeners: Listeners, rebuilt: string | null, unlock: () => void): Database {
  // PGlite has one connection, so while a transaction is open every other query waits here.
  let open: Promise<void> | null = null;
  const inside = new AsyncLocalStorage<{ open: boolean }>();

  const ask: Run = async (sql, params, rows) => (await client.call({ type: 'query', sql, params, rows })) as unknown[];
  const run = async (sql: string, params: unknown[], rows: Rows): Promise<unknown[]> => {
    if (inside.getStore()?.open)
      throw new Error('Inside a transaction only its own orm may be used: this would wait for ever');
    while (open) await open;
    return ask(sql, params, rows);
  };

  return {
    kind: 'pglite',
    orm: makeOrm(run),
    rebuilt,
    async transaction(work) {
      if (inside.getStore()?.open) throw new Error('Transactions do not nest');
      while (open) await open;
      let done = () => {};
      open = new Promise((resolve) => {
        done = resolve;
      });
      const state = { open: true };
      try {
        await ask('begin', [], 'objects');
        const result = await inside.run(state, () => work(makeOrm(ask)));
        await ask('commit', [], 'objects');
        return result;
      } catch (error) {
        // A rollback that fails as well means that the worker is gone; the first error says why.
        await ask('rollback', [], 'objects').catch(() => {});
        throw error;
      } finally {
        state.open = false;
        open = null;
        done();
      }
    },
    async listen(channel, onPayload) {
      checkChannel(channel);
      const others = listeners.get(channel);
      if (others) others.add(onPayload);
      else {
        listeners.set(channel, new Set([onPayload]));
        await client.call({ type: 'listen', channel });
      }
      return async () => {
        const callbacks = listeners.get(channel);
        if (!callbacks?.delete(onPayload) || callbacks.size > 0) return;
        listeners.delete(channel);
        await client.call({ type: 'unlisten', channel });
      };
    },
    async notify(channel, payload) {
      await run('select pg_notify($1, $2)', [checkChannel(channel), payload], 'objects');
    },
    async close() {
      while (open) await open;
      await client.call({ type: 'close' }).catch(() => {});
      await client.stop();
      unlock();
    },
  };
}

/** Everything in memory, gone with the process; `template` is a tar file of a database to begin with. */
export async function openMemory(template: string | null): Promise<Database & { dump(): Promise<Uint8Array> }> {
  const listeners: Listeners = new Map();
  const client = await openWorker(null, template, listeners);
  return {
    ...database(client, listeners, null, () => {}),
    dump: async () => (await client.call({ type: 'dump' })) as Uint8Array,
  };
}

/** A database in `dataDir/pglite`, for one process at a time. */
export async function openDirectory(dataDir: string): Promise<Database> {
  const unlock = await lockDirectory(dataDir);
  const listeners: Listeners = new Map();
  try {
    const [client, rebuilt] = await openOrRebuild(join(dataDir, 'pglite'), listeners);
    return database(client, listeners, rebuilt, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}
