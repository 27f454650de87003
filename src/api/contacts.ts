import { type QueryClient, queryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getOne, getPage, isRecord, type RequestOptions, textOf } from './client';
import { tellTabs } from './contactTabs';
import { addressOf, listOptions, useList } from './cursor';
import { retryAll, useAutoRetry } from './autoRetry';
import type { Held, ListPage } from './pages';

/** A contact as the list and the single endpoint give it. Everything but `id` and `created_at` may be null. */
export interface Contact {
  id: string;
  phone: string | null;
  name: string | null;
  email: string | null;
  company: string | null;
  source: string | null;
  total_calls: number | null;
  last_call_at: string | null;
  notes: string | null;
  created_at: string;
  updated_at: string | null;
}

/** The body of `POST /v1/contacts`. `phone` is E.164. */
export interface NewContact {
  phone: string;
  name?: string;
  email?: string;
  company?: string;
  notes?: string;
}

/** A contact as the list keeps it: notes can be long, and only the record's page shows them. */
export type ContactRow = Omit<Contact, 'notes' | 'updated_at'>;

/** A contact as its page shows it. */
export type ContactRecord = ContactRow & Pick<Contact, 'notes'>;

/** What `GET /v1/contacts` can be asked for. `since` is an ISO instant: later ones only. `phone` is E.164, matched whole. */
export interface ContactFilters {
  since?: string | undefined;
  phone?: string | undefined;
}

const PATH = '/v1/contacts';

export const contactList = (filters: ContactFilters) =>
  listOptions({ key: ['contacts', 'list', filters], path: PATH, params: { ...filters }, read: readContactRow });

export const useContacts = (filters: ContactFilters) => useList(contactList(filters));

/** Anything but an id may be missing or of another type; what can't be drawn becomes null, a missing time ''. */
export function readContactRow(row: unknown): ContactRow | undefined {
  if (!isRecord(row) || typeof row.id !== 'string') return undefined;
  return {
    id: row.id,
    phone: textOf(row.phone),
    name: textOf(row.name),
    email: textOf(row.email),
    company: textOf(row.company),
    source: textOf(row.source),
    total_calls: typeof row.total_calls === 'number' ? row.total_calls : null,
    last_call_at: textOf(row.last_call_at),
    created_at: textOf(row.created_at) ?? '',
  };
}

export function readContactRecord(data: unknown): ContactRecord | undefined {
  const row = readContactRow(data);
  return row && isRecord(data) ? { ...row, notes: textOf(data.notes) } : undefined;
}

/** One contact: `GET /v1/contacts/:contact_id`. 404 where the organization has no such contact. */
export const contactRecord = (id: string) => {
  const queryKey = ['contacts', 'record', id];
  return queryOptions({
    queryKey,
    queryFn: ({ signal, client }): Promise<ContactRecord> =>
      readContact(id, { signal, background: client.getQueryData(queryKey) !== undefined }),
  });
};

async function readContact(id: string, options: RequestOptions): Promise<ContactRecord> {
  return (await getOne(`${PATH}/${encodeURIComponent(id)}`, readContactRecord, options)).data;
}

/** A contact, and what a list already told of it, which can be drawn while the rest is on its way or out of reach. */
export function useContact(id: string) {
  const client = useQueryClient();
  const record = useQuery(contactRecord(id));
  useAutoRetry('contacts', `contact ${id}`, record.error, async () =>
    client.setQueryData(contactRecord(id).queryKey, await readContact(id, { background: true })),
  );
  const row = useMemo(() => listedContacts(client).find((contact) => contact.id === id), [client, id]);
  return {
    record: record.data,
    row: record.data ?? row,
    error: record.error,
    retry: () => {
      void record.refetch();
      retryAll(`contact ${id}`);
    },
    retrying: record.isFetching,
    /** Milliseconds since 1970. */
    readAt: record.dataUpdatedAt,
  };
}

/** The contact of an organization that has a number, or null: `GET /v1/contacts?phone=`. */
export const contactByPhone = (phone: string, organization: string) =>
  queryOptions({
    queryKey: ['contacts', 'phone', phone, organization],
    queryFn: async ({ signal }): Promise<ContactRecord | null> =>
      (await getPage(addressOf(PATH, { phone }, null), readContactRecord, { signal, organization })).data[0] ?? null,
  });

/** Whether a number belongs to somebody already. Asks nothing while there is no whole number. */
export const useContactByPhone = (phone: string | undefined, organization: string) =>
  useQuery({ ...contactByPhone(phone ?? '', organization), enabled: phone !== undefined });

/** Numbers that the organization deals with, from page one of its contacts: what they tell is the country it is in. */
export function useKnownPhones(): string[] | undefined {
  const { data, isError } = useInfiniteQuery(contactList({}).list);
  return useMemo(() => {
    if (isError) return [];
    return data?.pages.flatMap((page) => page.rows.flatMap(({ phone }) => phone ?? []));
  }, [data, isError]);
}

/** What the cache holds under a list's key: the walk, and beside it page one as it was last seen. */
type Listed = Held<ContactRow> | ListPage<ContactRow>;

const pagesOf = (held: Listed | undefined): ListPage<ContactRow>[] =>
  !held ? [] : 'pages' in held ? held.pages : [held];

/** Every contact that any list has read, each once. */
function listedContacts(client: QueryClient): ContactRow[] {
  const all = new Map<string, ContactRow>();
  for (const [, held] of client.getQueriesData<Listed>({ queryKey: ['contacts', 'list'] })) {
    for (const page of pagesOf(held)) for (const row of page.rows) all.set(row.id, row);
  }
  return [...all.values()];
}

/** Contacts among those read that bear the same name or address under another number. They may be one person; nobody knows. */
export function useNamesakes(contact: ContactRow): ContactRow[] {
  const client = useQueryClient();
  return useMemo(() => {
    const same = (a: string | null, b: string | null) => a !== null && b !== null && fold(a) === fold(b);
    return listedContacts(client).filter(
      (other) => other.id !== contact.id && (same(other.name, contact.name) || same(other.email, contact.email)),
    );
  }, [client, contact.id, contact.name, contact.email]);
}

const fold = (value: string): string => value.trim().toLowerCase();

/** Lets every list that would hold a new contact know it, without asking again; other tabs look for themselves. */
export function keepContact(client: QueryClient, contact: ContactRecord): void {
  const { notes: _, ...row } = contact;
  tellTabs();
  client.setQueryData(contactRecord(contact.id).queryKey, contact);
  // What is drawn of it now belongs to the form that has just saved it; the next one asks anew.
  void client.invalidateQueries({ queryKey: ['contacts', 'phone'], refetchType: 'none' });
  for (const [key, held] of client.getQueriesData<Listed>({ queryKey: ['contacts', 'list'] })) {
    const filters = key[2] as ContactFilters;
    if (filters.phone !== undefined && filters.phone !== contact.phone) continue;
    if (!held || pagesOf(held).some((page) => page.ids.includes(row.id))) continue;
    const onTop = (page: ListPage<ContactRow>) => ({ ...page, rows: [row, ...page.rows], ids: [row.id, ...page.ids] });
    const put =
      'pages' in held ? { ...held, pages: held.pages.map((page, at) => (at === 0 ? onTop(page) : page)) } : onTop(held);
    client.setQueryData<Listed>(key, put);
  }
}
