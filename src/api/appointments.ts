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
