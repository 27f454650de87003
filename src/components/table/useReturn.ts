import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';
import type { Item } from './items';
import type { Trace } from './memory';

/** More rows than this are not read again to find a place. */
const MOST_ROWS = 1_000;
/** Frames in which heights may still change as rows are measured. */
const SETTLING_FRAMES = 12;

interface ReturnOptions {
  trace: Trace | undefined;
  items: Item[];
  /** Nothing is left to read. */
  complete: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** Asks for the next page. */
  readOn: () => void;
}

/**
 * After a reload: reads on until the rows are back that there were, and brings the one that stood on top to where it stood. Whoever
 * moves the list meanwhile is left alone. True while it is on its way there.
 */
export function useReturn({ trace, items, complete, scroller, virtualizer, readOn }: ReturnOptions): boolean {
  const [seeking, setSeeking] = useState(trace !== undefined && trace.rows > 0);
  useEffect(() => {
    if (!seeking) return undefined;
    const leave = (): void => setSeeking(false);
    const element = scroller.current;
    const signs = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    for (const sign of signs) element?.addEventListener(sign, leave, { passive: true });
    return () => {
      for (const sign of signs) element?.removeEventListener(sign, leave);
    };
  }, [seeking, scroller]);

  const rows = seeking ? items.reduce((count, item) => count + (item.kind === 'row' ? 1 : 0), 0) : 0;
  const wanted = Math.min(trace?.rows ?? 0, MOST_ROWS);
  const short = seeking && rows < wanted && !complete;
  useEffect(() => {
    if (short) readOn();
  }, [short, readOn]);

  const at = seeking && !short ? items.findIndex((item) => item.key === trace?.topId) : -1;
  const there = seeking && !short;
  useEffect(() => {
    if (!there) return undefined;
    let frame = 0;
    let left = at < 0 ? 0 : SETTLING_FRAMES;
    const place = (): void => {
      const start = virtualizer.measurementsCache[at]?.start;
      const element = scroller.current;
      if (left === 0 || start === undefined || !element) return setSeeking(false);
      left -= 1;
      const target = start - (trace?.top ?? 0);
      if (Math.abs(element.scrollTop - target) > 0.5) element.scrollTop = target;
      frame = requestAnimationFrame(place);
      return undefined;
    };
    place();
    return () => cancelAnimationFrame(frame);
  }, [there, at, scroller, virtualizer, trace]);
  return seeking;
}
