import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlayerProvider } from '@/player/PlayerProvider';
import CallsPage from './CallsPage';

let answer: () => Response;
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) =>
    input === '/session' ? Response.json({ session: null, demo: true }) : answer(),
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('where there are no calls a refresh that fails is told too', async () => {
  answer = () => Response.json({ data: [], has_more: false, next_cursor: null });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={['/calls']}>
          <PlayerProvider source={(id) => id} ask={() => new Promise(() => undefined)} warm={() => undefined}>
            <CallsPage />
          </PlayerProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
  await wait(10);
  expect(screen.getByText('No calls yet')).toBeTruthy();
  expect(screen.queryByText(/As of/)).toBeNull();
  answer = () => new Response(null, { status: 503 });
  await wait(61_000);
  expect(screen.getByText(/As of/)).toBeTruthy();
  expect(screen.getByText('No calls yet')).toBeTruthy();
});
