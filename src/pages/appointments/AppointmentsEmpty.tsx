import { Trans } from '@lingui/react/macro';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { appointmentStatusWord } from '@/components/AppointmentStatus';
import type { AppointmentsSearch } from '@/lib/paths';
import { sinceDay } from '@/lib/since';
import { isNarrowed } from './appointmentsSearch';

interface AppointmentsEmptyProps {
  search: AppointmentsSearch;
  onChange: (search: AppointmentsSearch) => void;
}

/** No appointments at all: none yet, or none that match. All of them were looked through. */
export function AppointmentsEmpty({ search, onChange }: AppointmentsEmptyProps) {
  const { status, since } = search;
  return (
    <div role="status">
      {isNarrowed(search) ? (
        <EmptyState
          title={<Trans>No appointments match</Trans>}
          actions={
            <>
              {status && since && (
                <>
                  <Button onClick={() => onChange({ ...search, status: undefined })}>
                    <Trans>Any status</Trans>
                  </Button>
                  <Button onClick={() => onChange({ ...search, since: undefined })}>
                    <Trans>Since ever</Trans>
                  </Button>
                </>
              )}
              <Button onClick={() => onChange({ ...search, status: undefined, since: undefined })}>
                <Trans>Show all appointments</Trans>
              </Button>
            </>
          }
        >
          {status && since ? (
            <Trans>
              InboundFlow was asked for those with the status “{appointmentStatusWord(status)}” that were booked since{' '}
              {sinceDay(since)}.
            </Trans>
          ) : status ? (
            <Trans>InboundFlow was asked for those with the status “{appointmentStatusWord(status)}”.</Trans>
          ) : (
            <Trans>InboundFlow was asked for those that were booked since {sinceDay(since ?? '')}.</Trans>
          )}
        </EmptyState>
      ) : (
        <EmptyState title={<Trans>No appointments yet</Trans>}>
          <Trans>
            When the assistant books a visit for a caller, it stands here: on its day, and with the call it came from.
          </Trans>
        </EmptyState>
      )}
    </div>
  );
}
