import { useEffect } from 'react';
import { usePlayer } from './PlayerProvider';

/**
 * Tells with every frame how much of a call's recording lies behind, from 0 to 1. What is drawn so is drawn by the browser alone: React
 * takes no part in it. `draw` has to stay the same function.
 */
export function useProgress(callId: string, start: number, length: number | null, draw: (part: number) => void): void {
  const player = usePlayer();
  useEffect(() => {
    const tell = () => {
      const seconds = player.getState().call?.id === callId ? player.getTime() : start;
      draw(length ? Math.min(1, Math.max(0, seconds / length)) : 0);
    };
    tell();
    return player.subscribeTime(tell);
  }, [player, callId, start, length, draw]);
}
