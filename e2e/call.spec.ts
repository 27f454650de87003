import { expect, test } from './fixtures.ts';
import { callRows, currentTime, expectSounding, heard, openCalls, openHeardCall } from './screens.ts';

test.beforeEach(({ asDemo }) => asDemo());

test('from the list to a call that is read and heard', { tag: '@smoke' }, async ({ page }) => {
  await openHeardCall(page);
  const turns = page.getByRole('tabpanel', { name: 'Conversation' }).getByRole('listitem');
  expect(await turns.count()).toBeGreaterThan(2);
  await expect(turns.first()).toContainText('Assistant');
  await page.getByRole('button', { name: 'Play the recording' }).click();
  await expectSounding(page);
  expect((await heard(page)).count, 'one audio element').toBe(1);
});

test('says who, when, how long, what came of it, and what was said in two ways', async ({ page, context }) => {
  const list = (await (await context.request.get('/v1/calls?limit=50&status=completed')).json()) as {
    data: { id: string; caller_name: string | null; summary: string; transcript: string }[];
  };
  const call = list.data.find(({ caller_name }) => caller_name !== null);
  if (!call?.caller_name) throw new Error('the demo has no named caller on its first page');
  await page.goto(`/calls/${call.id}`);
  await expect(page.getByRole('heading', { level: 1, name: call.caller_name })).toBeVisible();
  const main = page.getByRole('main');
  // A caller's other calls stand beside it, at times about the very same.
  await expect(main.getByRole('paragraph').filter({ hasText: call.summary })).toBeVisible();
  await expect(main.getByText('Completed', { exact: true })).toBeVisible();
  await expect(main.getByText(/\d+ (min|sec|s)\b/).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Transcript' }).click();
  await expect(page).toHaveURL(/view=transcript/);
  const line =
    call.transcript
      .split('\n')
      .find((text) => text.trim())
      ?.trim() ?? '';
  await expect(page.getByRole('tabpanel', { name: 'Transcript' })).toContainText(line.slice(0, 60));
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Transcript' })).toHaveAttribute('aria-selected', 'true');
});

test('the recording pauses, skips, seeks by slider and by turn, and changes its speed', async ({ page }) => {
  await openHeardCall(page);
  await page.getByRole('button', { name: 'Play the recording' }).click();
  await expectSounding(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(async () => (await heard(page)).paused).toBe(true);

  const before = await currentTime(page);
  await page.getByRole('button', { name: 'Forward 10 seconds' }).click();
  await expect.poll(() => currentTime(page)).toBeCloseTo(before + 10, 0);

  const slider = page.getByRole('slider', { name: 'Position in the recording' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => currentTime(page)).toBe(0);
  await page.keyboard.press('PageUp');
  const { duration } = await heard(page);
  await expect.poll(() => currentTime(page)).toBeCloseTo(Math.min(30, duration), 0);
  await expect(slider).toHaveAttribute('aria-valuetext', /^\D*\d+.* of /);

  const heardTurns = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Play from/ }) });
  const third = heardTurns.nth(2);
  const turn = third.getByRole('button', { name: /^Play from/ });
  const [minutes = 0, seconds = 0] = (await turn.innerText()).split(':').map(Number);
  await turn.click();
  await expect.poll(() => currentTime(page)).toBeGreaterThanOrEqual(minutes * 60 + seconds);
  expect(await currentTime(page)).toBeLessThan(minutes * 60 + seconds + 8);
  await expect(third).toHaveAttribute('aria-current', 'true');

  await page.getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
  await expect.poll(async () => (await heard(page)).rate).toBe(1.5);
});

test('a link with a second begins there', async ({ page }) => {
  await openHeardCall(page);
  await page.goto(`${page.url()}?t=12`);
  await page.getByRole('button', { name: 'Play the recording' }).click();
  await expectSounding(page);
  expect(await currentTime(page)).toBeGreaterThanOrEqual(12);
  expect(await currentTime(page)).toBeLessThan(20);
});

test('a call without a recording says so, and is read all the same', async ({ page }) => {
  await openCalls(page, '?status=failed');
  await callRows(page)
    .filter({ hasText: /No recording$/ })
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByText('No recording was made of this call.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play the recording' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Transcript' })).toBeVisible();
});

test('a recording that can’t be had says what to do; the words stay, and Retry goes on', async ({ page, sandbox }) => {
  await openHeardCall(page);
  await sandbox.fault({ kind: 'status', status: 500, path: '/recordings/*' });
  await page.getByRole('button', { name: 'Play the recording' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(/Try(ing)? again in a minute/, { timeout: 20_000 });
  await expect(page.getByRole('button', { name: /^Play from/ }).first()).toBeVisible();
  await sandbox.heal();
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expectSounding(page);
  await expect(alert).toHaveCount(0);
});

test('something that is no audio is not played', async ({ page, sandbox }) => {
  await openHeardCall(page);
  await sandbox.fault({ kind: 'html', status: 200, path: '/recordings/*' });
  await page.getByRole('button', { name: 'Play the recording' }).click();
  await expect(page.getByRole('alert')).toContainText('The words stay readable.', { timeout: 20_000 });
  expect(await currentTime(page)).toBe(0);
});

test('a connection cut in mid-sound is taken up again by itself, or by Retry', async ({ page, sandbox }) => {
  await openHeardCall(page);
  await sandbox.fault({ kind: 'cut', at: 'middle', path: '/recordings/*', times: 1 });
  await page.getByRole('button', { name: 'Play the recording' }).click();
  const retry = page.getByRole('alert').getByRole('button', { name: 'Retry' });
  await expect(async () => {
    if (await retry.isVisible()) await retry.click();
    expect(await currentTime(page)).toBeGreaterThan(0.5);
  }).toPass({ timeout: 20_000 });
});

test('an address that leads to no call says so and leads on', async ({ page }) => {
  await page.goto('/calls/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'There is no such call' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the calls' }).click();
  await expect(callRows(page).first()).toBeVisible();
});

for (const id of ['..%2f..%2fme', 'x%3Fstatus=failed', 'a%23b', 'x'.repeat(10_000)])
  test(`an id made to steer the request leads nowhere: ${id.slice(0, 20)}`, async ({ page, sandbox }) => {
    await sandbox.clearLedger();
    await page.goto(`/calls/${id}`);
    await expect(
      page.getByRole('heading', { name: /There is no such call|could not be read|not here|no such page/i }),
    ).toBeVisible();
    const asked = (await sandbox.ledger()).filter(({ path }) => !/^\/v1\/(calls\/|me$)/.test(path));
    expect(asked.map(({ path }) => path)).toEqual([]);
  });

test('what InboundFlow leaves open does not break the page', async ({ page, sandbox }) => {
  await openHeardCall(page);
  const address = page.url();
  for (const shape of ['fields_null', 'fields_missing', 'enums_extra', 'fields_extra', 'numbers_as_text']) {
    await sandbox.heal();
    await sandbox.fault({ kind: 'odd', shape, path: '/v1/calls/*' });
    await page.goto(address);
    await expect(page.getByRole('tab', { name: 'Conversation' }), shape).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('');
  }
});
