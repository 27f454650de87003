import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { List } from './cursor';
import type { Walked } from './pages';
import { useReadOn } from './readOn';

afterEach(cleanup);

/** A list of so many pages, each of which comes when it is asked for. */
function serve(pages: number, unasked = 0) {
  const asked = vi.fn();
  // What is under way is broken off.
  const stop = vi.fn(() => void asked.mockClear());
  const at = { page: 2, failed: false };
  const list = () =>
    ({
      rows: [],
      footer: {
        complete: at.page > pages,
        error: at.failed ? new Error('no') : null,
        stopped: null,
        nextPage: at.page,
      },
      // Another function for each page, as the real one is.
      loadMore: () => asked(at.page),
      sieve: { stop },
    }) as unknown as List<Walked>;
  const hook = renderHook(({ q }) => useReadOn(list(), q, { unasked, step: 20 }), { initialProps: { q: 'ana' } });
  let q = 'ana';
  const come = (times = 1): void => {
    for (let time = 0; time < times; time += 1) {
      if (asked.mock.lastCall?.[0] === at.page) at.page += 1;
      hook.rerender({ q });
    }
  };
  const type = (next: string): void => {
    q = next;
    hook.rerender({ q });
  };
  return { hook, asked, at, come, type, stop };
}

test('one press reads to the end, whatever the pages hold', () => {
  const { hook, come, at } = serve(9);
  come(3);
  expect([hook.result.current.on, at.page]).toEqual([false, 2]);
  act(() => hook.result.current.start());
  expect(hook.result.current.on).toBe(true);
  come(30);
  expect([hook.result.current.on, at.page]).toEqual([false, 10]);
});

test('it rests after twenty pages, and another press goes on', () => {
  const { hook, come, at } = serve(50);
  act(() => hook.result.current.start());
  come(60);
  expect([hook.result.current.on, at.page]).toEqual([false, 22]);
  act(() => hook.result.current.start());
  come(60);
  expect(at.page).toBe(42);
});

test('it stops when it is told to, with another word, and where a page failed', () => {
  const { hook, come, type, at, stop } = serve(50);
  act(() => hook.result.current.start());
  come(2);
  act(() => hook.result.current.stop());
  expect(stop).toHaveBeenCalledTimes(1);
  come(3);
  expect([hook.result.current.on, at.page]).toEqual([false, 4]);
  act(() => hook.result.current.start());
  type('bea');
  come(3);
  // The page that was under way came.
  expect([hook.result.current.on, at.page]).toEqual([false, 5]);
  act(() => hook.result.current.start());
  at.failed = true;
  come(3);
  expect(hook.result.current.on).toBe(false);
});

test('unasked it reads so many pages and no more; stopped, it stays so until it is asked to', () => {
  const { hook, come, at, type } = serve(50, 5);
  come(30);
  expect([hook.result.current.on, at.page]).toEqual([false, 6]);
  act(() => hook.result.current.start());
  come(30);
  expect(at.page).toBe(26);

  const other = serve(50, 5);
  other.come(2);
  act(() => other.hook.result.current.stop());
  other.come(9);
  expect([other.hook.result.current.on, other.at.page]).toEqual([false, 4]);
  other.type('bea');
  other.come(9);
  expect(other.at.page).toBe(6);
  type('');
  expect(hook.result.current.on).toBe(false);
});
