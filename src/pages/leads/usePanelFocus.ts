import { type RefObject, useEffect, useRef } from 'react';

const rowOf = (id: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);

/**
 * Leads the focus into the panel when a lead is opened, and back to its row when it is closed. Whoever steps from lead to lead stays on the
 * button that does it.
 */
export function usePanelFocus(
  id: string,
  panel: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): void {
  const last = useRef({ id, from: null as Element | null });
  useEffect(() => {
    // What one opened it with has the focus still; after a step it is another lead's.
    const { activeElement } = document;
    if (!panel.current?.contains(activeElement)) last.current = { id, from: activeElement };
    else if (last.current.id !== id) last.current = { id, from: null };
    rowOf(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!panel.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [id, panel, heading]);
  useEffect(
    () => () => {
      // Elsewhere the next screen has its own place for the focus.
      if (document.activeElement !== document.body) return;
      const { id: closed, from } = last.current;
      const opener = from instanceof HTMLAnchorElement && from.isConnected ? from : rowOf(closed);
      (opener ?? document.querySelector<HTMLElement>('#content h1'))?.focus({ preventScroll: true });
    },
    [],
  );
}
