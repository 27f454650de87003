import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Turn } from '@/api/messages';
import { gapsOf, setSkipSilence, skipFrom, useSkipSilence } from './skipSilence';

afterEach(() => {
  cleanup();
  setSkipSilence(false);
});

const turn = (start: number | null, duration: number | null, speaker: Turn['speaker'] = 'caller'): Turn => ({
  speaker,
  name: null,
  text: 'words',
  start,
  duration,
});

test('a pause between two turns is skipped, with a breath left on either side', () => {
  const gaps = gapsOf([turn(0, 4), turn(10, 2)], 0);
  expect(gaps).toEqual([{ from: 4.4, to: 9.6 }]);
  expect([0, 3.9, 4.3, 4.4, 7, 9.3, 9.5, 9.5999, 9.6, 50].map((second) => skipFrom(gaps, second))).toEqual([
    null,
    null,
    null,
    9.6,
    9.6,
    9.6,
    null,
    null,
    null,
    null,
  ]);
});

test('the nudge moves the pauses with the turns', () => {
  expect(gapsOf([turn(0, 4), turn(10, 2)], 1.5)).toEqual([{ from: 5.9, to: 11.1 }]);
});

test.each([
  ['a breath', [turn(0, 4), turn(5.5, 2)]],
  ['before the first turn and after the last', [turn(20, 4)]],
  ['after a turn that does not tell its end', [turn(0, null), turn(10, 2)]],
  ['without times', [turn(null, 2), turn(null, 2)]],
  ['a turn within a longer one', [turn(0, 30), turn(2, 1), turn(12, 3)]],
])('never speech: %s', (_, turns) => {
  expect(gapsOf(turns, 0)).toEqual([]);
});

test('what makes no sound ends no pause, and order does not matter', () => {
  const gaps = gapsOf([turn(10, 2), turn(5, 1, 'tool'), turn(0, 4), turn(2, 60, 'system')], 0);
  expect(gaps).toEqual([{ from: 4.4, to: 9.6 }]);
});

test('the choice is remembered in this browser', () => {
  const Choice = () => <p>{String(useSkipSilence())}</p>;
  const { container } = render(<Choice />);
  expect(container.textContent).toBe('false');
  act(() => setSkipSilence(true));
  expect(container.textContent).toBe('true');
  expect(localStorage.getItem('skip-silence')).toBe('1');
});
