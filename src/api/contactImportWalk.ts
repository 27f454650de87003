import type { ContactRow } from './contacts';
import type { Page } from './envelope';
import { type Held, keep } from './pages';

/** The contacts that there are, as far as they were read. */
export interface Known {
  /** Contact ids by number. */
  phones: ReadonlyMap<string, string>;
  /** Contacts that were read. */
  read: number;
  /** Nothing is left to read. */
  complete: boolean;
  /** Where the reading goes on; null at the start and at the end. */
  next: string | null;
  /** ISO times of the oldest and the newest of them. */
  backTo: string | null;
  newest: string | null;
  /** Milliseconds since 1970 when the reading began. */
  at: number;
}

export const nobodyKnown = (at: number): Known => ({
  phones: new Map(),
  read: 0,
  complete: false,
  next: null,
  backTo: null,
  newest: null,
  at,
});

/** One page of contacts, newest first; `since`: those made later alone. */
export type AskPage = (since: string | null, cursor: string | null) => Promise<Page<ContactRow>>;

/**
 * Reads contacts page after page, at most `most` pages, and tells after each how far it is. What is `known` is not read again: it goes on where
 * it ended or, where all was read, with what came since. Ends early where the list can't be followed, which then is not whole.
 */
export async function readContacts(
  ask: AskPage,
  { known, most, at, onPage }: { known: Known | null; most: number; at: number; onPage: (known: Known) => void },
): Promise<Known> {
  const since = known?.complete ? known.newest : null;
  const goesOn = known !== null && (since !== null || known.next !== null);
  let told: Known = goesOn ? { ...known, phones: new Map(known.phones), at: since ? at : known.at } : nobodyKnown(at);
  const phones = told.phones as Map<string, string>;
  const held: Held<ContactRow> = { pages: [], pageParams: [] };
  for (let cursor = since ? null : told.next; held.pages.length < most; ) {
    const page = keep(await ask(since, cursor), cursor, held);
    const newest = cursor === null ? (page.rows[0]?.created_at ?? told.newest) : told.newest;
    held.pages.push(page);
    held.pageParams.push(cursor);
    for (const { phone, id } of page.rows) if (phone) phones.set(phone, id);
    told = {
      ...told,
      read: told.read + page.rows.length,
      backTo: since ? told.backTo : (page.oldest ?? told.backTo),
      newest,
      next: page.next,
      complete: page.next === null && page.stopped === null,
    };
    onPage(told);
    if (page.next === null) break;
    cursor = page.next;
  }
  return told;
}
