import { useSyncExternalStore } from 'react';

/** Whether a media query holds, now and after every change. */
function mediaHook(media: string): () => boolean {
  const subscribe = (listener: () => void): (() => void) => {
    const query = window.matchMedia(media);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  };
  const matches = (): boolean => window.matchMedia(media).matches;
  return () => useSyncExternalStore(subscribe, matches, matches);
}

/** Below the `rail` of tailwind.config.ts: what is open lies over all else, and a week has no room for seven days side by side. */
export const useNarrow = mediaHook('(width < 48rem)');

/** From the `wide` of tailwind.config.ts up: the parts of a call's player lie in the page; below, its controls lie under the thumb. */
export const useWide = mediaHook('(width >= 73.75rem)');
