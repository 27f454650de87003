import type { AppointmentRow } from '@/api/appointments';
import type { CallRow } from '@/api/calls';
import { callStart } from '@/lib/callStart';

const HOUR = 3_600_000;
/** What is "just" before and after an appointment: the day before it, and two days from its beginning. */
const BEFORE_MS = 24 * HOUR;
const AFTER_MS = 48 * HOUR;
/** So long before a change a call may have brought it about. */
const CHANGE_MS = HOUR;

/** The calls from an appointment's number around it, and whether all of them were looked at that could have been there. */
export interface Around {
  before: CallRow | null;
  /** Shortly before a cancelled booking was last changed, which is most often when it was called off. */
  change: CallRow | null;
  after: CallRow | null;
  /** The call that booked it was in that time itself: then there is no other one, rather than none. */
  booked: boolean;
  /** False: some of the calls of that time were not read. */
  complete: boolean;
  /** The time after it is not over yet. */
  stillOpen: boolean;
}

/** Whether somebody may have called about it: they did not come, or called off. */
export const isMissed = ({ status }: Pick<AppointmentRow, 'status'>): boolean =>
  status === 'no_show' || status === 'cancelled';

/** When somebody called, in milliseconds since 1970. */
export const timeOf = (call: CallRow): number => Date.parse(callStart(call));

/**
 * Looks for the last call before an appointment and the first one after it began. `calls` are those of the number, newest first, as far as
 * they were read; `all`: there are no others. The call that booked it is none of them.
 */
export function callsAround(
  { call_log_id: booking, status, updated_at: updated }: Pick<AppointmentRow, 'call_log_id' | 'status' | 'updated_at'>,
  start: number,
  calls: readonly CallRow[],
  all: boolean,
  now = Date.now(),
): Around {
  const others = calls.filter(({ id }) => id !== booking);
  const within = (from: number, to: number) => others.filter((call) => timeOf(call) >= from && timeOf(call) < to);
  const oldest = calls.at(-1);
  const changed = status === 'cancelled' && updated !== null ? Date.parse(updated) : Number.NaN;
  const [from, to] = [start - BEFORE_MS, start + AFTER_MS];
  return {
    change: within(changed - CHANGE_MS, changed + 60_000)[0] ?? null,
    before: within(from, start)[0] ?? null,
    after: within(start, to).at(-1) ?? null,
    booked: calls.some((call) => call.id === booking && timeOf(call) >= from && timeOf(call) < to),
    complete: all || (oldest !== undefined && Date.parse(oldest.created_at) < from),
    stillOpen: now < to,
  };
}
