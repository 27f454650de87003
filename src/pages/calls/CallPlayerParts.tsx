import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useRef } from 'react';
import type { CallRow } from '@/api/calls';
import type { Turn } from '@/api/messages';
import { useRecordingPeaks } from '@/api/recordings';
import { LaneNames } from '@/player/LaneNames';
import { Lanes, tellsVoices } from '@/player/Lanes';
import { PlayButton } from '@/player/PlayButton';
import { PlayerTime, SkipButtons, SpeedSelect } from '@/player/PlayerControls';
import { DownloadLink, SilenceToggle } from '@/player/PlayerExtras';
import { KEYS_HERE } from '@/player/playerKeys';
import { tellsPauses } from '@/player/skipSilence';
import { type CallPlayer, useCallPlayer } from '@/player/useCallPlayer';
import { useProgress } from '@/player/useProgress';
import { useWide } from '@/components/width';
import { callerShort } from './callWords';
import { NextHere } from './NextHere';
import { RecordingFault } from './RecordingFault';

interface CallPlayerPartsProps {
  call: CallRow;
  turns: readonly Turn[];
  start: number;
  ticks: readonly number[] | undefined;
}

/** The player of a call's own page: all in one line where there is room; else the lanes in the page, the controls under the thumb. */
export function CallPlayerParts({ call, turns, start, ticks = [] }: CallPlayerPartsProps) {
  const { t } = useLingui();
  const wide = useWide();
  const player = useCallPlayer(call, start);
  const peaks = useRecordingPeaks(call, player.status === 'playing');
  const here = { callId: call.id, start, player };
  const keys = { [KEYS_HERE]: true };
  const extras = (
    <>
      {tellsPauses(turns) && <SilenceToggle worded={!wide} />}
      <DownloadLink callId={call.id} worded={!wide} />
      <NextHere id={call.id} />
    </>
  );
  const lanes = (
    <div className="flex min-w-0 flex-1 items-center gap-3 wide:gap-4">
      {tellsVoices(turns) && <LaneNames caller={callerShort(call)} />}
      <Lanes {...here} turns={turns} peaks={peaks} height={64} ticks={ticks} />
    </div>
  );
  const heading = (
    <h2 id="recording" className="sr-only">
      <Trans>Recording</Trans>
    </h2>
  );
  if (wide) {
    return (
      <section
        aria-labelledby="recording"
        {...keys}
        className="sticky top-0 z-2 border-y border-line bg-sheet px-gutter py-2.5 [--under:var(--sheet)] print:hidden"
      >
        {heading}
        <RecordingFault {...here} />
        <div className="flex items-center gap-4">
          <PlayButton player={player} />
          <SkipButtons player={player} />
          {lanes}
          <PlayerTime {...here} />
          <span className="-mx-2 flex items-center">
            <SpeedSelect player={player} />
            {extras}
          </span>
        </div>
      </section>
    );
  }
  return (
    <>
      <section
        aria-labelledby="recording"
        {...keys}
        className="border-y border-line bg-sheet px-gutter pt-3 pb-1.5 [--under:var(--sheet)] print:hidden"
      >
        {heading}
        {lanes}
        <div className="-mx-2 mt-2 flex flex-wrap">{extras}</div>
      </section>
      <Thumb {...here} label={t`Player controls`}>
        <PlayButton player={player} />
        <SkipButtons player={player} />
        <span className="ms-auto flex items-center gap-1">
          <PlayerTime {...here} />
          <SpeedSelect player={player} />
        </span>
      </Thumb>
    </>
  );
}

interface ThumbProps {
  callId: string;
  start: number;
  player: CallPlayer;
  label: string;
  children: ReactNode;
}

/** The controls along the lower edge, with a line that tells how far it is; the slider is in the page. */
function Thumb({ callId, start, player, label, children }: ThumbProps) {
  const line = useRef<HTMLSpanElement>(null);
  const draw = useCallback((part: number) => line.current?.style.setProperty('width', `${part * 100}%`), []);
  useProgress(callId, start, player.duration, draw);
  return (
    <section
      aria-label={label}
      {...{ [KEYS_HERE]: true }}
      className="sticky bottom-0 z-2 order-last mt-auto border-t border-line bg-raised px-gutter print:hidden"
    >
      <span ref={line} aria-hidden className="absolute start-0 -top-px h-0.5 bg-accent forced-colors:bg-[Highlight]" />
      <RecordingFault callId={callId} start={start} player={player} />
      <div className="flex min-h-15 flex-wrap items-center gap-x-3">{children}</div>
    </section>
  );
}
