import { useSyncExternalStore } from 'react';
import type { Turn } from '@/api/messages';
import { createListeners } from '@/lib/listeners';
import { keep, recall } from '@/lib/storage';

/** A pause that is as long as this is one; a shorter one belongs to the talk. */
const PAUSE_SECONDS = 1.5;
/** Left of a pause on either side: the turns' times are no sharper, and no word may be cut. */
const AFTER = 0.4;
const BEFORE = 0.4;
const BREATH = 0.25;

/** A stretch in which nobody speaks, in seconds of the recording. */
export interface Gap {
  from: number;
  to: number;
}

/**
 * The pauses between the turns. Only after a turn that tells how long it lasted: of another one nobody knows when it ends.
 * @param nudge seconds to add to the turns' times, see `nudge.ts`
 */
export function gapsOf(turns: readonly Turn[], nudge: number): Gap[] {
  const spoken = turns
    .flatMap(({ start, duration, speaker }) =>
      start === null || speaker === 'tool' || speaker === 'system' ? [] : [{ start: start + nudge, duration }],
    )
    .sort((a, b) => a.start - b.start);
  const gaps: Gap[] = [];
  // The latest end of all before: turns may overlap.
  let end = Number.POSITIVE_INFINITY;
  for (const { start, duration } of spoken) {
    if (start - end > PAUSE_SECONDS) gaps.push({ from: end + AFTER, to: start - BEFORE });
    const own = duration === null ? Number.POSITIVE_INFINITY : start + duration;
    end = end === Number.POSITIVE_INFINITY ? own : Math.max(end, own);
  }
  return gaps;
}

/** Where to go on from a second in a pause; null where there is nothing to skip. */
export function skipFrom(gaps: readonly Gap[], seconds: number): number | null {
  // Close to its end there is nothing to win; and where a browser lands a hair short of it, it has arrived.
  const gap = gaps.find(({ from, to }) => seconds >= from && seconds < to - BREATH);
  return gap ? gap.to : null;
}

/** Whether the turns tell enough of their times for a pause to be found. */
export const tellsPauses = (turns: readonly Turn[]): boolean =>
  turns.some(({ start, duration }) => start !== null && duration !== null);

/** A preference, and nothing of a customer's: so it may stay in the browser. */
const NAME = 'skip-silence';
const storage = () => localStorage;
const { subscribe, tell } = createListeners();
let here: boolean | undefined;

const read = (): boolean => (here ??= recall(storage, NAME) === '1');

export function setSkipSilence(on: boolean): void {
  here = on;
  keep(storage, NAME, on ? '1' : null);
  tell();
}

/** Whether pauses are skipped. */
export const useSkipSilence = (): boolean => useSyncExternalStore(subscribe, read);
