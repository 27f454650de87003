import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  type QueryKey,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { getPage } from './client';
import type { Page } from './envelope';

/** Rows a request asks for. */
export const PAGE_SIZE = 50;
const HEAD_INTERVAL_MS = 60_000;

/** Why a walk went no further although the server says that there is more. */
export type Stopped = 'repeated_cursor' | 'empty_page' | 'no_cursor';

/** A page as it is kept: rows that no earlier page holds, and the cursor of the next page, null where the walk ends. */
export interface ListPage<T> {
  rows: T[];
  next: string | null;
  stopped: Stopped | null;
}

type Held<T> = InfiniteData<ListPage<T>, string | null>;
type Pages<T> = Pick<Held<T>, 'pages'>;

interface ListSource<T> {
  /** From general to particular: `['calls', 'list', filters]`. */
  key: QueryKey;
  path: string;
  /** Sent as they are; empty and missing ones are left out. */
  params: Record<string, string | undefined>;
  /** Keeps of a row what the list draws, and drops the rest: 10,000 transcripts would fill the memory. */
  read: (row: unknown) => T | undefined;
}

/**
 * A list over cursor pages, newest first, for `useList`. The walk asks for a page once; what changed meanwhile is looked for on
 * page one alone (`head`), because an infinite query would ask again for every page it holds.
 */
export function listOptions<T extends { id: string }>({ key, path, params, read }: ListSource<T>) {
  const headKey = [...key, 'head'];
  const list = infiniteQueryOptions({
    queryKey: key,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal, client }): Promise<ListPage<T>> => {
      const page = await getPage(addressOf(path, params, pageParam), read, { signal });
      const kept = keep(page, pageParam, client.getQueryData<Held<T>>(key));
      if (pageParam === null) client.setQueryData(headKey, kept);
      return kept;
    },
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const head = queryOptions({
    queryKey: headKey,
    queryFn: async ({ signal, client }): Promise<ListPage<T>> => {
      const page = keep(
        await getPage(addressOf(path, params, null), read, { signal, background: true }),
        null,
        undefined,
      );
      client.setQueryData<Held<T>>(key, (held) => held && refreshRows(held, page.rows));
      return page;
    },
    refetchInterval: HEAD_INTERVAL_MS,
  });
  return { list, head };
}

/** What a list page draws from: rows first, then what keeps it from having more of them. */
export function useList<T extends { id: string }>({ list, head }: ReturnType<typeof listOptions<T>>) {
  const client = useQueryClient();
  const walk = useInfiniteQuery(list);
  const newest = useQuery({ ...head, enabled: walk.data !== undefined });

  const pages = walk.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.rows), [pages]);
  const news = useMemo(() => (walk.data && newest.data ? newsOf(walk.data, newest.data) : 0), [walk.data, newest.data]);
  const last = pages?.at(-1);
  return {
    /** Undefined until the first page came. */
    rows,
    /** Why there are no rows at all. */
    error: walk.data === undefined ? walk.error : null,
    retry: () => void walk.refetch(),
    retrying: walk.isFetching,
    footer: {
      loading: walk.isFetchingNextPage,
      pageSize: PAGE_SIZE,
      error: walk.isFetchNextPageError ? walk.error : null,
      stopped: last?.stopped ?? null,
      complete: last !== undefined && last.next === null && last.stopped === null,
      /** 1 for the first page; the number of the page that is, or would be, loaded next. */
      nextPage: (pages?.length ?? 0) + 1,
    },
    /** Asks for the next page unless that is under way, has failed (then `retryMore`), or there is none. */
    loadMore: () => {
      if (walk.hasNextPage && !walk.isFetching && !walk.isFetchNextPageError) void walk.fetchNextPage();
    },
    retryMore: () => void walk.fetchNextPage(),
    /** Records on page one that the rows do not hold yet. */
    news,
    /** Puts them on top; gives the id of the row that is then the first. */
    showNews: async (): Promise<string | undefined> => {
      const head = newest.data;
      if (!head) return undefined;
      // A page on its way would be added to the pages that there were when it was asked for, and the news be gone again.
      await client.cancelQueries({ queryKey: list.queryKey, exact: true });
      client.setQueryData<Held<T>>(list.queryKey, (held) => held && takeNews(held, head));
      return head.rows[0]?.id;
    },
    /** Milliseconds since 1970 of the last time page one was read. */
    checkedAt: newest.dataUpdatedAt,
    refreshError: newest.error,
    refresh: () => void newest.refetch(),
  };
}

export type List<T extends { id: string }> = ReturnType<typeof useList<T>>;

/** `/v1/calls?limit=50&status=failed`: built here alone, in a fixed order, so that the gateway can preload the first one. */
export function addressOf(path: string, params: Record<string, string | undefined>, cursor: string | null): string {
  const query = new URLSearchParams({ limit: String(PAGE_SIZE) });
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  if (cursor !== null) query.set('cursor', cursor);
  return `${path}?${query}`;
}

/** A page without the rows that earlier pages hold, and with a reason where the walk can't go on. */
export function keep<T extends { id: string }>(
  page: Page<T>,
  cursor: string | null,
  held: Held<T> | undefined,
): ListPage<T> {
  const seen = new Set(cursor === null ? [] : held?.pages.flatMap((earlier) => earlier.rows.map((row) => row.id)));
  const rows = page.data.filter((row) => !seen.has(row.id) && seen.add(row.id));
  if (!page.has_more) return { rows, next: null, stopped: null };
  const { next_cursor: next } = page;
  if (next === null || next === '') return { rows, next: null, stopped: 'no_cursor' };
  const known = cursor === null ? [] : (held?.pageParams ?? []);
  if (next === cursor || known.includes(next)) return { rows, next: null, stopped: 'repeated_cursor' };
  if (page.data.length === 0) return { rows, next: null, stopped: 'empty_page' };
  return { rows, next, stopped: null };
}

/** The held rows with those exchanged that came anew: a call in progress has ended meanwhile. Order and length stay. */
export function refreshRows<T extends { id: string }>(held: Held<T>, fresh: T[]): Held<T> {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const pages = held.pages.map((page) =>
    page.rows.some((row) => byId.has(row.id))
      ? { ...page, rows: page.rows.map((row) => byId.get(row.id) ?? row) }
      : page,
  );
  return { ...held, pages };
}

function newsOf<T extends { id: string }>(held: Pages<T>, head: ListPage<T>): number {
  const ids = new Set(held.pages[0]?.rows.map((row) => row.id));
  let count = 0;
  for (const row of head.rows) {
    if (ids.has(row.id)) break;
    count += 1;
  }
  return count;
}

/** Puts the news on top. Where page one no longer touches what is held, rows lie between: then page one is all that is kept. */
export function takeNews<T extends { id: string }>(held: Held<T>, head: ListPage<T>): Held<T> {
  const [first, ...rest] = held.pages;
  const count = newsOf(held, head);
  if (!first || (count === head.rows.length && head.next !== null)) return { pages: [head], pageParams: [null] };
  return { ...held, pages: [{ ...first, rows: [...head.rows.slice(0, count), ...first.rows] }, ...rest] };
}
