import { expect, test } from './fixtures.ts';
import { open, openHeardCall } from './screens.ts';

test('a whole visit breaks no policy: the browser reports nothing', async ({ page, asDemo, reports }) => {
  await reports();
  await asDemo();
  await openHeardCall(page);
  await page.getByRole('button', { name: 'Play the recording' }).click();
  await page.getByRole('tab', { name: 'Transcript' }).click();
  await page.getByRole('link', { name: 'Account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible();
  await page.reload();
  expect(await reports()).toEqual([]);
});

test('nothing but our own server is ever asked', async ({ page, asDemo, server }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '/sign-in');
  await asDemo();
  await openHeardCall(page);
  await page.getByRole('button', { name: 'Play the recording' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([]);
});

test('every class of answer carries the headers that keep it here', async ({ request, asDemo, context, server }) => {
  await asDemo();
  const { data } = (await (await context.request.get('/v1/calls?status=completed')).json()) as {
    data: { id: string; recording_url: string | null }[];
  };
  const heard = data.find(({ recording_url }) => recording_url)?.id;
  const addresses = [
    '/',
    '/calls',
    '/assets/none.js',
    '/v1/none',
    '/session',
    '/v1/calls',
    `/recordings/${heard}`,
    '/icon.svg',
  ];
  for (const address of addresses) {
    const headers = (await context.request.get(address, { headers: { range: 'bytes=0-99' } })).headers();
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy'], address).toContain("default-src 'none'");
    expect(headers['access-control-allow-origin'], address).toBeUndefined();
  }
  const crossSite = { origin: 'https://example.com', 'sec-fetch-site': 'cross-site' };
  expect((await request.post(`${server.origin}/session`, { data: { demo: true }, headers: crossSite })).status()).toBe(
    403,
  );
});
