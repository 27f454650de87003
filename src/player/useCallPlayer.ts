import { useMemo } from 'react';
import { lengthOf } from './bounds';
import type { PlayedCall } from './player';
import { usePlayer, usePlayerState, usePlayerTime } from './PlayerProvider';

/**
 * What one can do with a call's recording. Nothing is fetched before somebody presses something: a recording costs a request, and
 * another call may be playing. Until then the position is `start`, in seconds. The functions stay the same ones while the call does.
 */
export function useCallActions(call: PlayedCall, start: number) {
  const player = usePlayer();
  const { id, duration_seconds, caller_name, caller_phone, started_at, created_at } = call;
  return useMemo(() => {
    const played = { id, duration_seconds, caller_name, caller_phone, started_at, created_at };
    /** Puts this call in, unless it is. */
    const own = () => player.load(played, start);
    return {
      toggle: () => {
        own();
        player.toggle();
      },
      seek: (seconds: number) => {
        own();
        player.seek(seconds);
      },
      skip: (seconds: number) => {
        own();
        player.skip(seconds);
      },
      playFrom: (seconds: number) => {
        own();
        player.seek(seconds);
        player.play();
      },
      /** Plays once more what failed, or keeps one waiting. */
      retry: player.retry,
      reload: player.reload,
      setRate: player.setRate,
    };
  }, [player, id, duration_seconds, caller_name, caller_phone, started_at, created_at, start]);
}

/** The same, and how this call does in the player; `idle` while it is not the one in it. */
export function useCallPlayer(call: PlayedCall, start: number) {
  const actions = useCallActions(call, start);
  const state = usePlayerState();
  const mine = state.call?.id === call.id;
  return {
    ...actions,
    status: mine ? state.status : ('idle' as const),
    movable: !mine || state.movable,
    duration: mine ? state.duration : lengthOf(Number.NaN, call.duration_seconds),
    fault: mine ? state.fault : null,
    slow: mine && state.slow,
    anew: mine && state.anew,
    rate: state.rate,
  };
}

export type CallPlayer = ReturnType<typeof useCallPlayer>;

/** Something worked out from the second at which this call stands; see `usePlayerTime`. */
export function useCallTime<T extends string | number | null>(
  callId: string,
  start: number,
  select: (seconds: number) => T,
): T {
  return usePlayerTime((seconds, state) => select(state.call?.id === callId ? seconds : start));
}
