import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearTabs } from './contactTabs';
import { createQueryClient } from './queryClient';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('another tab’s contact has page one and the numbers looked at again, once for a burst, and no walk', () => {
  const channel = new EventTarget();
  const client = createQueryClient();
  const keys = {
    walk: ['contacts', 'list', {}],
    head: ['contacts', 'list', {}, 'head'],
    number: ['contacts', 'phone', '+15125550142'],
    record: ['contacts', 'record', 'a'],
    calls: ['calls', 'list', {}, 'head'],
  };
  for (const key of Object.values(keys)) client.setQueryData(key, 'read');
  const looks = vi.spyOn(client, 'invalidateQueries');
  hearTabs(channel, client);
  for (let burst = 0; burst < 50; burst += 1) channel.dispatchEvent(new MessageEvent('message', { data: 'added' }));
  expect(looks).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(looks).toHaveBeenCalledTimes(1);
  const stale = Object.entries(keys).filter(([, key]) => client.getQueryState(key)?.isInvalidated);
  expect(stale.map(([name]) => name)).toEqual(['head', 'number']);
  channel.dispatchEvent(new MessageEvent('message', { data: 'added' }));
  vi.advanceTimersByTime(2_000);
  expect(looks).toHaveBeenCalledTimes(2);
});
