import { expect, test, vi } from 'vitest';
import { measure } from './peaks';

test('each bar is the loudest of its part, in any channel, up or down', async () => {
  const left = new Float32Array([0, 0.25, 0, 0, 0, 0, -0.75, 0]);
  const right = new Float32Array([0.5, 0, 0, 0, 0.125, 0, 0, 0]);
  expect([...(await measure([left, right], 4))]).toEqual([0.5, 0, 0.125, 0.75]);
});

test('every sample counts once, also where parts are not whole', async () => {
  const samples = new Float32Array(1003);
  for (let at = 0; at < samples.length; at += 1) samples[at] = at / 1024;
  const bars = await measure([samples], 100);
  expect(bars).toHaveLength(100);
  expect(bars[99]).toBe(1002 / 1024);
  expect(bars[0]).toBe(9 / 1024);
});

test('fewer samples than bars give fewer bars, and no sound none', async () => {
  expect(await measure([new Float32Array([0.5, 1])], 100)).toHaveLength(2);
  expect(await measure([new Float32Array()], 100)).toHaveLength(0);
  expect(await measure([], 100)).toHaveLength(0);
});

test('a long recording lets the page answer in between', async () => {
  // A clock by which each look at it is a millisecond later: 1,600 bars are 1.6 s of work.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  let answered = 0;
  const timer = setInterval(() => (answered += 1), 0);
  await measure([new Float32Array(16_000)], 1_600);
  clearInterval(timer);
  vi.restoreAllMocks();
  expect(answered).toBeGreaterThan(100);
});
