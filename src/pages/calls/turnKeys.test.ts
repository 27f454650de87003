import { afterEach, expect, test } from 'vitest';
import { rowOf, stopAfter } from './turnKeys';

const list = document.createElement('ol');
afterEach(() => list.replaceChildren());

/** Rows by what one can stop at in each. */
function rows(...stops: string[][]): HTMLElement[][] {
  return stops.map((kinds) => {
    const row = document.createElement('li');
    const buttons = kinds.map((kind) => {
      const button = document.createElement('button');
      button.dataset.stop = kind;
      return button;
    });
    row.append(...buttons);
    list.append(row);
    return buttons;
  });
}

test('arrows go on to the same kind of stop, over rows that have none, and end at the ends', () => {
  const [first, , tool, last] = rows(['play', 'copy'], [], ['fold'], ['play', 'copy']);
  const to = (from: HTMLElement | undefined, key: string) => from && stopAfter(list, from, key);
  expect(to(first?.[0], 'ArrowDown')).toBe(tool?.[0]);
  expect(to(tool?.[0], 'ArrowDown')).toBe(last?.[0]);
  expect(to(last?.[1], 'Home')).toBe(first?.[1]);
  expect(to(first?.[0], 'End')).toBe(last?.[0]);
  expect(to(last?.[1], 'ArrowUp')).toBe(tool?.[0]);
  expect(to(first?.[0], 'ArrowUp')).toBeNull();
  expect(to(last?.[0], 'ArrowDown')).toBeNull();
  expect(to(first?.[0], 'Enter')).toBeNull();
});

test('Home and End look inwards where the ends have no stop', () => {
  const [, first, , last] = rows([], ['play'], ['copy'], ['play'], []);
  expect(last?.[0] && stopAfter(list, last[0], 'Home')).toBe(first?.[0]);
  expect(first?.[0] && stopAfter(list, first[0], 'End')).toBe(last?.[0]);
});

test('a row is known by anything in it', () => {
  const [, second] = rows(['play'], ['play']);
  expect(second?.[0] && rowOf(list, second[0])).toBe(1);
  expect(rowOf(list, document)).toBe(-1);
});
