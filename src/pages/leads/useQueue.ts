import { useEffect, useMemo } from 'react';
import type { LeadRow } from '@/api/leads';
import { callOf } from '@/player/callOf';
import { usePlayer } from '@/player/PlayerProvider';

/** The calls of these leads are where "next unheard" leads for whoever begins one of them. */
export function useQueue(source: string, leads: readonly LeadRow[]): void {
  const player = usePlayer();
  const calls = useMemo(() => leads.flatMap((lead) => callOf(lead) ?? []), [leads]);
  useEffect(() => {
    if (calls.length > 0) player.setQueue(source, calls);
  }, [player, source, calls]);
}
