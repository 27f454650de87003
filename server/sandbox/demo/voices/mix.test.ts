import { expect, test } from 'vitest';
import type { Turn } from '../conversation.ts';
import type { Say, Speaker } from './flite.ts';
import { mix } from './mix.ts';
import { sampleRate } from './wav.ts';

const turn = (role: Turn['role'], start: number, duration: number, text = 'Hello there'): Turn => ({
  role,
  text,
  start_seconds: start,
  duration_seconds: duration,
});

/** A voice that needs `seconds` for anything, and says it at one loudness. */
function voice(seconds: number, loudness = 1_000) {
  const asked: Speaker[] = [];
  const say: Say = (_said, speaker) => {
    asked.push(speaker);
    return new Int16Array(Math.round(seconds * (speaker.stretch < 0.92 ? speaker.stretch : 1) * sampleRate)).fill(
      loudness,
    );
  };
  return { say, asked };
}

const loudFrom = (samples: Int16Array) => samples.findIndex((sample) => sample !== 0) / sampleRate;
const loudTo = (samples: Int16Array) => (samples.findLastIndex((sample) => sample !== 0) + 1) / sampleRate;

test('a turn begins at its very sample, and all else is silent', () => {
  const samples = new Int16Array(10 * sampleRate);
  mix([turn('assistant', 3.21, 2)], 'man', samples, voice(1).say, () => {});
  expect(loudFrom(samples)).toBe(3.21);
  expect(loudTo(samples)).toBe(4.21);
});

test('what does not fit its time is said again, faster, and never outlasts it', () => {
  const samples = new Int16Array(10 * sampleRate);
  const { say, asked } = voice(2);
  mix([turn('assistant', 1, 1.5)], 'man', samples, say, () => {});
  expect(asked.map(({ stretch }) => stretch)).toEqual([1, expect.closeTo(0.735, 5)]);
  expect(loudTo(samples)).toBeLessThanOrEqual(2.5);
  expect(loudTo(samples)).toBeGreaterThan(2.4);
});

test('what nobody could say so fast is cut where its time ends, and where the call ends', () => {
  const samples = new Int16Array(3 * sampleRate);
  mix([turn('user', 0, 0.5), turn('user', 2.5, 9)], 'man', samples, voice(5).say, () => {});
  expect(samples.slice(0.5 * sampleRate, 2.5 * sampleRate).every((sample) => sample === 0)).toBe(true);
  expect(samples).toHaveLength(3 * sampleRate);
});

test('turns that overlap are both heard, and never wrap around', () => {
  const samples = new Int16Array(2 * sampleRate);
  mix([turn('assistant', 0, 2), turn('user', 0.5, 1)], 'man', samples, voice(1, 30_000).say, () => {});
  expect(samples[0.75 * sampleRate]).toBe(32_767);
});

test('tools are silent, and so is what can not be said', () => {
  const samples = new Int16Array(sampleRate);
  const { say, asked } = voice(1);
  mix([turn('tool', 0, 1), turn('system', 0, 1), turn('user', 0, 1, '🚗')], 'man', samples, say, () => {});
  expect(asked).toEqual([]);
  expect(loudFrom(samples)).toBeLessThan(0);
});

test('progress never passes a turn that is still to come, and ends with everything, once', () => {
  const samples = new Int16Array(5 * sampleRate);
  const progress: number[] = [];
  const { say } = voice(1);
  mix([turn('user', 3, 1), turn('assistant', 0, 1), turn('user', 99, 1)], 'woman', samples, say, (done) => {
    progress.push(done / sampleRate);
  });
  expect(progress).toEqual([3, (samples.length - 1) / sampleRate, 5]);
});

test('a woman who calls does not sound like the assistant', () => {
  const { say, asked } = voice(1);
  mix([turn('assistant', 0, 1), turn('user', 1, 1)], 'woman', new Int16Array(3 * sampleRate), say, () => {});
  expect(asked[1]).not.toEqual(asked[0]);
});
