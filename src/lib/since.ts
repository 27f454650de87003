import { t } from '@lingui/core/macro';
import { addDays, dayKey, isDate, justBefore, shortDay, startOfDay, type Viewer, viewer } from './dates';

/** Spans of whole days up to now that "since" offers by name, and how many days before today each begins. */
export const SPANS = { today: 0, '7d': 6, '30d': 29 } as const;

export const isSpan = (value: string): value is keyof typeof SPANS => Object.hasOwn(SPANS, value);

/** A "since" of an address; undefined where it makes no sense. */
export const readSince = (since: string | null): string | undefined =>
  since !== null && (isSpan(since) || isDate(since)) ? since : undefined;

/** What the API is asked for. */
export const sinceInstant = (since: string, now = new Date(), who: Viewer = viewer()): string =>
  justBefore(isSpan(since) ? addDays(dayKey(now, who), -SPANS[since]) : since, who);

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

/** The same within a sentence, where a span is the day it begins on: `today`, `Mon, 16 Nov`. */
export const sinceDay = (since: string, now = new Date()): string =>
  isSpan(since) && since !== 'today'
    ? shortDay(startOfDay(addDays(dayKey(now), -SPANS[since])), now)
    : sinceWord(since);
