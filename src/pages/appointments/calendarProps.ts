import type { AppointmentsSearch } from '@/lib/paths';
import type { Placed } from './when';

/** What every view by days draws from. */
export interface CalendarProps {
  /** As far as they were read, the latest booked first. */
  all: Placed[];
  search: AppointmentsSearch;
  /** The viewer's date. */
  today: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Nothing is left to read: then a day without appointments is empty, and only then. */
  complete: boolean;
}
