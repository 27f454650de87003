import { expect, test } from './fixtures.ts';
import { callRows, open, openCalls } from './screens.ts';

const KEY = 'API key';

test('one click leads into the demo, and to its calls', { tag: '@smoke' }, async ({ page }) => {
  await open(page, '/');
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.getByRole('button', { name: 'Open the demo shop' }).click();
  await expect(page).toHaveURL(/\/calls$/);
  await expect(callRows(page).first()).toBeVisible();
});

test('a pasted key signs in, and stays nowhere in the browser', async ({ page, context }) => {
  await open(page, '/sign-in');
  await page.getByLabel(KEY).fill('  sk_test_owner\n');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(callRows(page).first()).toBeVisible();
  const kept = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      document.documentElement.outerHTML,
      location.href,
    ]),
  );
  expect(kept).not.toContain('sk_test_owner');
  for (const cookie of await context.cookies()) {
    expect(cookie.value).not.toContain('sk_test');
    if (cookie.name.includes('session')) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  }
});

test('a wrong key ends in a sentence that says what to do, and the key stays to be mended', async ({ page }) => {
  await open(page, '/sign-in');
  const key = page.getByLabel(KEY);
  await key.fill('sk_test_nobody');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('InboundFlow does not know this key. Check that you pasted all of it')).toBeVisible();
  await expect(key).toHaveValue('sk_test_nobody');
  await expect(key).toHaveAttribute('aria-invalid', 'true');
  await key.fill('sk_test_owner');
  await page.keyboard.press('Enter');
  await expect(callRows(page).first()).toBeVisible();
});

test('no key at all is asked for, in the field', async ({ page }) => {
  await open(page, '/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Paste the key here.')).toBeVisible();
  await expect(page.getByLabel(KEY)).toBeFocused();
});

test('a 503 while signing in ends in a sentence, and the same key goes through once it is over', async ({
  page,
  sandbox,
}) => {
  await sandbox.fault({ kind: 'status', status: 503, path: '/v1/me' });
  await open(page, '/sign-in');
  await page.getByLabel(KEY).fill('sk_test_owner');
  const signIn = page.getByRole('button', { name: 'Sign in' });
  await signIn.click();
  await expect(page.getByText('Trying again in a minute usually helps.')).toBeVisible({ timeout: 20_000 });
  await sandbox.heal();
  await signIn.click();
  await expect(callRows(page).first()).toBeVisible();
});

test('whoever followed a link is led there after signing in', async ({ page }) => {
  await page.goto('/calls?status=failed');
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.getByLabel(KEY).fill('sk_test_owner');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calls\?status=failed$/);
});

test('whoever is signed in has nothing to do on the sign-in screen', async ({ page, asDemo }) => {
  await asDemo();
  await page.goto('/sign-in');
  await expect(page).toHaveURL(/\/calls$/);
});

test('an expired session says so, and signing in leads back to where one was', async ({ page, asDemo, context }) => {
  await asDemo();
  await openCalls(page);
  // On its page before the session is gone: the pointer that comes to a row may end it already in the list.
  await callRows(page).nth(1).getByRole('link').click();
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
  await context.clearCookies();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByText('Your session has ended. Sign in again; you will be back where you were.')).toBeVisible();
  await page.getByRole('button', { name: 'Open the demo shop' }).click();
  await expect(page).toHaveURL(/\/calls\/./);
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
});

test('a key that InboundFlow takes back ends the session and says why', async ({ page, signIn, sandbox }) => {
  await signIn('sk_test_owner');
  await openCalls(page);
  await sandbox.fault({ kind: 'status', status: 401, path: '/v1/*' });
  await callRows(page).nth(1).getByRole('link').click();
  await expect(page.getByText('InboundFlow no longer accepts the key you were signed in with.')).toBeVisible();
  await sandbox.heal();
  await page.getByLabel(KEY).fill('sk_test_owner');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calls\/./);
});

test('signing out in one tab signs out the other, and the old cookie opens nothing', async ({
  page,
  context,
  asDemo,
}) => {
  await asDemo();
  await openCalls(page);
  const other = await context.newPage();
  await openCalls(other);
  const cookies = await context.cookies();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await expect(other).toHaveURL(/\/sign-in$/, { timeout: 1_000 });
  await expect(other.getByRole('table')).toHaveCount(0);
  await context.clearCookies();
  await context.addCookies(cookies);
  expect((await context.request.get('/v1/calls')).status()).toBe(401);
});

test('Back after signing out shows nothing of what was there', async ({ page, asDemo }) => {
  await asDemo();
  await openCalls(page);
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Open the demo shop' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('the words change to Spanish and stay so after a reload', async ({ page }) => {
  await open(page, '/sign-in');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('es');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Who called/);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
  await page.getByRole('combobox', { name: 'Idioma' }).selectOption('en');
  await expect(page.getByRole('heading', { name: /Who called/ })).toBeVisible();
});
