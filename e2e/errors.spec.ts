import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import type { Fault } from './sandbox.ts';
import { callRows, openCalls } from './screens.ts';

type Without<T> = T extends Fault ? Omit<T, 'path'> : never;
type Wrong = Without<Fault>;

/** Everything that can be wrong with an answer, in one word each. */
const FAULTS: Record<string, Wrong> = {
  '500': { kind: 'status', status: 500 },
  '503': { kind: 'status', status: 503 },
  '429': { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
  '429 without seconds': { kind: 'status', status: 429 },
  '400': { kind: 'status', status: 400 },
  'a redirect': { kind: 'status', status: 302, headers: { location: 'https://example.com/' } },
  'an empty 200': { kind: 'status', status: 200, body: '' },
  'text for JSON': { kind: 'status', status: 200, body: 'ok' },
  'HTML for JSON': { kind: 'html', status: 200 },
  'HTML 502': { kind: 'html', status: 502 },
  'half of an answer': { kind: 'truncated' },
  'a cut before the answer': { kind: 'cut', at: 'start' },
  'a cut within the answer': { kind: 'cut', at: 'middle' },
  'no data': { kind: 'odd', shape: 'data_missing' },
  'null for data': { kind: 'odd', shape: 'data_null' },
  'another kind of data': { kind: 'odd', shape: 'data_swapped' },
  'nothing at all': { kind: 'odd', shape: 'nothing' },
};
const NAMES = Object.keys(FAULTS);

interface Screen {
  name: string;
  /** What its answer comes from. */
  path: string;
  address: (id: string) => string;
  /** There as soon as the answer was read. */
  stands: (page: Page) => ReturnType<Page['getByRole']>;
}

const SCREENS: Screen[] = [
  { name: 'calls', path: '/v1/calls', address: () => '/calls', stands: (page) => callRows(page).first() },
  {
    name: 'call',
    path: '/v1/calls/*',
    address: (id) => `/calls/${id}`,
    stands: (page) => page.getByRole('tab', { name: 'Conversation' }),
  },
];

/** Every fault on one of the screens in turn, and each screen with half of the faults: `MATRIX=whole` runs all of them on all. */
const PAIRS = SCREENS.flatMap((screen, place) =>
  NAMES.filter((_, index) => process.env.MATRIX === 'whole' || index % SCREENS.length === place).map((name) => ({
    screen,
    name,
  })),
);

test.beforeEach(({ asDemo }) => asDemo());

const faultOf = (name: string, path: string): Fault => ({ ...FAULTS[name], path }) as Fault;

/** Presses Retry as somebody would who is told to wait some seconds; what was healed has to be there within five. */
async function retryUntil(page: Page, there: () => Promise<void>): Promise<void> {
  const retry = page.getByRole('main').getByRole('button', { name: 'Retry' });
  await expect(async () => {
    if (await retry.isEnabled({ timeout: 200 }).catch(() => false)) await retry.click({ timeout: 500 });
    await there();
  }).toPass({ timeout: 5_000, intervals: [200] });
}

/** A sentence and a way on, in place of what could not be read; and the navigation beside it. */
async function expectSentence(page: Page): Promise<void> {
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toBeVisible({ timeout: 30_000 });
  await expect(alert.getByRole('heading')).toHaveText(/could not be read/);
  await expect(alert.getByRole('paragraph')).toHaveText(/[.]$/);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expect(page.getByText(/undefined|null|NaN|\[object|sk_test|127\.0\.0\.1|Error:|at \w+ \(/)).toHaveCount(0);
}

for (const { screen, name } of PAIRS)
  test(`${screen.name}, first load: ${name} ends in a sentence, and Retry heals it`, async ({
    page,
    sandbox,
    context,
  }) => {
    const { data } = (await (await context.request.get('/v1/calls?limit=1')).json()) as { data: { id: string }[] };
    await sandbox.fault(faultOf(name, screen.path));
    await page.goto(screen.address(data[0]?.id ?? ''));
    await expectSentence(page);
    await sandbox.heal();
    await retryUntil(page, () => expect(screen.stands(page)).toBeVisible({ timeout: 700 }));
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  });

/** The rows stay, and so do the words of a call: what was read is never taken away by what could not be read again. */
const REFRESHED = NAMES.filter((_, index) => process.env.MATRIX === 'whole' || index % 4 === 1);

for (const name of REFRESHED)
  test(`calls, refresh: ${name} keeps the rows and says as of when`, async ({ page, sandbox }) => {
    await page.clock.install();
    await openCalls(page);
    const first = await callRows(page).first().innerText();
    await sandbox.fault(faultOf(name, '/v1/calls'));
    await page.clock.fastForward('01:05');
    const notice = page.getByRole('status').filter({ hasText: /As of \d/ });
    await expect(notice).toBeVisible({ timeout: 30_000 });
    expect(await callRows(page).first().innerText()).toBe(first);
    await sandbox.heal();
    await retryUntil(page, () => expect(notice).toHaveCount(0, { timeout: 700 }));
  });

for (const name of REFRESHED)
  test(`call, refresh: ${name} keeps the words and says as of when`, async ({ page, sandbox }) => {
    await page.clock.install();
    await openCalls(page);
    const link = callRows(page).nth(2).getByRole('link');
    await link.click();
    await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
    await page.goBack();
    await expect(link).toBeVisible();
    await sandbox.fault(faultOf(name, '/v1/calls/*'));
    await page.clock.fastForward('01:05');
    await link.click();
    await expect(page.getByText(/As of \d/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
    await sandbox.heal();
    await retryUntil(page, () => expect(page.getByText(/As of \d/)).toHaveCount(0, { timeout: 700 }));
  });

test('an answer that never comes ends in a sentence within 30 s', async ({ page, sandbox }) => {
  await sandbox.fault({ kind: 'hang', path: '/v1/calls' });
  await page.goto('/calls');
  await expectSentence(page);
  await sandbox.heal();
  await retryUntil(page, () => expect(callRows(page).first()).toBeVisible({ timeout: 700 }));
});

test('a slow answer shows the shape of what comes, and then comes', async ({ page, sandbox }) => {
  // Asked for with the page itself: it must be slower than all the rest of it.
  await sandbox.fault({ kind: 'latency', ms: 5_000, path: '/v1/calls' });
  await page.goto('/calls');
  await expect(page.getByText('Loading', { exact: false }).first()).toBeAttached();
  await expect(callRows(page).first()).toBeVisible();
});

test('a missing scope says who can give it, and everything else works', async ({ page, sandbox }) => {
  const body = { error: { code: 'missing_scope', message: 'This API key lacks the scope calls:read.' }, meta: {} };
  await openCalls(page);
  await sandbox.fault({ kind: 'status', status: 403, path: '/v1/calls/*', body });
  await callRows(page).first().getByRole('link').click();
  await expect(page.getByRole('main')).toContainText(
    /The owner can (allow|give) it in InboundFlow under Settings, API keys/,
  );
  await sandbox.heal();
  await sandbox.fault({ kind: 'status', status: 403, path: '/v1/calls', body });
  await page.goto('/calls');
  await expect(page.getByRole('main')).toContainText(
    /The owner can (allow|give) it in InboundFlow under Settings, API keys/,
  );
  await page.getByRole('link', { name: 'Account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible();
});

test('without a network the screen says so, and goes on once there is one', async ({ page, context }) => {
  await openCalls(page);
  await callRows(page).nth(1).getByRole('link').click();
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
  await page.goBack();
  await expect(callRows(page).nth(2)).toBeVisible();
  await context.setOffline(true);
  await callRows(page).nth(2).getByRole('link').click();
  await expect(page.getByRole('main')).toContainText(/There is no network|did not answer/);
  await context.setOffline(false);
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
});

test('a walk whose cursor repeats, or whose page is empty though there is more, stops and says so', async ({
  page,
  sandbox,
}) => {
  for (const shape of ['cursor_repeated', 'empty_with_more']) {
    await sandbox.heal();
    await sandbox.fault({ kind: 'odd', shape, path: '/v1/calls', after: 1 });
    await openCalls(page);
    await callRows(page).nth(3).hover();
    const stopped = page.getByRole('status').filter({ hasText: /^Stopped after/ });
    await expect(async () => {
      await page.mouse.wheel(0, 20_000);
      await expect(stopped, shape).toBeVisible({ timeout: 500 });
    }).toPass();
  }
});

test('an address that leads to no screen says so, with the navigation beside it', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(callRows(page).first()).toBeVisible();
});
