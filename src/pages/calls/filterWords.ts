import { t } from '@lingui/core/macro';
import { callStatusWord } from '@/components/StatusBadge';
import { shortDay, startOfDay } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';

/** A "since" of the address, as it is read: `today`, `7 days`, `Thu, 12 Nov`. */
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

interface FilterWord {
  name: keyof CallsSearch;
  label: string;
  value: string;
}

/** The filters that are set, in words. */
export function filterWords({ status, since, phone }: CallsSearch): FilterWord[] {
  const words: FilterWord[] = [];
  if (status) words.push({ name: 'status', label: t`Status`, value: callStatusWord(status) });
  if (since) words.push({ name: 'since', label: t`Since`, value: sinceWord(since) });
  if (phone) words.push({ name: 'phone', label: t`Phone`, value: formatPhone(phone) });
  return words;
}
