import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readContactRow } from '@/api/contacts';
import { createQueryClient } from '@/api/queryClient';
import { PlayerProvider } from '@/player/PlayerProvider';
import { TimeLine } from './TimeLine';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const PHONE = '+15125550142';
const made = { created_at: '2026-11-12T12:00:00Z', caller_phone: PHONE };
const page = (data: unknown[], more = false) =>
  Response.json({ data, has_more: more, next_cursor: more ? crypto.randomUUID() : null, meta: {} });

/** A contact's time line, with what each list answers. */
function show(answers: Record<'calls' | 'leads' | 'appointments', () => Response | Promise<Response>>) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const [, , name = ''] = (typeof address === 'string' ? address : '').split(/[/?]/);
    return name in answers ? answers[name as keyof typeof answers]() : Response.json({ session: null });
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
  const contact = readContactRow({ id: 'a', phone: PHONE, name: 'Rosa' });
  if (!contact) throw new Error('no contact');
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <PlayerProvider source={(id) => id} ask={() => new Promise(() => {})} warm={() => {}}>
          <MemoryRouter initialEntries={['/contacts/a']}>
            <TimeLine contact={contact} />
          </MemoryRouter>
        </PlayerProvider>
      </QueryClientProvider>
    </I18nProvider>,
  );
}
const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);

test('counts what was read, and claims no zero where something was not', async () => {
  let leads = 0;
  show({
    calls: () => page([{ id: 'c', recording_url: 'x', caller_name: 'Rosa', ...made }]),
    leads: () => page([{ id: `other ${(leads += 1)}`, created_at: made.created_at }], true),
    appointments: () => new Response('{}', { status: 500 }),
  });
  await screen.findByText(/they could not be read/);
  await screen.findByText('Read on');
  expect(leads).toBe(4);
  expect(tabs()).toEqual(['All', 'Calls 1', 'Leads', 'Appointments']);
  expect(screen.queryByText(/Nothing/)).toBeNull();
});

test('each part leads to where it is shown, and a call that can be heard has its button', async () => {
  show({
    calls: () =>
      page([
        { id: 'c', recording_url: 'x', caller_name: 'Rosa', ...made },
        { id: 'mute', ...made },
      ]),
    leads: () => page([{ id: 'l', contact_id: 'a', created_at: made.created_at }]),
    appointments: () => page([{ id: 'b', ...made, appointment_date: '2026-11-20' }]),
  });
  await screen.findByText(/1 of those read can be heard/);
  await waitFor(() => expect(tabs()).toEqual(['All', 'Calls 2', 'Leads 1', 'Appointments 1']));
  const ways = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(new Set(ways)).toEqual(
    new Set(['/calls/c', '/calls/mute', '/leads?lead=l', '/appointments?appointment=b&from=2026-11-20']),
  );
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^Play the call with Rosa, /),
  ]);
  expect(screen.getByText('No recording')).toBeTruthy();
});

test('“Read on” reads all that is left, page after page, and can be stopped in between', async () => {
  let asked = 0;
  let hold: Promise<void> | undefined;
  show({
    calls: async () => {
      asked += 1;
      const id = `c${asked}`;
      await hold;
      return page([{ id, ...made }], asked < 30);
    },
    leads: () => page([]),
    appointments: () => page([]),
  });
  // By its words: a search by role through a page that grows takes seconds of a busy machine.
  const button = await screen.findByText('Read on');
  expect(asked, 'by itself').toBe(10);
  let release = () => {};
  hold = new Promise((resolve) => {
    release = resolve;
  });
  await userEvent.click(button);
  await screen.findByText(/Reading…/);
  expect(button.textContent).toBe('Stop');
  await userEvent.click(button);
  hold = undefined;
  await act(async () => release());
  await waitFor(() => expect(button.textContent).toBe('Read on'));
  expect(asked, 'the one that was on its way').toBe(11);
  expect(screen.getByText(/10 read, back to/)).toBeTruthy();

  await userEvent.click(button);
  const end = await screen.findByText(/all from this number were read/);
  expect(asked).toBe(30);
  expect(document.activeElement, 'who pressed it is told').toBe(end);
});
