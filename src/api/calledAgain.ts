import { queryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callStart } from '@/lib/callStart';
import { type CallRow, callList, readCallRow } from './calls';
import { getPage, type RequestOptions } from './client';
import { addressOf } from './cursor';
import { retryAll, useAutoRetry } from './autoRetry';
import type { ListPage } from './pages';
import { useWalk } from './walk';

/** Whether the number of a lead has called since. `unknown` is no "no": it was not looked for, or can't be. */
export type Again = { state: 'unknown' } | { state: 'no' } | { state: 'yes'; at: string; callId: string };

/** The same ones each time, so that cards are not drawn anew for nothing. */
const NO: Again = { state: 'no' };
const UNKNOWN: Again = { state: 'unknown' };

/** Of the lead: whose number, since when, and which call it came from. */
interface Asked {
  caller_phone: string | null;
  created_at: string;
  call_log_id: string | null;
}

/** Pages of the newest calls that are read once for all rows: they answer for every lead that is younger than the oldest of them. */
const RECENT_PAGES = 2;
const RECENT = callList({});

/** The newest call from a number, or null: `GET /v1/calls?limit=1&phone=`. */
const newestCall = (phone: string) =>
  queryOptions({
    queryKey: ['calls', 'newest', phone],
    queryFn: ({ signal }): Promise<CallRow | null> => readNewest(phone, { signal }),
  });

const readNewest = async (phone: string, options: RequestOptions): Promise<CallRow | null> =>
  (await getPage(addressOf('/v1/calls', { phone }, null, 1), readCallRow, options)).data[0] ?? null;

/** What the calls that were read tell of any lead; asks for nothing. One for many cards, which would each listen for themselves. */
export function useAgainFromRecent(): (lead: Asked) => Again {
  const held = useInfiniteQuery({ ...RECENT.list, enabled: false }).data?.pages;
  const newest = useQuery({ ...RECENT.head, enabled: false }).data;
  return useCallback((lead) => againFromList(lead, held, newest), [held, newest]);
}

/** Has the newest calls read, which tell of most leads on a screen whether their numbers called again. */
export const useRecentCalls = (enabled: boolean): void => void useWalk(RECENT, RECENT_PAGES, enabled);

/**
 * Whether a lead's number called again, as far as calls were read.
 * @param ask where those don't tell, the number's newest call is asked for: one request
 */
export function useCalledAgain(lead: Asked, ask: boolean) {
  const known = useAgainFromRecent()(lead);
  const phone = lead.caller_phone ?? '';
  const own = useQuery({ ...newestCall(phone), enabled: ask && phone !== '' && known.state === 'unknown' });
  const client = useQueryClient();
  useAutoRetry('calls', `newest ${phone}`, own.error, async () =>
    client.setQueryData(newestCall(phone).queryKey, await readNewest(phone, { background: true })),
  );
  const again: Again = known.state !== 'unknown' || own.data === undefined ? known : againOf(lead, own.data);
  const retry = (): void => {
    void own.refetch();
    retryAll(`newest ${phone}`);
  };
  return { again, asking: own.isLoading, error: own.error, retry };
}

/** What the newest call of a number says of a lead. */
export function againOf(lead: Asked, newest: CallRow | null): Again {
  if (newest === null || newest.id === lead.call_log_id) return NO;
  const later = Date.parse(newest.created_at) > Date.parse(lead.created_at);
  return later ? { state: 'yes', at: callStart(newest), callId: newest.id } : NO;
}

/** The same from the newest calls of all: "no" only where what was read reaches back to the lead without a gap. */
export function againFromList(
  lead: Asked,
  held: readonly ListPage<CallRow>[] | undefined,
  newest: ListPage<CallRow> | undefined,
): Again {
  const { caller_phone: phone } = lead;
  if (phone === null || !held) return UNKNOWN;
  // Page one as it was seen last may have left behind what is held: between them lies what nobody has read.
  const gap = newest !== undefined && newest.next !== null && !touches(newest, held[0]);
  const call = (newest && byNumber([newest]).get(phone)) ?? byNumber(held).get(phone);
  const again = call ? againOf(lead, call) : undefined;
  if (again?.state === 'yes') return again;
  if (again && !gap) return again;
  const pages = gap ? [newest] : held;
  const last = pages.at(-1);
  const whole = last !== undefined && last.next === null && last.stopped === null;
  const oldest = pages.findLast((page) => page.oldest !== null)?.oldest;
  const reaches = oldest != null && Date.parse(oldest) < Date.parse(lead.created_at);
  return whole || reaches ? NO : UNKNOWN;
}

function touches(newest: ListPage<CallRow>, first: ListPage<CallRow> | undefined): boolean {
  const ids = new Set(newest.ids);
  return first === undefined || first.ids.length === 0 || first.ids.some((id) => ids.has(id));
}

/** Many rows ask of the same calls. */
const indexes = new WeakMap<object, Map<string, CallRow>>();

/** The newest call of each number. Lists are newest first. */
function byNumber(pages: readonly ListPage<CallRow>[]): Map<string, CallRow> {
  const key = pages.length === 1 ? (pages[0] ?? pages) : pages;
  let index = indexes.get(key);
  if (!index) {
    index = new Map();
    for (const page of pages)
      for (const row of page.rows)
        if (row.caller_phone !== null && !index.has(row.caller_phone)) index.set(row.caller_phone, row);
    indexes.set(key, index);
  }
  return index;
}
