import { isRecord, textOf } from './client';
import { listOptions } from './cursor';

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

/** A lead as a list keeps it. */
export type LeadRow = Pick<
  Lead,
  | 'id'
  | 'caller_phone'
  | 'status'
  | 'urgency'
  | 'interest'
  | 'call_summary'
  | 'call_log_id'
  | 'contact_id'
  | 'created_at'
>;

export const leadList = () =>
  listOptions({ key: ['leads', 'list', {}], path: '/v1/leads', params: {}, read: readLeadRow });

export function readLeadRow(row: unknown): LeadRow | undefined {
  if (!isRecord(row) || typeof row.id !== 'string') return undefined;
  return {
    id: row.id,
    caller_phone: textOf(row.caller_phone),
    status: textOf(row.status) ?? '',
    urgency: textOf(row.urgency),
    interest: textOf(row.interest),
    call_summary: textOf(row.call_summary),
    call_log_id: textOf(row.call_log_id),
    contact_id: textOf(row.contact_id),
    created_at: textOf(row.created_at) ?? '',
  };
}
