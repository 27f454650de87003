import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { nameOrganization } from './client';
import { type SaveOutcome, type SaveParts, resolveContact, saveContact, useSaveContact } from './contactSave';
import type { ContactRecord, NewContact } from './contacts';
import { ApiError } from './errors';
import { createQueryClient } from './queryClient';

/** Where the answer of a POST gets lost: before the contact is written, or after. */
type Loss = 'before' | 'after';

/** A server that knows contacts by their number, loses answers on order, and writes down whatever it is asked. */
function serve() {
  const server = {
    rows: [] as ContactRecord[],
    posts: [] as string[],
    /** The next POSTs go wrong so. */
    losses: [] as (Loss | ApiError | undefined)[],
    /** The next looks go wrong so. */
    blind: [] as (ApiError | undefined)[],
  };
  const contactOf = ({ phone, name, email, company, notes }: NewContact): ContactRecord => ({
    id: `id of ${phone} ${server.rows.length}`,
    phone,
    name: name ?? null,
    email: email ?? null,
    company: company ?? null,
    notes: notes ?? null,
    source: 'api',
    total_calls: 0,
    last_call_at: null,
    created_at: '2026-11-22T12:00:00Z',
  });
  const marks: boolean[] = [];
  const parts = (again = false): SaveParts => ({
    again,
    mark: (sent) => marks.push(sent),
    wait: async () => undefined,
    look: async (phone) => {
      const fault = server.blind.shift();
      if (fault) throw fault;
      return server.rows.find((row) => row.phone === phone) ?? null;
    },
    create: async (contact) => {
      server.posts.push(contact.phone);
      const loss = server.losses.shift();
      if (loss instanceof ApiError) throw loss;
      if (loss === 'before') throw new ApiError({ status: 0, code: 'network' });
      if (server.rows.some((row) => row.phone === contact.phone)) throw new ApiError({ status: 409, code: 'conflict' });
      const created = contactOf(contact);
      server.rows.push(created);
      if (loss === 'after') throw new ApiError({ status: 502, code: 'upstream_bad_answer' });
      return created;
    },
  });
  return { ...server, server, marks, parts, contactOf };
}

const ROSA: NewContact = { phone: '+15125550142', name: 'Rosa', notes: 'Silver Corolla' };
const kinds = (outcome: SaveOutcome) => outcome.kind;

test('a contact is looked for, then sent, then there', async () => {
  const { server, parts, marks } = serve();
  expect(kinds(await saveContact(ROSA, parts()))).toBe('created');
  expect(server.rows).toHaveLength(1);
  expect(marks).toEqual([true, false]);
});

test('a number that somebody has is offered, and nothing is sent', async () => {
  const { server, parts, contactOf } = serve();
  server.rows.push(contactOf({ phone: ROSA.phone, name: 'R. Delgadillo' }));
  expect(await saveContact(ROSA, parts())).toMatchObject({ kind: 'taken', contact: { name: 'R. Delgadillo' } });
  expect(server.posts).toEqual([]);
});

test('an answer lost after the write is found by looking; lost before it, it is not there, and nothing is sent twice', async () => {
  const after = serve();
  after.server.losses = ['after'];
  expect(kinds(await saveContact(ROSA, after.parts()))).toBe('found');
  expect(after.server.posts).toHaveLength(1);
  expect(after.marks.at(-1)).toBe(false);

  const before = serve();
  before.server.losses = ['before'];
  expect(kinds(await saveContact(ROSA, before.parts()))).toBe('absent');
  expect(before.server.posts).toHaveLength(1);
  expect(before.marks.at(-1)).toBe(false);
});

test.each([0, 200, 201, 408, 500, 502, 503, 504])(
  '%i after a POST is an unknown outcome: it is looked',
  async (status) => {
    const { server, parts } = serve();
    server.losses = [new ApiError({ status, code: 'any' })];
    expect(kinds(await saveContact(ROSA, parts()))).toBe('absent');
  },
);

test.each([400, 403, 404, 413, 415, 422, 429])(
  '%i is a refusal: nothing was written, and nothing is asked',
  async (status) => {
    const { server, parts, marks } = serve();
    server.losses = [new ApiError({ status, code: 'any' })];
    await expect(saveContact(ROSA, parts())).rejects.toMatchObject({ status });
    expect(marks.at(-1)).toBe(false);
  },
);

test('with the look failing too nobody knows, and the mark stays, so that a reload looks first', async () => {
  const { server, parts, marks } = serve();
  server.losses = ['after'];
  server.blind = [undefined, new ApiError({ status: 502, code: 'upstream_unreachable' })];
  expect(kinds(await saveContact(ROSA, parts()))).toBe('unknown');
  expect(marks).toEqual([true]);
  expect(kinds(await resolveContact(ROSA, parts(true)))).toBe('found');
  expect(server.posts).toHaveLength(1);
});

test('a write that takes its time is seen at the second look', async () => {
  const { server, parts, contactOf } = serve();
  server.losses = [new ApiError({ status: 504, code: 'upstream_timeout' })];
  const late = { ...parts(), wait: async () => server.rows.push(contactOf(ROSA)) };
  expect(kinds(await saveContact(ROSA, late))).toBe('found');
});

test('a look that can not be made keeps the contact from being sent', async () => {
  const { server, parts } = serve();
  server.blind = [new ApiError({ status: 0, code: 'offline' })];
  await expect(saveContact(ROSA, parts())).rejects.toMatchObject({ code: 'offline' });
  expect(server.posts).toEqual([]);
});

test('a key that may not read sends all the same, and the server refuses doubles', async () => {
  const { server, parts, contactOf } = serve();
  const scope = () => new ApiError({ status: 403, code: 'missing_scope' });
  server.blind = [scope()];
  expect(kinds(await saveContact(ROSA, parts()))).toBe('created');
  server.rows = [contactOf(ROSA)];
  server.blind = [scope(), scope()];
  await expect(saveContact(ROSA, parts())).rejects.toMatchObject({ status: 409 });
});

test('a double that InboundFlow speaks of and nobody finds is told as that', async () => {
  const { parts } = serve();
  const create = () => Promise.reject(new ApiError({ status: 409, code: 'conflict', message: 'taken' }));
  await expect(saveContact(ROSA, { ...parts(), create })).rejects.toMatchObject({ status: 409, code: 'no_owner' });
});

test('the same contact, added by somebody else between look and send, is not called ours unless a try of ours came before', async () => {
  for (const again of [false, true]) {
    const { server, parts, contactOf } = serve();
    const quick = {
      ...parts(again),
      create: async (contact: NewContact) => {
        server.rows.push(contactOf(contact));
        throw new ApiError({ status: 409, code: 'conflict' });
      },
    };
    expect(kinds(await saveContact(ROSA, quick))).toBe(again ? 'found' : 'taken');
  }
});

test('a session that ends while it is looked is told as that', async () => {
  const { server, parts, marks } = serve();
  server.losses = ['after'];
  server.blind = [undefined, new ApiError({ status: 401, code: 'signed_out' })];
  await expect(saveContact(ROSA, parts())).rejects.toMatchObject({ status: 401 });
  expect(marks).toEqual([true]);
});

test('somebody else who was written down in between is not taken for ours', async () => {
  const { server, parts, contactOf } = serve();
  server.losses = [new ApiError({ status: 502, code: 'upstream_unreachable' })];
  const meanwhile = { ...parts(), wait: async () => server.rows.push(contactOf({ ...ROSA, name: 'Karen' })) };
  expect(await saveContact(ROSA, meanwhile)).toMatchObject({ kind: 'taken', contact: { name: 'Karen' } });
});

type Request = (name: string, work: () => Promise<unknown>) => Promise<unknown>;
const withLocks = (request: Request): Navigator => Object.create(navigator, { locks: { value: { request } } });

test('two tabs with one number take turns where the browser has locks', async () => {
  const { server, parts } = serve();
  let last: Promise<unknown> = Promise.resolve();
  const request = vi.fn((_: string, work: () => Promise<unknown>) => {
    last = last.then(work);
    return last;
  });
  vi.stubGlobal('navigator', withLocks(request));
  const outcomes = await Promise.all([saveContact(ROSA, parts()), saveContact(ROSA, parts())]);
  vi.unstubAllGlobals();
  expect(request).toHaveBeenCalledWith(`contact ${ROSA.phone}`, expect.anything());
  expect(outcomes.map(kinds)).toEqual(['created', 'taken']);
  expect(server.posts).toHaveLength(1);
});

test('a lock that can not be had does not keep anybody from saving, and a failure behind it is not tried again', async () => {
  const { server, parts } = serve();
  vi.stubGlobal(
    'navigator',
    withLocks(() => Promise.reject(new Error('blocked'))),
  );
  expect(kinds(await saveContact(ROSA, parts()))).toBe('created');
  vi.stubGlobal(
    'navigator',
    withLocks((_, work) => work()),
  );
  server.rows = [];
  server.losses = [new ApiError({ status: 422, code: 'invalid' })];
  await expect(saveContact(ROSA, parts())).rejects.toMatchObject({ status: 422 });
  vi.unstubAllGlobals();
  expect(server.posts).toHaveLength(2);
});

test('of 1,000 contacts with every fifth answer lost, half of them before the write, none is lost and none is double', async () => {
  const { server, parts } = serve();
  const wanted = Array.from(
    { length: 1000 },
    (_, index): NewContact => ({
      phone: `+1512555${String(index).padStart(4, '0')}`,
      name: `Caller ${index}`,
    }),
  );
  const shown: string[] = [];
  for (const [index, contact] of wanted.entries()) {
    server.losses = index % 5 === 0 ? [index % 10 === 0 ? 'after' : 'before'] : [];
    let outcome = await saveContact(contact, parts());
    // What a person does who is told that it is not there.
    if (outcome.kind === 'absent') outcome = await saveContact(contact, parts());
    if (outcome.kind === 'created' || outcome.kind === 'found') shown.push(outcome.contact.id);
  }
  expect(server.rows.map((row) => row.phone)).toEqual(wanted.map(({ phone }) => phone));
  expect(shown).toEqual(server.rows.map((row) => row.id));
  expect(server.posts).toHaveLength(1100);
});

test('what is looked for and sent says whose contact it is to be, whichever organization the tab shows by then', async () => {
  const sent: (string | null | undefined)[][] = [];
  nameOrganization(() => 'other');
  onTestFinished(() => {
    nameOrganization(() => undefined);
    cleanup();
    vi.restoreAllMocks();
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    // A refusal has the session looked at, where another test had that listened for.
    if (typeof input === 'string' && input.startsWith('/v1/'))
      sent.push([init?.method, new Headers(init?.headers).get('x-organization')]);
    if (init?.method !== 'POST') return Response.json({ data: [], has_more: false, next_cursor: null });
    return Response.json({ error: { code: 'other_organization', message: '' } }, { status: 412 });
  });
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => createElement(QueryClientProvider, { client }, children);
  const { result } = renderHook(() => useSaveContact(), { wrapper });
  const marks: boolean[] = [];
  const mark = (on: boolean): void => void marks.push(on);
  const saved = result.current.mutateAsync({ contact: ROSA, organization: 'org', lookOnly: false, again: false, mark });
  await expect(saved).rejects.toMatchObject({ code: 'other_organization' });
  const asked = [
    ['GET', 'org'],
    ['POST', 'org'],
  ];
  expect([sent, marks], 'nothing was written, and nothing has to be looked for').toEqual([asked, [true, false]]);
});
