import { afterEach, expect, test, vi } from 'vitest';
import { clearTab } from '@/lib/storage';
import { forgetNudges, readNudge, writeNudge } from './nudge';

const refuse = () => {
  throw new Error('blocked');
};
const blocked = { getItem: refuse, setItem: refuse, removeItem: refuse };

afterEach(() => {
  vi.unstubAllGlobals();
  clearTab();
});

test('is remembered by the call, in half seconds, within half a minute', () => {
  writeNudge('a', 1.3);
  writeNudge('b', -99);
  expect([readNudge('a'), readNudge('b'), readNudge('c')]).toEqual([1.5, -30, 0]);
  writeNudge('a', Number.NaN);
  expect(readNudge('a')).toBe(0);
});

test('is of this tab alone: another one begins without it', () => {
  writeNudge('a', 2);
  expect(sessionStorage.getItem('nudge a')).toBe('2');
  expect(localStorage.getItem('nudge a')).toBeNull();
});

test('goes with sign-out, and back at zero leaves nothing behind', () => {
  writeNudge('a', 2);
  clearTab();
  expect(readNudge('a')).toBe(0);
  writeNudge('a', 2);
  writeNudge('a', 0.2);
  expect(sessionStorage).toHaveLength(0);
});

test('what somebody else wrote there is no nudge', () => {
  for (const [written, read] of [
    ['soon', 0],
    ['Infinity', 0],
    ['-1e9', -30],
    ['', 0],
  ] as const) {
    sessionStorage.setItem('nudge a', written);
    expect(readNudge('a')).toBe(read);
  }
});

test('holds where the browser keeps nothing', () => {
  // A spy on its prototype would not be met: this document's storage stands behind a proxy.
  vi.stubGlobal('sessionStorage', blocked);
  writeNudge('z', 3);
  expect(readNudge('z')).toBe(3);
  forgetNudges();
  expect(readNudge('z'), 'after sign-out').toBe(0);
  writeNudge('z', 3);
  writeNudge('z', 0);
  expect(readNudge('z')).toBe(0);
});
