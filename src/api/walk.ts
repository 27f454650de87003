import { hashKey, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type listOptions, useHeadRetry } from './cursor';
import { retryAll } from './autoRetry';

/**
 * Reads a list by itself, page after page, up to `most` pages; `readOn` reads one more, `rest` all that is left. Coming back to the page looks at
 * page one again, and nothing polls: it is for what is drawn beside something else.
 */
export function useWalk<T extends { id: string; created_at: string }>(
  { list, head }: ReturnType<typeof listOptions<T>>,
  most: number,
  enabled = true,
) {
  const client = useQueryClient();
  const walk = useInfiniteQuery({ ...list, enabled });
  const newest = useQuery({ ...head, enabled: enabled && walk.data !== undefined, refetchInterval: false });
  useHeadRetry(list.queryKey, enabled ? (walk.error ?? newest.error) : null, newest.refetch);
  const pages = walk.data?.pages;
  const rows = useMemo(() => {
    const held = pages?.flatMap((page) => page.rows);
    if (!held) return undefined;
    const ids = new Set(held.map(({ id }) => id));
    return [...(newest.data?.rows.filter(({ id }) => !ids.has(id)) ?? []), ...held];
  }, [pages, newest.data]);

  const { fetchNextPage } = walk;
  const read = pages?.length ?? 0;
  /** The list whose rest somebody asked for. */
  const [wanted, setWanted] = useState<string>();
  const id = hashKey(list.queryKey);
  const on = enabled && wanted === id && walk.hasNextPage && !walk.isFetchNextPageError;
  const goesOn = walk.hasNextPage && !walk.isFetching && !walk.isFetchNextPageError && read > 0 && (on || read < most);
  useEffect(() => {
    if (goesOn) void fetchNextPage();
    // A page that came between two renders leaves everything else as it was, and is to be followed by the next all the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [goesOn, fetchNextPage, read]);

  const last = pages?.at(-1);
  return {
    /** Newest first; undefined until the first page came. */
    rows,
    /** Why there are none, or no more of them. */
    error: walk.error,
    /** Tries again what failed. */
    retry: () => {
      void (walk.data === undefined ? walk.refetch() : walk.fetchNextPage());
      retryAll(id);
    },
    /** A page is on its way, or about to be asked for. */
    reading: walk.isFetching || goesOn,
    /** Nothing is left to read. */
    complete: last !== undefined && last.next === null && last.stopped === null,
    /** Reads one page more; undefined where there is no way to one. */
    readOn: walk.hasNextPage ? () => void walk.fetchNextPage() : undefined,
    /** All that is left, page after page. */
    rest: {
      /** It is on its way, because somebody asked for it. */
      on,
      start: () => setWanted(id),
      stop: () => {
        setWanted(undefined);
        void client.cancelQueries({ queryKey: list.queryKey, exact: true });
      },
    },
    /** ISO time of the oldest record read: before it nothing is known. */
    backTo: rows?.at(-1)?.created_at,
  };
}

export type Walk<T extends { id: string; created_at: string }> = ReturnType<typeof useWalk<T>>;
