import { CALL_STATUSES, type CallFilters } from '@/api/calls';
import { addDays, dayKey, firstOfWeek, isDate, justBefore, startOfDay, type Viewer, viewer } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';

/** Spans of whole days that are offered by name. */
export const SPANS = ['today', 'yesterday', 'week', '7d', '30d'] as const;
type Span = (typeof SPANS)[number];

export const isSpan = (value: string | undefined): value is Span =>
  (SPANS as readonly (string | undefined)[]).includes(value);

/** The filters of an address. What makes no sense there is left out. */
export function readSearch(search: URLSearchParams): CallsSearch {
  const read = (name: keyof CallsSearch, makesSense: (value: string) => boolean): string | undefined => {
    const value = search.get(name);
    return value !== null && makesSense(value) ? value : undefined;
  };
  return {
    status: read('status', (status) => (CALL_STATUSES as readonly string[]).includes(status)),
    since: read('since', (since) => isSpan(since) || isDate(since)),
    until: read('until', isDate),
    phone: read('phone', (phone) => /^\+\d{3,15}$/.test(phone)),
    hide: read('hide', (hide) => hide === 'blocked'),
    heard: read('heard', (heard) => heard === '1'),
  };
}

/** First and last day of what is looked at, in the viewer's zone (`2026-11-12`). An end that is open is undefined. */
export interface Days {
  from: string | undefined;
  to: string | undefined;
}

export function daysOf({ since, until }: CallsSearch, now = new Date(), who: Viewer = viewer()): Days {
  if (!isSpan(since)) return { from: since, to: until };
  const today = dayKey(now, who);
  switch (since) {
    case 'today':
      return { from: today, to: until };
    case 'yesterday':
      return { from: addDays(today, -1), to: until ?? addDays(today, -1) };
    case 'week':
      return { from: firstOfWeek(today, who), to: until };
    case '7d':
      return { from: addDays(today, -6), to: until };
    case '30d':
      return { from: addDays(today, -29), to: until };
  }
}

/** Why no call can be within these days: the last one comes before the first, or the first is still to come. */
export function contradiction(
  search: CallsSearch,
  now = new Date(),
  who: Viewer = viewer(),
): 'ends_before_it_begins' | 'still_to_come' | null {
  const { from, to } = daysOf(search, now, who);
  if (from !== undefined && to !== undefined && to < from) return 'ends_before_it_begins';
  return from !== undefined && from > dayKey(now, who) ? 'still_to_come' : null;
}

/** What is read for an address. */
export function filtersOf(search: CallsSearch, now = new Date(), who: Viewer = viewer()): CallFilters {
  const { from, to } = daysOf(search, now, who);
  return {
    status: search.status,
    since: from === undefined ? undefined : justBefore(from, who),
    phone: search.phone,
    // A day that is not over yet shuts nothing out.
    until: to === undefined || to >= dayKey(now, who) ? undefined : startOfDay(addDays(to, 1), who).toISOString(),
    hide: search.hide === 'blocked' ? 'blocked' : undefined,
    heard: search.heard === '1' ? true : undefined,
  };
}
