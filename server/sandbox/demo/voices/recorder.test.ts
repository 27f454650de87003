import { EventEmitter } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromVoiceWorker, ToVoiceWorker } from './messages.ts';
import { createVoices, type SpokenCall, type Voices } from './voices.ts';

/** A worker of which the test decides what it does, and when. */
class FakeWorker extends EventEmitter {
  readonly asked: ToVoiceWorker[] = [];
  postMessage(message: ToVoiceWorker) {
    this.asked.push(message);
  }
  answer(message: FromVoiceWorker) {
    this.emit('message', message);
  }
  /** Has spoken the whole of what it was asked last. */
  finish() {
    this.answer({ done: this.asked.at(-1)?.file.byteLength ?? 0 });
  }
  ref() {}
  unref() {}
  terminate() {
    this.emit('exit', 1);
    return Promise.resolve(1);
  }
}

let cacheDir: string;
let voices: Voices;
let workers: FakeWorker[];
const call = (totalSeconds: number): SpokenCall => ({ turns: [], totalSeconds });
const asked = (worker: number) => workers[worker]?.asked.map(({ file }) => (file.byteLength - 44) / 32_000);

beforeEach(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'voices-'));
  workers = [];
  voices = createVoices({
    cacheDir,
    recorder: {
      patienceMs: 1_000,
      idleMs: 5_000,
      start: () => {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker as unknown as Worker;
      },
    },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await voices.close();
  await rm(cacheDir, { recursive: true });
});

/** Everything asked so far has got as far as it can without the worker. */
const begunAsking = (count: number) =>
  vi.waitFor(() => expect(workers.flatMap((worker) => worker.asked)).toHaveLength(count));

test('one recording at a time, in the order asked', async () => {
  const first = voices.english(call(1));
  await begunAsking(1);
  const second = voices.english(call(2));
  await new Promise(setImmediate);
  expect(asked(0)).toEqual([1]);
  workers[0]?.finish();
  await begunAsking(2);
  workers[0]?.finish();
  expect((await first).size).toBe(44 + 32_000);
  expect((await second).size).toBe(44 + 64_000);
  expect(workers).toHaveLength(1);
});

test('a listener who leaves does not take the recording from another', async () => {
  const leaving = new AbortController();
  const left = voices.english(call(1), leaving.signal);
  const stayed = voices.english(call(1));
  await begunAsking(1);
  leaving.abort();
  await expect(left).rejects.toThrow(/abort/i);
  workers[0]?.finish();
  expect((await stayed).size).toBe(44 + 32_000);
});

test('what nobody waits for any more is not said', async () => {
  const busy = voices.english(call(1));
  await begunAsking(1);
  const leaving = new AbortController();
  const left = voices.english(call(2), leaving.signal);
  const after = voices.english(call(3));
  await vi.waitFor(() => expect(voices.waiting()).toBe(2));
  leaving.abort();
  await expect(left).rejects.toThrow(/abort/i);
  workers[0]?.finish();
  await begunAsking(2);
  workers[0]?.finish();
  await Promise.all([busy, after]);
  expect(asked(0)).toEqual([1, 3]);
});

test('a worker that crashes fails its recording, in the stream too, and the next has a new worker', async () => {
  const broken = voices.english(call(1));
  await begunAsking(1);
  workers[0]?.answer({ done: 1_000 });
  const stream = (await broken).stream();
  workers[0]?.emit('error', new Error('out of memory'));
  await expect(new Response(stream).arrayBuffer()).rejects.toThrow(/voice worker failed.*out of memory/);
  const again = voices.english(call(1));
  await begunAsking(2);
  workers[1]?.finish();
  expect((await again).size).toBe(44 + 32_000);
});

test('a crash fails those that wait for it, and the queue behind goes on', async () => {
  const broken = voices.english(call(1));
  await begunAsking(1);
  const behind = voices.english(call(2));
  await vi.waitFor(() => expect(voices.waiting()).toBe(1));
  workers[0]?.emit('exit', 1);
  await expect(broken).rejects.toThrow('stopped');
  await begunAsking(2);
  workers[1]?.finish();
  expect((await behind).size).toBe(44 + 64_000);
});

test('an error of the voices fails that recording, and keeps the worker', async () => {
  const broken = voices.english(call(1));
  await begunAsking(1);
  workers[0]?.answer({ error: 'flite gave no sound' });
  await expect(broken).rejects.toThrow('flite gave no sound');
  const again = voices.english(call(1));
  await begunAsking(2);
  workers[0]?.finish();
  await again;
  expect(workers).toHaveLength(1);
});

test('a worker that hangs is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const hanging = voices.english(call(1));
  while (!workers[0]?.asked.length) await new Promise(setImmediate);
  const refused = expect(hanging).rejects.toThrow('does not answer');
  vi.advanceTimersByTime(1_001);
  await refused;
});

test('closing fails what is not finished', async () => {
  const first = voices.english(call(1));
  const second = voices.english(call(2));
  await begunAsking(1);
  await voices.close();
  await expect(first).rejects.toThrow('closed');
  await expect(second).rejects.toThrow('closed');
});
