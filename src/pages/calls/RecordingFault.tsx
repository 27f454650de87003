import { Trans } from '@lingui/react/macro';
import { CircleAlert, LoaderCircle, WifiOff } from 'lucide-react';
import { describeError } from '@/api/errors';
import { useConnection } from '@/api/connection';
import { Icon } from '@/components/Icon';
import { TextButton } from '@/components/TextButton';
import { clock } from '@/lib/duration';
import { handToPlay } from '@/player/focus';
import { type CallPlayer, useCallTime } from '@/player/useCallPlayer';

interface RecordingFaultProps {
  callId: string;
  start: number;
  player: CallPlayer;
}

const LINE = 'flex gap-2.5 py-2 text-sm text-ink';

/** Why the recording does not sound, in words, and what to do about it, or that it is being done. */
export function RecordingFault({ callId, start, player }: RecordingFaultProps) {
  const { fault, status, retry } = player;
  const offline = useConnection().state === 'offline';
  const second = useCallTime(callId, start, Math.floor);
  const at = clock(second);
  if (status === 'loading' && fault) {
    return (
      <p role="status" className={LINE}>
        <Icon of={LoaderCircle} className="mt-px animate-turn text-ink-3" />
        <Trans>The link had run out. Fetching a new one, going on at {at}.</Trans>
      </p>
    );
  }
  if (offline && (status === 'loading' || fault?.status === 0)) {
    return (
      <p role="status" className={LINE}>
        <Icon of={WifiOff} className="mt-px text-danger" />
        <Trans>There is no network. The recording goes on at {at} by itself when it is back.</Trans>
      </p>
    );
  }
  if (!fault) return null;
  const { sentence, retry: canRetry } = describeError(fault);
  return (
    <p role="alert" className={LINE}>
      <Icon of={CircleAlert} className="mt-px text-danger" />
      <span className="max-w-turn">
        {sentence}{' '}
        {canRetry && (
          <TextButton
            onClick={(event) => {
              handToPlay(event.currentTarget);
              retry();
            }}
          >
            <Trans>Retry</Trans>
          </TextButton>
        )}
      </span>
    </p>
  );
}
