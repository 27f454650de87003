export const LEAD_STATUSES = ['new', 'contacted', 'qualified', 'converted', 'lost'] as const;
export const LEAD_URGENCIES = ['low', 'medium', 'high'] as const;

/** A lead as `GET /v1/leads` lists it. `call_log_id` is the call's id. */
export interface Lead {
  id: string;
  caller_phone: string | null;
  caller_name: string | null;
  caller_email: string | null;
  status: string;
  urgency: string | null;
  interest: string | null;
  qualification_reason: string | null;
  call_summary: string | null;
  call_log_id: string | null;
  contact_id: string | null;
  created_at: string;
  updated_at: string | null;
}
