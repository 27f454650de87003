import { type RefObject, useEffect, useState } from 'react';

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
  useEffect(() => {
    const rows = list.current?.children;
    if (!long || !rows) return;
    const places = new Map<Element, number>(Array.from(rows, (row, index) => [row, index]));
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
    for (const row of rows) observer.observe(row);
    return () => observer.disconnect();
  }, [scroller, list, long, count, step]);
  return long ? near : ALL;
}
