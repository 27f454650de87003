import { useSyncExternalStore } from 'react';

/** The `wide` of tailwind.config.ts: from here up the call page has room for the player. */
const WIDE = '(width >= 73.75rem)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the parts of a call's player lie in the page; below, its controls lie under the thumb. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
