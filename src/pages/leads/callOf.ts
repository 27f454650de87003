import type { LeadRow } from '@/api/leads';
import type { PlayedCall } from '@/player/player';

/** The call a lead came from, as far as the lead tells of it: enough to hear it. */
export function callOf(lead: LeadRow): PlayedCall | undefined {
  if (lead.call_log_id === null) return undefined;
  return {
    id: lead.call_log_id,
    duration_seconds: null,
    caller_name: lead.caller_name,
    caller_phone: lead.caller_phone,
    started_at: null,
    created_at: lead.created_at,
  };
}
