import type { ContactFilters, ContactRow } from '@/api/contacts';
import { memoized } from '@/lib/memoized';
import type { ContactsSearch } from '@/lib/paths';
import { readSince, sinceInstant } from '@/lib/since';

/** What an address asks for. What makes no sense there is left out. */
export function readSearch(search: URLSearchParams): ContactsSearch {
  const phone = search.get('phone') ?? '';
  return {
    q: search.get('q')?.trim() || undefined,
    since: readSince(search.get('since')),
    phone: /^\+\d{3,15}$/.test(phone) ? phone : undefined,
  };
}

/** What the API is asked for; a name is nothing it could be asked. */
export const filtersOf = ({ since, phone }: ContactsSearch): ContactFilters => ({
  since: since === undefined ? undefined : sinceInstant(since),
  phone,
});

/** Whether a text can only be meant as a number, or a part of one. */
export const isNumberLike = (text: string): boolean => /^[+\d\s().\-/]+$/.test(text) && /\d/.test(text);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const digits = (text: string): string => text.replace(/\D/g, '');

const wordsOf = memoized(({ name, company, email }: ContactRow) =>
  plain([name, company, email].filter(Boolean).join('\n')),
);

/** The test for rows that a text means: digits anywhere in the number, or each word anywhere in name, company or address. */
export function matcherOf(text: string): (row: ContactRow) => boolean {
  if (isNumberLike(text)) {
    const wanted = digits(text);
    return (row) => row.phone?.includes(wanted) === true || wordsOf(row).includes(plain(text));
  }
  const wanted = plain(text).split(/\s+/);
  return (row) => wanted.every((word) => wordsOf(row).includes(word));
}
