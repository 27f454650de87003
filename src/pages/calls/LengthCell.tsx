import { useLingui } from '@lingui/react/macro';
import { Clock, VolumeX } from 'lucide';
import { useEffect, useState } from 'react';
import { type CallRow, isOngoing, LONGEST_CALL_MS } from '@/api/calls';
import { Icon } from '@/components/Icon';
import { useRowTabIndex } from '@/components/table/DataRow';
import { callStart } from '@/lib/callStart';
import { clock, spoken } from '@/lib/duration';
import { RowPlay, RowTime } from '@/player/RowPlay';

/** How long the call was, or is by now, and the button to hear it, or why there is none. */
export function LengthCell({ call }: { call: CallRow }) {
  const { t } = useLingui();
  const tabIndex = useRowTabIndex();
  const { duration_seconds: length } = call;
  const ongoing = isOngoing(call);
  const none = ongoing ? t`No recording yet` : t`No recording`;
  return (
    <>
      {ongoing ? (
        <Running since={callStart(call)} />
      ) : (
        length !== null && (
          <>
            <span aria-hidden>
              {call.has_recording && <RowTime id={call.id} />}
              {clock(length)}
            </span>
            <span className="sr-only">{spoken(length)}</span>
          </>
        )
      )}
      {call.has_recording ? (
        <RowPlay call={call} tabIndex={tabIndex} />
      ) : (
        <span title={none} className="grid w-6.5 place-items-center text-ink-3 max-rail:w-8">
          <Icon of={ongoing ? Clock : VolumeX} size={15} />
          <span className="sr-only">{none}</span>
        </span>
      )}
    </>
  );
}

/** The length of a call that goes on. One that never ended for InboundFlow stops counting after a while. */
function Running({ since }: { since: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tell = (): void => setNow(Date.now());
    // Where the row was out of sight the time has gone on.
    tell();
    const timer = setInterval(tell, 1000);
    return () => clearInterval(timer);
  }, []);
  const elapsed = now - Date.parse(since);
  return elapsed >= 0 && elapsed < LONGEST_CALL_MS ? (
    <span className="font-medium text-accent">{clock(elapsed / 1000)}</span>
  ) : null;
}
