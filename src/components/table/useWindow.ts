import { observeElementRect, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
  startTransition,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { drawnBefore, useHeights } from './heights';
import { headingAt, type Item, linesToDraw, nearestRow, stepTo } from './items';
import { placeIn, rememberPlace, rememberTrace, traceOf } from './memory';
import { useReturn } from './useReturn';

/** How many lines before the end the next page is asked for. */
const NEAR_END = 15;
/** Lines drawn beyond the edges; none before the first picture, which they would only delay. */
const OVERSCAN = 6;
/** Pixels above a list that belong to the page's title and filters, at the least: a line too many is drawn sooner than one too few. */
const ABOVE = 90;

/** What a list can be told and asked from outside. */
export interface TableHandle {
  /** Scrolls to the top and puts the focus on this row, as soon as the list holds it. */
  toTop: (id: string) => void;
  /** Whether nobody is at any row: it stands at its top, and neither pointer nor focus is in it. Then rows may come in above. */
  atRest: () => boolean;
}

interface WindowOptions {
  items: Item[];
  /** Nothing is left to read. */
  complete: boolean;
  /** The list's address; its place is kept under it. */
  address: string;
  /** The key of the list's entry in the tab's history. */
  entry: string;
  /** Begin where somebody left this list: `back` in history, or by a `link` to it. */
  restore: 'back' | 'link' | undefined;
  /** Pixels of a row and of a heading before they are measured. */
  rowHeight: number;
  headingHeight: number;
  onNearEnd: () => void;
  handle?: Ref<TableHandle> | undefined;
}

const keyOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;

/**
 * The height that the list has been given, told by the observer alone, before the frame is drawn. Asked for at once, as it would be
 * otherwise, a height other than the guess draws everything twice before the first picture.
 */
const observeRect: typeof observeElementRect = (instance, tell) => {
  let asked = false;
  return observeElementRect(instance, (rect) => {
    if (asked) tell(rect);
    asked = true;
  });
};

/** Left and Right walk from a row's link to what else can be pressed in it, and back. */
function stepAside(target: EventTarget, key: string): boolean {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || !(target instanceof Element)) return false;
  const parts = [...(target.closest('[data-key]')?.querySelectorAll<HTMLElement>('a, button') ?? [])];
  const to = parts[parts.findIndex((part) => part === target) + step];
  to?.focus({ preventScroll: true });
  return to !== undefined;
}

/** Which lines of a long list are drawn, which of its rows the keyboard is on, and where it was left. */
export function useWindow(options: WindowOptions) {
  const { items, complete, address, entry, restore, rowHeight, headingHeight, onNearEnd, handle } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const [place] = useState(() => (restore ? placeIn(address) : undefined));
  const [trace] = useState(() => (restore === 'back' && !place ? traceOf(entry) : undefined));
  const start = place ?? trace;
  const [active, setActive] = useState<string | undefined>(start?.activeId);
  const wantsFocus = useRef(start?.activeId);
  const wantsTop = useRef(false);
  const wantsSight = useRef(place?.moved === true);
  const toTop = useCallback((id: string) => {
    wantsTop.current = true;
    wantsFocus.current = id;
    setActive(id);
  }, []);
  const atRest = useCallback((): boolean => {
    const element = scroller.current;
    return (
      element !== null &&
      element.scrollTop < 4 &&
      !element.matches(':hover') &&
      !element.contains(document.activeElement)
    );
  }, []);
  useImperativeHandle(handle, () => ({ toTop, atRest }), [toTop, atRest]);

  const activeLine = active === undefined ? -1 : items.findIndex((item) => item.key === active);
  const rangeExtractor = useCallback(
    (range: Range) => linesToDraw(range, headingAt(items, range.startIndex), activeLine),
    [items, activeLine],
  );
  // The same functions as long as the lines are the same: new ones would make it work out every line's place again, at every render.
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const estimateSize = useCallback(
    (index: number) => (items[index]?.kind === 'heading' ? headingHeight : rowHeight),
    [items, headingHeight, rowHeight],
  );
  const [overscan, setOverscan] = useState(place ? OVERSCAN : 0);
  // Asked for once: to answer, the browser has to lay out whatever was drawn just now.
  const [first] = useState(() => ({
    rect: { width: window.innerWidth, height: window.innerHeight - ABOVE },
    measured: place?.measured ?? drawnBefore(items),
  }));
  const measure = useHeights(first.measured);
  useEffect(() => startTransition(() => setOverscan(OVERSCAN)), []);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    overscan,
    // So that rows that are there are drawn at once, and not only after an empty list was measured.
    initialRect: first.rect,
    initialMeasurementsCache: first.measured,
    measureElement: measure,
    observeElementRect: observeRect,
    scrollPaddingStart: headingHeight,
    rangeExtractor,
    ...(place ? { initialOffset: place.offset } : {}),
  });

  const lines = virtualizer.getVirtualItems();
  const lastInSight = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (lastInSight >= items.length - NEAR_END) onNearEnd();
  }, [lastInSight, items.length, onNearEnd]);
  const returning = useReturn({ trace, items, complete, scroller, virtualizer, readOn: onNearEnd });

  // Out of sight, as behind the record that was opened from it, the list keeps all but the focus; and the row may be another by then.
  const hidden = useRef(false);
  const onShown = useEffectEvent(() => {
    if (!hidden.current) return;
    hidden.current = false;
    const left = placeIn(address);
    wantsFocus.current = left?.moved ? left.activeId : active;
    wantsSight.current = left?.moved === true;
    setActive(wantsFocus.current);
  });
  useEffect(() => {
    onShown();
    return () => {
      hidden.current = true;
    };
  }, []);

  // A row far away is drawn only after the list has scrolled to it, so the focus may have to wait for a render or two.
  useEffect(() => {
    // Not before the row is the active one, which it becomes with the next render, and which may be another by then.
    if (wantsFocus.current === undefined || wantsFocus.current !== active) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wantsFocus.current)}"]`);
    if (!link) return;
    if (wantsTop.current) virtualizer.scrollToOffset(0);
    if (wantsSight.current && activeLine >= 0) virtualizer.scrollToIndex(activeLine, { align: 'auto' });
    wantsTop.current = false;
    wantsSight.current = false;
    link.focus({ preventScroll: true });
    wantsFocus.current = undefined;
  });

  const left = useRef(() => undefined as void);
  useEffect(() => {
    left.current = () => {
      const offset = virtualizer.scrollOffset ?? 0;
      rememberPlace(address, { offset, activeId: active, measured: virtualizer.takeSnapshot() });
      const top = nearestRow(items, virtualizer.range?.startIndex ?? 0, 1);
      const first = top === undefined ? undefined : virtualizer.measurementsCache[top];
      if (first)
        rememberTrace(entry, {
          activeId: active,
          topId: String(first.key),
          top: first.start - offset,
          rows: items.reduce((count, item) => count + (item.kind === 'row' ? 1 : 0), 0),
        });
    };
  });
  useEffect(() => {
    const leave = () => left.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  // Until a row was chosen, Tab leads to the first one in sight.
  const top = items[nearestRow(items, virtualizer.range?.startIndex ?? 0, 1) ?? 0]?.key;
  return {
    scroller,
    virtualizer,
    lines,
    /** After a reload, while it reads back to where one was. */
    returning,
    /** The heading that sticks at the top. */
    sticky: headingAt(items, virtualizer.range?.startIndex ?? 0),
    /** The row that Tab leads to. */
    tabStop: activeLine >= 0 ? active : top,
    onFocus: (event: FocusEvent) => {
      const row = keyOf(event.target);
      if (row !== undefined) setActive(row);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const row = keyOf(event.target);
      if (row === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (stepAside(event.target, event.key)) return event.preventDefault();
      const from = items.findIndex((item) => item.key === row);
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
      const to = stepTo(items, from, event.key, page);
      const item = to === undefined ? undefined : items[to];
      if (to === undefined || !item) return;
      event.preventDefault();
      setActive(item.key);
      wantsTop.current = false;
      wantsFocus.current = item.key;
      virtualizer.scrollToIndex(to, { align: 'auto' });
    },
  };
}
