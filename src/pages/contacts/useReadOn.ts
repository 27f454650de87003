import { useEffect, useState } from 'react';
import type { ContactRow } from '@/api/contacts';
import type { List } from '@/api/cursor';

/** Pages that one press reads at most: the budget belongs to everybody on the key. */
const PAGES = 20;

/** How a search by name goes on through the rest of the list. */
export interface ReadOn {
  /** It is on its way through the pages. */
  on: boolean;
  start: () => void;
  stop: () => void;
}

/** Reads on through the list, page after page, until it is stopped, all of it was read, a page failed, or many went by. */
export function useReadOn({ footer, loadMore, sieve }: List<ContactRow>, q: string): ReadOn {
  const [run, setRun] = useState({ q: '', before: 0 });
  const ended = footer.complete || footer.error !== null || footer.stopped !== null;
  // Another word begins anew: it may be among what was read already.
  const on = q !== '' && run.q === q && footer.nextPage < run.before && !ended;
  useEffect(() => {
    if (on) loadMore();
  }, [on, loadMore]);
  return {
    on,
    start: () => setRun({ q, before: footer.nextPage + PAGES }),
    stop: () => {
      setRun({ q: '', before: 0 });
      void sieve.stop();
    },
  };
}
