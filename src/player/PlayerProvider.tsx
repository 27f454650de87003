import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { keep, recall } from '@/lib/storage';
import { forgetHeard } from './heard';
import { forgetNudges } from './nudge';
import { keepOneSound } from './oneSound';
import { nextUnheard, type Queued } from './queue';
import { createPlayer, type Player, type PlayerOptions, type PlayerState } from './player';

const PlayerContext = createContext<Player | null>(null);

/** A preference, and nothing of a customer's: so it may stay in the browser. */
const SPEED = 'speed';
const storage = () => localStorage;

/** Holds the app's one audio element, so that a recording plays on while screens change. */
export function PlayerProvider({
  source,
  ask,
  warm,
  children,
}: Pick<PlayerOptions, 'source' | 'ask' | 'warm'> & { children: ReactNode }) {
  const [player] = useState(() =>
    createPlayer(document.createElement('audio'), {
      source,
      ask,
      warm,
      rate: Number(recall(storage, SPEED) ?? 1),
      keepRate: (rate) => void keep(storage, SPEED, String(rate)),
    }),
  );
  useEffect(() => {
    document.body.append(player.audio);
    const endOneSound = keepOneSound(player);
    window.addEventListener('online', player.reconnect);
    return () => {
      window.removeEventListener('online', player.reconnect);
      endOneSound();
      player.close();
      player.audio.remove();
      forgetHeard();
      forgetNudges();
    };
  }, [player]);
  return <PlayerContext value={player}>{children}</PlayerContext>;
}

/** What one can do with the player. Reading it redraws nothing. */
export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (player === null) throw new Error('usePlayer outside of PlayerProvider');
  return player;
}

/** What is loaded and how it does; the time is apart, see `usePlayerTime`. */
export function usePlayerState(): PlayerState {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, player.getState, player.getState);
}

/** Something worked out from the second that sounds. The part that asks is redrawn only when the answer changes, so it should be a coarse one. */
export function usePlayerTime<T extends string | number | null>(select: (seconds: number, state: PlayerState) => T): T {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribeTime, () => select(player.getTime(), player.getState()));
}

/** Where "next unheard" leads from a call that is in the player. */
export function useNextUnheard(callId: string): Queued | undefined {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, () =>
    player.getState().call?.id === callId ? nextUnheard(player.getQueue(), callId) : undefined,
  );
}
