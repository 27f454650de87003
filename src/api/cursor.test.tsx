import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, useEffect } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressOf, listOptions, useList, useNeighbours } from './cursor';
import { shouldPause, keep, newsOf, settle, takeNews } from './pages';

interface Row {
  id: string;
  words: string;
}

const readRow = (row: unknown): Row | undefined =>
  typeof row === 'object' && row !== null && 'id' in row
    ? { id: String(row.id), words: 'words' in row ? String(row.words) : '' }
    : undefined;

/** A server with a list whose cursor is the id of the last row given. */
function serve(ids: string[]) {
  const server = {
    ids,
    asked: [] as { cursor: string | null; background: boolean }[],
    /** Answers instead of the list while it gives something. */
    fault: (_cursor: string | null): unknown => undefined,
  };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const query = new URL(input as string, 'http://localhost').searchParams;
    const cursor = query.get('cursor');
    server.asked.push({ cursor, background: new Headers(init?.headers).has('X-Background') });
    const fault = server.fault(cursor);
    if (fault instanceof Response) return fault;
    if (fault) return Response.json(fault);
    const start = cursor === null ? 0 : server.ids.indexOf(cursor) + 1;
    const data = server.ids.slice(start, start + Number(query.get('limit'))).map((id) => ({ id, words: 'spoken' }));
    const has_more = start + data.length < server.ids.length;
    return Response.json({ data, has_more, next_cursor: has_more ? data.at(-1)?.id : null, meta: {} });
  });
  return server;
}

const pageOf = (ids: string[], next: string | null = null, shown = ids) => ({
  rows: shown.map((id) => ({ id })),
  ids,
  oldest: null,
  next,
  stopped: null,
});

const number = (count: number, prefix = 'row') => Array.from({ length: count }, (_, index) => `${prefix} ${index}`);

let client: QueryClient;
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);
const options = listOptions<Row>({ key: ['calls', 'list', {}], path: '/v1/calls', params: {}, read: readRow });
const show = () => renderHook(() => useList(options), { wrapper }).result;
type Shown = ReturnType<typeof show>;

async function more(list: Shown): Promise<void> {
  const before = list.current.rows?.length ?? 0;
  act(() => list.current.loadMore());
  await waitFor(() => expect(list.current.rows?.length).toBeGreaterThan(before));
}

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
});
afterEach(() => {
  cleanup();
  client.clear();
  vi.restoreAllMocks();
});

test('the first address is the one that the gateway preloads', () => {
  expect(addressOf('/v1/calls', { status: undefined, since: '', phone: undefined }, null)).toBe('/v1/calls?limit=50');
  expect(addressOf('/v1/calls', { phone: '+15125550142' }, 'a+b')).toBe(
    '/v1/calls?limit=50&phone=%2B15125550142&cursor=a%2Bb',
  );
});

test('a walk gives each row once, in order, to the end', async () => {
  serve(number(230));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  for (let page = 2; page <= 5; page += 1) await more(list);
  expect(list.current.rows?.map((row) => row.id)).toEqual(number(230));
  expect(list.current.footer).toMatchObject({ complete: true, stopped: null });
});

test('a row that slid over a page border is shown once', async () => {
  const server = serve(number(120));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  // Newer rows push the last ones of page one on to page two, for a server that counts instead of pointing.
  server.fault = (cursor) =>
    cursor && {
      data: number(60)
        .slice(45)
        .map((id) => ({ id })),
      has_more: false,
      next_cursor: null,
    };
  await more(list);
  expect(list.current.rows?.map((row) => row.id)).toEqual(number(60));
});

test('a repeated cursor stops the walk and says so', async () => {
  const server = serve(number(200));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  server.fault = (cursor) => cursor && { data: [{ id: 'new' }], has_more: true, next_cursor: cursor };
  await more(list);
  expect(list.current.footer).toMatchObject({ stopped: 'repeated_cursor', complete: false });
  const asked = server.asked.length;
  act(() => list.current.loadMore());
  expect(server.asked).toHaveLength(asked);
});

test('a cursor of an earlier page stops the walk too', () => {
  const held = {
    pages: [pageOf(['a'], 'one'), pageOf(['b'], 'two')],
    pageParams: [null, 'one'],
  };
  const page = { data: [{ id: 'c' }], has_more: true, next_cursor: 'one', meta: { request_id: '', timestamp: '' } };
  expect(keep(page, 'two', held)).toMatchObject({ next: null, stopped: 'repeated_cursor' });
});

test.each([
  ['an empty page with more', { data: [], has_more: true, next_cursor: 'on' }, 'empty_page'],
  ['more without a cursor', { data: [{ id: 'a' }], has_more: true, next_cursor: null }, 'no_cursor'],
])('%s stops the walk and says so', async (_, body, stopped) => {
  serve([]).fault = () => body;
  const list = show();
  await waitFor(() => expect(list.current.rows).toBeDefined());
  expect(list.current.footer).toMatchObject({ stopped, complete: false });
});

test('a page that fails keeps the rows and goes on where it failed', async () => {
  const server = serve(number(120));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  server.fault = (cursor) => cursor && new Response('<h1>no</h1>', { status: 502 });
  act(() => list.current.loadMore());
  await waitFor(() => expect(list.current.footer.error).toMatchObject({ status: 502 }));
  expect(list.current.rows).toHaveLength(50);
  expect(list.current.footer.nextPage).toBe(2);

  const asked = server.asked.length;
  act(() => list.current.loadMore());
  expect(server.asked).toHaveLength(asked);

  server.fault = () => undefined;
  act(() => list.current.retryMore());
  await waitFor(() => expect(list.current.rows).toHaveLength(100));
  expect(server.asked.at(-1)?.cursor).toBe('row 49');
});

test('a refresh asks for page one alone, in the background, and holds news back', async () => {
  const server = serve(number(200));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  await more(list);
  await more(list);
  server.ids = ['new 0', 'new 1', ...server.ids];
  server.asked = [];
  act(() => list.current.refresh());
  await waitFor(() => expect(list.current.news).toBe(2));
  expect(server.asked).toEqual([{ cursor: null, background: true }]);
  expect(list.current.rows).toHaveLength(150);

  expect(await act(() => list.current.showNews())).toBe('new 0');
  await waitFor(() => expect(list.current.news).toBe(0));
  expect(list.current.rows?.map((row) => row.id)).toEqual(['new 0', 'new 1', ...number(150)]);
  await more(list);
  expect(list.current.rows?.map((row) => row.id)).toEqual(['new 0', 'new 1', ...number(200)]);
});

test('news that are shown while a page is on its way stay, and the page comes after all', async () => {
  const server = serve(number(200));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  server.ids = ['new 0', ...server.ids];
  act(() => list.current.refresh());
  await waitFor(() => expect(list.current.news).toBe(1));

  let arrive: (response: Response) => void = () => undefined;
  vi.mocked(fetch).mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  act(() => list.current.loadMore());
  await waitFor(() => expect(list.current.footer.loading).toBe(true));
  await act(() => list.current.showNews());
  await act(async () => arrive(Response.json({ data: [{ id: 'late' }], has_more: false, next_cursor: null })));
  await waitFor(() => expect(list.current.news).toBe(0));
  expect(list.current.rows?.[0]?.id).toBe('new 0');
  await more(list);
  expect(list.current.rows?.map((row) => row.id)).toEqual(['new 0', ...number(100)]);
});

test('coming back to the list asks for nothing while it is fresh', async () => {
  const server = serve(number(200));
  const first = renderHook(() => useList(options), { wrapper });
  await waitFor(() => expect(first.result.current.rows).toHaveLength(50));
  first.unmount();
  const again = show();
  expect(again.current.rows).toHaveLength(50);
  expect(server.asked).toHaveLength(1);
});

test('more news than a page holds leaves a gap, so that page one is all that is kept', () => {
  const held = { pages: [pageOf(['old'], 'x')], pageParams: [null] };
  const head = pageOf(number(50), 'row 49');
  expect(takeNews(held, head)).toEqual({ pages: [head], pageParams: [null] });
});

test('a refresh that fails leaves the rows and says so', async () => {
  const server = serve(number(20));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(20));
  server.fault = () => new Response(null, { status: 503 });
  act(() => list.current.refresh());
  await waitFor(() => expect(list.current.refreshError).toMatchObject({ status: 503 }));
  expect(list.current.rows).toHaveLength(20);
  expect(list.current.error).toBeNull();
});

test('a row that changed is exchanged in its place', async () => {
  const server = serve(number(60));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  server.fault = () => ({
    data: [
      { id: 'row 0', words: 'ended' },
      { id: 'row 1', words: 'spoken' },
    ],
    has_more: true,
    next_cursor: 'row 1',
  });
  act(() => list.current.refresh());
  await waitFor(() => expect(list.current.rows?.[0]?.words).toBe('ended'));
  expect(list.current.rows).toHaveLength(50);
});

/** The same list, of which only the rows with an even number are shown. */
const even = listOptions<Row>({
  key: ['calls', 'list', { even: true }],
  path: '/v1/calls',
  params: {},
  read: readRow,
  passes: (row) => Number(row.id.split(' ')[1]) % 2 === 0,
});
const showEven = () => renderHook(() => useList(even), { wrapper }).result;

test('a list that shows a part asks for large pages, and tells how many it looked at', async () => {
  const server = serve(number(230));
  const list = showEven();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/v1/calls?limit=100');
  expect(list.current.sieve).toMatchObject({ on: true, looked: 100, paused: false });
  await more(list);
  await more(list);
  expect(list.current.rows?.map((row) => row.id)).toEqual(number(230).filter((_, index) => index % 2 === 0));
  expect(list.current.sieve.looked).toBe(230);
  expect(list.current.footer.complete).toBe(true);
  expect(server.asked).toHaveLength(3);
});

test('a walk that finds nothing pauses after twenty pages, and goes on when asked to', async () => {
  const server = serve(number(6_000));
  const nothing = listOptions<Row>({
    key: ['calls', 'list', { none: true }],
    path: '/v1/calls',
    params: {},
    read: readRow,
    passes: () => false,
  });
  const { result: list } = renderHook(
    () => {
      const walk = useList(nothing);
      // As the table does: the end is in sight for as long as there is no row.
      const { loadMore } = walk;
      useEffect(() => loadMore(), [loadMore]);
      return walk;
    },
    { wrapper },
  );
  await waitFor(() => expect(list.current.sieve.paused).toBe(true));
  expect(server.asked).toHaveLength(20);
  expect(list.current).toMatchObject({
    rows: [],
    sieve: { looked: 2_000 },
    footer: { complete: false, loading: false },
  });
  act(() => list.current.sieve.goOn());
  await waitFor(() => expect(list.current.sieve).toMatchObject({ paused: true, looked: 4_000 }));
  expect(server.asked).toHaveLength(40);
});

test('a walk that is stopped keeps what it read, and goes on there', async () => {
  const server = serve(number(1_000));
  const list = showEven();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  vi.mocked(fetch).mockImplementationOnce(() => new Promise(() => undefined));
  act(() => list.current.loadMore());
  await waitFor(() => expect(list.current.footer.loading).toBe(true));
  await act(() => list.current.sieve.stop());
  await waitFor(() => expect(list.current.sieve.paused).toBe(true));
  expect(list.current.footer).toMatchObject({ loading: false, error: null });
  const asked = server.asked.length;
  act(() => list.current.loadMore());
  expect(server.asked).toHaveLength(asked);
  act(() => list.current.sieve.goOn());
  await waitFor(() => expect(list.current.rows).toHaveLength(100));
  expect(list.current.sieve.paused).toBe(false);
});

test('news that are not shown make no news, and touch what was read', async () => {
  const server = serve(number(300));
  const list = showEven();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  server.ids = ['new 1', 'new 3', ...server.ids];
  act(() => list.current.refresh());
  await waitFor(() => expect(server.asked).toHaveLength(2));
  await waitFor(() => expect(list.current.sieve.looked).toBe(102));
  expect(list.current).toMatchObject({ news: 0, changed: false });
  expect(list.current.rows).toHaveLength(50);
});

test('a row that matches no longer is a change, and goes with the next look', async () => {
  const server = serve(number(120));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  await more(list);
  server.ids = server.ids.filter((id) => id !== 'row 3');
  act(() => list.current.refresh());
  await waitFor(() => expect(list.current.changed).toBe(true));
  expect(list.current.news).toBe(0);
  expect(list.current.rows).toHaveLength(100);
  await act(() => list.current.showNews());
  await waitFor(() => expect(list.current.rows).toHaveLength(99));
  expect(list.current.rows?.map((row) => row.id)).toEqual(number(100).filter((id) => id !== 'row 3'));
});

test('a row that matches only now comes in at its place', () => {
  const held = { pages: [pageOf(['d', 'c', 'b', 'a'], 'x', ['d', 'b'])], pageParams: [null] };
  const head = pageOf(['e', 'd', 'c', 'b'], 'b', ['d', 'c', 'b']);
  expect(newsOf(held, head)).toEqual({ added: 1, gone: 0 });
  const taken = takeNews(held, head);
  expect(taken.pages[0]?.rows.map(({ id }) => id)).toEqual(['d', 'c', 'b']);
  expect(taken.pages[0]?.ids).toEqual(['e', 'd', 'c', 'b', 'a']);
});

test('a look at page one that has nothing in common with what is held takes no row away', () => {
  const held = { pages: [pageOf(['b', 'a'], 'x')], pageParams: [null] };
  expect(settle(held, pageOf(number(100), 'row 99', [])).pages[0]?.rows).toHaveLength(2);
});

test('a run that pays off does not tire', () => {
  const rich = Array.from({ length: 30 }, () => pageOf(number(100), 'x', number(10)));
  expect(shouldPause(rich, 0)).toBe(false);
  const poor = Array.from({ length: 30 }, () => pageOf(number(100), 'x', number(1)));
  expect(shouldPause(poor, 0)).toBe(true);
  expect(shouldPause(poor, 11)).toBe(false);
});

test('page one is looked at more often while something on it changes', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const server = serve(number(10));
    let going = true;
    const live = listOptions<Row>({
      key: ['calls', 'list', { live: true }],
      path: '/v1/calls',
      params: {},
      read: readRow,
      changing: () => going,
    });
    const { result: list } = renderHook(() => useList(live), { wrapper });
    await waitFor(() => expect(list.current.rows).toHaveLength(10));
    await act(() => vi.advanceTimersByTimeAsync(15_100));
    expect(server.asked).toHaveLength(2);
    going = false;
    await act(() => vi.advanceTimersByTimeAsync(15_100));
    expect(server.asked).toHaveLength(3);
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    expect(server.asked).toHaveLength(3);
  } finally {
    vi.useRealTimers();
  }
});

test('beside a row lie its neighbours, and at the end of what was read the next page is asked for', async () => {
  const server = serve(number(120));
  const list = show();
  await waitFor(() => expect(list.current.rows).toHaveLength(50));
  const beside = (id: string) => renderHook(() => useNeighbours(options, id), { wrapper }).result;
  expect(beside('row 0').current).toMatchObject({ known: true, newer: undefined, older: { id: 'row 1' } });
  expect(beside('elsewhere').current).toMatchObject({ known: false, newer: undefined, older: undefined, more: false });
  const last = beside('row 49');
  expect(last.current).toMatchObject({ newer: { id: 'row 48' }, older: undefined, more: true });
  expect(server.asked).toHaveLength(1);
  expect(await act(() => last.current.readOlder())).toMatchObject({ id: 'row 50' });
  expect(server.asked).toHaveLength(2);
});
