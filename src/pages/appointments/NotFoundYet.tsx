import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import type { ReadOn } from '@/api/readOn';
import { Button, buttonLook } from '@/components/Button';
import { Spinner } from '@/components/Spinner';
import { dayOnly } from '@/lib/dates';
import { type AppointmentsSearch, paths } from '@/lib/paths';
import { isNarrowed } from './appointmentsSearch';

interface NotFoundYetProps {
  list: List<AppointmentRow>;
  reading: ReadOn;
  search: AppointmentsSearch;
}

/** InboundFlow gives no appointment by its id: it is looked for among all that are read, and said not to be found only after that. */
export function NotFoundYet({ list, reading, search }: NotFoundYetProps) {
  const { footer, sieve } = list;
  const day = sieve.oldest && dayOnly(sieve.oldest);
  const busy = reading.on || footer.loading;
  return (
    <div className="grid justify-items-start gap-2 py-6">
      <h3 className="text-lg font-semibold">
        {busy ? (
          <Trans>Looking for the appointment</Trans>
        ) : footer.complete && !isNarrowed(search) ? (
          <Trans>There is no such appointment</Trans>
        ) : (
          <Trans>Not found so far</Trans>
        )}
      </h3>
      <p role="status" className="text-ink-2">
        {busy ? (
          <span className="inline-flex items-center gap-1.5">
            <Spinner />
            {day ? <Trans>Read: booked since {day}.</Trans> : <Trans>Reading…</Trans>}
          </span>
        ) : footer.error ? (
          describeError(footer.error).sentence
        ) : isNarrowed(search) ? (
          <Trans>It is not among those that match the filters.</Trans>
        ) : footer.complete ? (
          <Trans>All appointments were looked through. The link may be old, or belong to another organization.</Trans>
        ) : (
          <Trans>It is not among those that were read: booked since {day}.</Trans>
        )}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {isNarrowed(search) && !busy && (
          <Link
            replace
            to={paths.appointments({ ...search, status: undefined, since: undefined })}
            className={buttonLook('first')}
          >
            <Trans>Look among all appointments</Trans>
          </Link>
        )}
        {!busy && !footer.complete && !footer.stopped && (
          <Button kind={isNarrowed(search) ? 'plain' : 'first'} onClick={footer.error ? list.retryMore : reading.start}>
            {footer.error ? <Trans>Retry</Trans> : <Trans>Read further back</Trans>}
          </Button>
        )}
      </div>
    </div>
  );
}
