import { t } from '@lingui/core/macro';
import { dayKey, shortDay, startOfDay, type Viewer, viewer } from './dates';

/** Spans of whole days up to now that "since" offers by name, and how many days before today each begins. */
export const SPANS = { today: 0, '7d': 6, '30d': 29 } as const;

export const isSpan = (value: string): value is keyof typeof SPANS => Object.hasOwn(SPANS, value);
const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** A "since" of an address; undefined where it makes no sense. */
export const readSince = (since: string | null): string | undefined =>
  since !== null && (isSpan(since) || isDate(since)) ? since : undefined;

/** The date, in the viewer's zone, that a "since" begins with: `2026-11-12`. */
function sinceDate(since: string, now: Date, who: Viewer): string {
  if (!isSpan(since)) return since;
  const today = new Date(`${dayKey(now, who)}T00:00:00Z`);
  today.setUTCDate(today.getUTCDate() - SPANS[since]);
  return today.toISOString().slice(0, 10);
}

/** What the API is asked for. It gives only what was created after that, so one microsecond before the day is what we mean. */
export function sinceInstant(since: string, now = new Date(), who: Viewer = viewer()): string {
  const start = startOfDay(sinceDate(since, now, who), who).getTime();
  return new Date(start - 1).toISOString().replace('Z', '999Z');
}

/** A "since", as it is read: `today`, `7 days`, `Thu, 12 Nov`. */
export function sinceWord(since: string): string {
  switch (since) {
    case 'today':
      return t`today`;
    case '7d':
      return t`7 days`;
    case '30d':
      return t`30 days`;
    default:
      return shortDay(startOfDay(since));
  }
}
