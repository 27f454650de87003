import { type RefObject, useEffect } from 'react';

/** What was pressed has gone with the step before: the focus goes on here, and readers begin here. */
export function useLostFocus(here: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) here.current?.focus({ preventScroll: true });
  }, [here]);
}
