import type { Role } from '../conversation.ts';
import { spokenText } from './spoken.ts';

/** Seconds that each thing in a spoken text costs a voice at its own pace: a least-squares fit, see `speakingSeconds`. */
const pace = {
  assistant: { start: 0.139, word: 0.071, vowel: 0.092, consonant: 0.035, small: -0.057, sentence: 0.228, comma: 0.26 },
  user: { start: 0.159, word: 0.07, vowel: 0.089, consonant: 0.043, small: -0.046, sentence: 0.207, comma: 0.23 },
};

/** Words that voices hurry over. */
const smallWords = new Set(
  'the a an to of in on at is it and or for you your i we my can that this be are with if as was'.split(' '),
);

/** Headroom over the fitted mean: what is longer still is said a little faster. */
const headroom = { factor: 1.1, seconds: 0.08 };

/**
 * How long the English voice needs for a text, in seconds rounded to 0.01: a tight upper bound, to be used as a turn's `duration_seconds`.
 * 0 for turns that make no sound (`tool`, `system`).
 *
 * Fitted to 1,023 turns of the demo's own conversations and 615 other texts (numbers, prices, times, phone numbers, names, prose), all
 * synthesised and cut to where they sound. On the demo's turns, slt / rms at 0.92: fitted mean off by 6.1 % / 8.6 % (standard deviation);
 * the bound is exceeded by 3.4 % / 7.0 % of turns, by more than a tenth in none / 0.6 %; the recorder says those faster, so that no turn
 * outlasts its time. It is 0.46 s / 0.34 s longer than the speech in the median.
 */
export function speakingSeconds(text: string, role: Role): number {
  if (role === 'tool' || role === 'system') return 0;
  const fit = pace[role];
  const said = spokenText(text).toLowerCase();
  let seconds = fit.start;
  for (const word of said.match(/[a-z']+/g) ?? []) {
    // A final "e" and the "ed" of "moved" make no syllable.
    const sounded = word.length > 2 ? word.replace(/(?<=[^aeiouyl])e$|(?<=[aeiouy][^aeiouy])ed$/, '') : word;
    const vowels = Math.max(1, sounded.match(/[aeiouy]+/g)?.length ?? 0);
    const consonants = word.match(/[^aeiouy']/g)?.length ?? 0;
    seconds += fit.word + vowels * fit.vowel + consonants * fit.consonant;
    if (smallWords.has(word)) seconds += fit.small;
  }
  seconds += (said.match(/[.?!](?=\s)/g)?.length ?? 0) * fit.sentence + (said.match(/,/g)?.length ?? 0) * fit.comma;
  return Math.ceil((seconds * headroom.factor + headroom.seconds) * 100) / 100;
}
