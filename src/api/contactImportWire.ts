import { getPage, post } from './client';
import { createPace } from './contactImportPace';
import type { AskPage } from './contactImportWalk';
import { type ContactRecord, type NewContact, readContactRecord, readContactRow } from './contacts';
import { addressOf } from './cursor';
import { readState } from './contactImportState';
import { ApiError } from './errors';
import { queryClient } from './queryClient';

const PATH = '/v1/contacts';
const PAGE = 100;

/** The budget as this tab's import has learned it. */
export const pace = createPace();

/** Nobody presses anything for these: a click goes before them, and they are no sign of life. */
function options() {
  pace.spend();
  return { background: true, organization: readState()?.organization, heard: (headers: Headers) => pace.hear(headers) };
}

/**
 * Through the cache's own errors, so that a session that is over is noticed; what comes is not kept. Not as queries, reading too: those are
 * called off whenever somebody signs in in another tab, and a row would be left of which nobody knows.
 */
const through = <T>(work: () => Promise<T>): Promise<T> =>
  queryClient.getMutationCache().build<T, Error, void, unknown>(queryClient, { mutationFn: work, gcTime: 0 }).execute();

export const askPage: AskPage = (since, cursor) =>
  through(() => getPage(addressOf(PATH, { since: since ?? undefined }, cursor, PAGE), readContactRow, options()));

export const look = (phone: string): Promise<ContactRecord | null> =>
  through(async () => {
    const { data } = await getPage(addressOf(PATH, { phone }, null), readContactRecord, options());
    return data[0] ?? null;
  });

export const create = (contact: NewContact): Promise<ContactRecord> =>
  through(async () => {
    const answer = await post(PATH, contact, options());
    const created = readContactRecord((answer as { data?: unknown } | undefined)?.data);
    if (!created) throw new ApiError({ status: 201, code: 'invalid_body' });
    return created;
  });

/** Lists look at their first page again when they are next shown, and find the new ones. */
export function tellLists(): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'contacts' && (queryKey[1] === 'phone' || queryKey.at(-1) === 'head'),
    refetchType: 'none',
  });
}
