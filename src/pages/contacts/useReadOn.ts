import { useEffect, useState } from 'react';
import type { ContactRow } from '@/api/contacts';
import type { List } from '@/api/cursor';

/** Pages that one press reads at most: the budget belongs to everybody on the key. */
const PAGES = 4;

/** Reads on through the list until something more is found, all of it was read, or some pages went by without. */
export function useReadOn(list: List<ContactRow>, q: string, found: number): () => void {
  const { footer, loadMore } = list;
  const [goal, setGoal] = useState({ q: '', found: 0, before: 0 });
  const stopped = footer.complete || footer.error !== null || footer.stopped !== null;
  const goesOn = !stopped && q !== '' && goal.q === q && found === goal.found && footer.nextPage < goal.before;
  useEffect(() => {
    if (goesOn) loadMore();
  }, [goesOn, loadMore]);
  return () => setGoal({ q, found, before: footer.nextPage + PAGES });
}
