import { useSyncExternalStore } from 'react';

/** What the requests themselves have shown about the way to InboundFlow. Times are milliseconds since 1970. */
export interface Connection {
  /** `waiting`: nothing was asked yet. `unreachable`: the browser is online and no data comes through. */
  state: 'waiting' | 'checked' | 'unreachable' | 'offline';
  /** Since when it is so; for `checked` the time of the last answer. */
  at: number;
}

let current: Connection = { state: 'waiting', at: Date.now() };
const listeners = new Set<() => void>();

function become(next: Connection): void {
  current = next;
  for (const listener of listeners) listener();
}

/** InboundFlow answered, be it with an error. */
export function noteReached(now = Date.now()): void {
  // The indicator shows minutes: telling it more often would only make the shell render.
  if (current.state === 'checked' && Math.floor(current.at / 60_000) === Math.floor(now / 60_000)) return;
  become({ state: 'checked', at: now });
}

/** No answer came, or one that says that InboundFlow is out of reach. Keeps the time of the first one. */
export function noteUnreachable(now = Date.now()): void {
  const state = navigator.onLine ? 'unreachable' : 'offline';
  if (current.state !== state) become({ state, at: now });
}

const readConnection = (): Connection => current;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => noteUnreachable());
  window.addEventListener('online', () => become({ state: 'waiting', at: Date.now() }));
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, readConnection, readConnection);
