import { LEAD_STATUSES, LEAD_URGENCIES, type LeadFilters } from '@/api/leads';
import type { LeadsSearch } from '@/lib/paths';
import { readSince, sinceInstant } from '@/lib/since';

const oneOf = (value: string | null, known: readonly string[]): string | undefined =>
  value !== null && known.includes(value) ? value : undefined;

/** What an address asks for. What makes no sense there is left out; InboundFlow refuses names that nobody documented. */
export function readSearch(params: URLSearchParams): LeadsSearch {
  return {
    view: params.get('view') === 'board' ? 'board' : undefined,
    status: oneOf(params.get('status'), LEAD_STATUSES),
    urgency: oneOf(params.get('urgency'), LEAD_URGENCIES),
    since: readSince(params.get('since')),
    lead: params.get('lead') || undefined,
  };
}

/** What the API is asked for. */
export const filtersOf = ({ status, urgency, since }: LeadsSearch): LeadFilters => ({
  status,
  urgency,
  since: since === undefined ? undefined : sinceInstant(since),
});

/** The same list without what it is narrowed to; the view and the open lead stay. */
export const unfiltered = ({ view, lead }: LeadsSearch): LeadsSearch => ({ view, lead });

/** Whether what needs an answer, urgent and new, is a part of what is looked at, and not all of it. */
export const showsUrgent = ({ status, urgency }: LeadsSearch): boolean =>
  (status === undefined || urgency === undefined) &&
  (status === undefined || status === 'new') &&
  (urgency === undefined || urgency === 'high');
