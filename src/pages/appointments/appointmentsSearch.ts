import { APPOINTMENT_STATUSES, type AppointmentFilters } from '@/api/appointments';
import { isDate } from '@/lib/dates';
import type { AppointmentsSearch } from '@/lib/paths';
import { readSince, sinceInstant } from '@/lib/since';

export const VIEWS = ['agenda', 'week', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** Later weeks are nobody's, and their years have five digits. */
const LAST_YEAR = '9999';

/** What an address asks for. What makes no sense there is left out. */
export function readSearch(search: URLSearchParams): AppointmentsSearch {
  const status = search.get('status') ?? '';
  const from = search.get('from');
  return {
    view: VIEWS.find((view) => view === search.get('view')),
    from: from !== null && isDate(from) && from < LAST_YEAR ? from : undefined,
    status: (APPOINTMENT_STATUSES as readonly string[]).includes(status) ? status : undefined,
    since: readSince(search.get('since')),
    appointment: search.get('appointment') || undefined,
  };
}

/** What the API is asked for. Of the day of an appointment it can't be asked. */
export const filtersOf = ({ status, since }: AppointmentsSearch): AppointmentFilters => ({
  status,
  since: since === undefined ? undefined : sinceInstant(since),
});

/** The same from another day on. Today needs no word: the address stays right tomorrow. */
export const onDay = (search: AppointmentsSearch, date: string, today: string): AppointmentsSearch => ({
  ...search,
  from: date === today ? undefined : date,
});

/** Whether the list is narrowed to a part of all appointments. */
export const isNarrowed = ({ status, since }: AppointmentsSearch): boolean => Boolean(status ?? since);
