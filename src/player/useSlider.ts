import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
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

/**
 * Where in the recording, as an `<input type="range">` says it. While it is dragged it only shows where one would land; letting go is
 * what moves the audio, so that a drag costs one request and not a hundred. Keys move it at once.
 */
export function useSlider(callId: string, start: number, player: CallPlayer) {
  const { t } = useLingui();
  // Half seconds: as fine as the eye needs, and coarse enough to be drawn twice a second.
  const position = useCallTime(callId, start, (seconds) => Math.round(seconds * 2) / 2);
  const [drag, setDrag] = useState<number | null>(null);
  const length = player.duration ?? 0;
  const shown = Math.min(drag ?? position, length);
  const at = spoken(Math.floor(shown));
  const whole = spoken(length);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== undefined) player.skip(step);
    else if (event.key === 'Home') player.seek(0);
    else if (event.key === 'End') player.seek(length);
    else return;
    event.preventDefault();
  };
  return {
    length,
    shown,
    drag,
    setDrag,
    input: {
      type: 'range' as const,
      'aria-label': t`Position in the recording`,
      'aria-valuetext': t`${at} of ${whole}`,
      min: 0,
      max: length,
      step: 0.5,
      value: shown,
      disabled: player.duration === null || !player.movable,
      onKeyDown,
    },
  };
}
