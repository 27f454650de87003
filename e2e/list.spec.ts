import type { APIRequestContext, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import {
  callRows,
  expectCallPage,
  expectNoSidewaysScroll,
  expectSounding,
  focused,
  heardRows,
  openCalls,
} from './screens.ts';

test.beforeEach(({ asDemo }) => asDemo());

interface Listed {
  id: string;
  caller_phone: string | null;
  status: string;
  recording_url: string | null;
  started_at: string | null;
  created_at: string;
}

/** The newest calls as InboundFlow gives them, whatever the page makes of them. */
async function listed(request: APIRequestContext, pages = 8): Promise<Listed[]> {
  const calls: Listed[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages && (page === 0 || cursor); page++) {
    const query = new URLSearchParams({ limit: '100', ...(cursor && { cursor }) });
    const answer = await request.get(`/v1/calls?${query}`);
    const { data, next_cursor } = (await answer.json()) as { data: Listed[]; next_cursor: string | null };
    calls.push(...data);
    cursor = next_cursor;
  }
  return calls;
}

/** The date in the tests' zone, so many days ago. */
const dateAgo = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(Date.now() - days * 86_400_000);
const dateOf = (call: Listed): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date(call.created_at));

const shownIds = (page: Page) =>
  callRows(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').pop()));

const filters = (page: Page) => page.getByRole('group', { name: 'Filters' });
const footer = (page: Page) => page.getByRole('status').filter({ hasText: /so far|That is all|looked at/ });
const empty = (page: Page) => page.getByRole('heading', { name: /No calls match/ });

test('each filter, alone and with each other one, shows the calls it should and no others', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const calls = await listed(context.request);
  const phone = calls.find((call, index) => call.caller_phone && index > 20)?.caller_phone ?? '';
  const since = dateAgo(20);
  const until = dateAgo(4);
  const parts: [string, (call: Listed) => boolean][] = [
    ['status=completed', (call) => call.status === 'completed'],
    [`since=${since}`, (call) => dateOf(call) >= since],
    [`until=${until}`, (call) => dateOf(call) <= until],
    [`phone=${encodeURIComponent(phone)}`, (call) => call.caller_phone === phone],
    ['hide=blocked', (call) => call.status !== 'blocked'],
    ['heard=1', (call) => call.recording_url !== null],
  ];
  for (const [at, [query, passes]] of parts.entries())
    for (const [other, alsoPasses] of parts.slice(at)) {
      const address = query === other ? query : `${query}&${other}`;
      const wanted = calls.filter((call) => passes(call) && alsoPasses(call)).map(({ id }) => id);
      await page.goto(`/calls?${address}`);
      await expect(callRows(page).first().or(empty(page)), address).toBeVisible();
      // A call may have come in since the walk; those that were there stand in the same order.
      await expect
        .poll(async () => (await shownIds(page)).filter((id) => wanted.includes(id ?? '')).slice(0, 6), {
          message: address,
        })
        .toEqual(wanted.slice(0, 6));
      const known = new Set(calls.map(({ id }) => id));
      const shown = await shownIds(page);
      expect(
        shown.filter((id) => known.has(id ?? '') && !wanted.includes(id ?? '')),
        address,
      ).toEqual([]);
    }
});

test('filters that are set by hand stand in the address, survive reload and Back, and go one by one', async ({
  page,
}) => {
  await openCalls(page);
  await filters(page).getByRole('combobox', { name: 'When' }).selectOption('30d');
  await filters(page).getByRole('button', { name: 'Hide blocked' }).click();
  await filters(page).getByRole('button', { name: 'Can be heard' }).click();
  await expect(page).toHaveURL(/since=30d&hide=blocked&heard=1$/);
  await expect(callRows(page).first()).toBeVisible();
  await page.reload();
  await expect(filters(page).getByRole('button', { name: 'Hide blocked' })).toHaveAttribute('aria-pressed', 'true');
  await expect(filters(page).getByRole('button', { name: 'Can be heard' })).toHaveAttribute('aria-pressed', 'true');
  await expect(heardRows(page).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/since=30d&hide=blocked$/);
  await filters(page).getByRole('button', { name: 'Hide blocked' }).click();
  await expect(page).toHaveURL(/\?since=30d$/);
  await filters(page).getByRole('button', { name: 'Any day' }).click();
  await expect(page).toHaveURL(/\/calls$/);
});

test('two dates are a range, and one that ends before it begins is said to, without asking', async ({
  page,
  sandbox,
}) => {
  await openCalls(page);
  await filters(page).getByRole('combobox', { name: 'When' }).selectOption('dates');
  await filters(page).getByLabel('First day').fill(dateAgo(3));
  await filters(page).getByLabel('Last day').fill(dateAgo(2));
  await expect(page).toHaveURL(new RegExp(`since=${dateAgo(3)}&until=${dateAgo(2)}$`));
  await expect(footer(page)).toContainText(/match/);
  await sandbox.clearLedger();
  await page.goto(`/calls?since=${dateAgo(2)}&until=${dateAgo(5)}`);
  await expect(page.getByRole('heading', { name: 'No call can be within these days' })).toBeVisible();
  await expect(filters(page).getByRole('alert')).toContainText('The last day comes before the first');
  expect((await sandbox.ledger()).filter(({ path }) => path.startsWith('/v1/calls'))).toEqual([]);
  await page.getByRole('status').getByRole('button', { name: /^When/ }).click();
  await expect(callRows(page).first()).toBeVisible();
});

test('until is walked for with words about how far, can be stopped, and goes on', async ({ page, sandbox }) => {
  await sandbox.fault({ kind: 'latency', ms: 700, path: '/v1/calls' });
  await page.goto(`/calls?until=${dateAgo(40)}`);
  const walking = page.getByRole('status').filter({ hasText: /Looking for calls up to/ });
  await expect(walking).toContainText(/Read back to \w{3}, \w{3} \d+, \d00 looked at\./);
  await walking.getByRole('button', { name: 'Stop' }).click();
  const stopped = page.getByRole('status').filter({ hasText: /None matches so far/ });
  await expect(stopped).toContainText(/Read back to/);
  await sandbox.clearLedger();
  await sandbox.heal();
  await stopped.getByRole('button', { name: 'Go on looking' }).click();
  await expect(callRows(page).first()).toBeVisible();
  const asked = (await sandbox.ledger()).filter(({ path }) => path.startsWith('/v1/calls?'));
  expect(asked.length).toBeGreaterThan(0);
  for (const { path } of asked) expect(path).toMatch(/^\/v1\/calls\?limit=100&cursor=/);
  await expect(footer(page)).toContainText(/looked at/);
});

test('a total is said only where everything was read', async ({ page, context }) => {
  const calls = await listed(context.request, 20);
  await openCalls(page);
  await expect(filters(page)).toContainText('50 so far');
  const failed = calls.filter(({ status }) => status === 'failed').length;
  await page.goto('/calls?status=failed&heard=1');
  await expect(empty(page).or(callRows(page).first())).toBeVisible();
  await page.goto('/calls?status=failed&since=30d');
  await expect(callRows(page).first()).toBeVisible();
  await expect(filters(page)).toContainText(failed < 50 ? /\d+ calls? · last 30 days/ : /so far|calls/);
});

test('nothing that can be heard says how many calls were looked at', async ({ page }) => {
  await page.goto(`/calls?status=blocked&hide=blocked&since=30d`);
  await expect(empty(page)).toBeVisible();
  await expect(
    page.getByText(/\d+ calls? (was|were) looked at, back to the first on \w{3}, \w{3} \d+\./),
  ).toBeVisible();
});

test('a call is heard from its row, which says so, and the list stays', async ({ page }) => {
  await openCalls(page, '?status=completed');
  const row = heardRows(page).nth(1);
  const play = row.getByRole('button', { name: /^Play the call/ });
  const name = (await play.getAttribute('aria-label'))?.replace('Play', 'Pause') ?? '';
  await play.click();
  await expect(page).toHaveURL(/\/calls\?status=completed$/);
  await expectSounding(page);
  const pause = page.getByRole('button', { name });
  await expect(pause).toBeVisible();
  const playing = callRows(page).filter({ has: pause });
  await expect(playing).toContainText(/0:0\d \/\s*\d+:\d\d/);
  // Another row: one sound at a time.
  await heardRows(page)
    .nth(3)
    .getByRole('button', { name: /^Play the call/ })
    .click();
  await expect(pause).toHaveCount(0);
  await expect(page.getByRole('table').getByRole('button', { name: /^Pause the call/ })).toHaveCount(1);
  await page
    .getByRole('table')
    .getByRole('button', { name: /^Pause the call/ })
    .click();
  await expect(page.getByRole('table').getByRole('button', { name: /^Pause the call/ })).toHaveCount(0);
});

test('the row’s button is large enough for a finger where fingers are', async ({ page }) => {
  for (const [width, least] of [
    [1440, 24],
    [390, 44],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await openCalls(page, '?status=completed');
    const box = await heardRows(page).first().getByRole('button').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(least);
  }
});

test('where the system gives the colours, a phone shows the row’s disc, and not the finger’s place around it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ forcedColors: 'active' });
  await openCalls(page, '?status=completed');
  const picture = await heardRows(page).first().getByRole('button').screenshot();
  /** Points from the right edge on, in the middle of its height, that have the colour of the corner. */
  const clear = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const colour = (x: number, y: number) => context?.getImageData(x, y, 1, 1).data.join();
      const corner = colour(width - 1, 0);
      return Array.from({ length: width }, (_, x) => colour(width - 1 - x, height >> 1)).findIndex(
        (other) => other !== corner,
      );
    },
    [...picture],
  );
  expect([5, 6, 7]).toContain(clear);
});

test('a new call comes in by itself while nobody is at the list, and is marked until it is opened', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  await openCalls(page);
  await sandbox.callNow({ caller_name: 'Nora Newcomer' });
  await page.clock.fastForward('01:05');
  const row = callRows(page).filter({ hasText: 'Nora Newcomer' }).first();
  await expect(row).toBeVisible();
  await expect(callRows(page).first()).toContainText('Nora Newcomer');
  await expect(page.getByRole('button', { name: /\d new$/ })).toHaveCount(0);
  await expect(row.getByRole('link')).toHaveAccessibleName(/^New/);
  await row.getByRole('link').click();
  await expectCallPage(page);
  await page.goBack();
  await expect(row).toBeVisible();
  await expect(row.getByRole('link')).not.toHaveAccessibleName(/^New/);
});

test('away from the top a new call waits, and comes in when one is back there and lets go', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  await openCalls(page);
  await callRows(page).nth(5).hover();
  await page.mouse.wheel(0, 600);
  // Every row in sight, and where it lies: none may move, be the pointer on the list or not.
  const places = () =>
    callRows(page).evaluateAll((rows) => {
      const all = rows.map((row) => ({ words: row.textContent, top: Math.round(row.getBoundingClientRect().top) }));
      return all.filter(({ top }) => top > 200 && top < innerHeight - 60);
    });
  const still = async () => {
    const now = await places();
    await expect.poll(places).toEqual(now);
    return now;
  };
  const before = await still();
  expect(before.length).toBeGreaterThan(5);
  const pill = page.getByRole('button', { name: /\d new$/ });
  await sandbox.callNow({ caller_name: 'Nora Newcomer' });
  await page.clock.fastForward('01:05');
  await expect(pill).toBeVisible();
  const count = await pill.innerText();
  expect(await places()).toEqual(before);
  await page.mouse.move(5, 5);
  await page.clock.runFor(100);
  await sandbox.callNow({ caller_name: 'Nico Next' });
  await page.clock.fastForward('01:05');
  await expect(pill).not.toHaveText(count);
  expect(await places(), 'nor with the pointer elsewhere').toEqual(before);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -2_000);
  await expect(pill).toBeVisible();
  await page.mouse.move(5, 5);
  await page.clock.runFor(100);
  await expect(pill).toHaveCount(0);
  await expect(callRows(page).first()).toContainText('Nico Next');
});

test('a call in progress is seen as such, and becomes whole by itself', async ({ page, context, sandbox }) => {
  await page.clock.install();
  const id = await sandbox.callNow({ caller_name: 'Lina Online', complete_after_ms: 4_000 });
  await openCalls(page);
  const row = callRows(page).filter({ hasText: 'Lina Online' }).first();
  await expect(row).toContainText('In progress');
  await expect(row).toContainText('On the line now.');
  await expect(row.getByText('No recording yet')).toHaveCount(1);
  await expect
    .poll(async () => {
      const { data } = (await (await context.request.get(`/v1/calls/${id}`)).json()) as { data: Listed };
      return data.status;
    })
    .toBe('completed');
  await page.clock.fastForward('00:16');
  await expect(row).toContainText('Completed');
  await expect(row.getByRole('button', { name: /^Play the call with Lina Online/ })).toBeVisible();
});

/** How many rows the list holds by now. */
const soFar = async (page: Page): Promise<number> =>
  Number(/([\d,]+) so far/.exec(await filters(page).innerText())?.[1]?.replaceAll(',', '') ?? 0);

/** Scrolls until the list holds so many rows or more: on a slow machine one turn of the wheel reads several pages. */
async function scrollTo(page: Page, rows: number): Promise<void> {
  await callRows(page).nth(3).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 2_500);
    await expect.poll(() => soFar(page), { timeout: 400 }).toBeGreaterThanOrEqual(rows);
  }).toPass({ timeout: 20_000 });
}

/** Scrolls until the list holds `pages` pages, then puts the focus on a row in sight. */
async function goDeep(page: Page, pages: number) {
  await scrollTo(page, pages * 50);
  const link = callRows(page).nth(12).getByRole('link');
  await link.focus();
  await page.mouse.move(5, 5);
  return focused(page);
}

test('five pages deep a reload finds the rows, the row in focus and the place again', async ({ page, sandbox }) => {
  await openCalls(page);
  await scrollTo(page, 250);
  await callRows(page).nth(12).getByRole('link').focus();
  await page.mouse.move(5, 5);
  const before = await focused(page);
  const pages = (await soFar(page)) / 50;
  await sandbox.clearLedger();
  await page.reload();
  await expect.poll(() => focused(page)).toMatchObject({ words: before.words, seen: true });
  await expect.poll(async () => Math.abs((await focused(page)).top - before.top)).toBeLessThan(2);
  const asked = (await sandbox.ledger()).filter(({ path }) => path.startsWith('/v1/calls?'));
  expect(asked.length, 'each page once, and a little beside').toBeLessThanOrEqual(pages + 2);
  const kept = await page.evaluate(() =>
    Object.keys(sessionStorage)
      .map((name) => sessionStorage.getItem(name))
      .join('\n'),
  );
  expect(kept).not.toMatch(/\+1\d{10}|[A-Z][a-z]+ [A-Z][a-z]+/);

  // From a call, reloaded, Back does the same.
  await page.keyboard.press('Enter');
  await expectCallPage(page);
  await page.reload();
  await expectCallPage(page);
  await page.goBack();
  await expect.poll(() => focused(page)).toMatchObject({ words: before.words, seen: true });
});

test('five pages deep Back asks for nothing and finds row, focus and place @smoke', async ({ page, sandbox }) => {
  await openCalls(page);
  const before = await goDeep(page, 2);
  await page.keyboard.press('Enter');
  await expectCallPage(page);
  await sandbox.clearLedger();
  await page.goBack();
  await expect.poll(() => focused(page)).toMatchObject({ words: before.words, seen: true });
  expect(Math.abs((await focused(page)).top - before.top)).toBeLessThan(2);
  expect((await sandbox.ledger()).filter(({ path }) => path.startsWith('/v1/calls'))).toEqual([]);
});

test('behind a call the list stays as it is, and fits whatever window one comes back to', async ({ page }) => {
  await openCalls(page);
  const row = callRows(page).nth(3);
  await row.evaluate((element) => element.setAttribute('data-same', ''));
  await row.getByRole('link').click();
  await expectCallPage(page);
  await expect(page.getByRole('table', { name: 'Calls' })).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goBack();
  await expect(row).toHaveAttribute('data-same', '');
  await expect(row.getByRole('link')).toBeFocused();
  const gaps = () =>
    callRows(page).evaluateAll((rows) => {
      const boxes = rows.map((each) => each.getBoundingClientRect()).sort((a, b) => a.top - b.top);
      return boxes.slice(1).map((box, at) => Math.round(box.top - (boxes[at]?.bottom ?? 0)));
    });
  // Between two days lies a heading.
  await expect.poll(async () => (await gaps()).every((gap) => gap === 0 || (gap > 20 && gap < 40))).toBe(true);
  expect((await gaps()).length).toBeGreaterThan(4);
  // By its link as well, and a list that is opened anew is another.
  await row.getByRole('link').press('Enter');
  await page.getByRole('main').getByRole('link', { name: 'Calls', exact: true }).click();
  await expect(row.getByRole('link')).toBeFocused();
  await expect(row).toHaveAttribute('data-same', '');
  await row.getByRole('link').press('Enter');
  await expectCallPage(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Calls' }).click();
  await expect(callRows(page).first()).toBeVisible();
  await expect(page.locator('[data-same]')).toHaveCount(0);
});

test('what was typed in a filter stays half typed, wherever one goes meanwhile, and leads nobody back', async ({
  page,
}) => {
  await page.goto('/contacts');
  await page.getByRole('navigation').getByRole('link', { name: 'Calls' }).click();
  await expect(callRows(page).first()).toBeVisible();
  const phone = filters(page).getByRole('textbox', { name: 'Phone' });
  await phone.fill('(512) 555-0142');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeFocused();
  await expect(page.getByRole('table', { name: 'Contacts' }).getByRole('link').first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/contacts');
  await page.goForward();
  await expect(phone).toHaveValue('(512) 555-0142');
  await expect(page).toHaveURL(/\/calls$/);
  await phone.fill('512');
  await phone.press('Tab');
  await expect(filters(page).getByRole('alert')).toContainText('no whole phone number');
  await callRows(page).nth(1).getByRole('link').click();
  await expectCallPage(page);
  await page.goBack();
  await expect(phone).toHaveValue('512');
  await expect(filters(page).getByRole('alert')).toBeVisible();
  await expect(callRows(page).nth(1).getByRole('link')).toBeFocused();
});

test('a sign-out next door leaves nothing of the list in the tab', async ({ page, context }) => {
  await openCalls(page);
  await callRows(page).nth(3).getByRole('link').focus();
  const other = await context.newPage();
  await other.goto('/account');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('places'))).toBeNull();
});

test('a pasted link begins at the top', async ({ page }) => {
  await openCalls(page);
  await goDeep(page, 1);
  await page.goto('/calls');
  await expect(callRows(page).first()).toBeVisible();
  await expect(callRows(page).first()).toBeInViewport();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('resting on a row reads its call once, and opening it then asks for nothing', async ({ page, sandbox }) => {
  await openCalls(page, '?status=completed');
  const link = callRows(page).nth(4).getByRole('link');
  const id = (await link.getAttribute('href'))?.split('/').pop() ?? '';
  await sandbox.clearLedger();
  const asked = async () => (await sandbox.ledger()).filter(({ path }) => path === `/v1/calls/${id}`).length;
  await link.hover();
  await expect.poll(asked).toBe(1);
  await link.click();
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
  expect(await asked()).toBe(1);
});

test('passing over rows reads nothing', async ({ page, sandbox }) => {
  await page.clock.install();
  await openCalls(page);
  const box = await callRows(page).first().boundingBox();
  if (!box) throw new Error('no row');
  await sandbox.clearLedger();
  // However slow the machine is, the page sees a pointer that is 50 ms over each row.
  await page.clock.pauseAt(Date.now() + 5_000);
  for (let row = 0; row < 9; row++) {
    await page.mouse.move(box.x + 300, box.y + 10 + row * 54);
    await page.clock.runFor(50);
  }
  await page.mouse.move(5, 5);
  await page.clock.runFor(5_000);
  expect((await sandbox.ledger()).filter(({ path }) => path.startsWith('/v1/calls/'))).toHaveLength(0);
});

const older = (page: Page) => page.getByRole('button', { name: /^Older call/ });
const newer = (page: Page) => page.getByRole('button', { name: /^Newer call/ });
const began = (call: Listed | undefined) => call?.started_at ?? call?.created_at ?? 'none';
const openedId = (page: Page) => new URL(page.url()).pathname.split('/').pop();

test('from call to call down the list, over the border of a page, and back to the row', async ({
  page,
  context,
  sandbox,
}) => {
  const calls = await listed(context.request, 2);
  await sandbox.fault({ kind: 'status', status: 500, path: '/v1/calls', after: 1 });
  await openCalls(page);
  const first = (await shownIds(page))[0] ?? '';
  const from = calls.findIndex(({ id }) => id === first);
  const expectCall = async (nth: number) => {
    await expectCallPage(page, began(calls[from + nth]));
    expect(openedId(page)).toBe(calls[from + nth]?.id);
  };
  await callRows(page).first().getByRole('link').focus();
  await page.keyboard.press('End');
  await expect(page.getByText('Page 2 could not be read.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expectCall(49);
  await sandbox.heal();
  await older(page).click();
  await expectCall(50);
  await page.keyboard.press('Alt+ArrowUp');
  await expectCall(49);
  await page.keyboard.press('Alt+ArrowUp');
  await expectCall(48);
  await page.goBack();
  await expect(page).toHaveURL(/\/calls$/);
  const focus = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await expect.poll(focus).toBe(`/calls/${calls[from + 48]?.id}`);
  expect((await focused(page)).seen).toBe(true);
});

test('the ends of the list, and a call that came from no list, say why there is no way on', async ({ page }) => {
  await openCalls(page);
  await callRows(page).first().getByRole('link').click();
  await expect(newer(page)).toHaveAccessibleName(/newest call of the list/);
  await expect(newer(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(older(page)).not.toHaveAttribute('aria-disabled', 'true');
  await page.goto(page.url());
  await expect(older(page)).toHaveAccessibleName(/Open a call from the list/);
});

test('a call shows the others from its number, and leads to them', async ({ page, context }) => {
  const calls = await listed(context.request, 5);
  const phone = calls.find(
    ({ caller_phone: one }) => one && calls.filter(({ caller_phone }) => caller_phone === one).length > 2,
  )?.caller_phone;
  const [newest, second] = calls.filter(({ caller_phone }) => caller_phone === phone);
  await page.goto(`/calls/${newest?.id}`);
  const rail = page.getByRole('complementary', { name: 'Around the call' });
  await expect(rail.getByRole('heading', { name: 'Other calls from this number' })).toBeVisible();
  await expect(rail.getByText(/^Complete, since \w{3} \d+\.|^The \d+ newest, since \w{3} \d+/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  const other = rail.getByRole('listitem').first().getByRole('link');
  await expect(other).toHaveAttribute('href', `/calls/${second?.id}`);
  await other.click();
  await expectCallPage(page, began(second));
  expect(openedId(page)).toBe(second?.id);
  // They are a list of their own, in which one can go on.
  await newer(page).click();
  await expectCallPage(page, began(newest));
  expect(openedId(page)).toBe(newest?.id);
});

test('other calls that can’t be read say so by themselves, and a withheld number has none', async ({
  page,
  context,
  sandbox,
}) => {
  const calls = await listed(context.request, 5);
  const known = calls.find(({ caller_phone }) => caller_phone);
  await sandbox.fault({ kind: 'status', status: 500, path: '/v1/calls' });
  await page.goto(`/calls/${known?.id}`);
  const rail = page.getByRole('complementary', { name: 'Around the call' });
  await expect(rail.getByRole('alert')).toContainText('They could not be read.');
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
  await expect(rail.getByRole('button', { name: 'Retry' })).toBeVisible();
  // They come by themselves; a Retry could be gone before it is pressed.
  await sandbox.heal();
  await expect(rail.getByText(/Complete, since|No other call|newest/)).toBeVisible();
  const withheld = await sandbox.callNow({ caller_phone: null, caller_name: null });
  await page.goto(`/calls/${withheld}`);
  await expect(rail.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(rail.getByRole('heading', { name: 'Other calls from this number' })).toHaveCount(0);
});

test('without a mouse: narrow the list, hear a row, open it, go on to the next, and back', async ({ page }) => {
  await openCalls(page);
  await filters(page).getByRole('combobox', { name: 'Status' }).focus();
  await page.keyboard.press('Tab');
  await expect(filters(page).getByRole('combobox', { name: 'When' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(filters(page).getByRole('textbox', { name: 'Phone' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(filters(page).getByRole('button', { name: 'Can be heard' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/heard=1$/);
  await page.keyboard.press('Tab');
  await expect(filters(page).getByRole('button', { name: 'Clear' })).toBeFocused();
  // The button came with the new list: its rows are the ones to wait for.
  await expect(callRows(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(callRows(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const play = callRows(page).nth(1).getByRole('button');
  await expect(play).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSounding(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expectCallPage(page);
  await expect(older(page)).toBeEnabled();
  const when = page.getByRole('main').getByRole('time').first();
  const before = (await when.getAttribute('datetime')) ?? '';
  await page.keyboard.press('Alt+ArrowDown');
  await expect(when).not.toHaveAttribute('datetime', before);
  await page.goBack();
  await expect(page).toHaveURL(/heard=1$/);
  await expect(callRows(page).nth(2).getByRole('link')).toBeFocused();
});

const STATES: [string, (page: Page) => Promise<unknown>][] = [
  [
    'every filter set',
    async (page) => {
      await page.goto(`/calls?status=completed&since=${dateAgo(9)}&until=${dateAgo(2)}&hide=blocked&heard=1`);
      await expect(callRows(page).first()).toBeVisible();
    },
  ],
  [
    'days that contradict each other',
    async (page) => {
      await page.goto(`/calls?since=${dateAgo(2)}&until=${dateAgo(9)}`);
      await expect(filters(page).getByRole('alert')).toBeVisible();
    },
  ],
  [
    'nothing found by looking',
    async (page) => {
      await page.goto('/calls?status=blocked&hide=blocked&since=30d');
      await expect(empty(page)).toBeVisible();
    },
  ],
  [
    'a row that plays',
    async (page) => {
      await openCalls(page, '?status=completed');
      await heardRows(page).first().getByRole('button').click();
      await expect(page.getByRole('table').getByRole('button', { name: /^Pause/ })).toBeVisible();
    },
  ],
];
for (const [name, reach] of STATES)
  for (const width of [1440, 390])
    test(`axe finds nothing: ${name}, ${width} px`, async ({ page, axe }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await reach(page);
      await axe();
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await axe(['color-contrast', 'link-in-text-block']);
    });
