import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { appointmentStatusWord } from '@/components/AppointmentStatus';
import { ListEmpty, type SetFilter } from '@/components/ListEmpty';
import type { AppointmentsSearch } from '@/lib/paths';
import { sinceWord } from '@/lib/since';

interface AppointmentsEmptyProps {
  search: AppointmentsSearch;
  onChange: (search: AppointmentsSearch) => void;
}

/** No appointments at all: none yet, or none that match. All of them were looked through. */
export function AppointmentsEmpty({ search, onChange }: AppointmentsEmptyProps) {
  const set = filterWords(search);
  if (set.length === 0)
    return (
      <ListEmpty title={<Trans>No appointments yet</Trans>} search={search} onChange={onChange}>
        <Trans>
          When the assistant books a visit for a caller, it stands here: on its day, and with the call it came from.
        </Trans>
      </ListEmpty>
    );
  return (
    <ListEmpty
      title={<Trans>No appointments match: {set.map(({ value }) => value).join(' · ')}</Trans>}
      filters={set}
      search={search}
      onChange={onChange}
      unfiltered={{ ...search, status: undefined, since: undefined }}
    >
      <Trans>InboundFlow looked through all appointments. Take a filter off to see more.</Trans>
    </ListEmpty>
  );
}

function filterWords({ status, since }: AppointmentsSearch): SetFilter<AppointmentsSearch>[] {
  const words: SetFilter<AppointmentsSearch>[] = [];
  if (status)
    words.push({ name: 'status', label: t`Status`, value: appointmentStatusWord(status), off: { status: undefined } });
  if (since) words.push({ name: 'since', label: t`Booked since`, value: sinceWord(since), off: { since: undefined } });
  return words;
}
