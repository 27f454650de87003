import { t } from '@lingui/core/macro';
import type { SetFilter } from '@/components/ListEmpty';
import { callStatusWord } from '@/components/StatusBadge';
import { shortDay, startOfDay } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import { daysOf, isSpan } from './callsSearch';

/** A span that has a name, as it is read. */
function spanWord(since: string): string | undefined {
  switch (since) {
    case 'today':
      return t`today`;
    case 'yesterday':
      return t`yesterday`;
    case 'week':
      return t`this week`;
    case '7d':
      return t`last 7 days`;
    case '30d':
      return t`last 30 days`;
    default:
      return undefined;
  }
}

export const dayWord = (date: string): string => shortDay(startOfDay(date));

/** Which days are looked at: `today`, `since Thu, 12 Nov`, `until Sun, 15 Nov`, `Thu, 12 Nov – Sun, 15 Nov`; empty for all. */
export function whenWord(search: CallsSearch): string {
  const { since, until } = search;
  if (until === undefined && isSpan(since)) return spanWord(since) ?? '';
  const { from, to } = daysOf(search);
  const first = from && dayWord(from);
  const last = to && dayWord(to);
  if (first && last) return first === last ? first : `${first} – ${last}`;
  if (first) return t`since ${first}`;
  return last ? t`until ${last}` : '';
}

export const spanChoices = (spans: readonly string[]) =>
  spans.map((value) => ({ value, label: spanWord(value) ?? value }));

/** The filters that are set, in words. */
export function filterWords(search: CallsSearch): SetFilter<CallsSearch>[] {
  const { status, phone, hide, heard } = search;
  const when = whenWord(search);
  const words: SetFilter<CallsSearch>[] = [];
  if (status)
    words.push({ name: 'status', label: t`Status`, value: callStatusWord(status), off: { status: undefined } });
  if (when) words.push({ name: 'when', label: t`When`, value: when, off: { since: undefined, until: undefined } });
  if (phone) words.push({ name: 'phone', label: t`Phone`, value: formatPhone(phone), off: { phone: undefined } });
  if (hide) words.push({ name: 'hide', label: '', value: t`blocked hidden`, off: { hide: undefined } });
  if (heard) words.push({ name: 'heard', label: '', value: t`can be heard`, off: { heard: undefined } });
  return words;
}
