import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useEffect } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Player } from '@/player/player';
import { PlayerProvider, usePlayer } from '@/player/PlayerProvider';
import { messages } from '@/locales/later/es.po';
import { nextUnheard } from '@/player/queue';
import LeadsPage from './LeadsPage';

/** What the server says to a request for leads, after so many milliseconds. */
let answer: (query: URLSearchParams) => Response = () => Response.json({});
let delay = 0;

const page = (...statuses: string[]) =>
  Response.json({
    data: statuses.map((status, nth) => ({
      id: `${status} ${nth}`,
      call_log_id: `call ${status} ${nth}`,
      caller_name: `Caller ${status}`,
      status,
      urgency: 'high',
      created_at: '2026-11-10T12:00:00Z',
    })),
    has_more: false,
    next_cursor: null,
  });
const SPOKEN = {
  status: 'completed',
  created_at: '2026-11-10T12:00:00Z',
  recording_url: '/audio',
  messages: [
    { role: 'assistant', content: 'Buenas tardes. ¿En qué puedo ayudarle hoy?', seconds_from_start: 0 },
    {
      role: 'user',
      content: 'Los frenos de adelante están rechinando desde el lunes, hacen un ruido como de metal.',
      seconds_from_start: 4,
    },
  ],
};
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  delay = 0;
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = new URL(input as string, 'http://localhost');
    if (url.pathname === '/session') return Response.json({ session: null, demo: true });
    if (url.pathname.startsWith('/v1/calls/'))
      return Response.json({ data: { ...SPOKEN, id: decodeURIComponent(url.pathname.slice('/v1/calls/'.length)) } });
    if (url.pathname !== '/v1/leads') return page();
    await new Promise((resolve) => setTimeout(resolve, delay));
    return answer(url.searchParams);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

let player: Player | undefined;
function Listener() {
  const used = usePlayer();
  useEffect(() => {
    player = used;
  }, [used]);
  return null;
}

function show(address: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[address]}>
          <PlayerProvider source={(id) => id} ask={() => new Promise(() => undefined)} warm={() => undefined}>
            <Listener />
            <LeadsPage />
          </PlayerProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
}

const COLUMNS = ['New', 'Contacted', 'Qualified', 'Converted', 'Lost'];
const column = (name: string) => within(screen.getByRole('region', { name }));

test('while other leads are read nobody says that there are none', async () => {
  answer = (query) => (query.get('urgency') === 'low' ? page() : page(query.get('status') ?? 'new'));
  show('/leads?view=board&urgency=low');
  await wait(10);
  expect(screen.getByText(/No leads match/)).toBeTruthy();
  delay = 3_000;
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
  // It is gone with the filters, and the focus is not.
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Status' }));
  await wait(1_000);
  expect(screen.queryByText(/No leads/)).toBeNull();
  expect(column('Lost').getByText('Loading…')).toBeTruthy();
  await wait(3_000);
  expect(column('Lost').getByText('Caller lost')).toBeTruthy();
});

test('five columns that could not be read make one notice, and each says so; Retry and time heal them all', async () => {
  answer = () => new Response(null, { status: 503 });
  show('/leads?view=board');
  await wait(10);
  for (const name of COLUMNS) expect(column(name).getByText('These could not be read.')).toBeTruthy();
  expect(column('Needs an answer').getByText('It could not be read.')).toBeTruthy();
  const board = screen.getByRole('group', { name: 'Board of leads' });
  expect(board.tabIndex, 'the keyboard can scroll it').toBe(0);
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(screen.getByRole('alert').textContent).toMatch(/^Not all leads could be read\. The server answered .*503/);
  expect(screen.getAllByRole('button', { name: 'Retry' })).toHaveLength(1);
  // Meanwhile each was looked at by itself: nothing was ever read of it, so nothing stands as of any time.
  await wait(25_000);
  expect(screen.queryByText(/as of/i)).toBeNull();
  answer = (query) => page(query.get('status') ?? 'new');
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
  await wait(10);
  for (const name of COLUMNS) expect(column(name).getByText(/^Caller/)).toBeTruthy();
  expect(board.tabIndex, 'by its cards').toBe(-1);
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(['list', 'board'])('what could not be read again says so on the %s, once and in each part', async (view) => {
  answer = (query) => page(query.get('status') ?? 'new');
  show(`/leads?view=${view}`);
  await wait(10);
  answer = () => new Response(null, { status: 500 });
  await wait(61_000);
  expect(screen.getAllByText(/^As of \d/)).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: 'Retry' })).toHaveLength(1);
  const parts = view === 'board' ? [...COLUMNS, 'Needs an answer'] : ['Needs an answer'];
  for (const name of parts) expect(column(name).getByText(/^as of \d/)).toBeTruthy();
  answer = (query) => page(query.get('status') ?? 'new');
  await wait(5_000);
  expect(screen.queryByText(/^as of \d/i)).toBeNull();
});

test('none at all that could not be looked for again says that too', async () => {
  answer = () => page();
  show('/leads');
  await wait(10);
  answer = () => new Response(null, { status: 500 });
  await wait(61_000);
  expect(screen.getByText('No leads yet')).toBeTruthy();
  expect(screen.getByText(/^As of \d/)).toBeTruthy();
});

test('whoever hears a lead’s call goes on along the leads, not along the calls seen before', async () => {
  answer = (query) => (query.has('status') ? page() : page('new', 'contacted', 'lost'));
  show('/leads');
  const seen = { duration_seconds: null, caller_name: null, caller_phone: null, started_at: null, created_at: '' };
  player?.setQueue('calls', [{ ...seen, id: 'call seen before' }]);
  await wait(10);
  fireEvent.click(screen.getByRole('button', { name: /^Play the call with Caller new/ }));
  expect(player?.getState().call?.id).toBe('call new 0');
  expect(nextUnheard(player?.getQueue() ?? [], 'call new 0')?.id).toBe('call contacted 1');
});

test('on the board the way on leads down the column', async () => {
  answer = (query) => page(query.get('status') ?? 'new', query.get('status') ?? 'new');
  show('/leads?view=board&lead=lost 0');
  await wait(10);
  fireEvent.click(screen.getByRole('button', { name: 'Play the recording' }));
  expect(player?.getQueue().map(({ id }) => id)).toEqual(['call lost 0', 'call lost 1']);
});

test('a conversation in another language than the screen’s says so beside the lead', async () => {
  answer = (query) => page(query.get('status') ?? 'new');
  show('/leads?lead=new 0');
  await wait(10);
  const panel = within(screen.getByRole('complementary'));
  await vi.waitFor(() => expect(panel.getByText('Conversation in Spanish')).toBeTruthy());
  expect(panel.getByText(/rechinando/).lang).toBe('es');
});

test('another language is spoken at once, on each card of the board too', async () => {
  answer = (query) => page(query.get('status') ?? 'new');
  show('/leads?view=board');
  await wait(10);
  expect(column('Lost').getByText('High urgency')).toBeTruthy();
  // What was still on its way would draw them anew by itself.
  await wait(1_000);
  act(() => i18n.loadAndActivate({ locale: 'es', messages }));
  await wait(10);
  expect(screen.queryAllByText('High urgency')).toEqual([]);
  expect(column('Perdido').getByText('Urgencia alta')).toBeTruthy();
});
