import { Plural, Trans } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { type CallRow, useCallsFrom } from '@/api/calls';
import { describeError } from '@/api/errors';
import { Skeleton, SkeletonLine } from '@/components/Skeleton';
import { callStatusWord } from '@/components/StatusBadge';
import { LINK_LOOK, TextButton } from '@/components/TextButton';
import { callStart } from '@/lib/callStart';
import { dayAndTime, shortDate } from '@/lib/dates';
import { clock, spoken } from '@/lib/duration';
import { paths } from '@/lib/paths';
import { RailPart } from './RailPart';

/** Lines beside the call; the rest is a click away. */
const SHOWN = 6;

/** What else came from this number, as far as one page tells. */
export function OtherCalls({ id, phone }: { id: string; phone: string }) {
  const { rows, complete, error, retry, retrying } = useCallsFrom(phone);
  const title = <Trans>Other calls from this number</Trans>;
  if (!rows) {
    if (error) {
      const { sentence } = describeError(error);
      return (
        <RailPart title={title}>
          <p role="alert" className="text-sm text-ink-2">
            <Trans>They could not be read.</Trans> {sentence}{' '}
            <TextButton onClick={retry} disabled={retrying}>
              <Trans>Retry</Trans>
            </TextButton>
          </p>
        </RailPart>
      );
    }
    return (
      <RailPart title={title}>
        <Skeleton>
          <SkeletonLine className="w-11/12" />
          <SkeletonLine className="w-4/5" />
        </Skeleton>
      </RailPart>
    );
  }
  const others = rows.filter((call) => call.id !== id);
  const oldest = rows.at(-1);
  const since = oldest && shortDate(oldest.created_at);
  return (
    <RailPart title={title} count={complete ? others.length : undefined}>
      <ul>
        {others.slice(0, SHOWN).map((call) => (
          <li key={call.id} className="border-b border-line last:border-b-0">
            <OtherCall call={call} phone={phone} />
          </li>
        ))}
      </ul>
      <p className="pt-1.5 text-xs text-ink-3">
        {others.length === 0 ? (
          <Trans>No other call came from it.</Trans>
        ) : complete ? (
          <Trans>Complete, since {since}.</Trans>
        ) : (
          <Plural
            value={others.length}
            one="The newest one."
            other={`The # newest, since ${since}. There are older ones.`}
          />
        )}
      </p>
      {(others.length > SHOWN || !complete) && (
        <p className="pt-1.5 text-sm">
          <Link to={paths.calls({ phone })} className={`${LINK_LOOK} inline-flex min-h-6 items-center`}>
            <Trans>All calls from this number</Trans>
          </Link>
        </p>
      )}
    </RailPart>
  );
}

function OtherCall({ call, phone }: { call: CallRow; phone: string }) {
  const when = callStart(call);
  return (
    <Link
      to={paths.call(call.id)}
      state={{ list: paths.calls({ phone }) }}
      className="flex min-h-[1.875rem] items-center gap-2 rounded-sm py-1 text-sm hover:bg-hover max-rail:min-h-control"
    >
      <time dateTime={when} title={dayAndTime(when)} className="shrink-0 text-ink-3">
        {shortDate(when)}
      </time>
      <span dir="auto" className="min-w-0 truncate">
        {call.summary ?? callStatusWord(call.status)}
      </span>
      {call.duration_seconds !== null && (
        <span className="ms-auto shrink-0 text-ink-3">
          <span aria-hidden>{clock(call.duration_seconds)}</span>
          <span className="sr-only">{spoken(call.duration_seconds)}</span>
        </span>
      )}
    </Link>
  );
}
