import { expect, test } from 'vitest';
import { headingAt, itemsOf, linesToDraw, stepTo } from './items';

const rows = ['a1', 'a2', 'b1', 'c1', 'c2'].map((id) => ({ id }));
const day = (row: { id: string }) => row.id.charAt(0);
const kinds = (complete: boolean) =>
  itemsOf(rows, day, complete).map((item) => (item.kind === 'heading' ? `${item.row}:${item.count ?? '?'}` : item.key));

test('a heading opens each group, and counts it once rows of another follow', () => {
  expect(kinds(false)).toEqual(['0:2', 'a1', 'a2', '2:1', 'b1', '3:?', 'c1', 'c2']);
  expect(kinds(true).at(5)).toBe('3:2');
  expect(itemsOf([], day, true)).toEqual([]);
});

test('keys step over headings and stay inside the list', () => {
  const items = itemsOf(rows, day, true);
  const step = (from: number, key: string) => stepTo(items, from, key, 3);
  expect(step(2, 'ArrowDown')).toBe(4);
  expect(step(4, 'ArrowUp')).toBe(2);
  expect(step(1, 'ArrowUp')).toBe(1);
  expect(step(7, 'ArrowDown')).toBe(7);
  expect(step(7, 'Home')).toBe(1);
  expect(step(1, 'End')).toBe(7);
  expect(step(1, 'PageDown')).toBe(4);
  expect(step(7, 'PageUp')).toBe(4);
  expect(step(1, 'x')).toBeUndefined();
});

test('the heading above sticks, and the focused row stays drawn, however far away', () => {
  const items = itemsOf(rows, day, true);
  expect(headingAt(items, 2)).toBe(0);
  expect(headingAt(items, 5)).toBe(5);
  expect(linesToDraw({ startIndex: 40, endIndex: 42, overscan: 1, count: 100 }, 30, 7, -1)).toEqual([
    7, 30, 39, 40, 41, 42, 43,
  ]);
});
