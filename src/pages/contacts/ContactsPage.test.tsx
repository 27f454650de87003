import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import ContactsPage from './ContactsPage';

let answer: (query: URLSearchParams) => Response;
const rows = (...names: string[]) =>
  Response.json({
    data: names.map((name) => ({ id: name, name, created_at: '2026-11-10T12:00:00Z' })),
    has_more: false,
    next_cursor: null,
  });
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = new URL(input as string, 'http://localhost');
    return url.pathname === '/session' ? Response.json({ session: null, demo: true }) : answer(url.searchParams);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function show(address: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[address]}>
          <ContactsPage />
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
}

test('where there are no contacts a refresh that fails is told too', async () => {
  answer = () => rows();
  show('/contacts');
  await wait(10);
  expect(screen.getByText('No contacts yet')).toBeTruthy();
  expect(screen.queryByText(/As of/)).toBeNull();
  answer = () => new Response(null, { status: 503 });
  await wait(61_000);
  expect(screen.getByText(/As of/)).toBeTruthy();
  expect(screen.getByText('No contacts yet')).toBeTruthy();
});

test('nobody who was looked for: each filter is named, and can be taken off', async () => {
  answer = (query) => (query.has('since') ? rows() : rows('Ana', 'Bea'));
  show('/contacts?q=Carl&since=7d');
  await wait(10);
  expect(screen.getByText(/No contact matches/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Name or number Carl Take off$/ }));
  await wait(10);
  expect(screen.getByText(/No contacts were added since/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Added since .* Take off$/ }));
  await wait(10);
  expect(screen.queryByText(/No contact/)).toBeNull();
});
