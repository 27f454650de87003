import type { Worker } from 'node:worker_threads';
import { startWorker } from '../../../database/startWorker.ts';
import type { FromVoiceWorker, ToVoiceWorker } from './messages.ts';
import type { GrowingRecording } from './recording.ts';

export interface RecorderOptions {
  start?: () => Worker;
  /** A worker that says nothing for so long is given up. */
  patienceMs?: number;
  /** An idle worker is ended after so long, and its 60 MB with it. */
  idleMs?: number;
}

interface Job {
  message: Omit<ToVoiceWorker, 'file'>;
  recording: GrowingRecording;
}

export interface Recorder {
  /** Has a conversation said into `recording` when its turn comes: one at a time, in the order asked. */
  say(recording: GrowingRecording, message: Job['message']): void;
  /** Forgets one that has not begun; true if it was still waiting. */
  forget(recording: GrowingRecording): boolean;
  /** How many have not begun. */
  waiting(): number;
  /** Fails everything that is not finished, and ends the worker. */
  close(): Promise<void>;
}

/** The queue before the one voice worker. A worker that dies fails the recording at hand alone; the next one gets a new worker. */
export function createRecorder(options: RecorderOptions = {}): Recorder {
  const { start = () => startWorker(import.meta.url, 'voiceWorker'), patienceMs = 30_000, idleMs = 60_000 } = options;
  const queue: Job[] = [];
  let current: Job | null = null;
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;

  const drop = (dying: Worker | null) => {
    if (worker !== dying) return;
    worker = null;
    void dying?.terminate();
  };

  const finish = (error?: Error) => {
    clearTimeout(timer);
    if (error) current?.recording.fail(error);
    current = null;
    worker?.unref();
    if (queue.length > 0) return next();
    timer = setTimeout(() => drop(worker), idleMs).unref();
  };

  const giveUp = (dying: Worker, error: Error) => {
    if (worker !== dying) return;
    drop(dying);
    finish(error);
  };

  const watch = (watched: Worker) => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp(watched, new Error('The voice worker does not answer')), patienceMs);
  };

  const hire = () => {
    const hired = start();
    hired.on('error', (error) =>
      giveUp(hired, new Error(`The voice worker failed: ${String(error)}`, { cause: error })),
    );
    hired.on('exit', () => giveUp(hired, new Error('The voice worker has stopped')));
    hired.on('message', (message: FromVoiceWorker) => {
      if (worker !== hired || !current) return;
      if ('error' in message) return finish(new Error(`The voices failed: ${message.error}`));
      watch(hired);
      const { recording } = current;
      if (message.done >= recording.size) finish();
      recording.grow(message.done);
    });
    return hired;
  };

  const next = () => {
    current = queue.shift() ?? null;
    if (!current) return;
    worker ??= hire();
    worker.ref();
    watch(worker);
    worker.postMessage({ ...current.message, file: current.recording.bytes } satisfies ToVoiceWorker);
  };

  return {
    say(recording, message) {
      queue.push({ recording, message });
      if (!current) next();
    },
    forget(recording) {
      const at = queue.findIndex((job) => job.recording === recording);
      if (at >= 0) queue.splice(at, 1);
      return at >= 0;
    },
    waiting: () => queue.length,
    async close() {
      clearTimeout(timer);
      const stopping = worker;
      worker = null;
      const error = new Error('The voices are closed');
      for (const { recording } of [...(current ? [current] : []), ...queue.splice(0)]) recording.fail(error);
      current = null;
      await stopping?.terminate();
    },
  };
}
