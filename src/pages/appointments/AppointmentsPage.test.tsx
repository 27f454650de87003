import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/queryClient';
import { forgetPlaces } from '@/components/table/memory';
import { PlayerProvider } from '@/player/PlayerProvider';
import AppointmentsPage from './AppointmentsPage';
import { booking } from './testing';

const row = booking({ caller_name: 'Rosa', appointment_date: '2026-11-19' });
const page = (data: unknown[], cursor: string | null = null) =>
  Response.json({ data, has_more: cursor !== null, next_cursor: cursor, meta: {} });
/** What the list answers, by the address that was asked for. */
let answer: (address: string) => Response;
let client = createQueryClient();

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  client = createQueryClient();
  answer = () => page([row]);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const asked = typeof address === 'string' ? address : '';
    return asked.startsWith('/v1/appointments') ? answer(asked) : Response.json({ session: null, demo: false });
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  forgetPlaces();
  sessionStorage.clear();
});

const show = (search: string) =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <PlayerProvider source={(id) => id} ask={() => new Promise(() => {})} warm={() => {}}>
          <MemoryRouter initialEntries={[`/appointments?from=2026-11-19&${search}`]}>
            <AppointmentsPage />
          </MemoryRouter>
        </PlayerProvider>
      </QueryClientProvider>
    </I18nProvider>,
  );

test.each(['agenda', 'week', 'list'])(
  'a refresh that fails leaves the %s as it is, and says so until it heals',
  async (view) => {
    show(`view=${view}`);
    await screen.findByRole('link', { name: /^Rosa/ });
    answer = () => new Response('{}', { status: 503 });
    await act(() => client.refetchQueries({ predicate: ({ queryKey }) => queryKey.at(-1) === 'head' }));
    expect(await screen.findByText(/^As of \d/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Rosa/ })).toBeTruthy();
    answer = () => page([row]);
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByText(/^As of \d/)).toBeNull());
    expect(screen.getByRole('link', { name: /^Rosa/ })).toBeTruthy();
  },
);

test('behind a filter nobody says that there is no such appointment', async () => {
  answer = (asked) => (asked.includes('status=cancelled') ? page([]) : page([row]));
  show('status=cancelled&appointment=another');
  expect(await screen.findByText('It is not among those that match the filters.')).toBeTruthy();
  expect(screen.queryByText('There is no such appointment')).toBeNull();
  await userEvent.click(screen.getByRole('link', { name: 'Look among all appointments' }));
  expect(await screen.findByText('There is no such appointment')).toBeTruthy();
});

test.each(['agenda', 'week'])('in the %s no day is empty before all was read', async (view) => {
  answer = (asked) => (asked.includes('cursor') ? new Response('{}', { status: 500 }) : page([row], 'further'));
  show(`view=${view}`);
  await screen.findByText(/Then it failed/);
  expect(screen.getAllByText('Nothing among what was read.').length).toBeGreaterThan(0);
  expect(screen.queryByText('No appointments.')).toBeNull();
  answer = () => page([]);
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect((await screen.findAllByText('No appointments.')).length).toBeGreaterThan(0);
  expect(screen.queryByText('Nothing among what was read.')).toBeNull();
});

test.each(['agenda', 'week', 'list'])(
  'news in the %s are shown on a press, which leads to the latest',
  async (view) => {
    show(`view=${view}`);
    await screen.findByRole('link', { name: /^Rosa/ });
    const late = booking({
      id: 'late',
      caller_name: 'Nuria',
      appointment_date: '2026-11-20',
      created_at: '2026-11-02T12:00:00Z',
    });
    answer = () => page([late, row]);
    await act(() => client.refetchQueries({ predicate: ({ queryKey }) => queryKey.at(-1) === 'head' }));
    expect(screen.queryByRole('link', { name: /^Nuria/ })).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: /1 new/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Nuria/));
  },
);

test('on a phone the appointments come first, and the strip of days leads to other weeks and back', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
    const query = new EventTarget() as MediaQueryList;
    return Object.assign(query, { matches: media === '(width < 48rem)' });
  });
  show('view=agenda');
  const first = await screen.findByRole('link', { name: /^Rosa/ });
  // The head keeps the state of the connection.
  const [save] = screen.getAllByRole('button', { name: /calendar file/ });
  expect(within(screen.getByRole('banner')).queryByRole('button')).toBeNull();
  expect((save?.compareDocumentPosition(first) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  const read = screen.getByText(/^All was read/);
  expect(first.compareDocumentPosition(read) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'The week after' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^From Thursday.*26/);
  await userEvent.click(screen.getByRole('link', { name: 'The week before' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^From Thursday.*19/);
  await userEvent.click(screen.getByRole('button', { name: 'Today' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).not.toMatch(/^From/);
  expect(screen.queryByRole('button', { name: 'Today' })).toBeNull();
  expect(document.activeElement, 'the button is gone; the day is where one is').toBe(
    within(screen.getByRole('navigation', { name: 'Days of the week' })).getByRole('link', { current: 'date' }),
  );
});
