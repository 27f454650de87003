import { useSyncExternalStore } from 'react';

/** How far this tab's import is. Told here, so that other screens can show it without what imports, which is fetched with its own screen. */
export interface Importing {
  state: 'running' | 'held' | 'over';
  done: number;
  total: number;
}

let current: Importing | null = null;
const listeners = new Set<() => void>();

export function noteImporting(next: Importing | null): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const read = (): Importing | null => current;

export const useImporting = (): Importing | null => useSyncExternalStore(subscribe, read, read);
