import type { CallRow } from '@/api/calls';
import { wasHeard } from './heard';

/** The call to hear after this one: the next in the list that has a recording and was not heard in this tab. */
export function nextUnheard(rows: readonly CallRow[], callId: string): CallRow | undefined {
  const here = rows.findIndex((row) => row.id === callId);
  return rows.slice(here + 1).find((row) => row.has_recording && row.id !== callId && !wasHeard(row.id));
}
