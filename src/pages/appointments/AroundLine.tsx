import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { AppointmentRow } from '@/api/appointments';
import { type CallRow, useCallsFrom } from '@/api/calls';
import { describeError } from '@/api/errors';
import { useMay } from '@/api/session';
import { LINK_LOOK, TextButton } from '@/components/TextButton';
import { dayAndTime } from '@/lib/dates';
import { spoken } from '@/lib/duration';
import { paths } from '@/lib/paths';
import { callsAround, timeOf } from './around';

interface AroundLineProps {
  row: AppointmentRow;
  /** Milliseconds since 1970; null where nobody knows when it was. */
  start: number | null;
  /** At once; else when somebody asks. */
  ask: boolean;
}

/** Whether the number called just before or after an appointment that did not take place. Not asked is no "no". */
export function AroundLine({ row, start, ask }: AroundLineProps) {
  const [asked, setAsked] = useState(ask);
  const mayRead = useMay('calls:read');
  if (start === null || row.caller_phone === null) return null;
  return (
    <span className="relative z-1 block w-fit text-sm text-ink-3">
      {!mayRead ? (
        <Trans>Calls around it: not checked, this key lacks calls:read.</Trans>
      ) : asked ? (
        <Answer row={row} start={start} phone={row.caller_phone} />
      ) : (
        <>
          <Trans>Calls around it: not checked.</Trans>{' '}
          <TextButton onClick={() => setAsked(true)}>
            <Trans>Check</Trans>
          </TextButton>
        </>
      )}
    </span>
  );
}

function Answer({ row, start, phone }: { row: AppointmentRow; start: number; phone: string }) {
  const { rows, complete, error, retry, retrying } = useCallsFrom(phone);
  if (!rows) {
    if (!error) return <Trans>Looking for calls around it…</Trans>;
    return (
      <>
        <Trans>Calls around it: not checked.</Trans> {describeError(error).sentence}{' '}
        <TextButton onClick={retry} disabled={retrying}>
          <Trans>Retry</Trans>
        </TextButton>
      </>
    );
  }
  const around = callsAround(row, start, rows, complete);
  const { change, after } = around;
  const before = around.before?.id === change?.id ? null : around.before;
  if (change || before || after) {
    return (
      <>
        {change && (
          <CallLink call={change}>
            <Trans>Called {dayAndTime(timeOf(change))}, before the booking was last changed</Trans>
          </CallLink>
        )}
        {before && (
          <CallLink call={before}>
            <Trans>Called {lapse(start - timeOf(before))} before it was to begin</Trans>
          </CallLink>
        )}
        {after && (
          <CallLink call={after}>
            <Trans>Called {lapse(timeOf(after) - start)} after it was to begin</Trans>
          </CallLink>
        )}
      </>
    );
  }
  if (!around.complete) {
    return <Trans>Calls around it: not known, the newest 50 of this number don't reach back so far.</Trans>;
  }
  if (around.booked) {
    return around.stillOpen ? (
      <Trans>No other call from this number since the day before it, so far.</Trans>
    ) : (
      <Trans>No other call from this number from the day before it to two days after.</Trans>
    );
  }
  return around.stillOpen ? (
    <Trans>No call from this number since the day before it, so far.</Trans>
  ) : (
    <Trans>No call from this number from the day before it to two days after.</Trans>
  );
}

/** In minutes: seconds would claim more than anybody wants to know. */
const lapse = (milliseconds: number): string => spoken(Math.max(1, Math.round(milliseconds / 60_000)) * 60);

function CallLink({ call, children }: { call: CallRow; children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <Link
      to={paths.call(call.id)}
      state={{ list: `${pathname}${search}` }}
      className={`${LINK_LOOK} flex min-h-6 w-fit items-center`}
    >
      {children}
    </Link>
  );
}
