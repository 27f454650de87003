import { useDeferredValue, useMemo, useState } from 'react';
import { findIn, hitFrom, placeOf } from '@/lib/find';

/**
 * Finding words in texts. While somebody types the words on the screen come first, the marks a moment later; one stays at the hit where
 * one was, or goes to the next one there is.
 */
export function useFind(texts: readonly string[]) {
  const [query, setQuery] = useState('');
  /** The point that the hit one stands on does not lie before. */
  const [point, setPoint] = useState({ text: 0, offset: 0 });
  /** Counts every step, so that one can be brought back to the only hit there is. */
  const [steps, setSteps] = useState(0);
  const wanted = useDeferredValue(query);
  const found = useMemo(() => findIn(texts, wanted), [texts, wanted]);
  const at = hitFrom(found, point.text, point.offset);
  const now = placeOf(found, at);

  const step = (by: 1 | -1) => {
    if (found.total === 0) return;
    const place = placeOf(found, (at + by + found.total) % found.total);
    if (place) setPoint({ text: place.text, offset: found.spans[place.text]?.[place.inside * 2] ?? 0 });
    setSteps(steps + 1);
  };
  return {
    query,
    /** What the marks answer to: the query, or the one before while the new one is being looked for. */
    wanted: wanted.trim(),
    found,
    /** The place of the hit one stands on among all, from 0; -1 where there is none. */
    at,
    /** The text in which it lies, and which hit of that text it is. */
    now,
    steps,
    ask: setQuery,
    step,
    clear: () => setQuery(''),
  };
}

export type Find = ReturnType<typeof useFind>;
