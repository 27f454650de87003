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

const read = new WeakMap<CallRecord, Turn[]>();

/** The conversation of a record, read once for all that show it: page, lanes and dock. */
export function turnsOf(record: CallRecord): readonly Turn[] {
  let turns = read.get(record);
  if (!turns) {
    turns = readMessages(record.messages, record.transcript, record.duration_seconds);
    read.set(record, turns);
  }
  return turns;
}
