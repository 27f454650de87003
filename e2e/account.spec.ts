import { expect, test } from './fixtures.ts';
import { callRows, expectSounding, heard, heardRows, open, openCalls } from './screens.ts';

test('says whose key it is, that the data is made up, and each scope in words', async ({ page, signIn }) => {
  await signIn('sk_test_owner');
  await open(page, '/account');
  await expect(page.getByRole('definition').filter({ hasText: 'Dave Auto Shop' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Sandbox: a made-up business' })).toBeVisible();
  const scopes = page.getByRole('listitem');
  await expect(scopes).toHaveCount(5);
  await expect(scopes.filter({ hasText: 'Read calls, and hear them' })).toContainText('allowed');
  await expect(scopes.filter({ hasText: 'not allowed' })).toHaveCount(0);
});

test('a scope that the key lacks is named before anybody presses anything', async ({ page, signIn }) => {
  await signIn('sk_test_calls');
  await open(page, '/account');
  const scopes = page.getByRole('listitem');
  await expect(scopes.filter({ hasText: 'not allowed' })).toHaveCount(4);
  await expect(scopes.filter({ hasText: 'Add contacts' })).toContainText('not allowed');
  await expect(page.getByText('The owner changes this in InboundFlow under Settings, API keys.')).toBeVisible();
  // What the key may read works as ever.
  await openCalls(page);
});

test('another organization sees its own name and its own calls alone', async ({ page, signIn, context }) => {
  await signIn('sk_test_owner');
  await openCalls(page);
  const ours = (await (await context.request.get('/v1/calls')).json()) as { data: { id: string; summary: string }[] };
  // As another tab would sign in of which this one was not told: what is typed stays until its own organization is back.
  await page.goto('/contacts/new?phone=5125570001&name=Typed');
  const name = page.getByRole('form').getByRole('textbox', { name: /^Name/ });
  await name.fill('Typed here');
  await signIn('sk_test_other');
  await page.getByRole('button', { name: 'Save contact' }).click();
  await expect(page.getByText('This browser is signed in to Clínica Dental Rivas now.')).toBeVisible();
  await expect(name).toHaveValue('Typed here');
  await page.getByRole('button', { name: 'Show the other one' }).click();
  await expect(page.getByText('This tab shows Clínica Dental Rivas now.')).toBeVisible();
  await expect(callRows(page).first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('main'), 'the button went with the notice').toBeFocused();
  // With nothing typed it follows by itself.
  await signIn('sk_test_owner');
  await page.getByRole('link', { name: 'Leads', exact: true }).click();
  await expect(page.getByText('This tab shows Dave Auto Shop now.')).toBeVisible();
  await signIn('sk_test_other');
  await open(page, '/account');
  await expect(page.getByRole('definition').filter({ hasText: 'Dave Auto Shop' })).toHaveCount(0);
  const theirs = (await (await context.request.get('/v1/calls')).json()) as typeof ours;
  expect(theirs.data.length).toBeGreaterThan(0);
  const known = new Set(ours.data.map(({ summary }) => summary));
  expect(
    theirs.data.filter(({ id, summary }) => known.has(summary) && ours.data.some((call) => call.id === id)),
  ).toEqual([]);
});

test('what is another organization’s is refused in words, and looked at again by itself once the own one is back', async ({
  page,
  signIn,
}) => {
  await signIn('sk_test_owner');
  await page.goto('/contacts/new');
  await page.getByRole('form').getByRole('textbox', { name: /^Name/ }).fill('Typed here');
  await page.getByRole('link', { name: 'Calls', exact: true }).click();
  await expect(heardRows(page).first()).toBeVisible();
  await signIn('sk_test_other');
  await heardRows(page).first().getByRole('button', { name: /^Play/ }).click();
  const player = page.getByRole('region', { name: 'Player' });
  await expect(player.getByRole('alert')).toContainText('signed in to another organization by now');
  await expect(page.getByText('This browser is signed in to Clínica Dental Rivas now.')).toBeVisible();
  await page.getByRole('link', { name: 'Leads', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The leads could not be read' })).toBeVisible();

  await signIn('sk_test_owner');
  await expect(page.getByRole('table', { name: 'Leads' }).getByRole('link').first()).toBeVisible();
  await expect(player.getByRole('alert')).toHaveCount(0);
  expect((await heard(page)).paused, 'nobody is surprised by a sound').toBe(true);
  await player.getByRole('button', { name: 'Play the recording' }).click();
  await expectSounding(page);
});

test('theme and language are kept, and signing out leads to the door', async ({ page, asDemo }) => {
  await asDemo();
  await open(page, '/account');
  const here = page.getByRole('main');
  await here.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  const shade = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await shade();
  await page.reload();
  await expect(here.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
  expect(await shade()).toBe(dark);
  await here.getByRole('combobox', { name: 'Theme' }).selectOption('light');
  expect(await shade()).not.toBe(dark);
  await here.getByRole('combobox', { name: 'Language' }).selectOption('es');
  await expect(page.getByRole('heading', { level: 1, name: 'Cuenta' })).toBeVisible();
  await here.getByRole('combobox', { name: 'Idioma' }).selectOption('en');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('with the server out of reach a sign-out holds, and is confirmed once it is back', async ({
  page,
  asDemo,
  context,
}) => {
  await asDemo();
  await open(page, '/account');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('the server could not be told yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the demo shop' })).toBeDisabled();
  await context.setOffline(false);
  // It tells the server by itself.
  await expect(page.getByText('the server could not be told yet')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Open the demo shop' })).toBeEnabled();
  expect((await context.request.get('/v1/calls')).status()).toBe(401);
});
