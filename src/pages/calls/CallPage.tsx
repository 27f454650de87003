import { Trans, useLingui } from '@lingui/react/macro';
import { Phone } from 'lucide';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useNavigationType, useParams, useSearchParams } from 'react-router-dom';
import { useCall } from '@/api/calls';
import { describeError } from '@/api/errors';
import { turnsOf } from '@/api/turns';
import { BackLink } from '@/components/BackLink';
import { buttonLook } from '@/components/Button';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { ErrorNotice } from '@/components/ErrorNotice';
import { Icon } from '@/components/Icon';
import { LanguageBadge } from '@/components/LanguageBadge';
import { PageBar } from '@/components/PageBar';
import { StaleNotice } from '@/components/StaleNotice';
import { callerTitle } from '@/lib/caller';
import { paths } from '@/lib/paths';
import { dialable, formatPhone } from '@/lib/phone';
import type { PlayedCall } from '@/player/player';
import { useCallPlayer } from '@/player/useCallPlayer';
import { CallFailed } from './CallFailed';
import { CallHead } from './CallHead';
import { CallRail } from './CallRail';
import { CallRecording } from './CallRecording';
import { HeadSkeleton, WordsSkeleton } from './CallSkeleton';
import { CallSteps } from './CallSteps';
import { CallWords } from './CallWords';
import { recordingState } from './callWords';
import { useClearance } from './clearance';
import { momentOf } from './moment';
import { type Reading, useReading } from './useReading';

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
  const reading = useReading(id, call.record);
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <>
      <PageBar
        title={call.row ? callerTitle(call.row) : t`Call`}
        before={<BackLink to={list ?? paths.calls()} />}
        after={
          <span className="max-rail:hidden">
            <LanguageBadge language={reading.language} />
          </span>
        }
        actions={
          <>
            {tel && phone && (
              <a
                href={tel}
                className={`${buttonLook('plain')} max-rail:bg-fill max-rail:text-on-accent max-rail:inset-ring-0`}
              >
                <Icon of={Phone} />
                <span className="rail:hidden [@media(width<18rem)]:sr-only">
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
      <div
        ref={scroller}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto border-t border-line wide:grid wide:grid-cols-[minmax(0,1fr)_auto] print:block"
      >
        <div className="contents wide:flex wide:min-w-0 wide:flex-col print:block">
          <CallBody id={id} call={call} reading={reading} scroller={scroller} />
        </div>
        {call.row && <CallRail call={call.row} record={call.record} list={list} />}
      </div>
    </>
  );
}

interface CallBodyProps {
  id: string;
  call: Loaded;
  reading: Reading;
  scroller: RefObject<HTMLDivElement | null>;
}

/** In this order: what is known, then what kept us from knowing, then that it is on its way. */
function CallBody({ id, call, reading, scroller }: CallBodyProps) {
  const [search] = useSearchParams();
  const { record, row, error } = call;
  const start = momentOf(search.get('t'), row?.duration_seconds ?? null);
  const { playFrom, seek, status } = useCallPlayer(row ?? unknownCall(id), start);
  useNewMoment(start, status !== 'idle', seek);
  // A list's row does not tell whether a missing recording is still to come.
  const recording = record ? recordingState(record, call.readAt) : row?.has_recording ? 'there' : null;
  useClearance(scroller, `${record !== undefined} ${recording} ${reading.find.query !== ''}`);
  if (!row) return error ? <CallFailed error={error} onRetry={call.retry} retrying={call.retrying} /> : <Waiting />;
  return (
    <>
      {record && error && (
        <div className="px-gutter pt-3">
          <StaleNotice readAt={call.readAt} problem={describeError(error)} onRetry={call.retry} />
        </div>
      )}
      <ErrorBoundary part={<Trans>The summary</Trans>}>
        <CallHead call={row} record={record} language={reading.language} summaryLanguage={reading.summaryLanguage} />
      </ErrorBoundary>
      <div className="contents print:hidden">
        <ErrorBoundary part={<Trans>The recording</Trans>}>
          {recording && (
            <CallRecording
              call={row}
              state={recording}
              turns={record && turnsOf(record)}
              start={start}
              ticks={reading.ticks}
            />
          )}
        </ErrorBoundary>
      </div>
      {record && (
        <CallWords
          record={record}
          reading={reading}
          start={start}
          playFrom={recording === 'there' ? playFrom : undefined}
          playing={status === 'playing' || status === 'loading'}
          scroller={scroller}
        />
      )}
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

function Waiting() {
  return (
    <>
      <HeadSkeleton />
      <WordsSkeleton />
    </>
  );
}

/** A link to another moment of the call that is in the player goes there; coming back to the page leaves it where it is. */
function useNewMoment(start: number, loaded: boolean, seek: (seconds: number) => void): void {
  const came = useNavigationType();
  const go = useEffectEvent(() => {
    if (came !== 'POP' && loaded && start > 0) seek(start);
  });
  useEffect(() => go(), [start]);
}
