import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Link, MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callList } from '@/api/calls';
import { queryClient } from '@/api/queryClient';
import { CallSteps } from './CallSteps';

let answer: () => void = () => undefined;

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const page = { rows: [{ id: 'a' }], ids: ['a'], oldest: null, next: 'more', stopped: null };
  queryClient.setQueryData<unknown>(callList({}).list.queryKey, { pages: [page], pageParams: [null] });
  const body = { data: [{ id: 'b' }], has_more: false, next_cursor: null, meta: {} };
  const come = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => come.then(() => Response.json(body)));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

async function stepOn(leave: boolean): Promise<void> {
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <MemoryRouter initialEntries={['/calls/a']}>
          <Link to="/elsewhere">Elsewhere</Link>
          <Routes>
            <Route path="/calls/a" element={<CallSteps id="a" list="/calls" />} />
            <Route path="/calls/b" element={<p>the older call</p>} />
            <Route path="/elsewhere" element={<p>elsewhere</p>} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Older call' }));
  if (leave) await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await act(async () => {
    answer();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

test('an older call that has to be read first is gone to once it is here', async () => {
  await stepOn(false);
  expect(screen.getByText('the older call')).toBeTruthy();
});

test('who leaves while the list is read on is not taken back', async () => {
  await stepOn(true);
  expect(screen.getByText('elsewhere')).toBeTruthy();
});
