import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export interface FloorCall {
  id: string;
  caller_phone: string | null;
  caller_name: string | null;
  status: string;
  duration_seconds: number | null;
  summary: string | null;
  created_at: string;
}

interface Page {
  data: FloorCall[];
  next_cursor: string | null;
}

const read = async <T>(path: string, signal: AbortSignal): Promise<T> => {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
};

export const callsQuery = infiniteQueryOptions({
  queryKey: ['calls'],
  queryFn: ({ pageParam, signal }) =>
    read<Page>(`/v1/calls?${new URLSearchParams({ limit: '50', ...(pageParam && { cursor: pageParam }) })}`, signal),
  initialPageParam: '',
  getNextPageParam: (page: Page) => page.next_cursor,
});

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['call', id],
    queryFn: ({ signal }) =>
      read<{ data: FloorCall & { messages: { role: string; content: string }[] | null } }>(`/v1/calls/${id}`, signal),
  });
