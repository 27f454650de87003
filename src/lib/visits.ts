import { createListeners } from './listeners';
import { type Area, keep, recall } from './storage';

/** A preference: when somebody last looked at this app in this browser. Milliseconds since 1970. */
const LAST = 'last-visit';
/** Of this tab, gone with sign-out: since when calls are new in it, and which of them were opened. */
const SINCE = 'new-since';
const OPENED = 'opened';
const KEPT = 500;

interface Stores {
  local: Area;
  tab: Area;
}
const stores: Stores = { local: () => localStorage, tab: () => sessionStorage };

/** What is new to somebody since they were here last; until they open it, or their visit ends. */
export function createVisit({ local, tab }: Stores = stores, now = Date.now) {
  let since: number | undefined;
  let opened: Set<string> | undefined;
  const { subscribe, tell } = createListeners();

  const newSince = (): number => {
    if (since === undefined) {
      const kept = Number(recall(tab, SINCE) ?? recall(local, LAST) ?? Number.NaN);
      // On a first visit nothing is old news.
      since = Number.isFinite(kept) && kept > 0 ? kept : now();
      keep(tab, SINCE, String(since));
    }
    return since;
  };
  const openedIds = (): Set<string> => {
    opened ??= new Set((recall(tab, OPENED) ?? '').split(' ').filter(Boolean));
    return opened;
  };
  return {
    /** Tells when something was opened, and so is new no more. */
    subscribe,
    /** Whether something that came at this time, ISO 8601, is new and was not opened. */
    isNew: (id: string, time: string): boolean => Date.parse(time) > newSince() && !openedIds().has(id),
    open(id: string): void {
      const ids = openedIds();
      if (ids.has(id)) return;
      ids.add(id);
      keep(tab, OPENED, [...ids].slice(-KEPT).join(' '));
      tell();
    },
    /** Somebody is here, or leaves: what comes from now on is new to the next visit. */
    note: () => void keep(local, LAST, String(now())),
    /** Another session: its visit begins now. */
    restart(): void {
      since = undefined;
      opened = undefined;
    },
  };
}

export const visit = createVisit();
