import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isRecord } from './client';

/** Whatever of contacts the cache holds: a record, the answer for a number, a page, or a walk of pages. */
function rowsOf(held: unknown): unknown[] {
  if (!isRecord(held)) return [];
  if (Array.isArray(held.pages)) return held.pages.flatMap(rowsOf);
  return Array.isArray(held.rows) ? held.rows : [held];
}

/**
 * The id of the contact that has a number, where this tab has read it: one that was added a moment ago is not yet in the calls and leads
 * that were read before. Asks for nothing.
 */
export function useKnownContact(phone: string | null): string | undefined {
  const client = useQueryClient();
  return useMemo(() => {
    if (phone === null) return undefined;
    for (const [, held] of client.getQueriesData({ queryKey: ['contacts'] })) {
      const found = rowsOf(held).find((row) => isRecord(row) && row.phone === phone);
      if (isRecord(found) && typeof found.id === 'string') return found.id;
    }
    return undefined;
  }, [client, phone]);
}
