import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Turn } from '../conversation.ts';
import { createCache } from './cache.ts';
import type { CallerVoice } from './mix.ts';
import { createRecorder, type RecorderOptions } from './recorder.ts';
import { fileRecording, type GrowingRecording, growingRecording, type Recording } from './recording.ts';
import { wavBytes, wavHeaderBytes, writeWavHeader } from './wav.ts';

export interface SpokenCall {
  turns: readonly Turn[];
  /** The call's duration, and the recording's. */
  totalSeconds: number;
  /** Whose voice the caller has: `man` unless told. */
  caller?: CallerVoice;
}

export interface VoicesOptions {
  /** Where recordings are kept, in a folder of their own. */
  cacheDir: string;
  /** How much of the disk they may take: about two minutes of speech in 4 MB. */
  cacheBytes?: number;
  /** Told when a recording could not be kept (it was heard all the same). */
  onCacheError?: (error: unknown) => void;
  recorder?: RecorderOptions;
}

export interface Voices {
  /**
   * The recording of an English conversation: from the cache, or being said from now on. Settles with its first sound, so that its stream
   * answers at once; equal requests share one recording. Nobody waiting any more (`signal`), one that has not begun is not said.
   * @throws the signal's reason, or an Error where the voices fail
   */
  english(call: SpokenCall, signal?: AbortSignal): Promise<Recording>;
  /** How many recordings are queued behind the one being said. */
  waiting(): number;
  /** Settles when every recording asked for is whole, and kept. */
  settled(): Promise<void>;
  /** Fails what is not finished, keeps what is, and frees the worker. */
  close(): Promise<void>;
}

/** Changes whenever equal turns come to sound different, so that no cache gives the old sound. */
const version = 1;
/** Beyond this a recording is refused rather than allotted: 115 MB. */
const longestSeconds = 3_600;

export function createVoices(options: VoicesOptions): Voices {
  const { cacheDir, cacheBytes = 256 * 1024 * 1024, onCacheError } = options;
  const cache = createCache(path.join(cacheDir, 'recordings'), cacheBytes);
  const recorder = createRecorder(options.recorder);
  const inWork = new Map<string, { recording: GrowingRecording; listeners: number; kept: Promise<void> }>();

  const begin = (name: string, size: number, { turns, caller = 'man' }: SpokenCall) => {
    const recording = growingRecording(size, wavHeaderBytes);
    writeWavHeader(new Uint8Array(recording.bytes));
    const kept = recording.whole
      .then(() => cache.keep(name, new Uint8Array(recording.bytes)).catch(onCacheError))
      // Its listeners are told by `begun` and by their streams.
      .catch(() => {})
      .finally(() => inWork.delete(name));
    const work = { recording, listeners: 0, kept };
    inWork.set(name, work);
    recorder.say(recording, { turns, caller });
    return work;
  };

  const settled = async () => {
    await Promise.all(Array.from(inWork.values(), ({ kept }) => kept));
  };

  return {
    async english(call, signal) {
      signal?.throwIfAborted();
      if (!(call.totalSeconds >= 0 && call.totalSeconds <= longestSeconds)) {
        throw new RangeError(`A recording of ${call.totalSeconds} seconds`);
      }
      const size = wavBytes(call.totalSeconds);
      const name = fileName(call);
      const kept = inWork.has(name) ? null : await cache.find(name, size);
      if (kept) return fileRecording(kept, size, 'audio/wav');
      signal?.throwIfAborted();

      const work = inWork.get(name) ?? begin(name, size, call);
      work.listeners += 1;
      try {
        await until(work.recording.begun, signal);
      } finally {
        work.listeners -= 1;
        if (work.listeners === 0 && recorder.forget(work.recording)) inWork.delete(name);
      }
      return work.recording;
    },
    waiting: () => recorder.waiting(),
    settled,
    async close() {
      await recorder.close();
      await settled();
    },
  };
}

function fileName({ turns, totalSeconds, caller = 'man' }: SpokenCall): string {
  const heard = turns.map(({ role, text, start_seconds, duration_seconds }) => [
    role,
    text,
    start_seconds,
    duration_seconds,
  ]);
  const content = JSON.stringify([version, totalSeconds, caller, heard]);
  return `${createHash('sha256').update(content).digest('hex')}.wav`;
}

/** Waits for `promise`, but no longer than the signal allows. */
function until(promise: Promise<void>, signal?: AbortSignal): Promise<void> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
