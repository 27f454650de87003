import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { type ReactNode, useEffect } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCalledAgain } from './calledAgain';
import { useCall, useCalls } from './calls';
import { useContact } from './contacts';
import { retryAll } from './autoRetry';
import { useAllLeads, useLeads } from './leads';

let asked: { path: string; background: boolean }[] = [];
/** Answers instead of the server while it gives something. */
let fault: (path: string) => Response | undefined = () => undefined;
let client: QueryClient;
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);
const down = (status = 503, headers: Record<string, string> = {}) => new Response(null, { status, headers });
const row = { id: 'a', status: 'new', created_at: '2026-11-10T12:00:00Z' };

let visible: DocumentVisibilityState = 'visible';
const turn = (state: DocumentVisibilityState) => {
  visible = state;
  document.dispatchEvent(new Event('visibilitychange'));
};
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1_000));
const show = <T,>(use: () => T) => renderHook(use, { wrapper }).result;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  fault = () => undefined;
  visible = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible);
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const path = input as string;
    asked.push({ path, background: new Headers(init?.headers).has('X-Background') });
    const failed = fault(path);
    if (failed) return failed;
    const one = /^\/v1\/\w+\/\w/.test(path);
    return Response.json(one ? { data: row } : { data: [row], has_more: false, next_cursor: null });
  });
});
afterEach(() => {
  cleanup();
  // Forgets how often something failed again.
  window.dispatchEvent(new Event('online'));
  client.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a list that could not be read is there within five seconds of being well, and asks in the background', async () => {
  fault = () => down();
  const list = show(() => useCalls({}));
  await pass(13);
  expect(list.current.error).toMatchObject({ status: 503 });
  expect(list.current.retrying, 'nothing that one sees goes on').toBe(false);
  expect(asked.map(({ background }) => background)).toEqual([false, true, true, true]);
  fault = () => undefined;
  await pass(5);
  expect(list.current.rows).toHaveLength(1);
  expect(list.current.error).toBeNull();
  const { length } = asked;
  await pass(50);
  expect(asked).toHaveLength(length);
});

test('the notice of a refresh that failed goes within five seconds of being well', async () => {
  const list = show(() => useLeads({}));
  await pass(1);
  fault = () => down(500);
  await pass(62);
  expect(list.current.refreshError).toMatchObject({ status: 500 });
  fault = () => undefined;
  await pass(5);
  expect(list.current.refreshError).toBeNull();
});

test('one record, and what is walked beside something else, heal like lists', async () => {
  fault = () => down();
  const shown = show(() => ({
    call: useCall('a'),
    contact: useContact('a'),
    walk: useAllLeads(4),
    again: useCalledAgain({ caller_phone: '+15125550142', created_at: row.created_at, call_log_id: null }, true),
  }));
  await pass(5);
  expect(shown.current.call.error && shown.current.contact.error && shown.current.walk.error).toBeTruthy();
  expect(shown.current.again.error).toBeTruthy();
  fault = () => undefined;
  await pass(5);
  expect(shown.current).toMatchObject({
    call: { record: { id: 'a' }, error: null },
    contact: { record: { id: 'a' }, error: null },
    walk: { complete: true, error: null },
    again: { again: { state: 'no' }, error: null },
  });
});

const useBoard = () => [
  useLeads({ status: 'new' }),
  useLeads({ status: 'contacted' }),
  useLeads({ status: 'qualified' }),
  useLeads({ status: 'converted' }),
  useLeads({ status: 'lost' }),
];

test('of five columns that fail one is asked at a time; when it is well the others are', async () => {
  fault = () => down();
  const board = show(useBoard);
  await pass(1);
  asked = [];
  await pass(60);
  expect(asked.length, 'a quarter of what a key has').toBeLessThanOrEqual(15);
  expect(new Set(asked.map(({ path }) => path)).size, 'each in its turn').toBe(5);
  fault = () => undefined;
  asked = [];
  await pass(4);
  expect(board.current.map(({ rows }) => rows?.length)).toEqual([1, 1, 1, 1, 1]);
  expect(asked).toHaveLength(5);
});

test('one that fails by itself leaves the others alone', async () => {
  fault = (path) => (path.includes('status=lost') ? down() : undefined);
  show(useBoard);
  await pass(1);
  asked = [];
  await pass(58);
  expect(asked.every(({ path }) => path.includes('status=lost'))).toBe(true);
  expect(asked).toHaveLength(14);
});

test('a page that fails while the first one is well is tried less and less often', async () => {
  fault = (path) =>
    path.includes('cursor') ? down() : Response.json({ data: [row], has_more: true, next_cursor: 'on' });
  const list = show(() => {
    const { loadMore, ...walk } = useLeads({});
    // As the table does while its end is in sight.
    useEffect(() => loadMore(), [loadMore]);
    return walk;
  });
  await pass(1);
  expect(list.current.footer.error).toMatchObject({ status: 503 });
  asked = [];
  await pass(180);
  const tries = asked.filter(({ path }) => path.includes('cursor')).length;
  expect(tries).toBeGreaterThanOrEqual(4);
  expect(tries).toBeLessThanOrEqual(8);
  fault = (path) =>
    path.includes('cursor') ? undefined : Response.json({ data: [row], has_more: true, next_cursor: 'on' });
  await pass(61);
  expect(list.current.footer).toMatchObject({ error: null, complete: true });
});

test.each([400, 403, 404, 422])('what is refused (%s) is not tried again', async (status) => {
  fault = () => down(status);
  show(() => useCalls({}));
  await pass(30);
  expect(asked).toHaveLength(1);
  act(() => retryAll());
  await pass(0.1);
  expect(asked, 'unless somebody asks for it').toHaveLength(2);
});

test('the seconds of a 429 are waited for, and a quarter of a minute where it names none', async () => {
  fault = () => down(429, { 'retry-after': '9' });
  const list = show(() => useCalls({}));
  await pass(4.5);
  expect(asked).toHaveLength(2);
  await pass(8);
  expect(asked).toHaveLength(2);
  await pass(1);
  expect(asked).toHaveLength(3);
  fault = () => down(429);
  await pass(9);
  expect(asked).toHaveLength(4);
  await pass(14);
  expect(asked).toHaveLength(4);
  fault = () => undefined;
  await pass(1);
  expect(list.current.rows).toHaveLength(1);
});

test('the network is back, or the window is looked at again: at once', async () => {
  fault = () => down(429, { 'retry-after': '60' });
  const list = show(() => useCalls({}));
  await pass(5);
  fault = () => undefined;
  act(() => void window.dispatchEvent(new Event('online')));
  await pass(0.1);
  expect(list.current.rows).toHaveLength(1);
});

test('nobody looks at a page that is hidden, and neither does it', async () => {
  fault = () => down();
  const list = show(() => useCalls({}));
  await pass(1);
  turn('hidden');
  asked = [];
  await pass(60);
  expect(asked).toHaveLength(0);
  fault = () => undefined;
  turn('visible');
  await pass(0.1);
  expect(list.current.rows).toHaveLength(1);
  expect(asked).toHaveLength(1);
});

test('of several tabs one looks, and tells the others', async () => {
  // Another tab holds the lock.
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue({
    request: () => new Promise(() => undefined),
  } as unknown as LockManager);
  fault = () => down();
  const list = show(() => useCalls({}));
  await pass(60);
  expect(asked).toHaveLength(1);
  fault = () => undefined;
  vi.useRealTimers();
  const other = new BroadcastChannel('auto-retry');
  other.postMessage('calls');
  await vi.waitFor(() => expect(list.current.rows).toHaveLength(1));
  other.close();
});

test('Retry heals all that fails, whichever was pressed, and asks for each once', async () => {
  fault = () => down();
  const board = show(useBoard);
  await pass(1);
  fault = () => undefined;
  asked = [];
  act(() => board.current[2]?.retry());
  await pass(0.1);
  expect(board.current.every(({ rows }) => rows?.length === 1)).toBe(true);
  expect(asked).toHaveLength(5);
  act(() => retryAll());
  await pass(0.1);
  expect(asked).toHaveLength(5);
});
