import { useSyncExternalStore } from 'react';
import { noteLeaving } from '@/lib/preferences';
import { keep, recall } from '@/lib/storage';
import { remove } from './client';
import { ApiError, type EndReason } from './errors';

/** What tabs tell each other. */
export type Signal = 'started' | 'left' | EndReason;

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session');

/** Tells the other tabs. */
export const signal = (message: Signal): void => channel?.postMessage(message);

/** Hears what another tab told. */
export function onSignal(listener: (message: Signal) => void): void {
  channel?.addEventListener('message', (event: MessageEvent<Signal>) => listener(event.data));
}

/**
 * The marker that a sign-out was asked for and not yet confirmed by the server. It outlives a reload, and while it stands no tab
 * of this browser shows anything: a cookie that could not be revoked must not let the next person in.
 */
const MARKER = 'sign-out-pending';
const RETRY_MS = 5_000;

const listeners = new Set<() => void>();

/** Where the browser keeps no marker, this tab remembers it alone. */
let pendingHere = false;
const storage = (): Storage => localStorage;
const isPending = (): boolean => pendingHere || recall(storage, MARKER) !== null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  window.addEventListener('focus', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
    window.removeEventListener('focus', listener);
  };
}

function mark(pending: boolean): void {
  const kept = keep(storage, MARKER, pending ? '1' : null);
  pendingHere = pending && !kept;
  noteLeaving(pending);
  for (const listener of listeners) listener();
}

let attempt: Promise<void> | undefined;

/** Ends the session on the server. The marker goes only when the server says that it is done. */
export function confirmSignOut(): Promise<void> {
  attempt ??= alone(askServer).finally(() => {
    attempt = undefined;
  });
  return attempt;
}

async function askServer(): Promise<void> {
  // Another tab may have been told meanwhile, and somebody have signed in since: that session is not the one to end.
  if (!isPending()) return;
  try {
    await remove('/session', { timeoutMs: 10_000 });
    mark(false);
  } catch (error) {
    // No session to end is an ended session too.
    if (error instanceof ApiError && error.status === 401) mark(false);
  }
}

/** One tab at a time. Browsers have locks on HTTPS and localhost alone, and refuse them with storage blocked; then tabs may overlap. */
function alone(work: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | null | undefined;
  return locks ? locks.request('sign-out', work).catch(work) : work();
}

/** Blocks this browser, tells every tab, and asks the server until it confirms. */
export function beginSignOut(): void {
  mark(true);
  signal('left');
  void confirmSignOut();
}

/** Goes on with a sign-out that was not confirmed: at start, when the network is back, and every few seconds. */
export function watchSignOut(): void {
  const goOn = (): void => {
    if (isPending()) void confirmSignOut();
  };
  goOn();
  window.addEventListener('online', goOn);
  window.addEventListener('focus', goOn);
  setInterval(goOn, RETRY_MS);
}

/** Whether a sign-out waits for the server's word. */
export const usePendingSignOut = (): boolean => useSyncExternalStore(subscribe, isPending, isPending);
