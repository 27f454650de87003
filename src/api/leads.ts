import { notifyManager, type Query, type QueryCache, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { isRecord, textOf } from './client';
import { listOptions, useList } from './cursor';
import type { Held, ListPage } from './pages';
import { useWalk } from './walk';

export const LEAD_STATUSES = ['new', 'contacted', 'qualified', 'converted', 'lost'] as const;
export const LEAD_URGENCIES = ['low', 'medium', 'high'] as const;

/** A lead as `GET /v1/leads` lists it. `call_log_id` is the call's id. */
export interface Lead {
  id: string;
  caller_phone: string | null;
  caller_name: string | null;
  caller_email: string | null;
  status: string;
  urgency: string | null;
  interest: string | null;
  qualification_reason: string | null;
  call_summary: string | null;
  call_log_id: string | null;
  contact_id: string | null;
  created_at: string;
  updated_at: string | null;
}

/** A lead as a list keeps it: all of it, since there is no other way to one. */
export type LeadRow = Lead;

/** What `GET /v1/leads` can be asked for. `since` is an ISO instant: later ones only. Names that nobody documented are refused. */
export interface LeadFilters {
  status?: string | undefined;
  urgency?: string | undefined;
  since?: string | undefined;
}

export const leadList = ({ status, urgency, since }: LeadFilters = {}) =>
  listOptions({
    key: ['leads', 'list', { status, urgency, since }],
    path: '/v1/leads',
    params: { status, urgency, since },
    read: readLeadRow,
  });

/** Without filters nothing is asked for. */
export const useLeads = (filters: LeadFilters | undefined) => useList(leadList(filters), filters !== undefined);

/** All leads, read page by page up to `most` pages, for what can't be asked for. */
export const useAllLeads = (most: number, enabled = true) => useWalk(leadList(), most, enabled);

/** Anything but an id may be missing or of another type; what can't be drawn becomes null, a status or time that is not there ''. */
export function readLeadRow(row: unknown): LeadRow | undefined {
  if (!isRecord(row) || typeof row.id !== 'string') return undefined;
  return {
    id: row.id,
    caller_phone: textOf(row.caller_phone),
    caller_name: textOf(row.caller_name),
    caller_email: textOf(row.caller_email),
    status: textOf(row.status) ?? '',
    urgency: textOf(row.urgency),
    interest: textOf(row.interest),
    qualification_reason: textOf(row.qualification_reason),
    call_summary: textOf(row.call_summary),
    call_log_id: textOf(row.call_log_id),
    contact_id: textOf(row.contact_id),
    created_at: textOf(row.created_at) ?? '',
    updated_at: textOf(row.updated_at),
  };
}

/** Pages that are read to find one lead: InboundFlow gives none by its id. */
const FIND_PAGES = 10;

/**
 * One lead, wherever a list holds it. Where none does, all of them are walked through, ten pages at most; `readOn` goes one further.
 * @param ready the lists of the screen have come, or failed: before that nothing of ours is read beside them
 */
export function useLead(id: string | undefined, ready: boolean) {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const held = useSyncExternalStore(
    useCallback((tell) => cache.subscribe(notifyManager.batchCalls(tell)), [cache]),
    () => (id === undefined ? undefined : heldLead(client, id)),
  );
  const seeking = id !== undefined && held === undefined && ready;
  const walk = useAllLeads(seeking ? FIND_PAGES : 0, seeking);
  return { lead: held, walk };
}

/** What of the leads on a screen could not be read. */
export interface Trouble {
  error: Error;
  /** Of what is still shown, the time of the oldest: milliseconds since 1970; 0 where something could not be read at all. */
  readAt: number;
}

/** Whether any list of leads that is on the screen failed, or could not be looked at again; undefined while all is well. */
export function useLeadsTrouble(): Trouble | undefined {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((tell: () => void) => cache.subscribe(notifyManager.batchCalls(tell)), [cache]);
  const error = useSyncExternalStore(subscribe, () => failing(cache)[0]?.state.error ?? null);
  const readAt = useSyncExternalStore(subscribe, () =>
    Math.min(...failing(cache).map(({ state }) => state.dataUpdatedAt)),
  );
  return error === null ? undefined : { error, readAt };
}

/** Walks that could not begin, and looks at page one that failed; a later page has its words in the list's own foot. */
function failing(cache: QueryCache): Query[] {
  const active = cache.findAll({ queryKey: ['leads', 'list'], type: 'active' });
  return active.filter(
    ({ queryKey, state }) => state.error && (queryKey.at(-1) === 'head' || state.data === undefined),
  );
}

/** What the cache holds under a list's key: the walk, and beside it page one as it was last seen. */
type Listed = Held<LeadRow> | ListPage<LeadRow>;

/** The lead as it was last changed, of all the lists that hold it. */
function heldLead(client: QueryClient, id: string): LeadRow | undefined {
  let newest: LeadRow | undefined;
  for (const [, held] of client.getQueriesData<Listed>({ queryKey: ['leads', 'list'] })) {
    if (!held) continue;
    for (const page of 'pages' in held ? held.pages : [held]) {
      const row = page.rows.find((one) => one.id === id);
      if (row && (newest === undefined || (row.updated_at ?? '') > (newest.updated_at ?? ''))) newest = row;
    }
  }
  return newest;
}
