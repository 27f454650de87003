import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import type { Sandbox } from './sandbox.ts';
import { callRows, open, openCalls, openHeardCall } from './screens.ts';

interface State {
  name: string;
  signedOut?: boolean;
  reach: (page: Page, sandbox: Sandbox, signIn: (key: string) => Promise<void>) => Promise<unknown>;
}

const nothing = { data: [], has_more: false, next_cursor: null, meta: {} };

/** Every screen in every state it can be in. */
const STATES: State[] = [
  { name: 'sign-in', signedOut: true, reach: (page) => open(page, '/sign-in') },
  {
    name: 'sign-in, wrong key',
    signedOut: true,
    async reach(page) {
      await open(page, '/sign-in');
      await page.getByLabel('API key').fill('sk_test_nobody');
      await page.keyboard.press('Enter');
      await expect(page.getByText('InboundFlow does not know this key.')).toBeVisible();
    },
  },
  { name: 'calls', reach: (page) => openCalls(page) },
  { name: 'calls, filtered', reach: (page) => openCalls(page, '?status=completed&since=30d') },
  {
    name: 'calls, page two failed',
    async reach(page, sandbox) {
      await openCalls(page);
      await sandbox.fault({ kind: 'status', status: 500, path: '/v1/calls' });
      await callRows(page).nth(3).hover();
      await expect(async () => {
        await page.mouse.wheel(0, 20_000);
        await expect(page.getByText('could not be read')).toBeVisible({ timeout: 500 });
      }).toPass();
    },
  },
  {
    name: 'calls, nothing matches',
    async reach(page) {
      await page.goto('/calls?status=failed&phone=%2B15005550000');
      await expect(page.getByRole('heading', { name: /No calls match/ })).toBeVisible();
    },
  },
  {
    name: 'calls, nothing yet',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'status', status: 200, path: '/v1/calls', body: nothing });
      await page.goto('/calls');
      await expect(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
    },
  },
  {
    name: 'calls, error',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'status', status: 500, path: '/v1/calls' });
      await page.goto('/calls');
      await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
    },
  },
  {
    name: 'calls, loading',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'latency', ms: 20_000, path: '/v1/calls' });
      await open(page, '/calls');
    },
  },
  { name: 'call, at rest', reach: (page) => openHeardCall(page) },
  {
    name: 'call, playing',
    async reach(page) {
      await openHeardCall(page);
      await page.getByRole('button', { name: 'Play the recording' }).click();
      await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    },
  },
  {
    name: 'call, transcript',
    async reach(page) {
      await openHeardCall(page);
      await page.getByRole('tab', { name: 'Transcript' }).click();
    },
  },
  {
    name: 'call, no recording',
    async reach(page) {
      await openCalls(page, '?status=failed');
      await callRows(page).first().getByRole('link').click();
      await expect(page.getByRole('tab', { name: 'Transcript' })).toBeVisible();
    },
  },
  {
    name: 'call, recording failed',
    async reach(page, sandbox) {
      await openHeardCall(page);
      await sandbox.fault({ kind: 'status', status: 404, path: '/recordings/*' });
      await page.getByRole('button', { name: 'Play the recording' }).click();
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    },
  },
  {
    name: 'call, none such',
    async reach(page) {
      await page.goto('/calls/00000000-0000-4000-8000-000000000000');
      await expect(page.getByRole('heading', { name: 'There is no such call' })).toBeVisible();
    },
  },
  {
    name: 'call, error',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'status', status: 500, path: '/v1/calls/*' });
      await page.goto('/calls/00000000-0000-4000-8000-000000000000');
      await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
    },
  },
  { name: 'account', reach: (page) => open(page, '/account') },
  {
    name: 'another organization, and this tab stays',
    async reach(page, _, signIn) {
      await open(page, '/contacts/new');
      await page.getByRole('form').getByRole('textbox', { name: /^Name/ }).fill('Typed here');
      await signIn('sk_test_other');
      await page.getByRole('link', { name: 'Leads', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Show the other one' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'The leads could not be read' })).toBeVisible();
    },
  },
  {
    name: 'another organization, and this tab follows',
    async reach(page, _, signIn) {
      await openCalls(page);
      await signIn('sk_test_other');
      await page.getByRole('link', { name: 'Leads', exact: true }).click();
      await expect(page.getByText('This tab shows Clínica Dental Rivas now.')).toBeVisible();
      await expect(callRows(page).first()).toBeVisible();
    },
  },
  { name: 'no such page', reach: (page) => open(page, '/nowhere') },
];

/** What another theme can change: all else was found, or not, in the first one. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

for (const { name, signedOut, reach } of STATES)
  for (const width of [1440, 390])
    test(`axe finds nothing: ${name}, ${width} px`, async ({ page, sandbox, asDemo, signIn, axe }) => {
      // Turns pass under the player on a phone, and axe takes one that is half hidden for one that is too small: there all of it
      // lies on the screen at once.
      const height = width === 1440 ? 900 : name.startsWith('call,') ? 4_000 : 844;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      if (!signedOut) await asDemo();
      await reach(page, sandbox, signIn);
      await axe();
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await axe(COLOURS);
    });

test('axe would find a planted fault', async ({ page, axe }) => {
  await open(page, '/sign-in');
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = 'Grey on white';
    Object.assign(faint.style, { color: '#ddd', backgroundColor: '#fff' });
    document.body.append(document.createElement('button'), faint);
  });
  await expect(axe()).rejects.toThrow('button-name');
  await expect(axe(COLOURS)).rejects.toThrow('color-contrast');
});
