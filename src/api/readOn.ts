import { useEffect, useState } from 'react';
import type { List } from './cursor';
import type { Walked } from './pages';

/** How a list reads on without anybody scrolling. */
export interface ReadOn {
  /** It reads, and goes on when that page is there. */
  on: boolean;
  start: () => void;
  stop: () => void;
}

interface Measure {
  /** Pages that are read without being asked. */
  unasked?: number;
  /** Pages that one press reads at most: the budget belongs to everybody on the key. */
  step: number;
}

/**
 * Reads a list on, page after page, until it is stopped, all of it was read, a page failed, or as many are there as are wanted. `purpose` is what
 * it is read for: with another one it begins anew, since that may be met among what was read already; for '' nothing is read.
 */
export function useReadOn<T extends Walked>(
  { rows, footer, loadMore, sieve }: List<T>,
  purpose: string,
  { unasked = 0, step }: Measure,
): ReadOn {
  const [told, setTold] = useState({ purpose, stopped: false, most: 0 });
  const now = told.purpose === purpose ? told : { stopped: false, most: 0 };
  const ended = footer.complete || footer.error !== null || footer.stopped !== null;
  const read = footer.nextPage - 1;
  const on = purpose !== '' && rows !== undefined && !ended && !now.stopped && read < Math.max(unasked, now.most);
  useEffect(() => {
    if (on) loadMore();
  }, [on, loadMore]);
  return {
    on,
    start: () => setTold({ purpose, stopped: false, most: read + step }),
    stop: () => {
      setTold({ purpose, stopped: true, most: 0 });
      void sieve.stop();
    },
  };
}
