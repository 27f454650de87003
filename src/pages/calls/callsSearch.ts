import { CALL_STATUSES, type CallFilters } from '@/api/calls';
import { addDays, dayKey, firstOfWeek, startOfDay, type Viewer, viewer } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';

/** Spans of whole days that are offered by name. */
export const SPANS = ['today', 'yesterday', 'week', '7d', '30d'] as const;
/** No call is older, and no year of four digits is half typed. */
export const FIRST_DATE = '2000';
type Span = (typeof SPANS)[number];

export const isSpan = (value: string | undefined): value is Span =>
  (SPANS as readonly (string | undefined)[]).includes(value);
/** A day that there is (the engines take the 31st of February for a day in March), and that a call can be of. */
const isDate = (value: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return day?.toJSON()?.startsWith(value) === true && value >= FIRST_DATE;
};

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

/** What is read for an address. The API gives only what was created after `since`, so one microsecond before the day is what we mean. */
export function filtersOf(search: CallsSearch, now = new Date(), who: Viewer = viewer()): CallFilters {
  const { from, to } = daysOf(search, now, who);
  const start = from === undefined ? undefined : startOfDay(from, who).getTime();
  return {
    status: search.status,
    since: start === undefined ? undefined : new Date(start - 1).toISOString().replace('Z', '999Z'),
    phone: search.phone,
    // A day that is not over yet shuts nothing out.
    until: to === undefined || to >= dayKey(now, who) ? undefined : startOfDay(addDays(to, 1), who).toISOString(),
    hide: search.hide === 'blocked' ? 'blocked' : undefined,
    heard: search.heard === '1' ? true : undefined,
  };
}
