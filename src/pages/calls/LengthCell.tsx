import { useLingui } from '@lingui/react/macro';
import { Clock, type LucideIcon, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CallRow } from '@/api/calls';
import { Icon } from '@/components/Icon';
import { clock } from '@/lib/duration';

/** How long the call was, or is by now, and whether it can be heard. */
export function LengthCell({ call }: { call: CallRow }) {
  const { t } = useLingui();
  const running = call.status === 'in-progress';
  const hearing: { icon: LucideIcon; words: string } = call.has_recording
    ? { icon: Volume2, words: t`Has a recording` }
    : running
      ? { icon: Clock, words: t`No recording yet` }
      : { icon: VolumeX, words: t`No recording` };
  return (
    <span className="flex items-center justify-end gap-2 whitespace-nowrap text-ink-2">
      {running ? (
        <Running since={call.started_at ?? call.created_at} />
      ) : (
        call.duration_seconds !== null && clock(call.duration_seconds)
      )}
      <span title={hearing.words} className={call.has_recording ? '' : 'text-ink-3'}>
        <Icon of={hearing.icon} size={15} />
        <span className="sr-only">{hearing.words}</span>
      </span>
    </span>
  );
}

const LONGEST_MS = 4 * 3_600_000;

/** The length of a call that goes on. One that never ended for InboundFlow stops counting after four hours. */
function Running({ since }: { since: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const elapsed = now - Date.parse(since);
  return elapsed >= 0 && elapsed < LONGEST_MS ? (
    <span className="font-medium text-accent">{clock(elapsed / 1000)}</span>
  ) : null;
}
