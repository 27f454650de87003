import { CALL_STATUSES, type CallFilters } from '@/api/calls';
import { dayKey, startOfDay, type Viewer, viewer } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';

/** Spans of whole days up to now that "since" offers by name, and how many days before today each begins. */
export const SPANS = { today: 0, '7d': 6, '30d': 29 } as const;
type Span = keyof typeof SPANS;

export const isSpan = (value: string): value is Span => Object.hasOwn(SPANS, value);
const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** The filters of an address. What makes no sense there is left out. */
export function readSearch(search: URLSearchParams): CallsSearch {
  const status = search.get('status') ?? undefined;
  const since = search.get('since') ?? undefined;
  const phone = search.get('phone') ?? undefined;
  return {
    status: status !== undefined && (CALL_STATUSES as readonly string[]).includes(status) ? status : undefined,
    since: since !== undefined && (isSpan(since) || isDate(since)) ? since : undefined,
    phone: phone !== undefined && /^\+\d{3,15}$/.test(phone) ? phone : undefined,
  };
}

/** The date, in the viewer's zone, that a "since" begins with: `2026-11-12`. */
export function sinceDate(since: string, now = new Date(), who: Viewer = viewer()): string {
  if (!isSpan(since)) return since;
  const today = new Date(`${dayKey(now, who)}T00:00:00Z`);
  today.setUTCDate(today.getUTCDate() - SPANS[since]);
  return today.toISOString().slice(0, 10);
}

/** What the API is asked for. It gives only what was created after `since`, so one microsecond before the day is what we mean. */
export function filtersOf(
  { status, since, phone }: CallsSearch,
  now = new Date(),
  who: Viewer = viewer(),
): CallFilters {
  const start = since === undefined ? undefined : startOfDay(sinceDate(since, now, who), who).getTime();
  const before = start === undefined ? undefined : new Date(start - 1).toISOString().replace('Z', '999Z');
  return { status, since: before, phone };
}
