import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useKnownContact } from './contactKnown';
import { contactList, contactRecord, type ContactRecord } from './contacts';
import { createQueryClient } from './queryClient';

afterEach(cleanup);

const person = (id: string, phone: string | null): ContactRecord => ({
  id,
  phone,
  name: null,
  email: null,
  company: null,
  source: null,
  total_calls: null,
  last_call_at: null,
  notes: null,
  created_at: '',
});

test('a number is known from a record, a list or an answer that was read, and from nothing else', () => {
  const client = createQueryClient();
  const { list, head } = contactList({});
  const page = (id: string, phone: string) => ({
    rows: [person(id, phone)],
    ids: [id],
    oldest: null,
    next: null,
    stopped: null,
  });
  client.setQueryData(contactRecord('record').queryKey, person('record', '+1'));
  client.setQueryData(list.queryKey, { pages: [page('listed', '+2')], pageParams: [null] });
  client.setQueryData(head.queryKey, page('newest', '+3'));
  client.setQueryData(['contacts', 'phone', '+4'], null);
  client.setQueryData(['calls', 'record', 'call'], { id: 'call', phone: '+5' });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const known = (phone: string | null) => renderHook(() => useKnownContact(phone), { wrapper }).result.current;
  expect(['+1', '+2', '+3', '+4', '+5', null].map(known)).toEqual([
    'record',
    'listed',
    'newest',
    undefined,
    undefined,
    undefined,
  ]);
});
