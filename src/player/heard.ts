import { useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';
import { keep, recall } from '@/lib/storage';

const HEARD = 'heard';
/** Of more than these the oldest are forgotten: the tab's storage is small. */
const MOST = 500;

const storage = () => sessionStorage;
const { subscribe, tell } = createListeners();
let known: Set<string> | undefined;

const ids = (): Set<string> => (known ??= read());

function read(): Set<string> {
  try {
    const kept: unknown = JSON.parse(recall(storage, HEARD) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Whether a call was heard in this tab, since somebody signed in. */
export const wasHeard = (callId: string): boolean => ids().has(callId);

/** The same, drawn anew when it changes. */
export function useHeard(callId: string): boolean {
  const read = (): boolean => wasHeard(callId);
  return useSyncExternalStore(subscribe, read, read);
}

/** Its recording sounds. */
export function noteHeard(callId: string): void {
  const now = ids();
  if (now.has(callId)) return;
  known = new Set([...now, callId].slice(-MOST));
  // Where the browser keeps nothing, this page remembers it.
  keep(storage, HEARD, JSON.stringify([...known]));
  tell();
}

/**
 * Another session, or the same one known at last: what the tab kept is looked at again, which sign-out has emptied.
 */
export function forgetHeard(): void {
  known = undefined;
  tell();
}
