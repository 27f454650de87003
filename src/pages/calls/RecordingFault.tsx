import { Trans } from '@lingui/react/macro';
import { CircleAlert, LoaderCircle, type IconNode, WifiOff } from 'lucide';
import type { ReactNode } from 'react';
import { useConnection } from '@/api/connection';
import { describeError } from '@/api/errors';
import { Icon } from '@/components/Icon';
import { TextButton } from '@/components/TextButton';
import { clock } from '@/lib/duration';
import { handToPlay } from '@/player/focus';
import { type CallPlayer, useCallTime } from '@/player/useCallPlayer';
import { FixedRecording } from './FixedRecording';

interface RecordingFaultProps {
  callId: string;
  start: number;
  player: CallPlayer;
}

/** Why the recording does not sound, in words, and what to do about it, or that it is being done. */
export function RecordingFault({ callId, start, player }: RecordingFaultProps) {
  const { fault, status, slow, anew } = player;
  const offline = useConnection().state === 'offline';
  const second = useCallTime(callId, start, Math.floor);
  const at = clock(second);
  if (status === 'loading' && fault) {
    return (
      <Line role="status" icon={LoaderCircle} look="animate-turn text-ink-3">
        <Trans>The link had run out. Fetching a new one, going on at {at}.</Trans>
      </Line>
    );
  }
  if (offline && (status === 'loading' || fault?.status === 0)) {
    return (
      <Line role="status" icon={WifiOff} look="text-danger">
        <Trans>There is no network. The recording goes on at {at} by itself when it is back.</Trans>
      </Line>
    );
  }
  if (slow) {
    return (
      <Line role="status" icon={LoaderCircle} look="animate-turn text-ink-3">
        {anew ? (
          <Trans>
            Asked for anew, it still has not come. It plays as soon as it does; the words can be read meanwhile.
          </Trans>
        ) : (
          <Trans>Still fetching the recording. It plays as soon as it comes; the words can be read meanwhile.</Trans>
        )}{' '}
        <Again player={player}>
          <Trans>Ask for it anew</Trans>
        </Again>
      </Line>
    );
  }
  if (anew) {
    return (
      <Line role="status" icon={LoaderCircle} look="animate-turn text-ink-3">
        <Trans>Asking for the recording anew.</Trans>
      </Line>
    );
  }
  if (!fault) return player.movable ? null : <FixedRecording callId={callId} onReady={player.reload} />;
  const { sentence, retry: canRetry } = describeError(fault);
  return (
    <Line role="alert" icon={CircleAlert} look="text-danger">
      {sentence}{' '}
      {canRetry && (
        <Again player={player}>
          <Trans>Retry</Trans>
        </Again>
      )}
    </Line>
  );
}

interface LineProps {
  role: 'status' | 'alert';
  icon: IconNode;
  /** Of its sign. */
  look: string;
  children: ReactNode;
}

function Line({ role, icon, look, children }: LineProps) {
  return (
    <p role={role} className="flex gap-2.5 py-2 text-sm text-ink">
      <Icon of={icon} className={`mt-px ${look}`} />
      <span className="max-w-turn">{children}</span>
    </p>
  );
}

/** It goes with the sentence it stands in, so the focus is handed on. */
function Again({ player, children }: { player: CallPlayer; children: ReactNode }) {
  return (
    <TextButton
      onClick={(event) => {
        handToPlay(event.currentTarget);
        player.retry();
      }}
    >
      {children}
    </TextButton>
  );
}
