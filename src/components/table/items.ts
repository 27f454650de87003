import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * One line of the list: the row at `row`, or a heading over the rows of a group from `row` on. `count`: how many they are, once
 * rows of another group follow; until then nobody knows.
 */
export type Item =
  | { kind: 'heading'; key: string; row: number; count: number | undefined }
  | { kind: 'row'; key: string; row: number };

/** Puts a heading before each run of rows of one group. `complete`: no row is left to read. */
export function itemsOf<T extends { id: string }>(
  rows: readonly T[],
  groupOf: (row: T) => string,
  complete: boolean,
): Item[] {
  const items: Item[] = [];
  let group: string | undefined;
  let open: Extract<Item, { kind: 'heading' }> | undefined;
  const close = (end: number): void => {
    if (open) open.count = end - open.row;
  };
  rows.forEach((row, index) => {
    const next = groupOf(row);
    if (next !== group) {
      close(index);
      open = { kind: 'heading', key: `heading ${row.id}`, row: index, count: undefined };
      items.push(open);
    }
    group = next;
    items.push({ kind: 'row', key: row.id, row: index });
  });
  if (complete) close(rows.length);
  return items;
}

/** The heading that the first visible line stands under. */
export function headingAt(items: readonly Item[], index: number): number {
  for (let at = Math.min(index, items.length - 1); at >= 0; at -= 1) if (items[at]?.kind === 'heading') return at;
  return -1;
}

/** Which lines to draw: those in sight, the heading that sticks, and the one that has the focus, which must not go away with it. */
export function linesToDraw(range: Range, ...always: number[]): number[] {
  const lines = new Set([
    ...always.filter((index) => index >= 0 && index < range.count),
    ...defaultRangeExtractor(range),
  ]);
  return [...lines].sort((a, b) => a - b);
}

/** The row that a key leads to from `from`, as an index of `items`; undefined where the key is none of ours. */
export function stepTo(items: readonly Item[], from: number, key: string, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return nearestRow(items, from + 1, 1) ?? from;
    case 'ArrowUp':
      return nearestRow(items, from - 1, -1) ?? from;
    case 'PageDown':
      return nearestRow(items, Math.min(from + page, items.length - 1), -1);
    case 'PageUp':
      return nearestRow(items, Math.max(from - page, 0), 1);
    case 'Home':
      return nearestRow(items, 0, 1);
    case 'End':
      return nearestRow(items, items.length - 1, -1);
    default:
      return undefined;
  }
}

/** The first row from `start` on, going `step` by `step`. */
export function nearestRow(items: readonly Item[], start: number, step: 1 | -1): number | undefined {
  for (let at = start; at >= 0 && at < items.length; at += step) if (items[at]?.kind === 'row') return at;
  return undefined;
}
