import { type RefObject, useEffect, useRef } from 'react';

/**
 * With the last page, or one that fails, the button in the line goes that asked for them: whoever was at it is told here what came of
 * it. What was read unasked takes nobody's focus.
 */
export function useLineForFocus(on: boolean): RefObject<HTMLParagraphElement | null> {
  const line = useRef<HTMLParagraphElement>(null);
  const held = useRef(false);
  // After every page: somebody may have come to the button meanwhile.
  useEffect(() => {
    if (on) held.current = line.current?.contains(document.activeElement) ?? false;
    else if (held.current) {
      held.current = false;
      if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
    }
  });
  return line;
}
