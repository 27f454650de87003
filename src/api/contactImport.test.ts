import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Setup } from './contactImportKeep';
import { type Fate, progressOf, unclear } from './contactImportRun';
import type { Contact, NewContact } from './contacts';

const ORG = 'org';
type Loss = 'before' | 'after' | 'reload' | 'reload before' | Response;

/** InboundFlow behind the gateway, as the wire shows it. Its faults strike the POST of a number, or the next GETs, one after the other. */
function serve() {
  const server = {
    rows: [] as Pick<Contact, 'id' | 'phone' | 'name' | 'created_at'>[],
    /** When each POST came, and its number. */
    posts: [] as { at: number; phone: string }[],
    gets: [] as string[],
    losses: new Map<string, Loss[]>(),
    blind: [] as (Response | 'ok')[],
    limit: 1_000_000,
  };
  let made = 0;
  const put = (phone: string, name: string | null = null) => {
    made += 1;
    const row = {
      id: `id ${phone}`,
      phone,
      name,
      created_at: new Date(1_700_000_000_000 + made * 1_000).toISOString(),
    };
    server.rows.unshift(row);
    return row;
  };
  const say = (body: unknown, status = 200) =>
    Response.json(body, {
      status,
      headers: { 'x-ratelimit-limit': String(server.limit), 'x-ratelimit-remaining': '50' },
    });
  const list = (query: URLSearchParams) => {
    server.gets.push(query.toString());
    const fault = server.blind.shift();
    if (fault && fault !== 'ok') return fault;
    const phone = query.get('phone');
    const since = query.get('since') ?? '';
    const all = server.rows.filter((row) => (phone === null || row.phone === phone) && row.created_at > since);
    const from = Number(query.get('cursor') ?? 0);
    const data = all.slice(from, from + 3);
    const more = from + 3 < all.length;
    return say({ data, has_more: more, next_cursor: more ? String(from + 3) : null, meta: {} });
  };
  const never = () => new Promise<Response>(() => undefined);
  const write = (contact: NewContact) => {
    server.posts.push({ at: Date.now(), phone: contact.phone });
    const loss = server.losses.get(contact.phone)?.shift();
    if (loss instanceof Response) return loss;
    if (loss === 'before') throw new TypeError('cut');
    if (loss === 'reload before') return never();
    if (server.rows.some((row) => row.phone === contact.phone))
      return say({ error: { code: 'duplicate_phone', message: 'taken' } }, 409);
    const row = put(contact.phone, contact.name ?? null);
    if (loss === 'after') throw new TypeError('cut');
    if (loss === 'reload') return never();
    return say({ data: row, meta: {} }, 201);
  };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = new URL(input as string, 'http://localhost');
    if (url.pathname === '/session') return Response.json({ session: null });
    await new Promise((resolve) => setTimeout(resolve, 4));
    return init?.method === 'POST' ? write(JSON.parse(init.body as string) as NewContact) : list(url.searchParams);
  });
  return { server, put };
}

const account = (organization_id = ORG, scopes = ['contacts:read', 'contacts:write']) => ({
  session: { account: { organization_id, organization_name: 'Shop', plan: null, scopes }, mode: 'live' },
  demo: false,
  ended: null,
});

/** Another organization than this tab knows of is signed in: the gateway refuses what names this one, and only that. */
function signInNextDoor(): void {
  const ask = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
    new Headers(init?.headers).get('x-organization') === ORG
      ? Promise.resolve(Response.json({ error: { code: 'other_organization', message: '' } }, { status: 412 }))
      : ask(input, init),
  );
}

/** What a page that was just loaded has; the tab's storage outlives it. */
async function load(signedIn: unknown = account()) {
  vi.resetModules();
  const [run, state, { queryClient }, session] = await Promise.all([
    import('./contactImport'),
    import('./contactImportState'),
    import('./queryClient'),
    import('./session'),
  ]);
  session.watchSession();
  queryClient.setQueryData(['session'], signedIn);
  state.openImport(ORG);
  const now = () => state.readState();
  const rest = async () => {
    for (let spell = 0; spell < 10_000 && now()?.busy; spell++) await vi.advanceTimersByTimeAsync(100);
    await vi.advanceTimersByTimeAsync(0);
  };
  const kinds = () => now()?.fates.map((fate) => fate?.kind) ?? [];
  return { ...run, ...state, queryClient, session, now, rest, kinds };
}
type Page = Awaited<ReturnType<typeof load>>;

const SETUP: Setup = { header: false, columns: ['phone', 'name'], country: 'US', chosen: false };
const contactOf = ([phone = '', name = '']: readonly string[]): NewContact => ({ phone, name });
const number = (at: number): string => `+1512555${String(at).padStart(4, '0')}`;
const take = (page: Page, count: number) => {
  const rows = Array.from({ length: count }, (_, at) => [number(at), `Caller ${at}`]);
  page.takeSheet(ORG, { name: 'list.csv', rows, lines: rows.map((_, at) => at + 1), guessed: false }, SETUP);
};
const run = async (page: Page, decided?: (Fate | undefined)[]) => {
  void page.runImport(contactOf, decided);
  await page.rest();
};
/** Runs until that many POSTs have come. */
async function runTo(page: Page, server: ReturnType<typeof serve>['server'], posts: number) {
  void page.runImport(contactOf);
  for (let spell = 0; spell < 1_000 && server.posts.length < posts; spell++) await vi.advanceTimersByTimeAsync(5);
}

// Each test loads the modules anew, which takes its time on a machine with other work to do.
beforeAll(() => vi.setConfig({ testTimeout: 30_000 }));
beforeEach(() => {
  vi.useFakeTimers();
  // Pages that are gone would hear of sign-outs in other test files, and clear the storage that all of them share.
  vi.stubGlobal('BroadcastChannel', undefined);
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

afterAll(() => {
  vi.resetConfig();
  vi.resetModules();
});

test('each row is sent once, in order; whoever is there already is left alone', async () => {
  const { server, put } = serve();
  for (let at = 0; at < 7; at++) put(`+1900555000${at}`);
  put(number(2), 'Somebody');
  const page = await load();
  take(page, 6);
  void page.readOver();
  await page.rest();
  expect(page.now()?.known).toMatchObject({ read: 8, complete: true });
  await run(page);
  expect(page.now()?.stage).toBe('done');
  expect(page.kinds()).toEqual(['created', 'created', 'known', 'created', 'created', 'created']);
  expect(server.posts.map(({ phone }) => phone)).toEqual([0, 1, 3, 4, 5].map(number));
  // The walk has looked for everybody: no number is asked for by itself.
  expect(server.gets.filter((query) => query.includes('phone='))).toEqual([]);
});

test('rows whose fate was decided before are not sent', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 4);
  await run(page, [
    { kind: 'header' },
    undefined,
    { kind: 'repeat', line: 2 },
    { kind: 'wrong', problems: [['phone', 'short']] },
  ]);
  expect(server.posts.map(({ phone }) => phone)).toEqual([number(1)]);
  expect(page.kinds()).toEqual(['header', 'created', 'repeat', 'wrong']);
});

test('an answer lost after the write is found; one lost before is sent again, last and after a look', async () => {
  const { server } = serve();
  server.losses.set(number(0), ['before']).set(number(1), ['after']);
  const page = await load();
  take(page, 4);
  await run(page);
  expect(page.now()?.fates).toMatchObject([
    { kind: 'created', lost: false },
    { kind: 'created', lost: true },
    { kind: 'created', lost: false },
    { kind: 'created' },
  ]);
  expect(server.posts.map(({ phone }) => phone)).toEqual([0, 1, 2, 3, 0].map(number));
  expect(server.rows).toHaveLength(4);
});

test('who was added elsewhere while the row was on its way was there already, though every word be the same', async () => {
  const { server, put } = serve();
  const page = await load();
  take(page, 3);
  void page.readOver();
  await page.rest();
  put(number(1), 'Caller 1');
  await run(page);
  expect(page.kinds()).toEqual(['created', 'known', 'created']);
  // Nothing told so beforehand: it was InboundFlow that refused it.
  expect(server.posts).toHaveLength(3);
});

test('where row after row ends in an error of the server it is held, and no row loses its tries by it', async () => {
  const { server, put } = serve();
  const down = () => Response.json({}, { status: 503 });
  for (let at = 0; at < 9; at++) server.losses.set(number(at), [down(), down(), down(), down()]);
  put(number(2), 'Old friend');
  const page = await load();
  take(page, 9);
  await run(page);
  const held = { busy: null, stage: 'begun', sent: null, trouble: { error: { status: 503 } } };
  expect(page.now()).toMatchObject(held);
  expect(page.kinds()).toEqual(['absent', 'absent', 'known', 'absent', ...Array.from({ length: 5 })]);
  expect(progressOf(page.now()?.fates ?? [])).toEqual({ done: 1, total: 9 });
  // Whoever goes on too early is held again, with the last of them too.
  for (let spell = 0; spell < 4; spell++) {
    await run(page);
    expect(page.now()).toMatchObject(held);
  }
  expect(page.kinds().filter((kind) => kind === 'absent')).toHaveLength(8);
  server.losses.clear();
  await run(page);
  expect(page.now()?.stage).toBe('done');
  expect(page.kinds()).toEqual(['created', 'created', 'known', ...Array.from({ length: 6 }, () => 'created')]);
});

test('of a row that InboundFlow refuses the next one with its number gets its chance', async () => {
  const { server } = serve();
  const no = () => Response.json({ error: { code: 'invalid_field', message: 'no' } }, { status: 422 });
  server.losses.set(number(0), [no(), no()]).set(number(1), [Response.json({}, { status: 503 }), no()]);
  const page = await load();
  const rows = [0, 1, 0, 1, 0, 0].map((at, row) => [number(at), `Row ${row}`]);
  page.takeSheet(ORG, { name: '', rows, lines: [1, 3, 5, 7, 9, 11], guessed: false }, SETUP);
  const repeat = (line: number): Fate => ({ kind: 'repeat', line });
  await run(page, [undefined, undefined, repeat(1), repeat(3), repeat(1), repeat(1)]);
  expect(page.now()?.fates).toMatchObject([
    { kind: 'refused' },
    { kind: 'refused' },
    { kind: 'refused' },
    { kind: 'created' },
    { kind: 'created' },
    repeat(9),
  ]);
  expect(server.rows.map(({ name }) => name)).toEqual(['Row 3', 'Row 4']);
  // A reload finds the same.
  expect((await load()).kinds()).toEqual(page.kinds());
});

test('records that are dropped because somebody signs in in another tab take no row on its way with them', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 2);
  server.losses.set(number(0), ['after']);
  void page.runImport(contactOf);
  for (let spell = 0; spell < 2_000 && page.now()?.busy; spell++) {
    void page.queryClient.cancelQueries();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(page.now()).toMatchObject({ stage: 'done', trouble: null });
  expect(page.kinds()).toEqual(['created', 'created']);
});

test('a row that was written late is found before it is sent a second time', async () => {
  const { server, put } = serve();
  server.losses.set(number(0), ['before']);
  const page = await load();
  take(page, 3);
  await runTo(page, server, 2);
  put(number(0), 'Caller 0');
  await page.rest();
  expect(page.now()?.fates[0]).toMatchObject({ kind: 'created', lost: true });
  expect(server.posts.filter(({ phone }) => phone === number(0))).toHaveLength(1);
});

test('a row whose answers are always lost is told as not saved, and can be tried again', async () => {
  const { server } = serve();
  server.losses.set(number(0), ['before', 'before']);
  const page = await load();
  take(page, 1);
  await run(page);
  expect(page.now()?.fates).toEqual([{ kind: 'absent', tries: 2 }]);
  expect(page.now()?.stage).toBe('done');
  void page.tryAgain(contactOf);
  await page.rest();
  expect(page.kinds()).toEqual(['created']);
  expect(server.rows).toHaveLength(1);
});

test('a 429 is obeyed to the second, and told', async () => {
  const { server } = serve();
  server.losses.set(number(1), [Response.json({}, { status: 429, headers: { 'retry-after': '17' } })]);
  const page = await load();
  take(page, 3);
  await runTo(page, server, 2);
  const refusedAt = Date.now();
  await vi.advanceTimersByTimeAsync(100);
  expect(Math.round(((page.now()?.waiting?.until ?? 0) - refusedAt) / 1_000)).toBe(17);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(server.posts).toHaveLength(2);
  await page.rest();
  expect(page.kinds()).toEqual(['created', 'created', 'created']);
  expect((server.posts[2]?.at ?? 0) - refusedAt).toBeGreaterThanOrEqual(16_950);
});

test('at sixty a minute it takes no more than three quarters', async () => {
  const { server } = serve();
  server.limit = 60;
  const page = await load();
  take(page, 120);
  await run(page);
  expect(page.kinds().every((kind) => kind === 'created')).toBe(true);
  for (const { at } of server.posts)
    expect(server.posts.filter((post) => post.at >= at && post.at < at + 60_000).length).toBeLessThanOrEqual(46);
  const [first, last] = [server.posts[0]?.at ?? 0, server.posts.at(-1)?.at ?? 0];
  expect((last - first) / 1_000).toBeLessThan(180);
});

test.each(['reload', 'reload before'] as const)(
  'a page that goes while a row is on its way (%s) never sends it blindly',
  async (loss) => {
    const { server } = serve();
    server.losses.set(number(2), [loss]);
    const before = await load();
    take(before, 5);
    await runTo(before, server, 3);
    const after = await load();
    expect(after.now()).toMatchObject({ stage: 'begun', sent: 2, busy: null });
    expect(after.kinds()).toEqual(['created', 'created', undefined, undefined, undefined]);
    server.gets = [];
    await run(after);
    expect(after.kinds()).toEqual(['created', 'created', 'created', 'created', 'created']);
    expect(server.rows).toHaveLength(5);
    const again = server.posts.filter(({ phone }) => phone === number(2));
    expect(again).toHaveLength(loss === 'reload' ? 1 : 2);
    // Looked for twice, a while apart, before anything else; and where it was not there, once more before it is sent.
    const looks = server.gets.filter((query) => query.includes(encodeURIComponent(number(2))));
    expect(looks).toHaveLength(loss === 'reload' ? 1 : 3);
  },
);

test('after a reload the contacts are read anew: who was added meanwhile is not added again', async () => {
  const { server, put } = serve();
  server.losses.set(number(1), ['reload']);
  const before = await load();
  take(before, 4);
  await runTo(before, server, 2);
  put(number(3), 'Added by hand');
  const after = await load();
  await run(after);
  expect(after.kinds()).toEqual(['created', 'created', 'created', 'known']);
  expect(server.posts.filter(({ phone }) => phone === number(3))).toHaveLength(0);
});

test('in a long run those who were added elsewhere are found out by what came since', async () => {
  const { server, put } = serve();
  server.limit = 60;
  put('+19005550001', 'Old friend');
  const page = await load();
  take(page, 200);
  await runTo(page, server, 5);
  put(number(199), 'Added elsewhere');
  await page.rest();
  expect(page.kinds().at(-1)).toBe('known');
  expect(server.posts.filter(({ phone }) => phone === number(199))).toHaveLength(0);
  expect(server.gets.some((query) => query.includes('since='))).toBe(true);
});

test('held, it stops after the row on its way, and goes on from there', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 30);
  await runTo(page, server, 10);
  page.pauseImport();
  await page.rest();
  const held = server.posts.length;
  expect(held).toBeLessThan(30);
  expect(page.now()).toMatchObject({ busy: null, stage: 'begun', trouble: null });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.posts).toHaveLength(held);
  await run(page);
  expect(server.posts).toHaveLength(30);
  expect(new Set(server.posts.map(({ phone }) => phone)).size).toBe(30);
});

test('cancelled, it sends nothing more, which a reload does not change', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 30);
  await runTo(page, server, 10);
  page.cancelImport();
  await page.rest();
  const sent = server.posts.length;
  const after = await load();
  expect(after.now()?.stage).toBe('cancelled');
  expect(after.kinds().filter((kind) => kind === 'created')).toHaveLength(sent);
  expect(server.posts).toHaveLength(sent);
});

test('whoever goes on after a pause, however short, has what came meanwhile read first', async () => {
  const { server, put } = serve();
  const page = await load();
  put('+19005550001', 'Old friend');
  take(page, 20);
  await runTo(page, server, 5);
  page.pauseImport();
  await page.rest();
  put(number(19), 'Added by hand');
  server.gets = [];
  await run(page);
  expect(server.gets[0]).toContain('since=');
  expect(server.gets.filter((query) => !query.includes('since='))).toEqual([]);
  expect(page.kinds().at(-1)).toBe('known');
  expect(server.posts.filter(({ phone }) => phone === number(19))).toEqual([]);
});

test.each([
  ['after', 'created'],
  ['before', 'absent'],
] as const)('cancelled with a row on its way (%s), it can be looked for, and nothing is sent', async (loss, kind) => {
  const { server } = serve();
  const page = await load();
  take(page, 9);
  void page.readOver();
  await page.rest();
  server.losses.set(number(1), ['before']).set(number(4), [loss]);
  void page.runImport(contactOf);
  for (let spell = 0; spell < 5_000 && server.posts.length < 5; spell++) await vi.advanceTimersByTimeAsync(1);
  server.blind = Array.from({ length: 3 }, () => Response.json({}, { status: 502 }));
  await vi.advanceTimersByTimeAsync(20);
  page.cancelImport();
  await page.rest();
  expect(page.now()).toMatchObject({ stage: 'cancelled', sent: 4, fates: { 1: { kind: 'absent', tries: 1 } } });
  server.blind = [];
  const after = await load();
  void after.lookAgain(contactOf);
  await after.rest();
  expect(after.now()).toMatchObject({ stage: 'cancelled', sent: null, trouble: null });
  expect(after.kinds().slice(0, 6)).toEqual(['created', 'absent', 'created', 'created', kind, undefined]);
  expect(unclear(after.now() ?? { fates: [], sent: 0 })).toEqual([]);
  expect(server.posts).toHaveLength(5);
  // After all, everything.
  void after.tryAgain(contactOf);
  await after.rest();
  expect(after.kinds().every((each) => each === 'created')).toBe(true);
  expect(server.rows).toHaveLength(9);
});

test('a browser without room for the list says so, and sends it all the same', async () => {
  serve();
  const page = await load();
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: full, removeItem: () => undefined });
  take(page, 3);
  expect(page.now()?.kept).toBe(false);
  await run(page);
  expect(page.kinds()).toEqual(['created', 'created', 'created']);
});

test('a session that ends stops it; it is there again for its own organization, and gone with the sign-out', async () => {
  const { server } = serve();
  server.losses.set(number(1), [Response.json({ error: { code: 'signed_out' } }, { status: 401 })]);
  const page = await load();
  take(page, 4);
  await run(page);
  expect(page.now()).toBeNull();
  expect(server.posts).toHaveLength(2);
  expect((await load(account('other'))).now()).toMatchObject({ stage: 'begun' });
  const after = await load();
  await run(after);
  expect(after.kinds()).toEqual(['created', 'created', 'created', 'created']);
  expect(server.posts.filter(({ phone }) => phone === number(0))).toHaveLength(1);
  const keptNames = () => Object.keys(sessionStorage).filter((name) => name.includes('import'));
  expect(keptNames().length).toBeGreaterThan(2);
  after.session.signOut();
  expect(after.now()).toBeNull();
  expect(keptNames()).toEqual([]);
});

test('not one row goes to another organization', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 30);
  await runTo(page, server, 5);
  page.queryClient.setQueryData(['session'], account('other'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(page.now()).toBeNull();
  expect(server.posts.length).toBeLessThanOrEqual(6);
});

test('a key that may not write stops it before anything is lost', async () => {
  const { server } = serve();
  server.losses.set(number(1), [Response.json({ error: { code: 'missing_scope' } }, { status: 403 })]);
  const page = await load();
  take(page, 3);
  await run(page);
  expect(page.now()).toMatchObject({ busy: null, stage: 'begun', sent: null, trouble: { error: { status: 403 } } });
  expect(page.kinds()).toEqual(['created', undefined, undefined]);
  await run(page);
  expect(page.now()).toMatchObject({ stage: 'done', trouble: null });
});

test('a refusal is told in its own words, and the next row is sent', async () => {
  const { server } = serve();
  const body = { error: { code: 'invalid_field', message: 'email no', fields: { email: 'must be an email address' } } };
  server.losses.set(number(0), [Response.json(body, { status: 422 })]);
  const page = await load();
  take(page, 2);
  await run(page);
  expect(page.now()?.fates).toMatchObject([
    { kind: 'refused', status: 422, message: 'email: must be an email address' },
    { kind: 'created' },
  ]);
});

test('out of reach, it tries again by itself, then asks; of the row nobody knows of it is looked first', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 2);
  server.losses.set(number(0), ['after']);
  void page.readOver();
  await page.rest();
  server.blind = Array.from({ length: 12 }, () => Response.json({}, { status: 502 }));
  await run(page);
  expect(page.now()).toMatchObject({ busy: null, sent: 0, trouble: { error: { status: 502 } } });
  expect(server.posts).toHaveLength(1);
  server.blind = [];
  await run(page);
  expect(page.now()?.fates).toMatchObject([{ kind: 'created', lost: true }, { kind: 'created' }]);
  expect(server.posts).toHaveLength(2);
});

test('where the walk fails, it waits and goes on at the page that failed', async () => {
  const { server, put } = serve();
  for (let at = 0; at < 8; at++) put(`+1900555000${at}`);
  server.blind = ['ok', Response.json({}, { status: 500 })];
  const page = await load();
  take(page, 1);
  void page.readOver();
  await page.rest();
  expect(page.now()?.known).toMatchObject({ read: 8, complete: true });
  expect(server.gets.map((query) => new URLSearchParams(query).get('cursor'))).toEqual([null, '3', '3', '6']);
});

test('a walk that was stopped goes on where it was', async () => {
  const { server, put } = serve();
  for (let at = 0; at < 8; at++) put(`+1900555000${at}`);
  const page = await load();
  take(page, 1);
  void page.readOver();
  await vi.advanceTimersByTimeAsync(2);
  page.pauseImport();
  await page.rest();
  expect(page.now()?.known).toMatchObject({ read: 3, complete: false });
  void page.readOver();
  await page.rest();
  expect(page.now()?.known).toMatchObject({ read: 8, complete: true });
  expect(server.gets.map((query) => new URLSearchParams(query).get('cursor'))).toEqual([null, '3', '6']);
});

test('a row that is answered after its list was exchanged for another one changes nothing in that', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 5);
  await runTo(page, server, 2);
  take(page, 5);
  const sent = server.posts.length;
  await vi.advanceTimersByTimeAsync(1_000);
  // One was on its way already.
  expect(server.posts.length).toBeLessThanOrEqual(sent + 1);
  expect(page.now()).toMatchObject({ stage: 'setup', sent: null });
  expect(page.kinds()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect((await load()).kinds()).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('a walk that is not whole leaves it to a look for each number', async () => {
  const { server, put } = serve();
  put(number(1), 'Old friend');
  for (let at = 0; at < 40; at++) put(`+190055500${at + 10}`);
  const page = await load();
  take(page, 2);
  void page.readOver();
  await vi.advanceTimersByTimeAsync(10);
  page.pauseImport();
  await page.rest();
  await run(page);
  expect(page.kinds()).toEqual(['created', 'known']);
  expect(server.posts.map(({ phone }) => phone)).toEqual([number(0)]);
  expect(server.gets.filter((query) => query.includes('phone='))).toHaveLength(2);
});

test('a key that may not read sends, and leaves it to InboundFlow to refuse', async () => {
  const { server, put } = serve();
  put(number(1), 'Old friend');
  const page = await load(account(ORG, ['contacts:write']));
  take(page, 3);
  server.losses.set(number(2), ['after']);
  const scope = () => Response.json({ error: { code: 'missing_scope' } }, { status: 403 });
  server.blind = Array.from({ length: 9 }, scope);
  await run(page);
  expect(page.kinds()).toEqual(['created', 'known', 'unknown']);
  expect(page.now()?.stage).toBe('done');
});

test('one import a browser: another tab is told to wait', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 2);
  const request = vi.fn((_: string, __: unknown, task: (lock: unknown) => Promise<unknown>) => task(null));
  vi.stubGlobal('navigator', Object.create(navigator, { locks: { value: { request } } }) as Navigator);
  await run(page);
  expect(page.now()).toMatchObject({ trouble: 'elsewhere', busy: null });
  expect(server.posts).toEqual([]);
  request.mockImplementation((_, __, task) => task({}));
  await run(page);
  expect(page.now()?.stage).toBe('done');
});

test('of 200 rows with lost answers, a 429 and four reloads none is lost and none is double', async () => {
  const { server, put } = serve();
  for (let at = 0; at < 200; at += 50) put(number(at), 'Old friend');
  for (let at = 1; at < 200; at += 9) if (at % 50 !== 0) server.losses.set(number(at), [at % 2 ? 'after' : 'before']);
  server.losses.set(number(60), [Response.json({}, { status: 429, headers: { 'retry-after': '3' } })]);
  for (const at of [33, 74, 115, 166]) server.losses.set(number(at), [at % 2 ? 'reload' : 'reload before']);
  let page = await load();
  take(page, 200);
  for (const posts of [33, 74, 115, 166]) {
    void page.runImport(contactOf);
    for (let spell = 0; spell < 4_000 && !server.posts.some(({ phone }) => phone === number(posts)); spell++)
      await vi.advanceTimersByTimeAsync(20);
    page = await load();
  }
  await run(page);
  expect(page.now()?.stage).toBe('done');
  expect(server.rows).toHaveLength(200);
  expect(new Set(server.rows.map(({ phone }) => phone)).size).toBe(200);
  expect(page.kinds().filter((kind) => kind === 'created')).toHaveLength(196);
  expect(page.kinds().filter((kind) => kind === 'known')).toHaveLength(4);
});

test('no row goes to another organization that was signed in unheard', async () => {
  const { server } = serve();
  const page = await load();
  take(page, 20);
  await runTo(page, server, 2);
  signInNextDoor();
  // The row that is on its way was sent before.
  await vi.advanceTimersByTimeAsync(4);
  const before = server.posts.length;
  await page.rest();
  expect(server.posts).toHaveLength(before);
  expect(page.now()).toMatchObject({ stage: 'begun', sent: null, trouble: { error: { code: 'other_organization' } } });
});
