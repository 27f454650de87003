import { useEffect, useEffectEvent } from 'react';
import { ApiError, isElsewhere } from './errors';

/** A recovery is noticed within five seconds, at a quarter of the requests that a key has a minute. */
const RETRY_MS = 4_000;
/** A 429 that names no seconds: whatever is free belongs to clicks. */
const RATE_LIMITED_MS = 15_000;
/** Where one request succeeds and another fails again and again, the interval doubles up to this. */
const LONGEST_MS = 60_000;

/** A request on the screen that failed. `retry` repeats it in the background, and throws where it fails again. */
interface FailedRequest {
  id: string;
  /** Because this browser is signed in to another organization. */
  elsewhere: boolean;
  retry: () => Promise<unknown>;
}

/** All failed requests on the screen, also those that only a press of Retry may repeat. */
const failedRequests = new Set<FailedRequest>();
type RetryGroup = ReturnType<typeof createGroup>;
const groups = new Map<string, RetryGroup>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('auto-retry');

/**
 * Repeats a failed request every few seconds until it succeeds. Of all failed requests of one group a single one is repeated, by one visible
 * tab of the browser; once it succeeds so are the others.
 * @param group requests that tend to fail and recover together: `leads`
 * @param id equal for parts of the screen that wait for the same request
 */
export function useAutoRetry(group: string, id: string, error: Error | null, retry: () => Promise<unknown>): void {
  const failed = error !== null;
  const temporary = isTemporary(error);
  const elsewhere = isElsewhere(error);
  const onRetry = useEffectEvent(retry);
  useEffect(() => {
    if (!failed) return undefined;
    const request = { id, elsewhere, retry: () => onRetry() };
    failedRequests.add(request);
    const remove = temporary ? addToGroup(group, request) : undefined;
    return () => {
      failedRequests.delete(request);
      remove?.();
    };
  }, [group, id, failed, temporary, elsewhere]);
}

/** A request that was refused (4xx) would be refused again; one that failed may succeed later. */
const isTemporary = (error: unknown): boolean =>
  error instanceof ApiError && (error.status < 400 || error.status === 429 || error.status >= 500);

/** A press of Retry: repeats every failed request, whichever Retry it was. The caller repeats the one with the id `except`. */
export const retryAll = (except?: string): void => void retryEach(failedRequests, except);

/** This browser is signed in to the tab's own organization again: repeats what was refused until then. */
export const retryElsewhere = (): Promise<void> => retryEach([...failedRequests].filter(({ elsewhere }) => elsewhere));

/** Each once, however many parts of the screen wait for it. */
async function retryEach(requests: Iterable<FailedRequest>, except?: string): Promise<void> {
  const byId = new Map([...requests].map((request) => [request.id, request]));
  byId.delete(except ?? '');
  await Promise.allSettled([...byId.values()].map(({ retry }) => retry()));
}

function addToGroup(name: string, request: FailedRequest): () => void {
  const group = groups.get(name) ?? createGroup(name);
  groups.set(name, group);
  group.requests.add(request);
  if (document.visibilityState !== 'hidden') group.start();
  return () => {
    group.requests.delete(request);
    if (group.requests.size === 0) group.stop();
  };
}

function createGroup(name: string) {
  const requests = new Set<FailedRequest>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retrying = false;
  /** How often a retry succeeded and a request of the group failed again soon, and when one last succeeded. */
  let recurrences = 0;
  let recoveredAt = 0;
  /** Gives up the lock, or the place in the queue for it. */
  let lock: AbortController | undefined;
  let leader = false;

  const retryOne = async (): Promise<void> => {
    clearTimeout(timer);
    const [first] = requests;
    if (!first || retrying) return;
    // To the end of the line: it may go on failing while the others would succeed.
    requests.delete(first);
    requests.add(first);
    retrying = true;
    try {
      await first.retry();
      channel?.postMessage(name);
      await retryEach(requests, first.id);
      const now = Date.now();
      recurrences = now - recoveredAt < 2 * LONGEST_MS ? recurrences + 1 : 0;
      recoveredAt = now;
      retrying = false;
      schedule();
    } catch (error) {
      recurrences = 0;
      retrying = false;
      schedule(delayAfter(error));
    }
  };

  const schedule = (delay = Math.min(RETRY_MS * 2 ** recurrences, LONGEST_MS)): void => {
    clearTimeout(timer);
    if (leader) timer = setTimeout(() => void retryOne(), delay);
  };

  return {
    requests,
    /** Without waiting: the network is back, or somebody looks at the window again. */
    retryNow: (): void => {
      recurrences = 0;
      recoveredAt = 0;
      void retryOne();
    },
    /** Retries from now on while there are failed requests, unless another tab does. */
    start: (): void => {
      if (lock || requests.size === 0) return;
      const controller = new AbortController();
      lock = controller;
      const lead = (): Promise<void> =>
        new Promise((resolve) => {
          controller.signal.addEventListener('abort', () => resolve());
          leader = true;
          schedule();
        });
      // Without locks, as over plain http, every tab retries for itself.
      const locks = navigator.locks as LockManager | undefined;
      void (locks?.request(`auto-retry ${name}`, { signal: controller.signal }, lead).catch(() => undefined) ?? lead());
    },
    stop: (): void => {
      clearTimeout(timer);
      leader = false;
      lock?.abort();
      lock = undefined;
    },
  };
}

function delayAfter(error: unknown): number {
  if (!(error instanceof ApiError) || error.status !== 429) return RETRY_MS;
  return error.retryAfter === undefined ? RATE_LIMITED_MS : Math.max(RETRY_MS, error.retryAfter * 1000);
}

const retryNow = (): void => {
  for (const group of groups.values()) group.retryNow();
};

if (typeof window !== 'undefined') {
  window.addEventListener('online', retryNow);
  window.addEventListener('focus', retryNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      for (const group of groups.values()) group.stop();
      return;
    }
    for (const group of groups.values()) group.start();
    retryNow();
  });
  channel?.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (document.visibilityState !== 'hidden') void retryEach(groups.get(data)?.requests ?? []);
  });
}
