import { expect, test } from 'vitest';
import type { Turn } from '@/api/messages';
import { cuesOf, nudged, turnAt } from './cues';

const turn = (speaker: Turn['speaker'], start: number | null): Turn => ({
  speaker,
  start,
  name: null,
  text: 'x',
  duration: null,
});

test('the turn that sounds is the last spoken one that has begun', () => {
  const cues = cuesOf([
    turn('assistant', 0.5),
    turn('caller', 4),
    turn('tool', 6),
    turn('assistant', 8),
    turn('caller', null),
  ]);
  expect([0, 0.5, 3.9, 4, 7, 8, 900].map((second) => turnAt(cues, second))).toEqual([-1, 0, 0, 1, 1, 3, 3]);
});

test('a list out of order is found by time all the same', () => {
  const cues = cuesOf([turn('caller', 9), turn('assistant', 2), turn('unknown', 9)]);
  expect([1, 2, 8, 9].map((second) => turnAt(cues, second))).toEqual([-1, 1, 1, 2]);
});

test('without times nothing sounds', () => {
  expect(turnAt(cuesOf([turn('caller', null), turn('system', 0)]), 5)).toBe(-1);
});

test('a nudge moves the times and nothing else', () => {
  const turns = [turn('assistant', 0.5), turn('caller', null), turn('caller', 4)];
  expect(nudged(turns, 0)).toBe(turns);
  expect(nudged(turns, -2).map(({ start }) => start)).toEqual([0, null, 2]);
  const later = cuesOf(nudged(turns, 1.5));
  expect([1.9, 2, 5.4, 5.5].map((second) => turnAt(later, second))).toEqual([-1, 0, 0, 2]);
});
