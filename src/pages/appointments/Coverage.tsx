import { Plural, Trans } from '@lingui/react/macro';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import type { ReadOn } from '@/api/readOn';
import { Spinner } from '@/components/Spinner';
import { TextButton } from '@/components/TextButton';
import { useLineForFocus } from '@/components/useLineForFocus';
import { zoneWords } from '@/lib/calendar';
import { dayOnly } from '@/lib/dates';
import { sinceDay } from '@/lib/since';
import type { View } from './appointmentsSearch';

interface CoverageProps {
  list: List<AppointmentRow>;
  reading: ReadOn;
  view: View;
  since: string | undefined;
  now: number;
}

/** How far back was read, and in which zone the times are: what can't be seen here need not be missing. */
export function Coverage({ list, reading, view, since, now }: CoverageProps) {
  const { place, short } = zoneWords(now);
  return (
    <div className="flex shrink-0 flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-gutter pb-2 text-xs text-ink-3 max-rail:border-t max-rail:border-line max-rail:pt-1.5">
      {/* The list says it in its footer. */}
      {view !== 'list' && list.rows && <ReadSoFar list={list} reading={reading} since={since} />}
      <p className="ms-auto max-rail:ms-0">
        {short && short !== place ? (
          <Trans>
            Times in {place} ({short}), the zone of this device
          </Trans>
        ) : (
          <Trans>Times in {place}, the zone of this device</Trans>
        )}
      </p>
    </div>
  );
}

function ReadSoFar({ list, reading, since }: Pick<CoverageProps, 'list' | 'reading' | 'since'>) {
  const { rows = [], footer, sieve } = list;
  const line = useLineForFocus(reading.on);
  const day = sieve.oldest && dayOnly(sieve.oldest);
  const count = rows.length;
  const busy = reading.on || footer.loading;
  const failed = !footer.complete && !busy && footer.error;
  const read = day ? <Trans>Read: booked since {day}.</Trans> : <Trans>Nothing was read yet.</Trans>;
  return (
    // Readers hear an alert that comes, and not a line that becomes one.
    <p
      key={failed ? 'failed' : 'read'}
      ref={line}
      tabIndex={-1}
      role={failed ? 'alert' : 'status'}
      className={failed ? 'text-danger' : ''}
    >
      {footer.complete ? (
        since ? (
          <Trans>
            All was read that was booked since {sinceDay(since)}:{' '}
            <Plural value={count} one="# appointment" other="# appointments" />.
          </Trans>
        ) : (
          <Trans>
            All was read: <Plural value={count} one="# appointment" other="# appointments" />.
          </Trans>
        )
      ) : failed ? (
        <>
          {read} <Trans>Then it failed.</Trans> {describeError(failed).sentence}{' '}
          <TextButton onClick={list.retryMore}>
            <Trans>Retry</Trans>
          </TextButton>
        </>
      ) : footer.stopped ? (
        <>
          {read} <Trans>InboundFlow says that there are more but gives no way to them.</Trans>
        </>
      ) : (
        <>
          {busy && (
            <span className="me-1.5 inline-flex align-[-2px]">
              <Spinner />
            </span>
          )}
          {read} {busy ? <Trans>Reading further back…</Trans> : <Trans>What was booked earlier is not shown.</Trans>}{' '}
          {/* One button for both, so that whoever presses it can stop what it began. */}
          <TextButton onClick={reading.on ? reading.stop : reading.start}>
            {reading.on ? <Trans>Stop</Trans> : <Trans>Read further back</Trans>}
          </TextButton>
        </>
      )}
    </p>
  );
}
