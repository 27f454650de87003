import { type PointerEvent, useRef } from 'react';
import type { CallPlayer } from './useCallPlayer';
import { useSlider } from './useSlider';

interface LaneSliderProps {
  callId: string;
  start: number;
  player: CallPlayer;
}

/**
 * Where in the recording, as an unseen slider over the lanes. It has the keys, the name and the value; the finger and the mouse are met
 * by its frame, since on some phones a slider can't be pressed but only dragged.
 */
export function LaneSlider({ callId, start, player }: LaneSliderProps) {
  const element = useRef<HTMLInputElement>(null);
  const { input, drag, setDrag, length } = useSlider(callId, start, player);

  const secondAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / width)) * length;
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || input.disabled) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag(secondAt(event));
  };
  const land = (event: PointerEvent<HTMLElement>) => {
    if (drag === null) return;
    player.seek(secondAt(event));
    setDrag(null);
    element.current?.focus({ preventScroll: true });
  };

  const head = drag === null ? 'calc(var(--at) * 100%)' : `${(drag / (length || 1)) * 100}%`;
  return (
    <div
      onPointerDown={begin}
      onPointerMove={(event) => drag !== null && setDrag(secondAt(event))}
      onPointerUp={land}
      onPointerCancel={() => setDrag(null)}
      className="absolute inset-0 cursor-pointer touch-pan-y rounded-sm outline-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2"
    >
      <input
        ref={element}
        {...input}
        // Only the frame above and the keys move it.
        onChange={() => {}}
        className="pointer-events-none absolute inset-0 m-0 size-full opacity-0"
      />
      <span
        aria-hidden
        style={{ left: head }}
        className="pointer-events-none absolute -inset-y-0.5 w-[1.5px] -translate-x-1/2 bg-accent forced-colors:bg-[Highlight]"
      />
    </div>
  );
}
