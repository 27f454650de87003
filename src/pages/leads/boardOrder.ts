import { LEAD_STATUSES, type LeadRow } from '@/api/leads';

/** What nobody documented may be anything, so it stands between what is pressing and what is not. */
const RANKS = new Map<string | null, number>([
  ['high', 0],
  ['medium', 1],
  ['low', 3],
  [null, 4],
]);
const rank = ({ urgency }: LeadRow): number => RANKS.get(urgency) ?? 2;

/** Urgent ones first, among equals whoever waits longest. Only within what was read, so whoever shows it says how far that goes. */
export const urgentFirst = (rows: readonly LeadRow[]): LeadRow[] =>
  rows.toSorted((a, b) => rank(a) - rank(b) || (Date.parse(a.created_at) || 0) - (Date.parse(b.created_at) || 0));

/** Leads under statuses that nobody documented, each under its own name, in the order they were met. */
export function byOwnNames(rows: readonly LeadRow[]): { status: string; leads: LeadRow[] }[] {
  const groups = new Map<string, LeadRow[]>();
  for (const row of rows) {
    if ((LEAD_STATUSES as readonly string[]).includes(row.status)) continue;
    const group = groups.get(row.status);
    if (group) group.push(row);
    else groups.set(row.status, [row]);
  }
  return [...groups].map(([status, leads]) => ({ status, leads: urgentFirst(leads) }));
}
