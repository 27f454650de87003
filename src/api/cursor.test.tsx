import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressOf, keep, listOptions, takeNews, useList } from './cursor';

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
    pages: [
      { rows: [{ id: 'a' }], next: 'one', stopped: null },
      { rows: [{ id: 'b' }], next: 'two', stopped: null },
    ],
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
  const held = { pages: [{ rows: [{ id: 'old' }], next: 'x', stopped: null }], pageParams: [null] };
  const head = { rows: number(50).map((id) => ({ id })), next: 'row 49', stopped: null };
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
