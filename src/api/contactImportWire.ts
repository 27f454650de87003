import { getPage, post } from './client';
import { createPace } from './contactImportPace';
import type { AskPage } from './contactImportWalk';
import { type ContactRecord, type NewContact, readContactRecord, readContactRow } from './contacts';
import { addressOf } from './cursor';
import { ApiError } from './errors';
import { queryClient } from './queryClient';

const PATH = '/v1/contacts';
const PAGE = 100;

/** The budget as this tab's import has learned it. */
export const pace = createPace();

/** Nobody presses anything for these: a click goes before them, and they are no sign of life. */
function options() {
  pace.spend();
  return { background: true, heard: (headers: Headers) => pace.hear(headers) };
}

/** Through the cache's own errors, so that a session that is over is noticed; what comes is not kept. */
const ask = <T>(key: readonly unknown[], work: () => Promise<T>): Promise<T> =>
  queryClient.fetchQuery({ queryKey: ['contacts', 'import', ...key], queryFn: work, staleTime: 0, gcTime: 0 });

export const askPage: AskPage = (since, cursor) =>
  ask(['page', since, cursor], () =>
    getPage(addressOf(PATH, { since: since ?? undefined }, cursor, PAGE), readContactRow, options()),
  );

export const look = (phone: string): Promise<ContactRecord | null> =>
  ask(['look', phone], async () => {
    const { data } = await getPage(addressOf(PATH, { phone }, null), readContactRecord, options());
    return data[0] ?? null;
  });

export function create(contact: NewContact): Promise<ContactRecord> {
  const mutation = queryClient.getMutationCache().build(queryClient, {
    mutationFn: async (body: NewContact) => {
      const answer = await post(PATH, body, options());
      const created = readContactRecord((answer as { data?: unknown } | undefined)?.data);
      if (!created) throw new ApiError({ status: 201, code: 'invalid_body' });
      return created;
    },
    gcTime: 0,
  });
  return mutation.execute(contact);
}

/** Lists look at their first page again when they are next shown, and find the new ones. */
export function tellLists(): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'contacts' && (queryKey[1] === 'phone' || queryKey.at(-1) === 'head'),
    refetchType: 'none',
  });
}
