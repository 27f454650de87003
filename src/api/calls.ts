import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { callStart } from '@/lib/callStart';
import { getOne, isRecord, type RequestOptions, textOf } from './client';
import { listOptions, useFirstPage, useList, useNeighbours } from './cursor';
import { retryAll, useAutoRetry } from './autoRetry';
import { queryClient } from './queryClient';

/** Statuses InboundFlow documents. A record may carry another one: it is shown under its own name. */
export const CALL_STATUSES = ['completed', 'failed', 'blocked', 'in-progress', 'forwarding'] as const;

/**
 * A call as `GET /v1/calls` lists it. Times are ISO 8601 UTC, lengths whole seconds, phones E.164.
 * Everything but `id`, `status` and `created_at` may be null.
 */
export interface Call {
  id: string;
  caller_phone: string | null;
  caller_name: string | null;
  status: string;
  duration_seconds: number | null;
  summary: string | null;
  transcript: string | null;
  recording_url: string | null;
  transfer_status: string | null;
  started_at: string | null;
  ended_at: string | null;
  assistant_id: string | null;
  contact_id: string | null;
  created_at: string;
}

/**
 * One entry of a conversation in the sandbox's own shape. InboundFlow does not document `messages`, so screens read it through
 * `readMessages`, which takes every other common shape as well.
 */
export interface Message {
  role: 'assistant' | 'user' | 'system' | 'tool';
  content: string;
  /** ISO 8601 UTC. */
  timestamp: string | null;
  /** Seconds from the start of the recording; fractions count. */
  seconds_from_start: number | null;
  duration_seconds: number | null;
}

/** A call as `GET /v1/calls/:call_id` gives it. */
export interface CallDetail extends Call {
  messages: unknown[] | null;
}

/**
 * A call as the list keeps it: without its transcript, and of the recording's link only whether there is one; links are long,
 * expire, and are never followed by the browser.
 */
export type CallRow = Pick<
  Call,
  | 'id'
  | 'caller_phone'
  | 'caller_name'
  | 'status'
  | 'duration_seconds'
  | 'summary'
  | 'started_at'
  | 'contact_id'
  | 'created_at'
> & { has_recording: boolean };

/**
 * What a list of calls is narrowed to. `GET /v1/calls` can be asked for the first three: `since` is an ISO instant, later ones only;
 * `phone` is E.164, matched whole. The rest is worked out here over the rows that were read: `until` is an ISO instant, earlier ones only.
 */
export interface CallFilters {
  status?: string | undefined;
  since?: string | undefined;
  phone?: string | undefined;
  until?: string | undefined;
  hide?: 'blocked' | undefined;
  heard?: boolean | undefined;
}

/** A call that InboundFlow never ended is taken for over after this long. */
export const LONGEST_CALL_MS = 4 * 3_600_000;

/** Whether somebody is on the line. */
export const isOngoing = (call: CallRow, now = Date.now()): boolean =>
  call.status === 'in-progress' && now - Date.parse(callStart(call)) < LONGEST_CALL_MS;

export const callList = (filters: CallFilters) => {
  const { status, since, phone, until, hide, heard } = filters;
  const before = until === undefined ? undefined : Date.parse(until);
  const passes = (call: CallRow): boolean =>
    (before === undefined || Date.parse(call.created_at) < before) &&
    (hide === undefined || call.status !== hide) &&
    (!heard || call.has_recording);
  return listOptions({
    key: ['calls', 'list', filters],
    path: '/v1/calls',
    params: { status, since, phone },
    read: readCallRow,
    passes: before !== undefined || hide || heard ? passes : undefined,
    closed: before !== undefined && before <= Date.now(),
    changing: isOngoing,
  });
};

/** Reads the first page ahead of the screen that will show it. Never rejects. */
export const preloadCalls = (filters: CallFilters): Promise<void> =>
  queryClient.prefetchInfiniteQuery(callList(filters).list);

/** Without filters nothing is asked for. */
export const useCalls = (filters: CallFilters | undefined) => useList(callList(filters ?? {}), filters !== undefined);

/** The calls beside one, in a list that is open elsewhere. */
export const useCallsBeside = (filters: CallFilters, id: string) => useNeighbours(callList(filters), id);

/** The newest calls from a number, of which the list of that number is told too. */
export const useCallsFrom = (phone: string) => useFirstPage(callList({ phone }));

/** Anything but an id may be missing or of another type; what can't be drawn becomes null, a status or time that is not there ''. */
export function readCallRow(row: unknown): CallRow | undefined {
  if (!isRecord(row) || typeof row.id !== 'string') return undefined;
  return {
    id: row.id,
    caller_phone: textOf(row.caller_phone),
    caller_name: textOf(row.caller_name),
    status: textOf(row.status) ?? '',
    duration_seconds: typeof row.duration_seconds === 'number' ? row.duration_seconds : null,
    summary: textOf(row.summary),
    started_at: textOf(row.started_at),
    contact_id: textOf(row.contact_id),
    created_at: textOf(row.created_at) ?? '',
    has_recording: textOf(row.recording_url) !== null,
  };
}

/** A call as its page shows it. `messages` is as the wire had it, for `readMessages`. */
export type CallRecord = CallRow & Pick<Call, 'transcript' | 'transfer_status' | 'ended_at'> & { messages: unknown };

/** How often a call is looked at again that is still going on, or that ended a moment ago and has no recording yet. */
const CHANGING_INTERVAL_MS = 20_000;
const SETTLED_AFTER_MS = 5 * 60_000;

const isChanging = ({ status, has_recording, ended_at }: CallRecord): boolean =>
  status === 'in-progress' ||
  (status === 'completed' && !has_recording && Date.now() - Date.parse(ended_at ?? '') < SETTLED_AFTER_MS);

/** One call with its conversation: `GET /v1/calls/:call_id`. 404 where the organization has no such call. */
export const callRecord = (id: string) => {
  const queryKey = ['calls', 'record', id];
  return queryOptions({
    queryKey,
    queryFn: ({ signal, client }): Promise<CallRecord> =>
      readCall(id, { signal, background: client.getQueryData(queryKey) !== undefined }),
    refetchInterval: (query) => (query.state.data && isChanging(query.state.data) ? CHANGING_INTERVAL_MS : false),
  });
};

async function readCall(id: string, options: RequestOptions): Promise<CallRecord> {
  return (await getOne(`/v1/calls/${encodeURIComponent(id)}`, readCallRecord, options)).data;
}

/** Whether the call is held, however old, so that its page can be drawn at once. */
export const isCallHeld = (id: string): boolean => queryClient.getQueryData(callRecord(id).queryKey) !== undefined;

/**
 * Reads a call that somebody seems about to open, so that the click finds it here and asks for nothing. Settles when that is over,
 * well or not: the page itself tells what went wrong.
 */
export const warmCall = (id: string): Promise<void> =>
  queryClient.prefetchQuery({
    ...callRecord(id),
    queryFn: ({ signal }) => readCall(id, { signal, background: true }),
  });

/** A call, and what a list already told of it, which can be drawn while the rest is on its way or out of reach. */
export function useCall(id: string) {
  const client = useQueryClient();
  const record = useQuery(callRecord(id));
  useAutoRetry('calls', `call ${id}`, record.error, async () =>
    client.setQueryData(callRecord(id).queryKey, await readCall(id, { background: true })),
  );
  const row = useMemo(() => knownCall(client, id), [client, id]);
  return {
    record: record.data,
    row: record.data ?? row,
    error: record.error,
    retry: () => {
      void record.refetch();
      retryAll(`call ${id}`);
    },
    retrying: record.isFetching,
    /** Milliseconds since 1970. */
    readAt: record.dataUpdatedAt,
  };
}

/** A call as it was read, for what goes on beside every screen: it asks once, and not again on focus or after a while. */
export const useCallOnce = (id: string): CallRecord | undefined =>
  useQuery({ ...callRecord(id), staleTime: Number.POSITIVE_INFINITY, refetchInterval: false }).data;

function knownCall(client: QueryClient, id: string): CallRow | undefined {
  for (const [, held] of client.getQueriesData<{ pages?: { rows: CallRow[] }[] }>({ queryKey: ['calls', 'list'] })) {
    for (const page of held?.pages ?? []) {
      const row = page.rows.find((candidate) => candidate.id === id);
      if (row) return row;
    }
  }
  return undefined;
}

function readCallRecord(data: unknown): CallRecord | undefined {
  const row = readCallRow(data);
  if (!row || !isRecord(data)) return undefined;
  return {
    ...row,
    transcript: textOf(data.transcript),
    transfer_status: textOf(data.transfer_status),
    ended_at: textOf(data.ended_at),
    messages: data.messages,
  };
}
