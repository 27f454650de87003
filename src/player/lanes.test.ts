import { expect, test } from 'vitest';
import type { Turn } from '@/api/messages';
import { lanesOf, stretchesOf } from './lanes';

const turn = (speaker: Turn['speaker'], start: number | null, duration: number | null = null): Turn => ({
  speaker,
  name: null,
  text: 'words',
  start,
  duration,
});
const talk = [turn('assistant', 0, 4), turn('tool', 4.5), turn('caller', 5, 3), turn('assistant', 8)];

test('a turn lies where it sounds, in its speaker’s lane; the last one ends with the recording', () => {
  expect(stretchesOf(talk, 0, 10)).toEqual([
    { from: 0, to: 0.4, lane: 'above' },
    { from: 0.5, to: 0.8, lane: 'below' },
    { from: 0.8, to: 1, lane: 'above' },
  ]);
});

test('the nudge moves the turns, and none reaches beyond the recording', () => {
  expect(stretchesOf(talk, 1, 10)).toEqual([
    { from: 0.1, to: 0.5, lane: 'above' },
    { from: 0.6, to: 0.9, lane: 'below' },
    { from: 0.9, to: 1, lane: 'above' },
  ]);
  expect(stretchesOf(talk, -5, 10)).toEqual([
    { from: 0, to: 0.3, lane: 'below' },
    { from: 0.3, to: 1, lane: 'above' },
  ]);
});

test('without times there is nothing to draw', () => {
  expect(stretchesOf([turn('assistant', null), turn('caller', null)], 0, 10)).toEqual([]);
});

test('each bar goes to the lane of who speaks, and the loudest fills it', () => {
  const peaks = new Float32Array([0.25, 0.25, 0.25, 0.25, 0.125, 0.5, 0.5, 0.5, 0.25, 0]);
  const [above, below] = lanesOf(peaks, talk, 0, 10);
  expect([...above].map((bar) => bar > 0)).toEqual([true, true, true, true, true, false, false, false, true, true]);
  expect([...below].map((bar) => bar > 0)).toEqual([false, false, false, false, false, true, true, true, false, false]);
  expect([above[0], below[5]]).toEqual([0.5, 1]);
  // A pause is seen in its lane too.
  expect(above[9]).toBeCloseTo(0.05);
});

test('a nudge moves the border between the lanes', () => {
  const peaks = new Float32Array(10).fill(0.5);
  const [, below] = lanesOf(peaks, talk, 1, 10);
  expect([...below].findIndex((bar) => bar > 0)).toBe(6);
});

test('where nobody knows who speaks, both lanes are the same', () => {
  const peaks = new Float32Array([0.1, 0.5, 0.2]);
  for (const turns of [[], [turn('assistant', null)], [turn('unknown', 0)]]) {
    const [above, below] = lanesOf(peaks, turns, 0, 3);
    expect([...above]).toEqual([...below]);
    expect(above[1]).toBe(1);
  }
});
