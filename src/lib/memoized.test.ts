import { expect, test, vi } from 'vitest';
import { memoized } from './memoized';

test('works it out once for each object, however alike they are', () => {
  const workOut = vi.fn(({ day }: { day: number }) => `day ${day}`);
  const dayOf = memoized(workOut);
  const row = { day: 3 };
  expect([dayOf(row), dayOf(row), dayOf({ day: 3 })]).toEqual(['day 3', 'day 3', 'day 3']);
  expect(workOut).toHaveBeenCalledTimes(2);
});
