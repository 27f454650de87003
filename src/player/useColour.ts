import { type RefObject, useSyncExternalStore } from 'react';
import { onTheme } from '@/lib/preferences';

const SYSTEM = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

function subscribe(listener: () => void): () => void {
  const queries = SYSTEM.map((query) => window.matchMedia(query));
  const endTheme = onTheme(listener);
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    endTheme();
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

const colourOf = ({ current }: RefObject<HTMLElement | null>): string =>
  current ? getComputedStyle(current).color : '';

/**
 * The colour that an element's text has in the theme of the moment: a canvas knows nothing of tokens, themes and forced colours.
 * Empty before the element is there.
 */
export function useColour(element: RefObject<HTMLElement | null>): string {
  return useSyncExternalStore(subscribe, () => colourOf(element));
}
