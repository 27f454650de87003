import { useEffect, useMemo } from 'react';
import type { Turn } from '@/api/messages';
import { useNudge } from './nudge';
import { usePlayer } from './PlayerProvider';
import { gapsOf, skipFrom, useSkipSilence } from './skipSilence';

/** While the call in the player sounds: goes on at the next turn when a pause begins, where that was asked for. */
export function useSkipping(callId: string, turns: readonly Turn[]): void {
  const player = usePlayer();
  const on = useSkipSilence();
  const [nudge] = useNudge(callId);
  const gaps = useMemo(() => (on ? gapsOf(turns, nudge) : []), [on, turns, nudge]);
  useEffect(() => {
    if (gaps.length === 0) return;
    return player.subscribeTime(() => {
      const { call, status } = player.getState();
      if (call?.id !== callId || status !== 'playing') return;
      const to = skipFrom(gaps, player.getTime());
      if (to !== null) player.seek(to);
    });
  }, [player, callId, gaps]);
}
