import { Trans } from '@lingui/react/macro';
import { isNarrowed } from './appointmentsSearch';
import type { CalendarProps } from './calendarProps';

/** In place of a day's appointments: a day is empty only once all bookings were read, and then only of what was asked for. */
export function NothingRead({ search, complete }: Pick<CalendarProps, 'search' | 'complete'>) {
  if (!complete) return <Trans>Nothing among what was read.</Trans>;
  return isNarrowed(search) ? <Trans>Nothing that matches the filters.</Trans> : <Trans>No appointments.</Trans>;
}
