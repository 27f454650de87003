import { useCallback, useMemo, useRef } from 'react';
import type { Turn } from '@/api/messages';
import type { Peaks } from '@/lib/peaks';
import { LaneSlider } from './LaneSlider';
import { lanesOf, stretchesOf } from './lanes';
import { LazyWaveform } from './LazyWaveform';
import { useNudge } from './nudge';
import { QuietBars } from './QuietBars';
import { SeekSlider } from './SeekSlider';
import type { CallPlayer } from './useCallPlayer';
import { useProgress } from './useProgress';

interface LanesProps {
  callId: string;
  /** Second to begin at. */
  start: number;
  player: CallPlayer;
  turns: readonly Turn[];
  /** How loud the recording is, where it was measured. */
  peaks: Peaks | null | undefined;
  /** Pixels. */
  height: number;
  /** Seconds of the turns with words that were looked for. */
  ticks?: readonly number[];
}

/**
 * The recording as two voices: as it sounds where that was measured, else as bars where the turns tell their times, else as a line.
 * Pressed, dragged, or moved by keys, it moves the recording.
 */
export function Lanes({ callId, start, player, turns, peaks, height, ticks = [] }: LanesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [nudge] = useNudge(callId);
  const length = player.duration ?? peaks?.length ?? null;
  const stretches = useMemo(() => (length ? stretchesOf(turns, nudge, length) : []), [turns, nudge, length]);
  const lanes = useMemo(
    () => (peaks && peaks.bars.length > 0 ? lanesOf(peaks.bars, turns, nudge, peaks.length) : undefined),
    [peaks, turns, nudge],
  );
  const draw = useCallback((part: number) => frame.current?.style.setProperty('--at', part.toFixed(5)), []);
  useProgress(callId, start, length, draw);

  const bars = stretches.length > 0 && <QuietBars stretches={stretches} height={height} />;
  const drawn = lanes !== undefined || stretches.length > 0;
  return (
    <div ref={frame} className="relative min-w-0 flex-1" style={{ height }}>
      {lanes && peaks ? (
        <LazyWaveform
          callId={callId}
          start={start}
          length={peaks.length}
          above={lanes[0]}
          below={lanes[1]}
          height={height}
          meanwhile={bars}
        />
      ) : (
        bars
      )}
      {drawn ? (
        <LaneSlider callId={callId} start={start} player={player} />
      ) : (
        <SeekSlider callId={callId} start={start} player={player} className="absolute inset-y-0 my-auto" />
      )}
      {length !== null &&
        ticks.map((second) => (
          <span
            key={second}
            aria-hidden
            style={{ left: `${(second / length) * 100}%` }}
            className="pointer-events-none absolute -bottom-2 size-[5px] -translate-x-1/2 rounded-[1px] bg-mark-now inset-ring inset-ring-warn forced-colors:bg-[Highlight]"
          />
        ))}
    </div>
  );
}

/** Whose lane is whose. Only beside lanes that tell it. */
export function tellsVoices(turns: readonly Turn[]): boolean {
  return turns.some(({ start, speaker }) => start !== null && (speaker === 'assistant' || speaker === 'caller'));
}
