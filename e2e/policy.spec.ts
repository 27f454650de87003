import { expect, test } from './fixtures.ts';

test('a page that breaks the content policy is kept from it, and the report comes', async ({
  page,
  asDemo,
  reports,
}) => {
  await asDemo();
  await page.goto('/calls');
  expect(await reports()).toEqual([]);
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<img src="x">';
      return '';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain('TypeError');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  const seen: string[] = [];
  await expect
    .poll(async () => {
      seen.push(...(await reports()).map(({ directive }) => directive));
      return seen;
    })
    .toEqual(expect.arrayContaining(['style-src-attr']));
});

test('no key reaches the page, its storage or its addresses @smoke', async ({ page, signIn, context }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await signIn('sk_test_owner');
  await page.goto('/calls');
  await expect(page.getByRole('main')).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]) + document.cookie);
  expect(kept + addresses.join() + (await page.content())).not.toContain('sk_test_owner');
  const session = (await context.cookies()).find(({ httpOnly }) => httpOnly);
  expect(session).toMatchObject({ sameSite: 'Strict', path: '/' });
  expect(session?.value).not.toContain('sk_test_owner');
});
