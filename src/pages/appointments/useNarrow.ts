import { useSyncExternalStore } from 'react';

/** Below the `rail` of tailwind.config.ts. */
const NARROW = '(width < 48rem)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether a week has no room for seven days side by side. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
