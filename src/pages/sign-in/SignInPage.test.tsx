import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queryClient';
import SignInPage from './SignInPage';

const ACCOUNT = { organization_id: 'org', organization_name: 'Shop', plan: null, scopes: [] };
const error = (status: number, code: string, headers = {}) =>
  Response.json({ error: { code, message: '' } }, { status, headers });

let signedIn: boolean;
let demo: boolean;
let onPost: (body: unknown) => Response;
const posted: unknown[] = [];

function show(state: unknown = null) {
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <MemoryRouter initialEntries={[{ pathname: '/sign-in', state }]}>
          <Routes>
            <Route path="/sign-in" element={<SignInPage />} />
            <Route path="/calls" element={<p>the calls</p>} />
            <Route path="/calls/:id" element={<p>one call</p>} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
}

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  signedIn = false;
  demo = true;
  posted.length = 0;
  onPost = () => {
    signedIn = true;
    return Response.json({ session: { account: ACCOUNT, mode: 'live' }, demo });
  };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    if (init?.method !== 'POST')
      return Response.json({ session: signedIn ? { account: ACCOUNT, mode: 'live' } : null, demo });
    const body: unknown = JSON.parse(init.body as string);
    posted.push(body);
    return onPost(body);
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  localStorage.clear();
  vi.restoreAllMocks();
});

test('a pasted key, spaces and all, signs in and leads to where one wanted to go', async () => {
  const user = userEvent.setup();
  show({ from: '/calls/7' });
  await user.click(screen.getByLabelText('API key'));
  await user.paste('  sk_live_abc\n');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('one call')).toBeTruthy();
  expect(posted).toEqual([{ api_key: 'sk_live_abc' }]);
});

test('one click opens the demo', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Open the demo shop' }));
  expect(await screen.findByText('the calls')).toBeTruthy();
  expect(posted).toEqual([{ demo: true }]);
});

test('without a sandbox no demo is offered', async () => {
  demo = false;
  show();
  await waitFor(() => expect(vi.mocked(fetch)).toHaveBeenCalled());
  expect(screen.queryByRole('button', { name: 'Open the demo shop' })).toBeNull();
});

test.each([
  [401, 'wrong_key', {}, /does not know this key/],
  [429, 'too_many_attempts', { 'Retry-After': '42' }, /Wait 42 s/],
  [502, 'upstream_unreachable', {}, /can't be reached/],
])('a %i of %s is told at the field, and goes when the key is changed', async (status, code, headers, sentence) => {
  onPost = () => error(status, code, headers);
  const user = userEvent.setup();
  show();
  const field = screen.getByLabelText<HTMLInputElement>('API key');
  await user.type(field, 'sk_live_x{Enter}');
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe('sk_live_x');
  await user.type(field, 'y');
  expect(screen.queryByText(sentence)).toBeNull();
});

test('an empty key asks for one and sends nothing', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByText(/Paste the key here/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('API key'));
  expect(posted).toEqual([]);
});

test('the key is hidden until one asks to see it, and no browser is to keep it', async () => {
  show();
  const field = screen.getByLabelText<HTMLInputElement>('API key');
  expect(field.type).toBe('password');
  expect(field.autocomplete).toBe('off');
  await userEvent.click(screen.getByRole('button', { name: 'Show the key' }));
  expect(field.type).toBe('text');
});

test('a session that ended says why', () => {
  show({ ended: 'key_revoked', from: '/calls' });
  expect(screen.getByText(/no longer accepts the key you were signed in with/)).toBeTruthy();
});

test('a sign-in that the browser did not keep says what to look at', () => {
  show({ ended: 'not_kept', from: '/calls' });
  expect(screen.getByRole('status').textContent).toMatch(/cookies are blocked.*PUBLIC_URL/);
});

test('while a sign-out is not confirmed nobody can go on, not even with a session', async () => {
  signedIn = true;
  localStorage.setItem('sign-out-pending', '1');
  show();
  await waitFor(() => expect(queryClient.getQueryData(['session'])).toBeDefined());
  await act(async () => undefined);
  expect(screen.getByText(/the server could not be told yet/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('API key').disabled).toBe(true);
  expect(screen.queryByText('the calls')).toBeNull();
});
