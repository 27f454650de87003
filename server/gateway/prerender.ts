import { Worker } from 'node:worker_threads';
import type { FirstSight } from '../../src/api/firstSight.ts';

/** Draws the markup of a first screen. */
export interface Prerender {
  /** The screen's markup; null where it can't be drawn, or not in time: the page then shows it as soon as its scripts do. */
  draw(sight: FirstSight): Promise<string | null>;
  close(): Promise<void>;
}

/** Milliseconds; the app, which waits for it, may draw the screen as soon. */
const PATIENCE_MS = 250;
/** More than these at once would all be late. */
const MOST_WAITING = 8;
/** A thread that ends by itself is begun anew this often at most. */
const REST_MS = 60_000;

interface PrerenderOptions {
  /** The worker's file, and that of the built screens which it draws. */
  worker: URL;
  screens: URL;
  /** Told why a thread ended that nobody had ended. */
  onFault: (fault: unknown) => void;
}

/** Starts the thread that draws; it holds no process up. */
export function startPrerender({ worker: file, screens, onFault }: PrerenderOptions): Prerender {
  const waiting = new Map<number, (html: string | null) => void>();
  let worker: Worker | null = null;
  let begun = -REST_MS;
  let count = 0;
  let closed = false;

  const begin = (): Worker | null => {
    if (worker || closed || performance.now() - begun < REST_MS) return worker;
    begun = performance.now();
    const made = new Worker(file, { workerData: screens.href });
    made.unref();
    made.on('message', ({ id, html }: { id: number; html: string | null }) => waiting.get(id)?.(html));
    made.on('error', onFault);
    made.on('exit', () => {
      worker = null;
      for (const give of waiting.values()) give(null);
    });
    worker = made;
    return made;
  };

  // Reading the screens takes as long as drawing a hundred of them.
  begin();
  return {
    draw(sight) {
      const now = waiting.size < MOST_WAITING ? begin() : null;
      if (!now) return Promise.resolve(null);
      const id = (count += 1);
      return new Promise((resolve) => {
        const late = setTimeout(() => give(null), PATIENCE_MS);
        const give = (html: string | null): void => {
          clearTimeout(late);
          waiting.delete(id);
          resolve(html);
        };
        waiting.set(id, give);
        now.postMessage({ id, sight });
      });
    },
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
}
