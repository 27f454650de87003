import { sentinels } from '../server/sandbox/demo/ids.ts';
import { expect, test } from './fixtures.ts';
import { callRows, currentTime, expectNoSidewaysScroll, expectSounding, openCalls } from './screens.ts';

/** The second organization holds the rows that no believable business has. */
test.beforeEach(({ signIn }) => signIn('sk_test_other'));

const PLAY = 'Play the recording';

const ODD = Object.entries(sentinels);
for (const half of [0, 1])
  test(`every odd record is shown: whole, as text, and within the screen (${half + 1} of 2)`, async ({ page }) => {
    for (const [name, id] of ODD.filter((_, index) => index % 2 === half)) {
      await page.goto(`/calls/${id}`);
      await expect(page.getByRole('tab', { name: 'Conversation' }), name).toBeVisible();
      await expect(page.getByRole('alert'), name).toHaveCount(0);
      await expect(page.getByText(/\bundefined\b|\bNaN\b|\[object|Invalid Date/), name).toHaveCount(0);
      expect(await page.getByRole('heading', { level: 1 }).innerText(), name).not.toBe('');
      await expectNoSidewaysScroll(page);
    }
  });

test('markup and link schemes of a caller’s stay words', async ({ page }) => {
  await page.goto(`/calls/${sentinels.markup}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>alert(1)</script>');
  await page.goto(`/calls/${sentinels.scriptLink}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Linda Link' })).toBeVisible();
  for (const link of await page.getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(/^(\/|tel:|#)/);
});

test('the odd rows are listed under their own words', async ({ page }) => {
  await openCalls(page);
  const unknown = callRows(page).filter({ hasText: 'parked_by_robot' });
  await callRows(page).nth(3).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 400);
    await expect(unknown).toBeVisible({ timeout: 300 });
  }).toPass();
  await expectNoSidewaysScroll(page);
});

test('a damaged recording is said to be damaged, and the words stay', async ({ page }) => {
  await page.goto(`/calls/${sentinels.brokenRecording}`);
  await page.getByRole('button', { name: PLAY }).click();
  await expect(page.getByRole('alert')).toContainText('damaged', { timeout: 20_000 });
  await expect(page.getByRole('tabpanel', { name: 'Conversation' }).getByRole('listitem').first()).toBeVisible();
});

test('a link that has run out and can’t be renewed says so', async ({ page }) => {
  await page.goto(`/calls/${sentinels.expiredRecording}`);
  await page.getByRole('button', { name: PLAY }).click();
  await expect(page.getByRole('alert')).toContainText('had run out', { timeout: 20_000 });
});

test('a link that ran out while it lay in the list is renewed unseen', async ({ page }) => {
  await page.goto(`/calls/${sentinels.staleRecording}`);
  await page.getByRole('button', { name: PLAY }).click();
  await expectSounding(page);
});

test('a call of an hour is read and followed like any other', async ({ page }) => {
  await page.goto(`/calls/${sentinels.longCall}`);
  await expect(page.getByRole('tabpanel', { name: 'Conversation' }).getByRole('listitem')).toHaveCount(320);
  const turn = page
    .getByRole('tabpanel', { name: 'Conversation' })
    .getByRole('button', { name: /^Play from/ })
    .nth(300);
  await turn.click();
  await expect.poll(() => currentTime(page), { timeout: 20_000 }).toBeGreaterThan(600);
});
