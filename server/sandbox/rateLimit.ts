import type { MiddlewareHandler } from 'hono';
import type { SandboxEnv } from './context.ts';
import { ApiFault } from './errors.ts';

const WINDOW_MS = 60_000;
/** What the headers say when nothing is limited. */
const UNLIMITED = 1_000_000;

export interface RateLimiter {
  limit: number;
  /** Counts one request of that key; refused ones do not count. */
  take(key: string): { remaining: number; retryAfterSeconds: number | null };
  reset(): void;
}

/** At most `limit` requests in any sliding 60 s for each key; 0 = as many as they like. */
export function createRateLimiter(limit: number, now: () => number): RateLimiter {
  const taken = new Map<string, number[]>();
  return {
    limit: limit || UNLIMITED,
    take(key) {
      if (limit === 0) return { remaining: UNLIMITED, retryAfterSeconds: null };
      const time = now();
      const times = (taken.get(key) ?? []).filter((at) => at > time - WINDOW_MS);
      taken.set(key, times);
      const oldest = times[0];
      if (oldest !== undefined && times.length >= limit) {
        return { remaining: 0, retryAfterSeconds: Math.max(1, Math.ceil((oldest + WINDOW_MS - time) / 1000)) };
      }
      times.push(time);
      return { remaining: limit - times.length, retryAfterSeconds: null };
    },
    reset: () => taken.clear(),
  };
}

/** Comes before the key is looked at, so that a 401 carries the headers as well. */
export const announceLimit =
  (limiter: RateLimiter): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    c.header('X-RateLimit-Limit', String(limiter.limit));
    c.header('X-RateLimit-Remaining', String(limiter.limit));
    await next();
  };

export const enforceLimit =
  (limiter: RateLimiter): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    const { remaining, retryAfterSeconds } = limiter.take(c.get('key').hash);
    c.header('X-RateLimit-Remaining', String(remaining));
    if (retryAfterSeconds !== null) {
      throw new ApiFault(429, 'rate_limited', `More than ${limiter.limit} requests within a minute.`, {
        headers: { 'Retry-After': String(retryAfterSeconds) },
      });
    }
    await next();
  };
