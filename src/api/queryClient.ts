import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, type EndReason, isElsewhere } from './errors';

type EndListener = (reason: EndReason) => void;
const endListeners = new Set<EndListener>();

/** Tells when any request is answered 401: the session is over, wherever that was noticed. */
export function onUnauthorized(listener: EndListener): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

let otherOrganization: () => void = () => undefined;

/** Calls back when a request was refused because this browser is signed in to another organization than this tab knows of. */
export function onOtherOrganization(listener: () => void): void {
  otherOrganization = listener;
}

function noticeSession(error: unknown): void {
  if (isElsewhere(error)) otherOrganization();
  // A wrong key at sign-in is a 401 too, and ends no session.
  if (!(error instanceof ApiError) || error.status !== 401 || error.code === 'wrong_key') return;
  const reason: EndReason = error.code === 'key_revoked' ? 'key_revoked' : 'signed_out';
  for (const listener of endListeners) listener(reason);
}

/**
 * Nothing is retried by itself here: the gateway already retries what may be retried, within the budget. `staleTime` keeps
 * focus, reconnect and a change of screen from asking again for what was read a moment ago.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSession }),
    mutationCache: new MutationCache({ onError: noticeSession }),
    defaultOptions: {
      // `always`: the browser's idea of being offline is a guess; a request that fails says so at once, a paused one never.
      queries: { retry: false, staleTime: 30_000, gcTime: 10 * 60_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export const queryClient = createQueryClient();
