import { type RefObject, useEffect, useState } from 'react';

/** From the first row near the screen to behind the last one. */
export interface Near {
  from: number;
  to: number;
}

const ALL: Near = { from: 0, to: Number.POSITIVE_INFINITY };
/** Fewer rows than this may all be drawn whole. */
const FEW = 120;
/** The bounds move in steps, so that scrolling redraws seldom. */
const STEP = 20;

/** Which rows of a long list lie on the screen or within a screen of it. What is only seen or pressed there is drawn there alone. */
export function useNear(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  count: number,
): Near {
  const [near, setNear] = useState<Near>({ from: 0, to: FEW });
  const long = count > FEW;
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
        const from = Math.floor(low / STEP) * STEP;
        const to = Math.ceil((high + 1) / STEP) * STEP;
        setNear((before) => (before.from === from && before.to === to ? before : { from, to }));
      },
      { root: scroller.current, rootMargin: '100% 0px' },
    );
    for (const row of rows) observer.observe(row);
    return () => observer.disconnect();
  }, [scroller, list, long, count]);
  return long ? near : ALL;
}
