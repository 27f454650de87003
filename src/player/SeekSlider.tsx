import { useLingui } from '@lingui/react/macro';
import { type CSSProperties, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { spoken } from '@/lib/duration';
import { type CallPlayer, useCallTime } from './useCallPlayer';

/** Seconds that a key moves; a page takes a larger step, as in any slider. */
const STEPS: Record<string, number> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

const TRACK =
  '[&::-webkit-slider-runnable-track]:h-1 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:bg-[linear-gradient(to_right,var(--accent)_var(--played),var(--wave)_var(--played))] [&::-moz-range-track]:h-1 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-wave [&::-moz-range-progress]:h-1 [&::-moz-range-progress]:rounded-full [&::-moz-range-progress]:bg-accent';
const THUMB =
  '[&::-webkit-slider-thumb]:-mt-[5px] [&::-webkit-slider-thumb]:size-3.5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent [&::-moz-range-thumb]:size-3.5 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-accent';

interface SeekSliderProps {
  callId: string;
  start: number;
  player: CallPlayer;
  className?: string;
}

/**
 * Where in the recording. While it is dragged it only shows where one would land; letting go is what moves the audio, so that a drag
 * costs one request and not a hundred. Keys move it at once.
 */
export function SeekSlider({ callId, start, player, className = '' }: SeekSliderProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  // Half seconds: as fine as the eye needs, and coarse enough to be drawn twice a second.
  const position = useCallTime(callId, start, (seconds) => Math.round(seconds * 2) / 2);
  const [drag, setDrag] = useState<number | null>(null);
  const length = player.duration ?? 0;
  const shown = Math.min(drag ?? position, length);
  const at = spoken(Math.floor(shown));
  const whole = spoken(length);

  const land = useEffectEvent(() => {
    if (input.current) player.seek(Number(input.current.value));
    setDrag(null);
  });
  // React's onChange is the browser's `input`; the one that comes with letting go has to be listened to by hand.
  useEffect(() => {
    const slider = input.current;
    const listener = () => land();
    slider?.addEventListener('change', listener);
    return () => slider?.removeEventListener('change', listener);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    player.skip(step);
  };
  return (
    <input
      ref={input}
      type="range"
      aria-label={t`Position in the recording`}
      aria-valuetext={t`${at} of ${whole}`}
      min={0}
      max={length}
      step={0.5}
      value={shown}
      disabled={player.duration === null}
      onKeyDown={onKeyDown}
      onChange={(event) => setDrag(Number(event.target.value))}
      style={{ '--played': `${length > 0 ? (shown / length) * 100 : 0}%` } as CSSProperties}
      className={`m-0 h-6 w-full cursor-pointer appearance-none rounded-sm bg-transparent disabled:cursor-not-allowed forced-colors:appearance-auto ${TRACK} ${THUMB} ${className}`}
    />
  );
}
