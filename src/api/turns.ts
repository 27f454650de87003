import type { CallRecord } from './calls';
import { readMessages, type Turn } from './messages';

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
