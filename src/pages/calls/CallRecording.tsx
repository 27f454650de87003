import { Trans } from '@lingui/react/macro';
import { Clock, type IconNode, VolumeX } from 'lucide';
import type { ReactNode } from 'react';
import type { CallRow } from '@/api/calls';
import type { Turn } from '@/api/messages';
import { Icon } from '@/components/Icon';
import { CallPlayerParts } from './CallPlayerParts';
import type { RecordingState } from './callWords';

interface CallRecordingProps {
  call: CallRow;
  state: RecordingState;
  /** What was said, where that is known yet: its times tell the lanes apart. */
  turns?: readonly Turn[] | undefined;
  /** Second to begin at. */
  start: number;
  /** Seconds of the turns with words that were looked for. */
  ticks?: readonly number[] | undefined;
}

const NONE: readonly Turn[] = [];

/** The recording: in the page, and under the thumb where the screen is narrow. Where there is none it says why. */
export function CallRecording({ call, state, turns = NONE, start, ticks }: CallRecordingProps) {
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
  return <CallPlayerParts call={call} turns={turns} start={start} ticks={ticks} />;
}

function Line({ icon, children }: { icon: IconNode; children: ReactNode }) {
  return (
    <p className="flex gap-2.5 border-y border-line px-gutter py-3 text-sm text-ink-2">
      <Icon of={icon} className="mt-px text-ink-3" />
      <span>{children}</span>
    </p>
  );
}
