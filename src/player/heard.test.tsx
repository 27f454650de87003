import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetHeard, noteHeard, useHeard, wasHeard } from './heard';
import { PlayerProvider } from './PlayerProvider';
import { createQueues, nextUnheard, type Queued } from './queue';

const refuse = () => {
  throw new Error('blocked');
};
const blocked = { getItem: refuse, setItem: refuse, removeItem: refuse };

beforeEach(() => {
  sessionStorage.clear();
  forgetHeard();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
  forgetHeard();
});

test('a call that was heard is known in this tab until somebody signs out', () => {
  noteHeard('a');
  noteHeard('a');
  expect(JSON.parse(sessionStorage.getItem('heard') ?? '')).toEqual(['a']);
  expect([wasHeard('a'), wasHeard('b')]).toEqual([true, false]);
  sessionStorage.clear();
  forgetHeard();
  expect(wasHeard('a')).toBe(false);
});

test('a player made anew before anybody signed out still knows it', () => {
  const mount = (organization?: string) => (
    <PlayerProvider key={organization} source={(id) => id} ask={() => new Promise(() => {})} warm={() => {}}>
      {null}
    </PlayerProvider>
  );
  noteHeard('a');
  // After a reload the page may be drawn before the session is known.
  const { rerender } = render(mount());
  rerender(mount('organization'));
  expect(wasHeard('a')).toBe(true);
});

test('a row says so when it happens', () => {
  const Row = () => <p>{useHeard('a') ? 'heard' : 'new'}</p>;
  const { container } = render(<Row />);
  expect(container.textContent).toBe('new');
  act(() => noteHeard('a'));
  expect(container.textContent).toBe('heard');
});

test('holds where the browser keeps nothing, and does not grow for ever', () => {
  // A spy on its prototype would not be met: this document's storage stands behind a proxy.
  vi.stubGlobal('sessionStorage', blocked);
  for (let call = 0; call < 600; call += 1) noteHeard(String(call));
  expect([wasHeard('99'), wasHeard('100'), wasHeard('599')]).toEqual([false, true, true]);
});

const call = (id: string, has_recording?: boolean): Queued => ({
  id,
  duration_seconds: null,
  caller_name: null,
  caller_phone: null,
  started_at: null,
  created_at: '',
  ...(has_recording !== undefined && { has_recording }),
});

test('next is the call after this one that can be heard and was not', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => call(id, id !== 'b'));
  expect(nextUnheard(rows, 'a')?.id).toBe('c');
  noteHeard('c');
  expect(nextUnheard(rows, 'a')?.id).toBe('d');
  expect(nextUnheard(rows, 'd')).toBeUndefined();
  // A call that has left the list has none after it, so the list begins at its top.
  expect(nextUnheard(rows, 'elsewhere')?.id).toBe('a');
});

test('next follows the list that a call was begun in, over other screens and as that list grows', () => {
  const queues = createQueues();
  const next = (id: string) => nextUnheard(queues.rows(), id)?.id;
  const calls = ['a', 'b', 'c'].map((id) => call(id, true));
  queues.offer('calls', calls);
  queues.begin('a');
  expect(next('a')).toBe('b');
  // One goes on to the leads, which list some of the same calls, and not whether they can be heard.
  queues.offer(
    'leads',
    ['c', 'x', 'y'].map((id) => call(id)),
  );
  expect([next('a'), next('b'), next('c')]).toEqual(['b', 'c', undefined]);
  queues.offer('calls', [...calls, call('d', true)]);
  expect(next('c')).toBe('d');
  queues.offer(
    'leads',
    ['c', 'x', 'y'].map((id) => call(id)),
  );
  queues.begin('c');
  expect(next('c')).toBe('x');
  queues.begin('nowhere');
  expect(next('nowhere'), 'a call of no list has nothing after it').toBeUndefined();
  // Opened by a link, and the list looked at afterwards.
  queues.begin('b');
  queues.offer('calls', calls);
  expect(next('b')).toBe('c');
});
