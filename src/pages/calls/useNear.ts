import { type RefObject, useEffect, useRef, useState } from 'react';

/** From the first row near the screen to behind the last one. */
export interface Near {
  from: number;
  to: number;
}

const ALL: Near = { from: 0, to: Number.POSITIVE_INFINITY };
/**
 * Which rows of a long list lie on the screen or within a screen of it. What is only seen or pressed there is drawn there alone.
 * @param few so many rows may all be drawn whole
 * @param step by which the bounds move, so that scrolling redraws seldom
 */
export function useNear(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  count: number,
  few: number,
  step: number,
): Near {
  const [near, setNear] = useState<Near>({ from: 0, to: few });
  const long = count > few;
  const watch = useRef<(row: Element, index: number) => void>(null);
  useEffect(() => {
    if (!long) return;
    const places = new Map<Element, number>();
    const seen = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = places.get(target) ?? 0;
          if (isIntersecting) seen.add(index);
          else seen.delete(index);
        }
        if (seen.size === 0) return;
        let [low, high] = [Number.POSITIVE_INFINITY, 0];
        for (const index of seen) [low, high] = [Math.min(low, index), Math.max(high, index)];
        const from = Math.floor(low / step) * step;
        const to = Math.ceil((high + 1) / step) * step;
        setNear((before) => (before.from === from && before.to === to ? before : { from, to }));
      },
      { root: scroller.current, rootMargin: '100% 0px' },
    );
    watch.current = (row, index) => {
      if (places.has(row)) return;
      places.set(row, index);
      observer.observe(row);
    };
    return () => {
      observer.disconnect();
      watch.current = null;
    };
  }, [scroller, long, step]);
  // Of rows that come by and by each is watched once: to begin with all of them anew takes longer each time.
  useEffect(() => {
    if (long)
      for (const [index, row] of Array.from(list.current?.children ?? []).entries()) watch.current?.(row, index);
  }, [list, long, count]);
  return long ? near : ALL;
}
