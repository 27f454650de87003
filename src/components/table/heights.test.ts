import { Virtualizer } from '@tanstack/react-virtual';
import { renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { drawnBefore, useHeights } from './heights';
import { type Item, itemsOf } from './items';

const items = (...ids: string[]): Item[] =>
  itemsOf(
    ids.map((id) => ({ id })),
    () => 'today',
    false,
  );

function line(index: number, key: string | undefined, height: number, get = () => height): HTMLElement {
  const element = document.createElement('div');
  element.dataset.index = String(index);
  if (key !== undefined) element.dataset.key = key;
  Object.defineProperty(element, 'offsetHeight', { get });
  return element;
}

function serverDrew(...lines: HTMLElement[]): void {
  const page = document.createElement('div');
  page.dataset.prerendered = '';
  page.append(...lines);
  document.body.append(page);
}

afterEach(() => document.body.replaceChildren());

const sizes = (of: readonly Item[]) => drawnBefore(of).map(({ key, size }) => [key, size]);

test('lines that the server drew are as high as they were there', () => {
  serverDrew(line(0, undefined, 27), line(1, 'a', 94), line(2, 'b', 115));
  expect(sizes(items('a', 'b', 'c'))).toEqual([
    ['heading a', 27],
    ['a', 94],
    ['b', 115],
  ]);
});

test('of rows that a new one has moved on nothing is known', () => {
  serverDrew(line(0, undefined, 27), line(1, 'a', 94), line(2, 'b', 115));
  expect(sizes(items('new', 'a', 'b'))).toEqual([['heading new', 27]]);
  expect(sizes([])).toEqual([]);
});

test('nothing is known where no server drew', () => {
  document.body.append(line(0, 'a', 94));
  expect(sizes(items('a'))).toEqual([]);
});

test('a known height is not asked for, any other is, once, and the observer has the last word', () => {
  const asked = vi.fn(() => 60);
  const element = line(1, 'b', 60, asked);
  const { result } = renderHook(() => useHeights([{ key: 'a', index: 0, size: 94, start: 0, end: 94, lane: 0 }]));
  const virtualizer = new Virtualizer<HTMLDivElement, Element>({
    count: 2,
    getScrollElement: () => null,
    estimateSize: () => 50,
    getItemKey: (index) => ['a', 'b'][index] ?? index,
    observeElementRect: () => undefined,
    observeElementOffset: () => undefined,
    scrollToFn: () => undefined,
  });
  const measure = result.current;
  expect(measure(line(0, 'a', 1), undefined, virtualizer)).toBe(94);
  expect(measure(element, undefined, virtualizer)).toBe(60);
  expect(measure(element, undefined, virtualizer)).toBe(60);
  expect(asked).toHaveBeenCalledOnce();
  const told = (blockSize: number, inlineSize: number) =>
    ({ borderBoxSize: [{ blockSize, inlineSize }] }) as unknown as ResizeObserverEntry;
  expect(measure(element, told(80, 300), virtualizer)).toBe(80);
  expect(measure(element, undefined, virtualizer)).toBe(80);
  expect(measure(line(0, 'a', 1), undefined, virtualizer)).toBe(94);
  // Of lines that are as wide as another window nothing is known any more.
  expect(measure(element, told(110, 200), virtualizer)).toBe(110);
  expect(measure(line(0, 'a', 130), undefined, virtualizer)).toBe(130);
});
