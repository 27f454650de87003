import type { AppointmentRow } from '@/api/appointments';
import type { PlayedCall } from '@/player/player';

/** The call an appointment came from, as far as the appointment tells of it: enough to hear it. */
export function callOf(row: AppointmentRow): PlayedCall | undefined {
  if (row.call_log_id === null) return undefined;
  return {
    id: row.call_log_id,
    duration_seconds: null,
    caller_name: row.caller_name,
    caller_phone: row.caller_phone,
    started_at: null,
    created_at: row.created_at,
  };
}
