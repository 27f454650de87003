import { Trans } from '@lingui/react/macro';
import { CircleAlert, Clock, type LucideIcon, VolumeX } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import type { CallRow } from '@/api/calls';
import { describeError } from '@/api/errors';
import { Icon } from '@/components/Icon';
import { TextButton } from '@/components/TextButton';
import { PlayButton, PlayerTime, SkipButtons, SpeedSelect } from '@/player/PlayerControls';
import { SeekSlider } from '@/player/SeekSlider';
import { useCallPlayer } from '@/player/useCallPlayer';
import type { RecordingState } from './callWords';

interface CallRecordingProps {
  call: CallRow;
  state: RecordingState;
  /** Second to begin at. */
  start: number;
}

/** The recording: in the page, and under the thumb where the screen is narrow. Where there is none it says why. */
export function CallRecording({ call, state, start }: CallRecordingProps) {
  if (state === 'none') {
    return (
      <Line icon={VolumeX}>
        <Trans>No recording was made of this call.</Trans>
      </Line>
    );
  }
  if (state === 'preparing') {
    return (
      <Line icon={Clock}>
        <Trans>The recording is being prepared, usually under a minute.</Trans>
      </Line>
    );
  }
  if (state === 'ongoing') {
    return (
      <Line icon={Clock}>
        <Trans>The recording comes when the call has ended.</Trans>
      </Line>
    );
  }
  return <Controls call={call} start={start} />;
}

function Line({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <p className="flex gap-2.5 border-y border-line px-gutter py-3 text-sm text-ink-2">
      <Icon of={icon} className="mt-px text-ink-3" />
      <span>{children}</span>
    </p>
  );
}

function Controls({ call, start }: Pick<CallRecordingProps, 'call' | 'start'>) {
  const player = useCallPlayer(call, start);
  // Nothing on another screen could stop it, so it stops with this one.
  const leave = useEffectEvent(() => player.pause());
  useEffect(() => () => leave(), []);
  const { fault } = player;
  return (
    <section
      aria-labelledby="recording"
      className="sticky bottom-0 z-2 max-rail:order-last max-rail:mt-auto max-rail:border-t max-rail:bg-raised border-line bg-sheet rail:top-0 rail:bottom-auto rail:border-y"
    >
      <h2 id="recording" className="sr-only">
        <Trans>Recording</Trans>
      </h2>
      {fault && (
        <Fault
          sentence={describeError(fault).sentence}
          onRetry={describeError(fault).retry ? player.retry : undefined}
        />
      )}
      <div className="flex min-h-15 items-center gap-x-3 px-gutter rail:min-h-20 rail:gap-x-4">
        <PlayButton player={player} />
        <SkipButtons player={player} />
        <SeekSlider
          callId={call.id}
          start={start}
          player={player}
          className="max-rail:absolute max-rail:inset-x-0 max-rail:-top-3 max-rail:w-full rail:min-w-0 rail:flex-1"
        />
        <span className="flex items-center gap-1 max-rail:ms-auto">
          <PlayerTime callId={call.id} start={start} player={player} />
          <SpeedSelect player={player} />
        </span>
      </div>
    </section>
  );
}

function Fault({ sentence, onRetry }: { sentence: string; onRetry: (() => void) | undefined }) {
  return (
    <p role="alert" className="flex gap-2.5 px-gutter pt-3 pb-1 text-sm text-ink">
      <Icon of={CircleAlert} className="mt-px text-danger" />
      <span className="max-w-turn">
        {sentence}{' '}
        {onRetry && (
          <TextButton onClick={onRetry}>
            <Trans>Retry</Trans>
          </TextButton>
        )}
      </span>
    </p>
  );
}
