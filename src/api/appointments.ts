import { isRecord, textOf } from './client';
import { listOptions } from './cursor';

export const APPOINTMENT_STATUSES = ['booked', 'confirmed', 'cancelled', 'completed', 'no_show'] as const;

/** An appointment as `GET /v1/appointments` lists it. `appointment_date` is a calendar date, the two times ISO 8601 UTC instants. */
export interface Appointment {
  id: string;
  caller_phone: string | null;
  caller_name: string | null;
  appointment_date: string | null;
  appointment_time_start: string | null;
  appointment_time_end: string | null;
  service_type: string | null;
  status: string;
  calendar_event_link: string | null;
  call_log_id: string | null;
  contact_id: string | null;
  created_at: string;
  updated_at: string | null;
}

/** An appointment as a list keeps it. */
export type AppointmentRow = Omit<Appointment, 'caller_name' | 'calendar_event_link' | 'updated_at'>;

export const appointmentList = () =>
  listOptions({ key: ['appointments', 'list', {}], path: '/v1/appointments', params: {}, read: readAppointmentRow });

export function readAppointmentRow(row: unknown): AppointmentRow | undefined {
  if (!isRecord(row) || typeof row.id !== 'string') return undefined;
  return {
    id: row.id,
    caller_phone: textOf(row.caller_phone),
    appointment_date: textOf(row.appointment_date),
    appointment_time_start: textOf(row.appointment_time_start),
    appointment_time_end: textOf(row.appointment_time_end),
    service_type: textOf(row.service_type),
    status: textOf(row.status) ?? '',
    call_log_id: textOf(row.call_log_id),
    contact_id: textOf(row.contact_id),
    created_at: textOf(row.created_at) ?? '',
  };
}
