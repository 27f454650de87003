import type { AppointmentRow } from '@/api/appointments';

/** An appointment for tests: nothing but what is told of it. */
export const booking = (part: Partial<AppointmentRow> = {}): AppointmentRow => ({
  id: '5f0c8f0e-0000-4000-8000-000000000001',
  caller_phone: null,
  caller_name: null,
  appointment_date: null,
  appointment_time_start: null,
  appointment_time_end: null,
  service_type: null,
  status: 'booked',
  calendar_event_link: null,
  call_log_id: null,
  contact_id: null,
  created_at: '2026-11-01T12:00:00Z',
  updated_at: null,
  ...part,
});
