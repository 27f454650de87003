import { plural, t } from '@lingui/core/macro';
import { leadStatusWord, urgencyWord } from '@/components/LeadStatus';
import type { SetFilter } from '@/components/ListEmpty';
import { spoken } from '@/lib/duration';
import type { LeadsSearch } from '@/lib/paths';
import { sinceWord } from '@/lib/since';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** How long somebody has been waiting: `under 1 min`, `40 min`, `2 h 50 min`, `3 days`. Empty where nobody knows since when. */
export function waited(since: string, now: number): string {
  const time = now - Date.parse(since);
  if (Number.isNaN(time)) return '';
  if (time < MINUTE) return t`under 1 min`;
  if (time < DAY) return spoken(Math.floor(time / MINUTE) * 60);
  return plural(Math.floor(time / DAY), { one: '# day', other: '# days' });
}

/** The filters that are set, in words. */
export function filterWords({ status, urgency, since }: LeadsSearch): SetFilter<LeadsSearch>[] {
  const words: SetFilter<LeadsSearch>[] = [];
  if (status)
    words.push({ name: 'status', label: t`Status`, value: leadStatusWord(status), off: { status: undefined } });
  if (urgency) words.push({ name: 'urgency', label: '', value: urgencyWord(urgency), off: { urgency: undefined } });
  if (since) words.push({ name: 'since', label: t`Since`, value: sinceWord(since), off: { since: undefined } });
  return words;
}
