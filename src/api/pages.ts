import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from './envelope';

/** What the walk needs of a row. `created_at` is what lists are ordered by, and says how far back was read. */
export interface Walked {
  id: string;
  created_at?: string;
}

/** Why a walk went no further although the server says that there is more. */
export type Stopped = 'repeated_cursor' | 'empty_page' | 'no_cursor';

/**
 * A page as it is kept: what no earlier page holds, and the cursor of the next page, null where the walk ends. `rows` are the records
 * that are shown; `ids` and `oldest` speak of every record that was read, shown or not.
 */
export interface ListPage<T> {
  rows: T[];
  ids: string[];
  oldest: string | null;
  next: string | null;
  stopped: Stopped | null;
}

export type Held<T> = InfiniteData<ListPage<T>, string | null>;

/** A page without the records that earlier pages hold, and with a reason where the walk can't go on. */
export function keep<T extends Walked>(
  page: Page<T>,
  cursor: string | null,
  held: Held<T> | undefined,
  passes: (row: T) => boolean = () => true,
): ListPage<T> {
  const seen = new Set(cursor === null ? [] : held?.pages.flatMap((earlier) => earlier.ids));
  const fresh = page.data.filter((row) => !seen.has(row.id) && seen.add(row.id));
  const read = {
    rows: fresh.filter(passes),
    ids: fresh.map((row) => row.id),
    oldest: fresh.at(-1)?.created_at ?? null,
  };
  if (!page.has_more) return { ...read, next: null, stopped: null };
  const { next_cursor: next } = page;
  if (next === null || next === '') return { ...read, next: null, stopped: 'no_cursor' };
  const known = cursor === null ? [] : (held?.pageParams ?? []);
  if (next === cursor || known.includes(next)) return { ...read, next: null, stopped: 'repeated_cursor' };
  if (page.data.length === 0) return { ...read, next: null, stopped: 'empty_page' };
  return { ...read, next, stopped: null };
}

/** The held rows with those exchanged that came anew: a call in progress has ended meanwhile. Order and length stay. */
function refreshRows<T extends Walked>(held: Held<T>, fresh: T[]): Held<T> {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const pages = held.pages.map((page) =>
    page.rows.some((row) => byId.has(row.id))
      ? { ...page, rows: page.rows.map((row) => byId.get(row.id) ?? row) }
      : page,
  );
  return { ...held, pages };
}

/** How many rows page one, read anew, would put in, and how many take out, because they match no longer. */
export function newsOf<T extends Walked>(
  held: Pick<Held<T>, 'pages'>,
  head: ListPage<T>,
): { added: number; gone: number } {
  const shown = new Set(held.pages.flatMap((page) => page.rows.map((row) => row.id)));
  const fresh = new Set(head.ids);
  const [first] = held.pages;
  const reach = new Set(first && first.ids.slice(0, reachOf(first, fresh) + 1));
  return {
    added: head.rows.filter((row) => !shown.has(row.id)).length,
    gone: first?.rows.filter((row) => reach.has(row.id) && !fresh.has(row.id)).length ?? 0,
  };
}

/** The place in the held page one down to which the new one tells how things are; -1 where they have nothing in common. */
const reachOf = <T>(first: ListPage<T>, fresh: Set<string>): number => first.ids.findLastIndex((id) => fresh.has(id));

/**
 * Puts page one as it is now in the place of what it covers. Where it no longer touches what is held, rows lie between that nobody has
 * read: then it is all that is kept.
 */
export function takeNews<T extends Walked>(held: Held<T>, head: ListPage<T>): Held<T> {
  const [first, ...rest] = held.pages;
  const fresh = new Set(head.ids);
  const reach = first ? reachOf(first, fresh) : -1;
  if (!first || reach < 0 || head.next === null) return { pages: [head], pageParams: [null] };
  const below = first.ids.slice(reach + 1);
  const left = new Set(below);
  const top = {
    ...first,
    rows: [...head.rows, ...first.rows.filter((row) => left.has(row.id))],
    ids: [...head.ids, ...below],
  };
  const others = rest.map((page) =>
    page.ids.some((id) => fresh.has(id))
      ? {
          ...page,
          rows: page.rows.filter((row) => !fresh.has(row.id)),
          ids: page.ids.filter((id) => !fresh.has(id)),
        }
      : page,
  );
  return { ...held, pages: [top, ...others] };
}

/** What a look at page one may do unasked: exchange rows in their places, and move none. */
export function settle<T extends Walked>(held: Held<T>, head: ListPage<T>): Held<T> {
  const { added, gone } = newsOf(held, head);
  const touches = held.pages[0] !== undefined && reachOf(held.pages[0], new Set(head.ids)) >= 0;
  return added === 0 && gone === 0 && touches ? takeNews(held, head) : refreshRows(held, head.rows);
}

/** Pages a walk reads by itself before it asks whether to go on: sixty requests a minute are for everybody. */
const LONGEST_RUN = 20;
/** So many rows, and a run has paid off: the next one begins. */
const WORTH_A_RUN = 50;

/** Whether a walk that shows a part of what it reads has read long enough for little since page `from`. */
export function shouldPause<T>(pages: readonly ListPage<T>[], from: number): boolean {
  let spent = 0;
  let gained = 0;
  for (const page of pages.slice(from)) {
    spent += 1;
    gained += page.rows.length;
    if (gained >= WORTH_A_RUN) {
      spent = 0;
      gained = 0;
    }
  }
  return spent >= LONGEST_RUN;
}
