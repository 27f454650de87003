import { useSyncExternalStore } from 'react';

/** Below the `rail` of tailwind.config.ts an open lead fills the screen. */
const NARROW = '(width < 48rem)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether what is open lies over all else. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
