import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router-dom';
import type { AppointmentRow } from '@/api/appointments';
import { useCall } from '@/api/calls';
import { ApiError, describeError } from '@/api/errors';
import { useMay } from '@/api/session';
import { SkeletonLine } from '@/components/Skeleton';
import { LINK_LOOK, TextButton } from '@/components/TextButton';
import { callStart } from '@/lib/callStart';
import { dayAndTime } from '@/lib/dates';
import { spoken } from '@/lib/duration';
import { paths } from '@/lib/paths';
import { RowPlay } from '@/player/RowPlay';

/** The call that an appointment came from: what was said, in short, and the way to hear it. */
export function BookingCall({ row }: { row: AppointmentRow }) {
  const mayRead = useMay('calls:read');
  return (
    <section aria-labelledby="booking-call" className="grid gap-2 border-t border-line py-4">
      <h3 id="booking-call" className="font-semibold">
        <Trans>The call</Trans>
      </h3>
      {row.call_log_id === null ? (
        <p className="text-sm text-ink-3">
          <Trans>No call is named for it.</Trans>
        </p>
      ) : mayRead ? (
        <Known id={row.call_log_id} />
      ) : (
        <p className="text-sm text-ink-3">
          <Trans>This key can't read calls; it lacks the scope calls:read.</Trans>
        </p>
      )}
    </section>
  );
}

function Known({ id }: { id: string }) {
  const { row: call, error, retry, retrying } = useCall(id);
  const { pathname, search } = useLocation();
  if (!call) {
    if (!error) return <SkeletonLine className="w-48" />;
    if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
      return (
        <p className="text-sm text-ink-3">
          <Trans>InboundFlow no longer has it.</Trans>
        </p>
      );
    }
    return (
      <p className="text-sm text-ink-2">
        <Trans>It could not be read.</Trans> {describeError(error).sentence}{' '}
        <TextButton onClick={retry} disabled={retrying}>
          <Trans>Retry</Trans>
        </TextButton>
      </p>
    );
  }
  const when = callStart(call);
  return (
    <>
      <div className="flex items-center gap-3">
        {call.has_recording && <RowPlay call={call} when={dayAndTime(when)} />}
        <Link
          to={paths.call(id)}
          state={{ list: `${pathname}${search}` }}
          className={`${LINK_LOOK} inline-flex min-h-6 items-center text-sm max-rail:min-h-control`}
        >
          <span className="inline-block first-letter:uppercase">{dayAndTime(when)}</span>
        </Link>
        {call.duration_seconds !== null && <span className="text-sm text-ink-3">{spoken(call.duration_seconds)}</span>}
      </div>
      {call.summary && (
        <p dir="auto" className="max-w-summary line-clamp-6 text-ink-2 wrap-anywhere">
          {call.summary}
        </p>
      )}
    </>
  );
}
