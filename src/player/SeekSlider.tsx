import { type CSSProperties, useEffect, useEffectEvent, useRef } from 'react';
import type { CallPlayer } from './useCallPlayer';
import { useSlider } from './useSlider';

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

/** Where in the recording, as a line: where nobody knows who speaks when, and where there is no room for lanes. */
export function SeekSlider({ callId, start, player, className = '' }: SeekSliderProps) {
  const element = useRef<HTMLInputElement>(null);
  const { input, shown, length, setDrag } = useSlider(callId, start, player);
  const land = useEffectEvent(() => {
    if (element.current) player.seek(Number(element.current.value));
    setDrag(null);
  });
  // React's onChange is the browser's `input`; the one that comes with letting go has to be listened to by hand.
  useEffect(() => {
    const slider = element.current;
    const listener = () => land();
    slider?.addEventListener('change', listener);
    return () => slider?.removeEventListener('change', listener);
  }, []);

  return (
    <input
      ref={element}
      {...input}
      onChange={(event) => setDrag(Number(event.target.value))}
      style={{ '--played': `${length > 0 ? (shown / length) * 100 : 0}%` } as CSSProperties}
      className={`m-0 h-6 w-full cursor-pointer appearance-none rounded-sm bg-transparent disabled:cursor-not-allowed forced-colors:appearance-auto ${TRACK} ${THUMB} ${className}`}
    />
  );
}
