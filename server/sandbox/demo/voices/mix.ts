import type { Turn } from '../conversation.ts';
import { fadeOut, type Say, type Speaker } from './flite.ts';
import { spokenText } from './spoken.ts';
import { sampleRate } from './wav.ts';

export type CallerVoice = 'man' | 'woman';

const assistant: Speaker = { voice: 'slt', stretch: 1, pitch: 1, gain: 1 };
/** `speakingSeconds` is calibrated on these very paces. */
const callers: Record<CallerVoice, Speaker> = {
  man: { voice: 'rms', stretch: 0.92, pitch: 1, gain: 1.3 },
  woman: { voice: 'slt', stretch: 1.02, pitch: 1.22, gain: 1 },
};

/** Faster than this nobody speaks: the rest of the turn is cut off. */
const fastest = 0.6;

/**
 * Says a conversation into `samples`, turn by turn in the order they start, each exactly at its `start_seconds`. A turn too long for its
 * `duration_seconds` is said again, faster. Turns may overlap.
 * @param samples silent, at `sampleRate`; its length is the recording's
 * @param onProgress after each turn: how many samples from the start will not change any more; all of them once, at the end
 */
export function mix(
  turns: readonly Turn[],
  caller: CallerVoice,
  samples: Int16Array,
  say: Say,
  onProgress: (done: number) => void,
): void {
  const heard = turns.filter(({ role }) => role === 'assistant' || role === 'user');
  const inOrder = heard.toSorted((a, b) => a.start_seconds - b.start_seconds);
  for (const [index, turn] of inOrder.entries()) {
    const start = Math.max(0, Math.round(turn.start_seconds * sampleRate));
    const room = Math.min(Math.round(turn.duration_seconds * sampleRate), samples.length - start);
    const said = spokenText(turn.text);
    if (room > 0 && said !== '') {
      const speech = sayWithin(said, turn.role === 'assistant' ? assistant : callers[caller], room, say);
      for (const [i, sample] of speech.entries()) {
        const sum = (samples[start + i] ?? 0) + sample;
        samples[start + i] = Math.max(-32_768, Math.min(32_767, sum));
      }
    }
    const next = inOrder[index + 1];
    if (next) onProgress(Math.max(0, Math.min(samples.length - 1, Math.round(next.start_seconds * sampleRate))));
  }
  onProgress(samples.length);
}

function sayWithin(said: string, speaker: Speaker, room: number, say: Say): Int16Array {
  const speech = say(said, speaker);
  if (speech.length <= room) return speech;
  // Asked for a little less than the room, because a voice keeps its pace to within a hundredth or two.
  const hurry = Math.max(fastest, (0.98 * room) / speech.length);
  const faster = say(said, { ...speaker, stretch: speaker.stretch * hurry });
  return faster.length <= room ? faster : fadeOut(faster.slice(0, room));
}
