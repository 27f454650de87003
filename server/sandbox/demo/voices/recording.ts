import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/** A recording as bytes that can be had from any place on, be it on disk or still being spoken. */
export interface Recording {
  type: 'audio/wav' | 'audio/mpeg';
  /** Bytes of the whole file: known from the start, so that `Content-Length` and `Content-Range` are always true. */
  size: number;
  /**
   * The bytes `from` up to and without `to`; the whole file unless told. Read no faster than it is drained; cancel it to stop. It errors
   * where the recording can not be finished.
   */
  stream(from?: number, to?: number): ReadableStream<Uint8Array>;
}

export function fileRecording(path: string, size: number, type: Recording['type']): Recording {
  return {
    type,
    size,
    stream: (from = 0, to = size) =>
      from >= to
        ? new Blob([]).stream()
        : (Readable.toWeb(createReadStream(path, { start: from, end: to - 1 })) as ReadableStream<Uint8Array>),
  };
}

export interface GrowingRecording extends Recording {
  bytes: SharedArrayBuffer;
  /** The first `done` bytes will not change any more. */
  grow(done: number): void;
  fail(error: Error): void;
  /** Settles with the first sound, or fails. */
  begun: Promise<void>;
  /** Settles with the last sound, or fails. */
  whole: Promise<void>;
}

const chunkBytes = 64 * 1024;

/** A recording that is listened to while a worker still writes into `bytes`. */
export function growingRecording(size: number, headerBytes: number): GrowingRecording {
  const bytes = new SharedArrayBuffer(size);
  const whole = new Uint8Array(bytes);
  const begun = milestone();
  const complete = milestone();
  let done = 0;
  let failure: Error | null = null;
  let wakers: (() => void)[] = [];

  const wake = () => {
    const woken = wakers;
    wakers = [];
    for (const waker of woken) waker();
  };
  const changed = () => new Promise<void>((resolve) => wakers.push(resolve));

  return {
    type: 'audio/wav',
    size,
    bytes,
    begun: begun.promise,
    whole: complete.promise,
    grow(upTo) {
      done = Math.max(done, upTo);
      if (done > headerBytes || done >= size) begun.reach();
      if (done >= size) complete.reach();
      wake();
    },
    fail(error) {
      failure = error;
      begun.fail(error);
      complete.fail(error);
      wake();
    },
    stream(from = 0, to = size) {
      let at = from;
      return new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            while (at < to && done <= at && !failure) await changed();
            if (at < to && done <= at) return controller.error(failure);
            const end = Math.min(to, done, at + chunkBytes);
            if (at < end) controller.enqueue(whole.slice(at, end));
            at = Math.max(at, end);
            if (at >= to) controller.close();
          },
        },
        { highWaterMark: 0 },
      );
    },
  };
}

function milestone() {
  let reach = () => {};
  let fail = (_error: Error) => {};
  const promise = new Promise<void>((resolve, reject) => {
    reach = resolve;
    fail = reject;
  });
  // Whoever waits hears of a failure; where nobody does, it is no unhandled rejection.
  promise.catch(() => {});
  return { promise, reach, fail };
}
