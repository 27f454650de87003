import type { AppointmentRow } from '@/api/appointments';
import type { CallRow } from '@/api/calls';
import type { ContactRow } from '@/api/contacts';
import type { LeadRow } from '@/api/leads';
import { callStart } from '@/lib/callStart';
import { dayKey, startOfDay } from '@/lib/dates';

/** One thing that happened between the business and a contact. `at`: ISO time, or '' where the record has none. */
export type Happening =
  | { kind: 'call'; id: string; at: string; call: CallRow }
  | { kind: 'lead'; id: string; at: string; lead: LeadRow }
  | { kind: 'appointment'; id: string; at: string; appointment: AppointmentRow };
export type Kind = Happening['kind'];

/** Happenings under one heading. `month` is null for what is still ahead, which comes first. */
export interface Chapter {
  month: string | null;
  happenings: Happening[];
}

/** Whether a lead or appointment is this contact's: it says so, or it has the number. */
export const isTheirs = (
  row: { contact_id: string | null; caller_phone: string | null },
  { id, phone }: Pick<ContactRow, 'id' | 'phone'>,
): boolean => row.contact_id === id || (phone !== null && row.caller_phone === phone);

/** When an appointment takes place; a date without a time begins where it is read. */
function takesPlace({
  appointment_time_start: start,
  appointment_date: date,
  created_at: created,
}: AppointmentRow): string {
  if (start) return start;
  const day = date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  return date === null || Number.isNaN(day) ? created : startOfDay(date).toISOString();
}

/** Everything that happened, the newest first. */
export function happeningsOf(parts: {
  calls: readonly CallRow[];
  leads: readonly LeadRow[];
  appointments: readonly AppointmentRow[];
}): Happening[] {
  const all: Happening[] = [
    ...parts.calls.map((call) => ({
      kind: 'call' as const,
      id: call.id,
      at: callStart(call),
      call,
    })),
    ...parts.leads.map((lead) => ({ kind: 'lead' as const, id: lead.id, at: lead.created_at, lead })),
    ...parts.appointments.map((appointment) => ({
      kind: 'appointment' as const,
      id: appointment.id,
      at: takesPlace(appointment),
      appointment,
    })),
  ];
  return all.sort((a, b) => timeOf(b) - timeOf(a));
}

const timeOf = ({ at }: Happening): number => Date.parse(at) || 0;

/** The same under its months. What is ahead comes first, the nearest first. */
export function chaptersOf(happenings: readonly Happening[], now = Date.now()): Chapter[] {
  const ahead = happenings.filter((one) => timeOf(one) > now).reverse();
  const chapters: Chapter[] = ahead.length > 0 ? [{ month: null, happenings: ahead }] : [];
  for (const one of happenings) {
    if (timeOf(one) > now) continue;
    const month = dayKey(one.at).slice(0, 7);
    const last = chapters.at(-1);
    if (last && last.month === month) last.happenings.push(one);
    else chapters.push({ month, happenings: [one] });
  }
  return chapters;
}
