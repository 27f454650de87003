import type { Turn } from '@/api/messages';
import { type Cue, cuesOf, turnAt } from './cues';

/** Who is heard above the line and who below; a speaker whom the record does not tell is drawn on both sides. */
export type Lane = 'above' | 'below' | 'both';

const laneOf = (turn: Turn | undefined): Lane => {
  if (turn?.speaker === 'assistant') return 'above';
  return turn?.speaker === 'caller' ? 'below' : 'both';
};

/** A turn as it lies in its lane, in parts of the whole recording (0 to 1). */
export interface Stretch {
  from: number;
  to: number;
  lane: Lane;
}

/** Who speaks when, from the turns' own times. Empty where they tell none. */
export function stretchesOf(turns: readonly Turn[], nudge: number, length: number): Stretch[] {
  const cues = cuesOf(turns);
  return cues.flatMap((cue, at) => {
    const turn = turns[cue.index];
    const next = cues[at + 1]?.start ?? length - nudge;
    const end = Math.min(turn?.duration == null ? next : cue.start + turn.duration, length - nudge);
    const from = Math.max(0, (cue.start + nudge) / length);
    const to = Math.min(1, (end + nudge) / length);
    return to > from ? [{ from, to, lane: laneOf(turn) }] : [];
  });
}

/** So loud a bar is drawn at least, so that its lane can be seen in a pause. */
const QUIETEST = 0.05;

/**
 * Peaks of equal length (0 to 1, over the whole recording) in the lanes of who speaks; as loud as the loudest can be drawn. Where nobody
 * knows who speaks, both lanes are the same.
 */
export function lanesOf(
  peaks: Float32Array,
  turns: readonly Turn[],
  nudge: number,
  length: number,
): [above: Float32Array, below: Float32Array] {
  const cues = cuesOf(turns);
  const scale = 1 / Math.max(0.02, loudest(peaks));
  const above = new Float32Array(peaks.length);
  const below = new Float32Array(peaks.length);
  for (let bar = 0; bar < peaks.length; bar += 1) {
    const second = ((bar + 0.5) / peaks.length) * length - nudge;
    const lane = laneOf(turns[turnHeard(cues, second)]);
    const value = Math.min(1, Math.max(QUIETEST, (peaks[bar] ?? 0) * scale));
    if (lane !== 'below') above[bar] = value;
    if (lane !== 'above') below[bar] = value;
  }
  return [above, below];
}

/** What sounds before the first turn is drawn with it. */
function turnHeard(cues: readonly Cue[], second: number): number {
  const turn = turnAt(cues, second);
  return turn === -1 ? (cues[0]?.index ?? -1) : turn;
}

/** All but the loudest hundredth: one click in the line should not flatten the talk. */
function loudest(peaks: Float32Array): number {
  return Float32Array.from(peaks).sort()[Math.floor(peaks.length * 0.99)] ?? 0;
}
