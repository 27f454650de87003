import type { FromWorker, ToWorker, WorkerRequest } from './pgliteMessages.ts';
import { startWorker } from './startWorker.ts';

export interface WorkerClient {
  call(request: WorkerRequest): Promise<unknown>;
  /** Ends the thread; whatever is still asked then fails. */
  stop(): Promise<void>;
}

/** Requests and answers of the PGlite thread. A thread that died fails everything asked of it, at once and for good. */
export function startPgliteWorker(onNotification: (channel: string, payload: string) => void): WorkerClient {
  const worker = startWorker(import.meta.url, 'pgliteWorker');
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let dead: Error | null = null;

  const die = (error: Error) => {
    dead ??= error;
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  worker.on('error', (error) => die(new Error(`The database worker failed: ${String(error)}`, { cause: error })));
  worker.on('exit', () => die(new Error('The database worker has stopped')));
  worker.on('message', (message: FromWorker) => {
    if ('channel' in message) return onNotification(message.channel, message.payload);
    const request = waiting.get(message.id);
    if (!request) return;
    waiting.delete(message.id);
    // An idle database does not keep a process alive that has nothing else to do.
    if (waiting.size === 0) worker.unref();
    if ('value' in message) return request.resolve(message.value);
    const { message: text, ...facts } = message.error;
    request.reject(Object.assign(new Error(text), facts));
  });

  return {
    call(request) {
      if (dead) return Promise.reject(dead);
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ ...request, id } satisfies ToWorker);
      });
    },
    async stop() {
      await worker.terminate();
    },
  };
}
