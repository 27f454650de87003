import { expect, it, vi } from 'vitest';
import { createAhead } from './ahead.ts';

const ANSWER = { path: '/v1/calls', status: 200, text: '{}' };
const waiting = () => ({ answer: new Promise<typeof ANSWER>(() => undefined), stop: vi.fn<() => void>() });
const nobody = new AbortController().signal;

it('ends a request whose page never asks, and keeps the place of none', async () => {
  const ahead = createAhead(20);
  const kept = waiting();
  ahead.give('one', '/v1/calls', kept);
  await vi.waitFor(() => expect(kept.stop).toHaveBeenCalledTimes(1));
  expect(await ahead.take('one', '/v1/calls', nobody)).toBeUndefined();
});

it('ends no request that somebody has taken and waits for', async () => {
  const ahead = createAhead(20);
  const stop = vi.fn<() => void>();
  ahead.give('one', '/v1/calls', { answer: Promise.resolve(ANSWER), stop });
  expect(await ahead.take('one', '/v1/calls', nobody)).toEqual(ANSWER);
  expect(await ahead.take('one', '/v1/calls', nobody)).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(stop).not.toHaveBeenCalled();
});

it('ends an older request for the same page', () => {
  const ahead = createAhead();
  const [older, newer] = [waiting(), waiting()];
  ahead.give('one', '/v1/calls', older);
  ahead.give('one', '/v1/calls', newer);
  expect([older.stop.mock.calls.length, newer.stop.mock.calls.length]).toEqual([1, 0]);
});
