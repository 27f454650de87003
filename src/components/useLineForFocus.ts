import { type RefObject, useEffect, useRef } from 'react';

/** With the last page, or one that fails, the button goes that asked for them: whoever pressed it is told here what came of it. */
export function useLineForFocus(on: boolean): RefObject<HTMLParagraphElement | null> {
  const line = useRef<HTMLParagraphElement>(null);
  const was = useRef(on);
  useEffect(() => {
    if (was.current && !on && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
    was.current = on;
  }, [on]);
  return line;
}
