import { expect, test } from 'vitest';
import type { AppointmentRow } from '@/api/appointments';
import type { CallRow } from '@/api/calls';
import type { LeadRow } from '@/api/leads';
import { chaptersOf, happeningsOf, isTheirs } from './story';

const call = (id: string, started_at: string | null, created_at = ''): CallRow => ({
  id,
  started_at,
  created_at,
  caller_phone: null,
  caller_name: null,
  status: 'completed',
  duration_seconds: null,
  summary: null,
  contact_id: null,
  has_recording: false,
});
const lead = (id: string, created_at: string): LeadRow => ({
  id,
  created_at,
  caller_phone: null,
  caller_name: null,
  caller_email: null,
  status: 'new',
  urgency: null,
  interest: null,
  qualification_reason: null,
  call_summary: null,
  call_log_id: null,
  contact_id: null,
  updated_at: null,
});
const appointment = (id: string, part: Partial<AppointmentRow>): AppointmentRow => ({
  id,
  created_at: '2026-11-01T12:00:00Z',
  updated_at: null,
  caller_phone: null,
  caller_name: null,
  calendar_event_link: null,
  appointment_date: null,
  appointment_time_start: null,
  appointment_time_end: null,
  service_type: null,
  status: 'booked',
  call_log_id: null,
  contact_id: null,
  ...part,
});

test('a record is theirs by its contact or its number, and by nothing else', () => {
  const contact = { id: 'c', phone: '+15125550142' };
  expect(isTheirs({ contact_id: 'c', caller_phone: null }, contact)).toBe(true);
  expect(isTheirs({ contact_id: null, caller_phone: '+15125550142' }, contact)).toBe(true);
  expect(isTheirs({ contact_id: 'd', caller_phone: '+15125550199' }, contact)).toBe(false);
  expect(isTheirs({ contact_id: null, caller_phone: null }, { id: 'c', phone: null })).toBe(false);
});

test('one story: newest first under its months, what is ahead before it, the nearest first', () => {
  const happenings = happeningsOf({
    calls: [call('late', '2026-11-20T12:00:00Z'), call('early', null, '2026-09-02T12:00:00Z'), call('never', 'soon')],
    leads: [lead('lead', '2026-11-20T12:03:00Z')],
    appointments: [
      appointment('next week', { appointment_time_start: '2026-11-29T15:00:00Z' }),
      appointment('in March', { appointment_date: '2027-03-04' }),
      appointment('then', { appointment_date: '2026-09-14' }),
      appointment('some day', { appointment_date: '9999-99-99', created_at: '2026-09-10T12:00:00Z' }),
    ],
  });
  const chapters = chaptersOf(happenings, Date.parse('2026-11-22T12:00:00Z'));
  expect(chapters.map(({ month, happenings: all }) => [month, all.map(({ id }) => id)])).toEqual([
    [null, ['next week', 'in March']],
    ['2026-11', ['lead', 'late']],
    ['2026-09', ['then', 'some day', 'early']],
    ['', ['never']],
  ]);
});
