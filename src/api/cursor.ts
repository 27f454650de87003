import {
  hashKey,
  infiniteQueryOptions,
  queryOptions,
  type QueryKey,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { getPage } from './client';
import { retryAll, useAutoRetry } from './autoRetry';
import { type Held, shouldPause, keep, type ListPage, newsOf, settle, takeNews, type Walked } from './pages';

/** Rows a request asks for. */
const PAGE_SIZE = 50;
/** The most that InboundFlow gives: where most of what is read is not shown, fewer requests read as far. */
const SIEVED_PAGE_SIZE = 100;
const HEAD_INTERVAL_MS = 60_000;
/** While something on page one goes on. */
const CHANGING_INTERVAL_MS = 15_000;

interface ListSource<T> {
  /** From general to particular: `['calls', 'list', filters]`. */
  key: QueryKey;
  path: string;
  /** Sent as they are; empty and missing ones are left out. */
  params: Record<string, string | undefined>;
  /** Keeps of a row what the list draws, and drops the rest: 10,000 transcripts would fill the memory. */
  read: (row: unknown) => T | undefined;
  /** Rows a request asks for, 100 at most: more where all of a list is wanted, whatever its order. */
  pageSize?: number;
  /** What the API can't be asked for: rows that are read and not shown. */
  passes?: ((row: T) => boolean) | undefined;
  /** Nothing new can match: page one is not looked at again. */
  closed?: boolean;
  /** Rows that will soon be others; while page one holds one it is looked at more often. */
  changing?: (row: T) => boolean;
}

/**
 * A list over cursor pages, newest first, for `useList`. The walk asks for a page once; what changed meanwhile is looked for on
 * page one alone (`head`), because an infinite query would ask again for every page it holds.
 */
export function listOptions<T extends Walked>(source: ListSource<T>) {
  const { key, path, params, read, passes, closed, changing } = source;
  const headKey = [...key, 'head'];
  const size = source.pageSize ?? (passes ? SIEVED_PAGE_SIZE : PAGE_SIZE);
  const list = infiniteQueryOptions({
    queryKey: key,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal, client }): Promise<ListPage<T>> => {
      const page = await getPage(addressOf(path, params, pageParam, size), read, { signal });
      const kept = keep(page, pageParam, client.getQueryData<Held<T>>(key), passes);
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
      const answer = await getPage(addressOf(path, params, null, size), read, { signal, background: true });
      const page = keep(answer, null, undefined, passes);
      // Where the walk could not begin, what is seen of page one is its beginning.
      const failed = client.getQueryState(key)?.status === 'error';
      client.setQueryData<Held<T>>(key, (held) =>
        held ? settle(held, page) : failed ? { pages: [page], pageParams: [null] } : undefined,
      );
      return page;
    },
    refetchInterval: ({ state }) =>
      changing && state.data?.rows.some(changing) ? CHANGING_INTERVAL_MS : HEAD_INTERVAL_MS,
  });
  return { list, head, size, sieved: passes !== undefined, closed: closed ?? false };
}

type ListOptions<T extends Walked> = ReturnType<typeof listOptions<T>>;

const none = { added: 0, gone: 0 };

/** What a list page draws from: rows first, then what keeps it from having more of them. `enabled` false asks for nothing. */
export function useList<T extends Walked>({ list, head, size, sieved, closed }: ListOptions<T>, enabled = true) {
  const client = useQueryClient();
  const walk = useInfiniteQuery({ ...list, enabled });
  const newest = useQuery({ ...head, enabled: enabled && !closed && walk.data !== undefined });
  /** Of this list: the page that the present run began after, and the one that somebody stopped at. */
  const id = hashKey(list.queryKey);
  useHeadRetry(list.queryKey, enabled ? (walk.error ?? newest.error) : null, newest.refetch);
  const [runs, setRun] = useState({ id, from: 0, stoppedAt: -1 });
  const run = runs.id === id ? runs : { id, from: 0, stoppedAt: -1 };

  const pages = walk.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.rows), [pages]);
  const looked = useMemo(() => pages?.reduce((sum, page) => sum + page.ids.length, 0) ?? 0, [pages]);
  const news = useMemo(
    () => (walk.data && newest.data ? newsOf(walk.data, newest.data) : none),
    [walk.data, newest.data],
  );
  const last = pages?.at(-1);
  const count = pages?.length ?? 0;
  const paused = sieved && walk.hasNextPage && (run.stoppedAt === count || shouldPause(pages ?? [], run.from));
  const { fetchNextPage } = walk;
  const ready = walk.hasNextPage && !walk.isFetching && !walk.isFetchNextPageError && !paused;
  const loadMore = useCallback(() => {
    if (ready) void fetchNextPage();
    // One more page can leave everything else as it was, and is to be followed by the next all the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ready, fetchNextPage, count]);
  return {
    /** Undefined until the first page came. */
    rows,
    /** Why there are no rows at all. */
    error: walk.data === undefined ? walk.error : null,
    retry: () => {
      void walk.refetch();
      retryAll(id);
    },
    retrying: walk.isFetching,
    footer: {
      loading: walk.isFetchingNextPage,
      pageSize: size,
      error: walk.isFetchNextPageError ? walk.error : null,
      stopped: last?.stopped ?? null,
      complete: last !== undefined && last.next === null && last.stopped === null,
      /** 1 for the first page; the number of the page that is, or would be, loaded next. */
      nextPage: count + 1,
    },
    /** How a list reads on that shows a part of what it reads. */
    sieve: {
      on: sieved,
      /** Records that were read, shown or not, and the time of the oldest. */
      looked,
      oldest: last?.oldest ?? pages?.findLast((page) => page.oldest !== null)?.oldest ?? null,
      /** It goes no further by itself: it was stopped, or has read long for little. */
      paused,
      stop: async (): Promise<void> => {
        await client.cancelQueries({ queryKey: list.queryKey, exact: true });
        setRun({ id, from: run.from, stoppedAt: count });
      },
      goOn: () => {
        setRun({ id, from: count, stoppedAt: -1 });
        void fetchNextPage();
      },
    },
    /** Asks for the next page unless that is under way, has failed (then `retryMore`), is not wanted now, or there is none. */
    loadMore,
    retryMore: () => {
      void fetchNextPage();
      retryAll(id);
    },
    /** Records on page one that the rows do not hold yet. */
    news: news.added,
    /** Whether page one has other rows by now, be they more or fewer. */
    changed: news.added + news.gone > 0,
    /** Puts them on top; gives the id of the row that is then the first. */
    showNews: async (): Promise<string | undefined> => {
      const page = newest.data;
      if (!page) return undefined;
      // A page on its way would be added to the pages that there were when it was asked for, and the news be gone again.
      await client.cancelQueries({ queryKey: list.queryKey, exact: true });
      client.setQueryData<Held<T>>(list.queryKey, (held) => held && takeNews(held, page));
      return page.rows[0]?.id;
    },
    /** Milliseconds since 1970 of the last time page one was read. */
    checkedAt: newest.dataUpdatedAt,
    /** Why what is shown could not be looked at again. */
    refreshError: walk.data === undefined ? null : newest.error,
    refresh: () => {
      void newest.refetch();
      retryAll(id);
    },
  };
}

export type List<T extends Walked> = ReturnType<typeof useList<T>>;

/** Repeats the request for page one, in the background, until it succeeds: that clears the error of the walk as well. */
export function useHeadRetry(
  key: QueryKey,
  error: Error | null,
  refetch: (options: { cancelRefetch: boolean; throwOnError: boolean }) => Promise<unknown>,
): void {
  useAutoRetry(String(key[0]), hashKey(key), error, () => refetch({ cancelRefetch: false, throwOnError: true }));
}

/** The rows of a list that somebody has open elsewhere, and those beside one of them. Reads nothing before it is asked to. */
export function useNeighbours<T extends Walked>({ list }: ListOptions<T>, id: string) {
  const walk = useInfiniteQuery({ ...list, enabled: false });
  const pages = walk.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages]);
  const at = rows.findIndex((row) => row.id === id);
  const count = pages?.length ?? 0;
  return {
    /** Whether the row is in what was read of the list. */
    known: at >= 0,
    newer: at > 0 ? rows[at - 1] : undefined,
    older: at >= 0 ? rows[at + 1] : undefined,
    /** It is the last one that was read, and the list goes on. */
    more: at >= 0 && at === rows.length - 1 && walk.hasNextPage,
    reading: walk.isFetchingNextPage,
    /** Reads on until there is an older one; undefined where there is none, or it can't be read now. */
    readOlder: async (): Promise<T | undefined> => {
      for (;;) {
        const { data, isError, hasNextPage } = await walk.fetchNextPage();
        const read = data?.pages.flatMap((page) => page.rows) ?? [];
        const older = read[read.findIndex((row) => row.id === id) + 1];
        if (older || isError || !hasNextPage || shouldPause(data?.pages ?? [], count)) return older;
      }
    },
  };
}

/** The first page of a list as it was read, for a part that shows a few of its rows and looks for no news. */
export function useFirstPage<T extends Walked>({ list, head }: ListOptions<T>) {
  const walk = useInfiniteQuery(list);
  const newest = useQuery({ ...head, enabled: false });
  useHeadRetry(list.queryKey, walk.data === undefined ? walk.error : null, newest.refetch);
  const pages = walk.data?.pages;
  return {
    /** Undefined until it came; more where the list itself was read further. */
    rows: useMemo(() => pages?.flatMap((page) => page.rows), [pages]),
    /** There are no others. */
    complete: pages?.at(-1)?.next === null && pages.at(-1)?.stopped === null,
    error: walk.data === undefined ? walk.error : null,
    retry: () => void walk.refetch(),
    retrying: walk.isFetching,
  };
}

/** `/v1/calls?limit=50&status=failed`: built here alone, in a fixed order, so that the gateway can preload the first one. */
export function addressOf(
  path: string,
  params: Record<string, string | undefined>,
  cursor: string | null,
  size = PAGE_SIZE,
): string {
  const query = new URLSearchParams({ limit: String(size) });
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  if (cursor !== null) query.set('cursor', cursor);
  return `${path}?${query}`;
}
