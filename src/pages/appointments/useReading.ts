import { useEffect, useState } from 'react';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';

/** Pages of a hundred that a calendar reads by itself, of the sixty requests a minute that all on a key share. */
export const CALENDAR_PAGES = 5;
/** Pages that one appointment is looked for in, and no further. */
export const SEARCH_PAGES = 10;

/**
 * Reads the list on by itself, up to `most` pages: it is in the order of booking, so that the next appointment may be its last one. It can be
 * stopped, and told to go on by as many pages again. `id` tells one list from another.
 */
export function useReading({ rows, footer, loadMore }: List<AppointmentRow>, id: string, most: number) {
  const [told, setTold] = useState({ id, stopped: false, most: 0 });
  const now = told.id === id ? told : { id, stopped: false, most: 0 };
  const read = footer.nextPage - 1;
  const over = footer.complete || footer.error !== null || footer.stopped !== null;
  const on = rows !== undefined && !over && !now.stopped && read < Math.max(most, now.most);
  useEffect(() => {
    if (on) loadMore();
  }, [on, loadMore]);
  return {
    /** It reads, and goes on when that page is there. */
    on,
    stop: () => setTold({ id, stopped: true, most: 0 }),
    goOn: () => setTold({ id, stopped: false, most: read + CALENDAR_PAGES }),
  };
}

export type Reading = ReturnType<typeof useReading>;
