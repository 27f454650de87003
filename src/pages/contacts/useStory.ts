import { useMemo } from 'react';
import { appointmentList } from '@/api/appointments';
import { callList } from '@/api/calls';
import type { ContactRow } from '@/api/contacts';
import { leadList } from '@/api/leads';
import { useMay } from '@/api/session';
import { useWalk } from '@/api/walk';
import { happeningsOf, isTheirs } from './story';

/** Pages that are read without being asked: of the calls from one number, and of everybody's leads and appointments. */
const CALL_PAGES = 10;
const OTHER_PAGES = 4;

/** All that happened with a contact, as far as it was read. The API tells calls by number alone, and leads and appointments not at all. */
export function useStory(contact: Pick<ContactRow, 'id' | 'phone'>) {
  const { id, phone } = contact;
  const mayCalls = useMay('calls:read');
  const mayLeads = useMay('leads:read');
  const mayAppointments = useMay('appointments:read');

  const calls = useWalk(callList({ phone: phone ?? undefined }), CALL_PAGES, mayCalls && phone !== null);
  const leads = useWalk(leadList(), OTHER_PAGES, mayLeads);
  const appointments = useWalk(appointmentList(), OTHER_PAGES, mayAppointments);
  const happenings = useMemo(
    () =>
      happeningsOf({
        calls: calls.rows ?? [],
        leads: leads.rows?.filter((row) => isTheirs(row, { id, phone })) ?? [],
        appointments: appointments.rows?.filter((row) => isTheirs(row, { id, phone })) ?? [],
      }),
    [calls.rows, leads.rows, appointments.rows, id, phone],
  );
  return {
    happenings,
    calls: mayCalls ? calls : null,
    leads: mayLeads ? leads : null,
    appointments: mayAppointments ? appointments : null,
    /** The first rows of the calls are on their way: before them there is nothing to draw. */
    beginning: mayCalls && phone !== null && calls.rows === undefined && calls.error === null,
  };
}

export type Story = ReturnType<typeof useStory>;
