import { setTimeout as sleepFor } from 'node:timers/promises';
import { type UpstreamAnswer, understand } from './answer.ts';
import { abortError, UpstreamError } from './errors.ts';
import { createSend, readText, type Send } from './http.ts';
import { createInflight } from './inflight.ts';
import { keyHash, type KeyKind, keyKind } from './keys.ts';
import { createPauses } from './pauses.ts';
import { createRetries, readRetryAfter } from './retry.ts';

export interface UpstreamRequest {
  key: string;
  method: 'GET' | 'POST';
  /** From `/v1/` on, query included, as it goes on the wire. */
  path: string;
  /** JSON text. */
  body?: string;
  signal?: AbortSignal | undefined;
}

export interface Upstream {
  /** Whether this server has somewhere to send the key. */
  serves(key: string): boolean;
  /** The origin that keys of a kind go to, or null. */
  origin(kind: KeyKind): string | null;
  /** Asks InboundFlow. Throws `UpstreamError`, or the signal's reason once it aborts. */
  request(request: UpstreamRequest): Promise<UpstreamAnswer>;
  close(): Promise<void>;
}

export interface UpstreamOptions {
  liveOrigin: string;
  /** Missing: no sandbox. */
  sandboxOrigin?: (() => string) | undefined;
  /** Told of each answer or fault as it came, for the metrics. */
  onResult?: (result: { kind: KeyKind; outcome: string; ms: number }) => void;
  send?: Send;
  /** Milliseconds for a request with all its retries; nobody waits longer. */
  timeoutMs?: number;
  now?: () => number;
  random?: () => number;
  sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const PATH = /^\/v1\/[a-z]+(\/[0-9a-fA-F-]{36})?(\?[\x21-\x7e]*)?$/;
const LARGEST_ANSWER = 32 * 1024 * 1024;

/** The only code that calls InboundFlow. */
export function createUpstream(options: UpstreamOptions): Upstream {
  const { timeoutMs = 20_000, now = Date.now, onResult } = options;
  const sleep = options.sleep ?? ((ms, signal) => sleepFor(ms, undefined, { signal }));
  const pool = options.send ? { send: options.send, close: async () => {} } : createSend();
  const inflight = createInflight<UpstreamAnswer>();
  const retries = createRetries(options.random);
  const pauses = createPauses(now);

  const origin = (kind: KeyKind) => (kind === 'live' ? options.liveOrigin : (options.sandboxOrigin?.() ?? null));

  const attempt = async (request: UpstreamRequest, signal: AbortSignal): Promise<UpstreamAnswer> => {
    const kind = keyKind(request.key);
    const base = kind && origin(kind);
    if (!base) throw new Error('No upstream serves this key');
    const headers: Record<string, string> = { authorization: `Bearer ${request.key}`, accept: 'application/json' };
    if (request.body !== undefined) headers['content-type'] = 'application/json';
    const started = now();
    let outcome = 'unreachable';
    try {
      const wire = { method: request.method, headers, signal };
      const response = await pool.send(
        base + request.path,
        request.body === undefined ? wire : { ...wire, body: request.body },
      );
      outcome = 'cut';
      const text = await readText(response.body, LARGEST_ANSWER);
      outcome = String(response.status);
      return understand(request.path, response, text);
    } catch (error) {
      if (error instanceof UpstreamError) {
        outcome = 'bad_answer';
        throw error;
      }
      const code = outcome === 'cut' ? 'upstream_bad_answer' : 'upstream_unreachable';
      if (signal.aborted) outcome = 'aborted';
      throw new UpstreamError(code, { cause: error, retry: !(error instanceof RangeError) });
    } finally {
      onResult?.({ kind, outcome, ms: now() - started });
    }
  };

  const persist = async (request: UpstreamRequest, signal: AbortSignal): Promise<UpstreamAnswer> => {
    retries.note();
    for (let number = 1; ; number += 1) {
      const result = await attempt(request, signal).catch((error: unknown) => error);
      if (signal.aborted) throw abortError(signal);
      const answer = result instanceof Error ? null : (result as UpstreamAnswer);
      const retryAfter = readRetryAfter(answer?.headers['retry-after'] ?? null, now());
      const passing = answer
        ? answer.status >= 502 && answer.status <= 504
        : result instanceof UpstreamError && result.retry;
      // A write may have been done although its answer was lost: whoever wrote looks first.
      const wait = passing && request.method === 'GET' ? retries.next(number, { retryAfter }) : null;
      if (wait !== null) {
        await sleep(wait, signal);
        continue;
      }
      if (!answer) throw result;
      if (answer.status === 429) pauses.pause(keyHash(request.key), retryAfter);
      return answer;
    }
  };

  const within = async (request: UpstreamRequest, signal: AbortSignal | undefined): Promise<UpstreamAnswer> => {
    const paused = pauses.answer(keyHash(request.key));
    if (paused) return paused;
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      return await persist(request, signal ? AbortSignal.any([signal, deadline]) : deadline);
    } catch (error) {
      if (signal?.aborted) throw abortError(signal);
      if (deadline.aborted) throw new UpstreamError('upstream_timeout', { cause: error });
      throw error;
    }
  };

  return {
    origin,
    serves(key) {
      const kind = keyKind(key);
      return kind !== null && origin(kind) !== null;
    },
    request(request) {
      if (!PATH.test(request.path)) return Promise.reject(new Error('Not a path of the API'));
      if (request.method !== 'GET') return within(request, request.signal);
      // The key is part of the name: two organizations never share an answer.
      return inflight.join(`${request.key} ${request.path}`, request.signal, (signal) => within(request, signal));
    },
    close: () => pool.close(),
  };
}
