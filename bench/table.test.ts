import { expect, test } from 'vitest';
import { isMet, median, quantile } from './table.ts';

test('the median of an even count lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a quantile counts from the sorted numbers, not from their order', () => {
  expect(quantile([30, 10, 20], 0.95)).toBeCloseTo(29);
});

test('nothing measured is an error, not a zero', () => {
  expect(() => median([])).toThrow('nothing was measured');
});

test('a goal is a ceiling unless it says it is a floor, and a figure that is none misses it', () => {
  const line = { what: 'x', unit: '', floor: null, goal: '', ours: 98, limit: 98 };
  expect(isMet(line)).toBe(true);
  expect(isMet({ ...line, ours: 99 })).toBe(false);
  expect(isMet({ ...line, ours: 97, least: true })).toBe(false);
  expect(isMet({ ...line, ours: Number.NaN })).toBe(false);
});
