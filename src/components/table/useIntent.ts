import { type FocusEvent, type PointerEvent, useEffect, useRef } from 'react';

/** How long the pointer, or the focus, rests on a row before that means something. */
const HOVER_MS = 120;
const FOCUS_MS = 250;

const rowOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;

/** Tells of the row that somebody seems about to open, and, with nothing, that they went away from it. */
export function useIntent(onIntent: ((id: string | undefined) => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = useRef<string>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      // Nobody is told that the pointer leaves what is out of sight.
      current.current = undefined;
    },
    [],
  );

  const turnTo = (id: string | undefined, wait: number): void => {
    if (!onIntent || current.current === id) return;
    current.current = id;
    clearTimeout(timer.current);
    onIntent(undefined);
    if (id !== undefined) timer.current = setTimeout(() => onIntent(id), wait);
  };
  return {
    onPointerOver: (event: PointerEvent) => {
      // A finger that comes down may only want to scroll.
      if (event.pointerType !== 'touch') turnTo(rowOf(event.target), HOVER_MS);
    },
    onPointerLeave: () => turnTo(undefined, 0),
    onFocus: (event: FocusEvent) => turnTo(rowOf(event.target), FOCUS_MS),
    onBlur: () => turnTo(undefined, 0),
  };
}
