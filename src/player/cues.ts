import type { Turn } from '@/api/messages';

/** When a spoken turn begins, and where it stands in the list. */
export interface Cue {
  start: number;
  index: number;
}

/** The turns somebody speaks, by time. Tools and instructions make no sound, and a turn without a time can't be found by one. */
export function cuesOf(turns: readonly Turn[]): Cue[] {
  return turns
    .flatMap((turn, index) =>
      turn.start === null || turn.speaker === 'tool' || turn.speaker === 'system' ? [] : [{ start: turn.start, index }],
    )
    .sort((a, b) => a.start - b.start || a.index - b.index);
}

/** The turns as somebody nudged them: each start moved by so many seconds, and none before the recording. */
export function nudged(turns: readonly Turn[], nudge: number): readonly Turn[] {
  if (nudge === 0) return turns;
  return turns.map((turn) => (turn.start === null ? turn : { ...turn, start: Math.max(0, turn.start + nudge) }));
}

/** The index of the turn that sounds at a second: the last one that has begun; -1 before the first. */
export function turnAt(cues: readonly Cue[], seconds: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return cues[low - 1]?.index ?? -1;
}
