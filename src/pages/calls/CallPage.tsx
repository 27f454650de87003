import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, Phone } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router-dom';
import { useCall } from '@/api/calls';
import { ApiError, describeError } from '@/api/errors';
import { buttonLook } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { ErrorNotice } from '@/components/ErrorNotice';
import { Icon } from '@/components/Icon';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { StaleNotice } from '@/components/StaleNotice';
import { paths } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import type { PlayedCall } from '@/player/player';
import { useCallActions } from '@/player/useCallPlayer';
import { CallHead } from './CallHead';
import { CallRail } from './CallRail';
import { CallRecording } from './CallRecording';
import { HeadSkeleton, WordsSkeleton } from './CallSkeleton';
import { CallSteps } from './CallSteps';
import { CallWords } from './CallWords';
import { callerTitle, dialable, recordingState } from './callWords';

type Loaded = ReturnType<typeof useCall>;

/** One call: who and when, the summary, the recording, and what was said. `?t=83` begins the recording there. */
export default function CallPage() {
  const { id = '' } = useParams();
  // Another call is another page: nothing of the last one's position stays.
  return <OneCall key={id} id={id} />;
}

function OneCall({ id }: { id: string }) {
  const { t } = useLingui();
  const call = useCall(id);
  // Read once: another tab of this page leaves no trace of the list one came from.
  const location = useLocation();
  const [list] = useState((location.state as { list?: string } | null)?.list);
  const phone = call.row?.caller_phone ?? null;
  const tel = dialable(phone);
  return (
    <>
      <PageBar
        title={call.row ? callerTitle(call.row) : t`Call`}
        before={
          <Link
            to={list ?? paths.calls()}
            state={{ restore: true }}
            className="-ms-1 inline-flex min-h-6 min-w-6 shrink-0 max-rail:-me-2 max-rail:min-h-control items-center gap-1 rounded-sm text-sm text-ink-3 hover:text-ink"
          >
            <Icon of={ChevronLeft} />
            <span className="max-rail:sr-only">
              <Trans>Calls</Trans>
            </span>
          </Link>
        }
        actions={
          <>
            {tel && phone && (
              <a
                href={tel}
                className={`${buttonLook('plain')} max-rail:bg-fill max-rail:text-on-accent max-rail:inset-ring-0`}
              >
                <Icon of={Phone} />
                <span className="rail:hidden">
                  <Trans context="to phone somebody">Call</Trans>
                </span>
                <span className="max-rail:sr-only">{formatPhone(phone)}</span>
              </a>
            )}
            <span className="flex gap-2 max-rail:hidden">
              <CallSteps id={id} list={list} keys />
            </span>
          </>
        }
      />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-t border-line wide:grid wide:grid-cols-[minmax(0,1fr)_auto]">
        <div className="contents wide:flex wide:min-w-0 wide:flex-col">
          <CallBody id={id} call={call} />
        </div>
        {call.row && <CallRail call={call.row} record={call.record} list={list} />}
      </div>
    </>
  );
}

/** In this order: what is known, then what kept us from knowing, then that it is on its way. */
function CallBody({ id, call }: { id: string; call: Loaded }) {
  const [search] = useSearchParams();
  const start = startOf(search.get('t'));
  const { record, row, error } = call;
  const { playFrom } = useCallActions(row ?? unknownCall(id), start);
  if (!row) return error ? <Failed call={call} error={error} /> : <Waiting />;
  // A list's row does not tell whether a missing recording is still to come.
  const recording = record ? recordingState(record, call.readAt) : row.has_recording ? 'there' : null;
  return (
    <>
      {record && error && (
        <div className="px-gutter pt-3">
          <StaleNotice readAt={call.readAt} problem={describeError(error)} onRetry={call.retry} />
        </div>
      )}
      <ErrorBoundary part={<Trans>The summary</Trans>}>
        <CallHead call={row} record={record} />
      </ErrorBoundary>
      <ErrorBoundary part={<Trans>The recording</Trans>}>
        {recording && <CallRecording call={row} state={recording} start={start} />}
      </ErrorBoundary>
      {record && <CallWords record={record} start={start} playFrom={recording === 'there' ? playFrom : undefined} />}
      {!record && error && (
        <ErrorNotice
          title={<Trans>The conversation could not be read</Trans>}
          problem={describeError(error)}
          onRetry={call.retry}
          retrying={call.retrying}
        />
      )}
      {!record && !error && <WordsSkeleton />}
    </>
  );
}

/** Stands in while not even the list's row is known; nothing can be played by then. */
const unknownCall = (id: string): PlayedCall => ({
  id,
  duration_seconds: null,
  caller_name: null,
  caller_phone: null,
  started_at: null,
  created_at: '',
});

function Failed({ call, error }: { call: Loaded; error: Error }) {
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return (
      <EmptyState
        title={<Trans>There is no such call</Trans>}
        actions={
          <Link to={paths.calls()} className={buttonLook('first')}>
            <Trans>Go to the calls</Trans>
          </Link>
        }
      >
        <Trans>The link may be old, or the call belongs to another organization.</Trans>
      </EmptyState>
    );
  }
  if (error instanceof ApiError && error.code === 'missing_scope') {
    return (
      <MissingScope scope="calls:read">
        <Trans>This key can't read calls</Trans>
      </MissingScope>
    );
  }
  return (
    <ErrorNotice
      title={<Trans>The call could not be read</Trans>}
      problem={describeError(error)}
      onRetry={call.retry}
      retrying={call.retrying}
    />
  );
}

function Waiting() {
  return (
    <>
      <HeadSkeleton />
      <WordsSkeleton />
    </>
  );
}

/** Seconds from the address; anything else begins at the beginning. */
function startOf(t: string | null): number {
  const seconds = Number(t ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
