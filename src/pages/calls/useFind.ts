import { startTransition, useEffect, useMemo, useState } from 'react';
import { type Found, finding, hitFrom, NOTHING, placeOf } from '@/lib/find';

/** What was found for a query, in which texts. */
interface Answer {
  texts: readonly string[];
  query: string;
  found: Found;
}

/** Milliseconds of looking after which whatever else the page has to do comes first. */
const SLICE_MS = 10;

/**
 * Looks for the words a little at a time, beside what is drawn. As a part of drawing it would be one long task, and one that begins anew
 * whenever something more urgent is drawn in between: the marks would wait until nothing else happens.
 */
function useAnswer(texts: readonly string[], query: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ texts, query: '', found: NOTHING });
  useEffect(() => {
    const steps = finding(texts, query);
    const goOn = () => {
      const until = performance.now() + SLICE_MS;
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      const { done, value } = step;
      if (!done) timer = setTimeout(goOn);
      // That nothing is looked for is no news where nothing was.
      else
        startTransition(() => setAnswer((before) => (query || before.query ? { texts, query, found: value } : before)));
    };
    let timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [texts, query]);
  // Of other texts it tells nothing.
  return answer.texts === texts ? answer : { texts, query: '', found: NOTHING };
}

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
  const { query: wanted, found } = useAnswer(texts, query);
  const at = hitFrom(found, point.text, point.offset);
  // The same one as long as it is the same: what is drawn for it is drawn anew for another.
  const now = useMemo(() => placeOf(found, at), [found, at]);

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
