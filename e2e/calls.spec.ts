import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { callRows, expectCallPage, expectNoSidewaysScroll, focused, openCalls } from './screens.ts';

test.beforeEach(({ asDemo }) => asDemo());

const footer = (page: Page) =>
  page.getByRole('status').filter({ hasText: /so far|So far|That is all|could not be read/ });

test('a row says who, when, how long, what came of it, and whether it can be heard', async ({ page, context }) => {
  await openCalls(page, '?status=completed');
  const answer = await context.request.get('/v1/calls?limit=50&status=completed');
  const { data } = (await answer.json()) as {
    data: { id: string; caller_name: string | null; summary: string; duration_seconds: number }[];
  };
  const call = data.find(({ caller_name }) => caller_name !== null);
  if (!call?.caller_name) throw new Error('the demo has no named caller on its first page');
  const row = callRows(page)
    .filter({ has: page.getByRole('link', { name: call.caller_name }) })
    .filter({ hasText: call.summary });
  await expect(row.first()).toContainText(/\d{1,2}:\d{2}/);
  await expect(row.first()).toContainText(/\(\d{3}\) \d{3}-\d{4}/);
  await expect(row.first()).toContainText('Completed');
  const { duration_seconds: length } = call;
  await expect(row.first()).toContainText(`${Math.floor(length / 60)}:${String(length % 60).padStart(2, '0')}`);
  const heard = row.first().getByRole('button', { name: `Play the call with ${call.caller_name}` });
  await expect(heard.or(row.first().getByText('No recording'))).toHaveCount(1);
});

test('scrolling reads older calls for as long as there are any, and draws no more than can be seen', async ({
  page,
  sandbox,
}) => {
  await openCalls(page);
  await sandbox.clearLedger();
  const pages = async () =>
    new Set((await sandbox.ledger()).filter(({ path }) => path.includes('cursor=')).map(({ path }) => path)).size;
  await callRows(page).nth(3).hover();
  for (let older = 1; older <= 6; older++) {
    await expect(async () => {
      await page.mouse.wheel(0, 20_000);
      expect(await pages()).toBeGreaterThanOrEqual(older);
    }).toPass();
  }
  const asked = (await sandbox.ledger()).filter(({ path }) => path.includes('cursor='));
  expect(new Set(asked.map(({ path }) => path)).size, 'each page is asked for once').toBe(asked.length);
  expect(await callRows(page).count()).toBeLessThan(80);
  expect(await page.evaluate(() => document.getElementsByTagName('*').length)).toBeLessThanOrEqual(1_200);
});

test('a failing page seven keeps the rows above it, says so, and goes on there', async ({ page, sandbox }) => {
  await openCalls(page);
  await sandbox.fault({ kind: 'status', status: 500, path: '/v1/calls', after: 5 });
  await callRows(page).nth(3).hover();
  const failed = page.getByText('Page 7 could not be read. The 300 above stay.');
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(failed).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const last = await callRows(page).last().innerText();
  await expect(page.getByRole('status').filter({ has: failed }).getByRole('button', { name: 'Retry' })).toBeVisible();
  // It goes on by itself; a Retry could be gone before it is pressed.
  await sandbox.heal();
  await expect(failed).toHaveCount(0);
  await expect(
    callRows(page)
      .filter({ hasText: last.split('\n')[1] ?? last })
      .first(),
  ).toBeVisible();
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(footer(page)).toContainText(/3[5-9]0|[4-9]\d0/, { timeout: 500 });
  }).toPass();
});

test('filters stand in the address, and survive reload and Back', async ({ page }) => {
  await openCalls(page);
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByRole('combobox', { name: 'Status' }).selectOption('failed');
  await expect(page).toHaveURL(/\?status=failed$/);
  await expect(callRows(page).first()).toContainText('Failed');
  await filters.getByRole('combobox', { name: 'When' }).selectOption('30d');
  await expect(page).toHaveURL(/status=failed&since=30d$/);
  await page.reload();
  await expect(filters.getByRole('combobox', { name: 'Status' })).toHaveValue('failed');
  await expect(filters.getByRole('combobox', { name: 'When' })).toHaveValue('30d');
  await expect(callRows(page).first()).toContainText('Failed');
  await expect(callRows(page).filter({ hasText: 'Completed' })).toHaveCount(0);
  await callRows(page).first().getByRole('link').click();
  await expectCallPage(page);
  await page.goBack();
  await expect(page).toHaveURL(/status=failed&since=30d$/);
  await expect(callRows(page).first()).toContainText('Failed');
  await page.goBack();
  await expect(filters.getByRole('combobox', { name: 'When' })).toHaveValue('');
  await filters.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/calls$/);
});

test('a number in any spelling finds its calls, a plus sign and all; half a number is asked for whole', async ({
  page,
  context,
  sandbox,
}) => {
  const { data } = (await (await context.request.get('/v1/calls')).json()) as {
    data: { caller_phone: string | null }[];
  };
  const phone = data.find(({ caller_phone }) => caller_phone?.startsWith('+1'))?.caller_phone;
  if (!phone) throw new Error('the demo has no American number on its first page');
  await openCalls(page);
  const field = page.getByRole('textbox', { name: 'Phone' });
  await field.fill('512 55');
  await field.press('Enter');
  await expect(page.getByText('That is no whole phone number.')).toBeVisible();
  await sandbox.clearLedger();
  await field.fill(`${phone.slice(2, 5)}.${phone.slice(5, 8)} ${phone.slice(8)}`);
  await field.press('Enter');
  await expect(page).toHaveURL(new RegExp(`phone=%2B${phone.slice(1)}$`));
  await expect(callRows(page).first()).toContainText(`(${phone.slice(2, 5)}) ${phone.slice(5, 8)}-${phone.slice(8)}`);
  const asked = (await sandbox.ledger()).find(({ path }) => path.includes('phone='));
  expect(new URLSearchParams(asked?.path.split('?')[1]).get('phone')).toBe(phone);
});

test('nothing that matches offers the filters to take off', async ({ page }) => {
  await page.goto('/calls?status=failed&phone=%2B15005550000');
  await expect(page.getByRole('heading', { name: /No calls match/ })).toBeVisible();
  await page
    .getByRole('status')
    .getByRole('button', { name: /^Phone/ })
    .click();
  await expect(page).toHaveURL(/\?status=failed$/);
  await expect(callRows(page).first()).toContainText('Failed');
});

test('an organization without calls is told how the first one comes', async ({ page, sandbox }) => {
  await sandbox.fault({
    kind: 'status',
    status: 200,
    path: '/v1/calls',
    body: { data: [], has_more: false, next_cursor: null, meta: {} },
  });
  await page.goto('/calls');
  await expect(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
});

test('Back finds the place and the row one came from', async ({ page }) => {
  await openCalls(page);
  await callRows(page).nth(3).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 4_000);
    await expect(footer(page)).toContainText(/1[05]0|200/, { timeout: 500 });
  }).toPass();
  const link = callRows(page).nth(8).getByRole('link');
  await link.focus();
  const before = await focused(page);
  await link.click();
  await expectCallPage(page);
  await page.goBack();
  await expect.poll(() => focused(page)).toMatchObject({ words: before.words, seen: true });
  expect(Math.abs((await focused(page)).top - before.top)).toBeLessThan(2);
});

test('a new call waits behind a pill and pushes nothing while somebody is at the list', async ({ page, sandbox }) => {
  await page.clock.install();
  await openCalls(page);
  await callRows(page).nth(3).hover();
  const first = await callRows(page).first().innerText();
  await sandbox.callNow();
  await page.clock.fastForward('01:05');
  const pill = page.getByRole('button', { name: /new$/ });
  await expect(pill).toBeVisible();
  expect(await callRows(page).first().innerText()).toBe(first);
  await pill.click();
  await expect(pill).toHaveCount(0);
  expect(await callRows(page).first().innerText()).not.toBe(first);
});

test('a refresh that fails keeps the rows and says as of when', async ({ page, sandbox }) => {
  await page.clock.install();
  await openCalls(page);
  await sandbox.fault({ kind: 'status', status: 500, path: '/v1/calls' });
  await page.clock.fastForward('01:05');
  const notice = page.getByRole('status').filter({ hasText: /As of \d/ });
  await expect(notice).toBeVisible();
  await expect(callRows(page).first()).toBeVisible();
  await notice.getByRole('button', { name: 'Retry' }).click();
  await expect(notice).toBeVisible();
  await sandbox.heal();
  await expect(notice, 'it goes by itself').toHaveCount(0, { timeout: 6_000 });
});

test('a status nobody documented, empty fields and hostile words are shown as they are', async ({ page, sandbox }) => {
  const row = {
    id: '11111111-1111-4111-8111-111111111111',
    status: 'paused_by_owner',
    created_at: new Date().toISOString(),
  };
  const hostile = {
    ...row,
    id: '22222222-2222-4222-8222-222222222222',
    caller_name: '<img src=x onerror=alert(1)>\u202egnp.exe',
    summary: `javascript:alert(1) ${'w'.repeat(10_000)}`,
  };
  const body = { data: [row, hostile], has_more: false, next_cursor: null, meta: {} };
  await sandbox.fault({ kind: 'status', status: 200, path: '/v1/calls', body });
  await openCalls(page);
  await expect(callRows(page)).toHaveCount(2);
  await expect(callRows(page).first()).toContainText('paused_by_owner');
  await expect(callRows(page).first()).toContainText('No caller ID');
  await expect(callRows(page).last()).toContainText('<img src=x onerror=alert(1)>');
  await expectNoSidewaysScroll(page);
});

for (const width of [320, 390, 768, 1440])
  test(`nothing lies beyond the edge at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openCalls(page, '?status=completed');
    await expectNoSidewaysScroll(page);
    // With letters twice as large a row says its status whole, and in one line.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const status = callRows(page).first().getByText('Completed', { exact: true });
    const cut = () => status.evaluate((word) => [word.scrollWidth - word.clientWidth, word.clientHeight > 60]);
    if (width < 768) await expect.poll(cut).toEqual([0, false]);
    await expectNoSidewaysScroll(page);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await callRows(page).first().getByRole('link').click();
    await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const cutOff = () =>
      page
        .getByRole('heading', { level: 1 })
        .evaluate((name) => [name.scrollWidth - name.clientWidth, name.scrollHeight - name.clientHeight]);
    await expect.poll(cutOff, { message: 'who called stands there whole' }).toEqual([0, 0]);
    await expectNoSidewaysScroll(page);
    await page.goto('/account');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

test('the way back on a call leads to the list as one left it', async ({ page }) => {
  await openCalls(page, '?status=completed');
  const link = callRows(page).nth(5).getByRole('link');
  await link.focus();
  const before = await focused(page);
  await link.click();
  await expectCallPage(page);
  await page.getByRole('main').getByRole('link', { name: 'Calls' }).click();
  await expect(page).toHaveURL(/\/calls\?status=completed$/);
  await expect.poll(() => focused(page)).toMatchObject({ words: before.words, seen: true });
});
