import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readLeadRow, useLead, useLeads } from './leads';

let asked: string[] = [];
/** Ids of all leads, newest first. */
let all: string[] = [];
/** Answers instead of the list while it gives something. */
let fault: (path: string) => Response | undefined = () => undefined;
let client: QueryClient;
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

const wire = (id: string, over: Record<string, unknown> = {}) => ({
  id,
  status: 'new',
  created_at: '2026-11-10T12:00:00Z',
  updated_at: '2026-11-10T12:00:00Z',
  ...over,
});

beforeEach(() => {
  asked = [];
  fault = () => undefined;
  all = Array.from({ length: 700 }, (_, nth) => `lead ${nth}`);
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const path = input as string;
    asked.push(path);
    const failed = fault(path);
    if (failed) return failed;
    const query = new URL(path, 'http://localhost').searchParams;
    const start = query.has('cursor') ? all.indexOf(query.get('cursor') ?? '') + 1 : 0;
    const ids = query.has('status') ? [] : all.slice(start, start + Number(query.get('limit')));
    const more = ids.length > 0 && start + ids.length < all.length;
    return Response.json({
      data: ids.map((id) => wire(id)),
      has_more: more,
      next_cursor: more ? ids.at(-1) : null,
      meta: {},
    });
  });
});
afterEach(() => {
  cleanup();
  client.clear();
  vi.restoreAllMocks();
});

const look = (id: string, ready = true) =>
  renderHook((props: { id: string; ready: boolean }) => useLead(props.id, props.ready), {
    wrapper,
    initialProps: { id, ready },
  });
const pages = () => asked.filter((path) => path.startsWith('/v1/leads?limit=50')).length;

test('a lead that a list holds is there at once, and costs nothing', async () => {
  const list = renderHook(() => useLeads({ since: '2026-11-01T00:00:00Z' }), { wrapper });
  await waitFor(() => expect(list.result.current.rows).toHaveLength(50));
  const { result } = look('lead 7');
  expect(result.current.lead?.id).toBe('lead 7');
  expect(asked).toHaveLength(1);
});

test('one that none holds is walked for, no further than to it, and not before the lists have come', async () => {
  const { result, rerender } = look('lead 120', false);
  expect(asked).toEqual([]);
  rerender({ id: 'lead 120', ready: true });
  await waitFor(() => expect(result.current.lead?.id).toBe('lead 120'));
  expect(pages()).toBe(3);
});

test('after ten pages it is not found, which is said, and one more can be asked for', async () => {
  const { result } = look('lead 530');
  await waitFor(() => expect(result.current.walk.rows).toHaveLength(500));
  await waitFor(() => expect(result.current.walk.reading).toBe(false));
  expect([result.current.lead, result.current.walk.complete, pages()]).toEqual([undefined, false, 10]);
  act(() => result.current.walk.readOn?.());
  await waitFor(() => expect(result.current.lead?.id).toBe('lead 530'));
  expect(pages()).toBe(11);
});

test('between two pages it does not look as if it were over', async () => {
  const seen: boolean[] = [];
  renderHook(
    () => {
      const { walk } = useLead('nobody', true);
      seen.push(walk.reading || walk.complete || (walk.rows?.length ?? 0) === 0);
    },
    { wrapper },
  );
  all = all.slice(0, 160);
  await waitFor(() => expect(pages()).toBe(4));
  expect(seen).not.toContain(false);
});

test('a walk that fails says so, and goes on from there', async () => {
  fault = (path) => (path.includes('cursor') ? new Response('{}', { status: 503 }) : undefined);
  const { result } = look('lead 60');
  await waitFor(() => expect(result.current.walk.error).not.toBeNull());
  expect([result.current.lead, result.current.walk.rows?.length]).toEqual([undefined, 50]);
  fault = () => undefined;
  act(() => result.current.walk.retry());
  await waitFor(() => expect(result.current.lead?.id).toBe('lead 60'));
});

test('of a lead that two lists hold, the one that changed last is shown', async () => {
  const held = (over: Record<string, unknown>) => ({
    pages: [{ rows: [readLeadRow(wire('lead 1', over))], ids: ['lead 1'], oldest: null, next: null, stopped: null }],
    pageParams: [null],
  });
  client.setQueryData(['leads', 'list', {}], held({ status: 'contacted', updated_at: '2026-11-11T12:00:00Z' }));
  client.setQueryData(['leads', 'list', { status: 'new' }], held({}));
  expect(look('lead 1').result.current.lead?.status).toBe('contacted');
});

test('what is missing or of another type is null, and no id is no lead', () => {
  expect(readLeadRow({ id: 'a', urgency: 3, interest: '', caller_name: null })).toEqual({
    id: 'a',
    caller_phone: null,
    caller_name: null,
    caller_email: null,
    status: '',
    urgency: null,
    interest: null,
    qualification_reason: null,
    call_summary: null,
    call_log_id: null,
    contact_id: null,
    created_at: '',
    updated_at: null,
  });
  expect([readLeadRow({ status: 'new' }), readLeadRow(null), readLeadRow('lead')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
