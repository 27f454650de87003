import { isRecord, textOf } from './client';
import { listOptions, useList } from './cursor';

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

/** An appointment as a list keeps it: all of it, since no other address gives one. */
export type AppointmentRow = Appointment;

/** What `GET /v1/appointments` can be asked for. `since` is an ISO instant: booked later than that. Of their days it knows nothing. */
export interface AppointmentFilters {
  status?: string | undefined;
  since?: string | undefined;
}

/** The most a request gives: a calendar needs bookings of weeks and months, and each request is one of sixty a minute. */
const PAGE_SIZE = 100;

export const appointmentList = (filters: AppointmentFilters = {}) =>
  listOptions({
    key: ['appointments', 'list', filters],
    path: '/v1/appointments',
    params: { ...filters },
    read: readAppointmentRow,
    pageSize: PAGE_SIZE,
  });

/** Appointments, the latest booked first. Without filters nothing is asked for. */
export const useAppointments = (filters: AppointmentFilters | undefined) =>
  useList(appointmentList(filters), filters !== undefined);

/** Anything but an id may be missing or of another type; what can't be drawn becomes null, a status or time that is not there ''. */
function readAppointmentRow(row: unknown): AppointmentRow | undefined {
  if (!isRecord(row) || typeof row.id !== 'string') return undefined;
  return {
    id: row.id,
    caller_phone: textOf(row.caller_phone),
    caller_name: textOf(row.caller_name),
    appointment_date: textOf(row.appointment_date),
    appointment_time_start: textOf(row.appointment_time_start),
    appointment_time_end: textOf(row.appointment_time_end),
    service_type: textOf(row.service_type),
    status: textOf(row.status) ?? '',
    calendar_event_link: textOf(row.calendar_event_link),
    call_log_id: textOf(row.call_log_id),
    contact_id: textOf(row.contact_id),
    created_at: textOf(row.created_at) ?? '',
    updated_at: textOf(row.updated_at),
  };
}
