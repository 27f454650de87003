import type { AppointmentRow } from '@/api/appointments';
import { datesWithin } from '@/lib/calendar';
import { dayKey, isDate, type Viewer, viewer } from '@/lib/dates';
import { memoized } from '@/lib/memoized';

const HOUR = 3_600_000;
/** How long an appointment is drawn that does not say when it ends. */
export const ASSUMED_MS = HOUR / 2;
/** Days that one appointment is drawn on; more are a slip of the pen. */
const MOST_DAYS = 14;

/** When an appointment takes place, as the viewer's calendar has it. */
export interface When {
  /** Milliseconds since 1970; null where the record tells no time. */
  start: number | null;
  /** Where it is drawn to. */
  end: number | null;
  /** Why that is a guess. */
  guessed: 'no_end' | 'ends_before_it_begins' | null;
  /** The days it is drawn on, in the viewer's zone; without a time the booking's own date. None: nobody knows. */
  dates: string[];
  /** The booking's own date where it is another one than the viewer's. */
  booked: string | null;
  /** `elsewhere`: somewhere on earth it is that date when it begins. `nowhere`: date and time contradict each other. */
  differs: 'elsewhere' | 'nowhere' | null;
  /** A date that is none, as the record spells it. */
  unreadable: string | null;
}

/** Milliseconds since 1970. InboundFlow's times are UTC, also where one does not say so. */
function instantOf(text: string | null): number | null {
  if (text === null) return null;
  const time = Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
  return time >= 0 && time <= LAST ? time : null;
}
/** No calendar has years of five digits. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** From twelve hours behind UTC to fourteen ahead: what the date may be, somewhere, at an instant. */
const isDateSomewhere = (date: string, instant: number): boolean =>
  date >= dayKey(instant - 12 * HOUR, UTC) && date <= dayKey(instant + 14 * HOUR, UTC);
const UTC: Viewer = { locale: 'en', timeZone: 'UTC' };

export function whenOf(row: AppointmentRow, who = viewer()): When {
  const { appointment_date: text } = row;
  const start = instantOf(row.appointment_time_start);
  const told = instantOf(row.appointment_time_end);
  const date = text !== null && isDate(text) ? text : null;
  const unreadable = text !== null && date === null ? text : null;
  if (start === null) {
    return { start, end: null, guessed: null, dates: date ? [date] : [], booked: null, differs: null, unreadable };
  }
  const guessed = told === null ? 'no_end' : told < start ? 'ends_before_it_begins' : null;
  const end = guessed === null && told !== null ? told : start + ASSUMED_MS;
  const differs =
    date === null || date === dayKey(start, who) ? null : isDateSomewhere(date, start) ? 'elsewhere' : 'nowhere';
  const booked = differs && date;
  return { start, end, guessed, dates: datesWithin(start, end, MOST_DAYS, who), booked, differs, unreadable };
}

/** An appointment and when it is: worked out once, and asked for by every day, hour and sentence. */
export interface Placed {
  row: AppointmentRow;
  when: When;
}

export const placedOf = memoized((row: AppointmentRow): Placed => ({ row, when: whenOf(row) }));

/** By their beginning; those without a time come first, and equal ones in the order of their booking. */
export const byTime = (a: Placed, b: Placed): number =>
  (a.when.start ?? 0) - (b.when.start ?? 0) ||
  (a.when.end ?? 0) - (b.when.end ?? 0) ||
  a.row.created_at.localeCompare(b.row.created_at) ||
  a.row.id.localeCompare(b.row.id);

/** Whether somebody is still expected. */
const counts = ({ row }: Placed): boolean => row.status !== 'cancelled' && row.status !== 'no_show';

/** Another one at the same time. `minutes`: how many they share; null where one of them tells no end. */
export interface Overlap {
  other: Placed;
  minutes: number | null;
}

/** The others that take place at the same time. Whoever called off, or did not come, is in nobody's way. */
export function overlapsOf(one: Placed, all: readonly Placed[]): Overlap[] {
  const { start, end, guessed } = one.when;
  if (start === null || end === null || !counts(one)) return [];
  return all.flatMap((other) => {
    if (other.row.id === one.row.id || other.when.start === null || other.when.end === null || !counts(other))
      return [];
    // Of a length that nobody gave, nothing is known to lie in the other.
    const until = Math.min(guessed ? start + 1 : end, other.when.guessed ? other.when.start + 1 : other.when.end);
    const shared = until - Math.max(start, other.when.start);
    if (shared <= 0) return [];
    return { other, minutes: guessed || other.when.guessed ? null : Math.max(1, Math.round(shared / 60_000)) };
  });
}
