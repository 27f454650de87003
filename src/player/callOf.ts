import type { LeadRow } from '@/api/leads';
import type { PlayedCall } from './player';

/** The call that a lead or an appointment came from, as far as that tells of it: enough to hear it. */
export function callOf(
  row: Pick<LeadRow, 'call_log_id' | 'caller_name' | 'caller_phone' | 'created_at'>,
): PlayedCall | undefined {
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
