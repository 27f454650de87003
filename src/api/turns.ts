import { memoized } from '@/lib/memoized';
import type { CallRecord } from './calls';
import { readMessages, type Turn } from './messages';

const SAMPLE = 4_000;

/** What the two said to each other, for whoever has to tell its language; a few thousand letters tell. */
export function sampleOf(turns: readonly Turn[]): string {
  let text = '';
  for (const turn of turns)
    if (turn.speaker !== 'tool' && turn.speaker !== 'system' && text.length < SAMPLE)
      text += `${turn.text.slice(0, SAMPLE)}\n`;
  return text;
}

/** The conversation of a record, read once for all that show it: page, lanes and dock. */
export const turnsOf = memoized(({ messages, transcript, duration_seconds }: CallRecord): readonly Turn[] =>
  readMessages(messages, transcript, duration_seconds),
);
