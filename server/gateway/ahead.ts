import { LRUCache } from 'lru-cache';
import type { GivenAnswer } from '../../src/api/firstSight.ts';

/** How long a page that came without its answer may take to ask for it: its scripts may have to come first. */
const KEPT_MS = 10_000;
/** Pages on their way at once; each answer may be large. */
const MOST = 50;

interface Kept {
  answer: Promise<GivenAnswer>;
  /** Ends the request that the answer is waited for from. */
  stop: () => void;
}

/** Answers that came too late for the page they were for: the page asks once more by itself, and InboundFlow is not asked again. */
export interface Ahead {
  give(session: string, path: string, kept: Kept): void;
  /** The answer that a session's page was to have, once, for as long as whoever takes it waits; undefined where there is none, or it failed. */
  take(session: string, path: string, signal: AbortSignal): Promise<GivenAnswer | undefined>;
}

export function createAhead(keptMs = KEPT_MS): Ahead {
  const all = new LRUCache<string, Kept>({
    max: MOST,
    ttl: keptMs,
    ttlAutopurge: true,
    // A page that nobody waits for any more keeps no place in the budget and no socket.
    dispose: ({ stop }, _, reason) => reason !== 'delete' && stop(),
  });
  const nameOf = (session: string, path: string): string => `${session} ${path}`;
  return {
    give: (session, path, kept) => void all.set(nameOf(session, path), kept),
    async take(session, path, signal) {
      const name = nameOf(session, path);
      const kept = all.get(name);
      if (!kept) return undefined;
      all.delete(name);
      signal.addEventListener('abort', kept.stop, { once: true });
      if (signal.aborted) kept.stop();
      return kept.answer.catch(() => undefined);
    },
  };
}
