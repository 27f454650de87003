import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from './errors';
import { queryClient } from './queryClient';
import { get } from './client';
import { useContactByPhone } from './contacts';
import { useLeads } from './leads';
import { endSession, sessionOptions, showOther, signOut, type SessionState, useSignIn, watchSession } from './session';

const SIGNED_IN = {
  session: { account: { organization_id: 'org', organization_name: 'Shop', plan: null, scopes: [] }, mode: 'live' },
  demo: true,
};
const state = () => queryClient.getQueryData<SessionState>(['session']);
const ask = () => queryClient.fetchQuery({ ...sessionOptions, staleTime: 0 });
const read = (status: number, code: string) =>
  queryClient
    .fetchQuery({ queryKey: ['calls'], queryFn: () => Promise.reject(new ApiError({ status, code })) })
    .catch(() => undefined);

/** The server knows of no session (any more), and a request is told so. */
async function beOver() {
  answer = () => Response.json({ session: null, demo: true });
  await read(401, 'signed_out');
  await vi.waitFor(() => expect(state()?.session).toBeNull());
}

let answer: () => Response;
beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  answer = () => Response.json(SIGNED_IN);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
  await ask();
});
afterEach(() => {
  queryClient.clear();
  vi.restoreAllMocks();
});
watchSession();

const wrapper = ({ children }: { children: ReactNode }) =>
  createElement(QueryClientProvider, { client: queryClient }, children);
async function signIn() {
  queryClient.clear();
  vi.mocked(fetch).mockClear();
  const { result } = renderHook(useSignIn, { wrapper });
  await act(() => result.current.mutateAsync({ api_key: 'sk_live_abc' }));
}

test('signing in takes the answer of its own request, and asks for no other', async () => {
  await signIn();
  expect(state()).toMatchObject({ ...SIGNED_IN, ended: null });
  expect(vi.mocked(fetch)).toHaveBeenCalledTimes(1);
});

test('a sign-in that the browser did not keep is told as that', async () => {
  await signIn();
  await beOver();
  expect(state()).toMatchObject({ session: null, ended: 'not_kept' });

  answer = () => Response.json(SIGNED_IN);
  await signIn();
  answer = () => Response.json({ session: null, demo: false });
  await ask();
  expect(state()).toMatchObject({ session: null, ended: 'not_kept' });
});

test('a session that was once taken has expired, however soon', async () => {
  await signIn();
  await queryClient.fetchQuery({ queryKey: ['account'], queryFn: async () => 'read' });
  await beOver();
  expect(state()?.ended).toBe('signed_out');
});

test('what was typed outlives a session that runs out, for its own organization alone, and no sign-out', async () => {
  const keep = () => {
    sessionStorage.setItem('draft:org:contact:', 'typed');
    sessionStorage.setItem('draft:other:contact:', 'typed elsewhere');
  };
  keep();
  await beOver();
  expect(Object.keys(sessionStorage)).toHaveLength(2);
  answer = () => Response.json(SIGNED_IN);
  await signIn();
  expect(Object.keys(sessionStorage)).toEqual(['draft:org:contact:']);
  keep();
  endSession('left');
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('a 401 of any request ends the session with its reason, and nothing that was read stays', async () => {
  queryClient.setQueryData(['calls', 'list'], ['somebody']);
  sessionStorage.setItem('place', 'read');
  await read(401, 'key_revoked');
  expect(state()).toMatchObject({ session: null, ended: 'key_revoked', demo: true });
  expect(queryClient.getQueryData(['calls', 'list'])).toBeUndefined();
  expect(sessionStorage.getItem('place')).toBeNull();
});

test('a refusal of a session that another sign-in took the place of ends neither, here nor in other tabs', async () => {
  const other = new BroadcastChannel('session');
  const told = vi.fn<(event: MessageEvent) => void>();
  other.addEventListener('message', told);
  await read(401, 'signed_out');
  // As it began; who there is; and once more, to follow whoever that is.
  await vi.waitFor(() => expect(vi.mocked(fetch)).toHaveBeenCalledTimes(3));
  await ask();
  expect(state()).toMatchObject({ ...SIGNED_IN, ended: null });
  expect(told).not.toHaveBeenCalled();
  other.close();
});

test('a refusal holds where the server can say nothing of the session', async () => {
  answer = () => new Response(null, { status: 503 });
  await read(401, 'signed_out');
  await vi.waitFor(() => expect(state()).toMatchObject({ session: null, ended: 'signed_out' }));
});

test('a wrong key at sign-in, or a missing scope, ends no session', async () => {
  await read(401, 'wrong_key');
  await read(403, 'missing_scope');
  expect(state()?.session).not.toBeNull();
});

test('a session that the server no longer knows has expired', async () => {
  answer = () => Response.json({ session: null, demo: false });
  await ask();
  expect(state()).toMatchObject({ session: null, ended: 'signed_out' });
});

test('whoever comes for the first time is told of no end', async () => {
  queryClient.clear();
  answer = () => Response.json({ session: null, demo: true });
  await ask();
  expect(state()).toMatchObject({ session: null, ended: null });
});

test('an answer that is no session is an error, not somebody signed out', async () => {
  queryClient.clear();
  answer = () => Response.json({ hello: 1 });
  await expect(ask()).rejects.toMatchObject({ code: 'invalid_body' });
});

test('a later reason does not overwrite the first', () => {
  endSession('left');
  endSession('signed_out');
  expect(state()?.ended).toBe('left');
});

test('signing out tells the server, and the marker stands until it confirms', async () => {
  answer = () => new Response(null, { status: 503 });
  signOut();
  expect(state()).toMatchObject({ session: null, ended: 'left' });
  expect(localStorage.getItem('sign-out-pending')).toBe('1');
  await vi.waitFor(() =>
    expect(vi.mocked(fetch)).toHaveBeenCalledWith('/session', expect.objectContaining({ method: 'DELETE' })),
  );
  const { confirmSignOut } = await import('./signOut');
  await confirmSignOut();
  expect(localStorage.getItem('sign-out-pending')).toBe('1');

  answer = () => new Response(null, { status: 204 });
  await confirmSignOut();
  expect(localStorage.getItem('sign-out-pending')).toBeNull();
});

test('an answer that was on its way at a sign-out, or at a sign-in, does not undo it', async () => {
  const late = async (change: () => Promise<unknown> | void, stale: object) => {
    let tell: (response: Response) => void = () => undefined;
    vi.mocked(fetch).mockImplementationOnce(() => new Promise((resolve) => (tell = resolve)));
    const asked = ask().catch(() => undefined);
    await change();
    tell(Response.json(stale));
    await asked;
    await new Promise((resolve) => setTimeout(resolve));
  };
  await late(() => endSession('left'), SIGNED_IN);
  expect(state()).toMatchObject({ session: null, ended: 'left', demo: true });

  const { result } = renderHook(useSignIn, { wrapper });
  await late(() => act(() => result.current.mutateAsync({ api_key: 'sk_live_abc' })), { session: null, demo: true });
  expect(state()).toMatchObject({ ...SIGNED_IN, ended: null });
});

test('another tab that signs out ends the session here', async () => {
  const tab = new BroadcastChannel('session');
  tab.postMessage('left');
  await vi.waitFor(() => expect(state()).toMatchObject({ session: null, ended: 'left' }));
  tab.close();
});

const ELSEWHERE = {
  ...SIGNED_IN,
  session: { ...SIGNED_IN.session, account: { ...SIGNED_IN.session.account, organization_id: 'other' } },
};
const nameOf = (session: SessionState['session'] | undefined) => session?.account.organization_id;

test('every request for records names the organization that the tab shows; those about the session name none', async () => {
  await get('/v1/calls');
  await get('/session');
  const named = vi
    .mocked(fetch)
    .mock.calls.slice(-2)
    .map(([, init]) => new Headers(init?.headers).get('x-organization'));
  expect(named).toEqual(['org', null]);
});

test('refused because another tab has signed in to another organization, the tab follows, and nothing that was read stays', async () => {
  queryClient.setQueryData(['contacts', 'list'], ['somebody']);
  sessionStorage.setItem('place', 'read');
  answer = () => Response.json(ELSEWHERE);
  await read(412, 'other_organization');
  await vi.waitFor(() => expect(nameOf(state()?.session)).toBe('other'));
  expect(state()).toMatchObject({ before: { organization_id: 'org' } });
  expect(queryClient.getQueryData(['contacts', 'list'])).toBeUndefined();
  expect(sessionStorage.getItem('place')).toBeNull();
});

test('with something typed in it the tab stays, until somebody wants the other organization or its own is back', async () => {
  sessionStorage.setItem('draft:org:contact:', 'typed');
  answer = () => Response.json(ELSEWHERE);
  await ask();
  expect([nameOf(state()?.session), nameOf(state()?.other)]).toEqual(['org', 'other']);

  answer = () => Response.json(SIGNED_IN);
  await ask();
  expect([nameOf(state()?.session), nameOf(state()?.other)]).toEqual(['org', undefined]);

  answer = () => Response.json(ELSEWHERE);
  await ask();
  showOther();
  expect([nameOf(state()?.session), nameOf(state()?.other)]).toEqual(['other', undefined]);
  expect(sessionStorage.getItem('draft:org:contact:')).toBe('typed');
});

test('what was refused meanwhile is looked at again by itself once the own organization is back, and then alone', async () => {
  sessionStorage.setItem('draft:org:contact:', 'typed');
  let session: object = ELSEWHERE;
  const refused = { error: { code: 'other_organization', message: '' } };
  const asked: string[] = [];
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const path = input as string;
    if (path === '/session') return Response.json(session);
    asked.push(path);
    const ours = session === SIGNED_IN && new Headers(init?.headers).get('x-organization') === 'org';
    if (!ours) return Response.json(refused, { status: 412 });
    return Response.json({ data: [{ id: 'a', created_at: '2026-11-10T12:00:00Z' }], has_more: false });
  });
  const shown = renderHook(() => ({ list: useLeads({}), contact: useContactByPhone('+15125550142', 'org') }), {
    wrapper,
  });
  await vi.waitFor(() => expect(shown.result.current.list.error).toMatchObject({ code: 'other_organization' }));
  await vi.waitFor(() => expect(nameOf(state()?.other)).toBe('other'));
  const { length } = asked;
  await act(ask);
  expect(asked, 'nothing is asked for while it would be refused').toHaveLength(length);

  session = SIGNED_IN;
  await act(ask);
  await vi.waitFor(() => expect(shown.result.current.list.rows).toHaveLength(1));
  await vi.waitFor(() => expect(shown.result.current.contact.data).toMatchObject({ id: 'a' }));
  expect(asked).toHaveLength(length + 2);
  shown.unmount();
});
