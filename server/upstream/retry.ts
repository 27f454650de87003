/** What is known of a failed attempt. `retryAfter` in milliseconds, where the answer named it. */
export interface Failure {
  retryAfter: number | null;
}

export interface Retries {
  /** Counts a first attempt, which earns a tenth of a retry. */
  note(): void;
  /** Milliseconds to wait before attempt `number` (the first retry is 1), or null: give up. */
  next(number: number, failure: Failure): number | null;
}

const MOST = 3;
/** A server that asks for more patience than this is told to the person instead. */
const LONGEST_WAIT_MS = 5_000;
/** What a quiet server may spend at once: three requests that fail three times. */
const PURSE = 9;

/**
 * At most three retries a request, with jitter, and over time no more than a tenth of the traffic: an InboundFlow that is down must not
 * be hit four times as hard.
 */
export function createRetries(random: () => number = Math.random): Retries {
  let purse = PURSE;
  return {
    note() {
      purse = Math.min(PURSE, purse + 0.1);
    },
    next(number, { retryAfter }) {
      if (number > MOST || purse < 1) return null;
      if (retryAfter !== null && retryAfter > LONGEST_WAIT_MS) return null;
      purse -= 1;
      const backoff = 150 * 3 ** (number - 1) * (0.5 + random());
      return Math.max(backoff, retryAfter ?? 0);
    },
  };
}

/** `Retry-After` in milliseconds: whole seconds or an HTTP date; null for none or nonsense. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
