import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
  startTransition,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { headingAt, type Item, linesToDraw, nearestRow, stepTo } from './items';
import { placeIn, rememberPlace } from './memory';

/** How many lines before the end the next page is asked for. */
const NEAR_END = 15;
/** Lines drawn beyond the edges; none before the first picture, which they would only delay. */
const OVERSCAN = 6;
/** Pixels above a list that belong to the page's title and filters. */
const ABOVE = 120;

/** What a list can be told from outside. */
export interface TableHandle {
  /** Scrolls to the top and puts the focus on this row, as soon as the list holds it. */
  toTop: (id: string) => void;
}

interface WindowOptions {
  items: Item[];
  /** The list's address; its place is kept under it. */
  address: string;
  /** Begin where somebody left this list. */
  restore: boolean;
  /** Pixels of a row and of a heading before they are measured. */
  rowHeight: number;
  headingHeight: number;
  onNearEnd: () => void;
  handle?: Ref<TableHandle> | undefined;
}

/** Which lines of a long list are drawn, which of its rows the keyboard is on, and where it was left. */
export function useWindow(options: WindowOptions) {
  const { items, address, restore, rowHeight, headingHeight, onNearEnd, handle } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const [place] = useState(() => (restore ? placeIn(address) : undefined));
  const [active, setActive] = useState<string | undefined>(place?.activeId);
  const wantsFocus = useRef(place?.activeId);
  const wantsTop = useRef(false);
  const toTop = useCallback((id: string) => {
    wantsTop.current = true;
    wantsFocus.current = id;
    setActive(id);
  }, []);
  useImperativeHandle(handle, () => ({ toTop }), [toTop]);

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
  useEffect(() => startTransition(() => setOverscan(OVERSCAN)), []);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    overscan,
    // So that rows that are there are drawn at once, and not only after an empty list was measured.
    initialRect: { width: window.innerWidth, height: window.innerHeight - ABOVE },
    scrollPaddingStart: headingHeight,
    rangeExtractor,
    ...(place ? { initialOffset: place.offset, initialMeasurementsCache: place.measured } : {}),
  });

  const lines = virtualizer.getVirtualItems();
  const lastInSight = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (items.length > 0 && lastInSight >= items.length - NEAR_END) onNearEnd();
  }, [lastInSight, items.length, onNearEnd]);

  // A row far away is drawn only after the list has scrolled to it, so the focus may have to wait for a render or two.
  useEffect(() => {
    if (wantsFocus.current === undefined) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wantsFocus.current)}"]`);
    if (!link) return;
    if (wantsTop.current) virtualizer.scrollToOffset(0);
    wantsTop.current = false;
    link.focus({ preventScroll: true });
    wantsFocus.current = undefined;
  });

  const left = useRef({ virtualizer, active, address });
  useEffect(() => {
    left.current = { virtualizer, active, address };
  });
  useEffect(
    () => () => {
      const { virtualizer: list, active: activeId, address: where } = left.current;
      rememberPlace(where, { offset: list.scrollOffset ?? 0, activeId, measured: list.takeSnapshot() });
    },
    [],
  );

  // Until a row was chosen, Tab leads to the first one in sight.
  const first = items[nearestRow(items, virtualizer.range?.startIndex ?? 0, 1) ?? 0]?.key;
  return {
    scroller,
    virtualizer,
    lines,
    /** The heading that sticks at the top. */
    sticky: headingAt(items, virtualizer.range?.startIndex ?? 0),
    /** The row that Tab leads to. */
    tabStop: activeLine >= 0 ? active : first,
    onFocus: (event: FocusEvent) => {
      const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
      if (row !== undefined) setActive(row);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
      if (row === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
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
