import type { Links } from './links.ts';
import type { AppointmentRecord, CallRecord, LeadRecord } from './records.ts';
import type { Webhooks } from './webhooks.ts';

/** What goes out when a call ends: one event for the call, one more when a person took it over. */
export function announceCall(webhooks: Webhooks, links: Links, organizationId: string, call: CallRecord): void {
  const recording = call.recording ?? 'none';
  const data = {
    call_id: call.id,
    caller_phone: call.caller_phone ?? null,
    caller_name: call.caller_name ?? null,
    caller_email: null,
    duration_seconds: call.duration_seconds ?? null,
    summary: call.summary ?? null,
    intent: null,
    urgency: null,
    recording_url: links.make(
      { organization_id: organizationId, id: call.id, recording, recording_file: call.recording_file ?? null },
      'list',
    ),
    started_at: call.started_at ?? null,
    ended_at: call.ended_at ?? null,
  };
  webhooks.send('call.completed', organizationId, data);
  if (call.transfer_status) webhooks.send('call.transferred', organizationId, data);
}

export function announceLead(webhooks: Webhooks, organizationId: string, lead: LeadRecord): void {
  webhooks.send('lead.created', organizationId, { lead_id: lead.id, ...lead });
}

export function announceAppointment(webhooks: Webhooks, organizationId: string, appointment: AppointmentRecord): void {
  webhooks.send('appointment.booked', organizationId, { appointment_id: appointment.id, ...appointment });
}
