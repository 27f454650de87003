import type { PlayedCall } from './player';
import { wasHeard } from './heard';

/** A call as a screen lists it; a lead does not know whether its call has a recording. */
export type Queued = PlayedCall & { has_recording?: boolean };

/** The call to hear after this one: the next in the list that has a recording, as far as that tells, and was not heard in this tab. */
export function nextUnheard(rows: readonly Queued[], callId: string): Queued | undefined {
  const here = rows.findIndex((row) => row.id === callId);
  return rows.slice(here + 1).find((row) => row.has_recording !== false && row.id !== callId && !wasHeard(row.id));
}

interface Queue {
  source: string;
  rows: readonly Queued[];
}
const NONE: Queue = { source: '', rows: [] };

/** Where "next" leads: along the list that a call was begun in, also from other screens, and as that list grows. */
export function createQueues() {
  let offered = NONE;
  let followed = NONE;
  let begun = '';
  const holds = ({ rows }: Queue): boolean => rows.some(({ id }) => id === begun);
  return {
    /** The list that one looks at. */
    offer: (source: string, rows: readonly Queued[]): void => {
      offered = { source, rows };
      // A call that was begun on a page of its own, opened by a link, is followed in the first list that holds it.
      if (followed.source === source || (followed === NONE && holds(offered))) followed = offered;
    },
    /** Somebody begins a call. One that stands in no list has nothing after it. */
    begin: (callId: string): void => {
      begun = callId;
      followed = [offered, followed].find(holds) ?? NONE;
    },
    rows: (): readonly Queued[] => followed.rows,
  };
}
