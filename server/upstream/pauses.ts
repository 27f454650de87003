import { LRUCache } from 'lru-cache';
import type { UpstreamAnswer } from './answer.ts';

const LONGEST_MS = 60_000;

export interface Pauses {
  /** Sends nothing more for this key until `ms` have passed; null (no `Retry-After`) pauses nothing. */
  pause(key: string, ms: number | null): void;
  /** What a paused key is answered instead of being sent on. */
  answer(key: string): UpstreamAnswer | null;
}

/** A 429 that names its seconds is obeyed, for its key alone. */
export function createPauses(now: () => number): Pauses {
  const until = new LRUCache<string, number>({ max: 10_000 });
  return {
    pause(key, ms) {
      if (ms !== null) until.set(key, now() + Math.min(ms, LONGEST_MS));
    },
    answer(key) {
      const left = (until.get(key) ?? 0) - now();
      if (left <= 0) return null;
      return {
        status: 429,
        text: '',
        json: undefined,
        headers: { 'x-ratelimit-remaining': '0', 'retry-after': String(Math.ceil(left / 1000)) },
      };
    },
  };
}
