import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { linkOf, recordOf, ROW } from './record';
import { rememberTrace, type Stand, traceOf } from './table/memory';

/** Marks what scrolls and is to be found again where it stood, by a name of its own within the screen. */
const SCROLLS = 'data-scrolls';

/** What somebody does who does not wait to be brought back. */
const SIGNS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

const scrollersOf = (root: HTMLElement): HTMLElement[] => [
  ...(root.hasAttribute(SCROLLS) ? [root] : []),
  ...root.querySelectorAll<HTMLElement>(`[${SCROLLS}]`),
];
const nameOf = (scroller: HTMLElement): string => scroller.getAttribute(SCROLLS) ?? '';
/** Pixels of a row below the upper edge of what it scrolls in. */
const below = (row: Element, scroller: Element): number =>
  row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;

function standOf(root: HTMLElement, activeId: string | undefined): Stand {
  const scrolled = scrollersOf(root).map((scroller) => {
    const { scrollLeft: left, scrollTop: top } = scroller;
    // At the very top it stays, whatever comes in above.
    const rows = top > 0 ? [...scroller.querySelectorAll(`[${ROW}]`)] : [];
    const first = rows.find((row) => below(row, scroller) >= 0);
    const topId = first?.getAttribute(ROW);
    return [nameOf(scroller), { left, top, ...(first && topId && { topId, below: below(first, scroller) }) }] as const;
  });
  return { activeId, scrolled: Object.fromEntries(scrolled) };
}

function bringBack(root: HTMLElement, { scrolled }: Stand): void {
  for (const scroller of scrollersOf(root)) {
    const stood = scrolled[nameOf(scroller)];
    if (!stood) continue;
    const row = stood.topId === undefined ? null : linkOf(stood.topId, scroller);
    const top = row ? scroller.scrollTop + below(row, scroller) - (stood.below ?? 0) : stood.top;
    if (Math.abs(scroller.scrollTop - top) > 0.5) scroller.scrollTop = top;
    if (scroller.scrollLeft !== stood.left) scroller.scrollLeft = stood.left;
  }
}

/** The focus is nobody's: nowhere, or where a change of screen puts it. */
const isFree = (): boolean => document.activeElement === document.body || document.activeElement?.tagName === 'H1';

/**
 * Keeps how far the parts of a screen were scrolled and which record's link had the focus last, and brings that back when somebody comes
 * Back or loads the page again: as soon as the rows are there, and until somebody moves. An open record is no other place: `record` is the name it
 * has in the address. `begin` is where it begins else.
 * @returns for what holds all that scrolls; and the record that stood on top, which may have to be drawn first
 */
export function usePlace(
  record: string,
  begin?: (root: HTMLDivElement) => void,
): { root: RefObject<HTMLDivElement | null>; topId: string | undefined } {
  const root = useRef<HTMLDivElement>(null);
  const { key, pathname, search, state } = useLocation();
  const query = new URLSearchParams(search);
  query.delete(record);
  const address = `at ${pathname}?${query}`;
  const entry = `at ${key}`;
  const type = useNavigationType();
  const byLink = (state as { restore?: boolean } | null)?.restore === true;
  const [came] = useState(() => {
    if (type === 'POP') return traceOf<Stand>(entry) ?? traceOf<Stand>(address);
    return byLink ? traceOf<Stand>(address) : undefined;
  });
  const first = useRef({ came, begin });
  const active = useRef(came?.activeId);

  useLayoutEffect(() => {
    const element = root.current;
    const stand = first.current.came;
    if (!element) return undefined;
    if (!stand) {
      first.current.begin?.(element);
      return undefined;
    }
    const back = (): void => {
      bringBack(element, stand);
      if (isFree() && stand.activeId !== undefined) linkOf(stand.activeId, element)?.focus({ preventScroll: true });
    };
    // Columns and later days come one after the other, and what is found out about a row changes its height.
    const watch = new MutationObserver(back);
    const stop = (): void => watch.disconnect();
    bringBack(element, stand);
    watch.observe(element, { childList: true, characterData: true, subtree: true });
    for (const sign of SIGNS) window.addEventListener(sign, stop, { capture: true, passive: true, once: true });
    return () => {
      stop();
      for (const sign of SIGNS) window.removeEventListener(sign, stop, { capture: true });
    };
  }, []);
  // Only after the screen's heading took the focus, which is free for whoever comes back.
  useEffect(() => {
    const { activeId } = first.current.came ?? {};
    if (root.current && activeId !== undefined && isFree())
      linkOf(activeId, root.current)?.focus({ preventScroll: true });
  }, []);

  const at = useRef({ entry, address });
  useLayoutEffect(() => {
    at.current = { entry, address };
  }, [entry, address]);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const leave = (): void => {
      const stand = standOf(element, active.current);
      rememberTrace(at.current.address, stand);
      rememberTrace(at.current.entry, stand);
    };
    const onFocus = ({ target }: FocusEvent): void => {
      active.current = (target instanceof Element && recordOf(target)) || active.current;
    };
    element.addEventListener('focusin', onFocus);
    window.addEventListener('pagehide', leave);
    return () => {
      element.removeEventListener('focusin', onFocus);
      window.removeEventListener('pagehide', leave);
      // While it is still laid out.
      leave();
    };
  }, []);
  return { root, topId: came && Object.values(came.scrolled)[0]?.topId };
}
