import { type RefObject, useEffect, useState } from 'react';
import { letGo } from './bring';

const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);
/** A movement so soon after the reader's hand is the reader's. */
const HAND_MS = 400;

/**
 * Whether the page follows what is being said. It does until the reader scrolls, by wheel, finger, key or bar; scrolling of our own, or
 * of a layout that settles, is nobody's wish and ends nothing.
 */
export function useFollow(scroller: RefObject<HTMLElement | null>) {
  const [on, setOn] = useState(true);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let hand = Number.NEGATIVE_INFINITY;
    let held = false;
    const moves = () => {
      hand = performance.now();
    };
    const presses = (event: PointerEvent) => {
      // The bar is no part of what lies in the scroller.
      held = event.target === element;
    };
    const releases = () => {
      held = false;
    };
    const types = (event: KeyboardEvent) => {
      const within = event.target instanceof Element ? event.target : null;
      const taken = within?.closest(
        event.key === ' ' ? 'input, select, textarea, button, summary' : 'input, select, textarea, [role=tab]',
      );
      if (SCROLLING.has(event.key) && !taken) moves();
    };
    const scrolls = () => {
      if (!held && performance.now() - hand > HAND_MS) return;
      letGo(element);
      setOn(false);
    };
    element.addEventListener('wheel', moves, { passive: true });
    element.addEventListener('touchmove', moves, { passive: true });
    element.addEventListener('pointerdown', presses);
    window.addEventListener('pointerup', releases);
    window.addEventListener('keydown', types);
    element.addEventListener('scroll', scrolls, { passive: true });
    return () => {
      element.removeEventListener('wheel', moves);
      element.removeEventListener('touchmove', moves);
      element.removeEventListener('pointerdown', presses);
      window.removeEventListener('pointerup', releases);
      window.removeEventListener('keydown', types);
      element.removeEventListener('scroll', scrolls);
    };
  }, [scroller]);
  return { on, set: setOn };
}

export type Follow = ReturnType<typeof useFollow>;
