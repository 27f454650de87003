import { useCallback, useEffect, useRef, useState } from 'react';
import WaveSurfer from 'wavesurfer.js';
import { WAVE_HEIGHT } from '@/lib/waveTemplate';
import { useColour } from './useColour';
import { useProgress } from './useProgress';

export interface WaveformProps {
  callId: string;
  start: number;
  /** Seconds that the lanes stand for. */
  length: number;
  above: Float32Array;
  below: Float32Array;
  /** Pixels. */
  height: number;
}

/** The recording as it sounds: the assistant above the line, the caller below. It only draws; who moves it is `LaneSlider`. */
export default function Waveform({ callId, start, length, above, below, height }: WaveformProps) {
  const frame = useRef<HTMLDivElement>(null);
  const quiet = useRef<HTMLSpanElement>(null);
  const played = useRef<HTMLSpanElement>(null);
  const waveColor = useColour(quiet);
  const progressColor = useColour(played);
  const [surfer, setSurfer] = useState<WaveSurfer | null>(null);

  useEffect(() => {
    if (!frame.current) return;
    const made = WaveSurfer.create({
      container: frame.current,
      // Its style sheet depends on this, and the content policy knows the sheet of one height alone.
      height: WAVE_HEIGHT,
      // A stand-in: it shall draw, and leave the app's one audio element alone.
      media: document.createElement('audio'),
      interact: false,
      hideScrollbar: true,
      cursorWidth: 0,
      barWidth: 2,
      barGap: 1,
      barMinHeight: 1,
    });
    setSurfer(made);
    return () => made.destroy();
  }, []);

  useEffect(() => {
    surfer?.setOptions({ height, waveColor, progressColor });
  }, [surfer, height, waveColor, progressColor]);

  useEffect(() => {
    void surfer?.load('', [above, below], length);
  }, [surfer, above, below, length]);

  const draw = useCallback((part: number) => surfer?.getRenderer().renderProgress(part), [surfer]);
  useProgress(callId, start, length, draw);

  return (
    <div aria-hidden className="relative overflow-hidden" style={{ height }}>
      <span ref={quiet} className="hidden text-wave forced-colors:text-[GrayText]" />
      <span ref={played} className="hidden text-accent forced-colors:text-[Highlight]" />
      {/* The library lifts its parts; they shall not cover the line and the slider. */}
      <div ref={frame} className="isolate" />
      <span className="absolute inset-x-0 top-1/2 h-[3px] -translate-y-1/2 bg-(--under)">
        <span className="absolute inset-x-0 top-px h-px bg-line" />
      </span>
    </div>
  );
}
