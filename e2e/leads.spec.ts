import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import type { Sandbox } from './sandbox.ts';
import { expectNoSidewaysScroll, expectSounding, heard, open } from './screens.ts';

interface Lead {
  id: string;
  caller_name: string | null;
  caller_phone: string | null;
  status: string;
  urgency: string | null;
  interest: string | null;
  created_at: string;
}

const main = (page: Page): Locator => page.getByRole('main');
/** The rows of the list that lead to a lead. */
const leadRows = (page: Page): Locator =>
  page
    .getByRole('table', { name: 'Leads' })
    .getByRole('row')
    .filter({ has: page.getByRole('link') });
const rowLink = (row: Locator): Locator => row.getByRole('link').first();
/** A column of the board, by its heading. */
const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const cards = (page: Page, name: string): Locator => column(page, name).getByRole('listitem').getByRole('link');
const panel = (page: Page): Locator =>
  page.getByRole('complementary').filter({ has: page.getByRole('button', { name: 'Close' }) });
const openLead = (page: Page, name: string | RegExp): Locator => panel(page).getByRole('heading', { level: 2, name });

async function leadsOf(page: Page, search = ''): Promise<Lead[]> {
  const response = await page.request.get(`/v1/leads?limit=100${search}`);
  return ((await response.json()) as { data: Lead[] }).data;
}

async function openLeads(page: Page, search = ''): Promise<void> {
  await page.goto(`/leads${search}`);
  await expect(leadRows(page).first()).toBeVisible();
}

async function openBoard(page: Page, search = ''): Promise<void> {
  await page.goto(`/leads?view=board${search}`);
  await expect(cards(page, 'New').first()).toBeVisible();
}

test.describe('the shop', () => {
  test.beforeEach(({ asDemo }) => asDemo());

  test('urgent and new are found, one is opened and heard, and Back leads to the same place', async ({ page }) => {
    const wanted = await leadsOf(page, '&status=new&urgency=high');
    await openLeads(page);
    await expect(page.getByRole('region', { name: 'Needs an answer' })).toContainText(
      `${wanted.length} urgent and new`,
    );
    await page.getByRole('combobox', { name: 'Status' }).selectOption('new');
    await page.getByRole('combobox', { name: 'Urgency' }).selectOption('high');
    await expect(leadRows(page)).toHaveCount(wanted.length);
    await expect(page.getByRole('status').filter({ hasText: `That is all: ${wanted.length} lead` })).toBeVisible();

    const row = leadRows(page).last();
    const name = await rowLink(row).innerText();
    await rowLink(row).click();
    const heading = panel(page).getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    expect(name).toContain(await heading.innerText());
    await expect(page).toHaveURL(/status=new&urgency=high&lead=[0-9a-f-]{36}$/);
    await expect(panel(page).getByText(/^waiting /)).toBeVisible();
    await expect(panel(page).getByRole('link', { name: /^Call / })).toHaveAttribute('href', /^tel:\+\d+$/);
    await panel(page).getByRole('button', { name: 'Play the recording' }).click();
    await expectSounding(page);

    await page.goBack();
    await expect(panel(page)).toHaveCount(0);
    await expect(rowLink(leadRows(page).last())).toBeFocused();
    await expect(leadRows(page)).toHaveCount(wanted.length);
    expect((await heard(page)).paused, 'it plays on').toBe(false);

    // The same filter on the board, and after a reload.
    await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Board' }).click();
    await expect(cards(page, 'New')).toHaveCount(wanted.length);
    await expect(page.getByRole('region', { name: 'Contacted' })).toHaveCount(0);
    await page.reload();
    await expect(cards(page, 'New')).toHaveCount(wanted.length);
    await expect(page).toHaveURL(/view=board&status=new&urgency=high$/);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(cards(page, 'Contacted').first()).toBeVisible();
    await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'List' }).click();
    await expect(leadRows(page).first()).toBeVisible();
  });

  test('from lead to lead beside the list, Escape closes, and what came of the call is a click away', async ({
    page,
  }) => {
    await openLeads(page);
    const second = rowLink(leadRows(page).nth(1));
    await second.click();
    const heading = panel(page).getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    const first = await heading.innerText();
    const down = panel(page).getByRole('button', { name: 'The lead after this one' });
    await down.click();
    await expect(heading).not.toHaveText(first);
    await expect(down).toBeFocused();
    const next = await heading.innerText();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(rowLink(leadRows(page).nth(2))).toBeFocused();
    await expect(page).toHaveURL(/\/leads$/);

    await page.keyboard.press('Enter');
    await expect(openLead(page, next)).toBeFocused();
    await panel(page).getByRole('link', { name: 'whole conversation' }).click();
    await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
    await page.goBack();
    await expect(openLead(page, next)).toBeVisible();
    await panel(page)
      .getByRole('link', { name: /Open the contact|Add to the contacts/ })
      .click();
    // Back by the link: then the entry before is the contact, and whoever closes the lead does not come to that again.
    await main(page).getByRole('link', { name: 'Leads', exact: true }).click();
    await expect(openLead(page, next)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/leads$/);
    await expect(leadRows(page).first()).toBeVisible();
  });

  test('a link to a lead that no list holds finds it, and one that does not exist says how far was looked', async ({
    page,
    sandbox,
  }) => {
    const first = await page.request.get('/v1/leads?limit=100');
    const { next_cursor } = (await first.json()) as { next_cursor: string };
    const far = (await leadsOf(page, `&cursor=${encodeURIComponent(next_cursor)}`))[70];
    await page.goto(`/leads?status=lost&lead=${far?.id}`);
    await expect(
      panel(page)
        .getByText(far?.interest ?? '', { exact: true })
        .first(),
    ).toBeVisible({ timeout: 20_000 });
    await expect(leadRows(page).first()).toBeVisible();

    await sandbox.fault({ kind: 'latency', ms: 400, path: '/v1/leads' });
    await page.goto('/leads?lead=00000000-0000-4000-8000-000000000000');
    await expect(panel(page).getByText(/Looking for this lead\. \d+ read, back to/)).toBeVisible();
    await sandbox.heal();
    await expect(
      panel(page).getByRole('heading', { name: /This lead was not found|There is no such lead/ }),
    ).toBeVisible({
      timeout: 20_000,
    });
    await expect(panel(page).getByText(/none of the \d+ newest|All \d+ leads were looked through/)).toBeVisible();
    await panel(page).getByRole('button', { name: 'Close' }).last().click();
    await expect(panel(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/leads$/);
  });

  test('the board by keyboard alone: arrows, Enter, Escape', async ({ page }) => {
    await openBoard(page);
    await expect(cards(page, 'Contacted').nth(1)).toBeVisible();
    await cards(page, 'New').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(cards(page, 'New').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(cards(page, 'Contacted').nth(1)).toBeFocused();
    await page.keyboard.press('Home');
    const card = cards(page, 'Contacted').first();
    await expect(card).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(card).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(card).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(cards(page, 'Contacted').nth(1), 'one stop a column').not.toBeFocused();
  });

  test('a column fails by itself, keeps what it has, and heals by itself', async ({ page, sandbox }) => {
    await sandbox.fault({ kind: 'status', status: 500, path: '/v1/leads' });
    await page.goto('/leads?view=board&urgency=low');
    const failed = (name: string) => column(page, name).getByText('These could not be read.');
    await expect(failed('Contacted')).toBeVisible();
    await expect(failed('Converted')).toBeVisible();
    const retry = main(page).getByRole('alert').getByRole('button', { name: 'Retry' });
    await expect(retry, 'one for all of them').toHaveCount(1);
    await retry.click();
    await expect(failed('Contacted')).toBeVisible();
    await sandbox.heal();
    const healed = { timeout: 6_000 };
    for (const name of ['Contacted', 'Converted']) await expect(cards(page, name).first()).toBeVisible(healed);
    await expect(main(page).getByRole('alert')).toHaveCount(0);

    await page.goto('/leads?view=board');
    await expect(cards(page, 'Converted')).toHaveCount(50);
    await expect(cards(page, 'Contacted')).toHaveCount(50);
    await sandbox.fault({ kind: 'status', status: 500, path: '/v1/leads' });
    await column(page, 'Converted').getByRole('button', { name: 'Read older ones' }).click();
    await expect(column(page, 'Converted').getByText('The next ones could not be read.')).toBeVisible();
    await expect(cards(page, 'Converted')).toHaveCount(50);
    await expect(column(page, 'Converted').getByRole('button', { name: 'Retry' })).toBeVisible();
    // The way on opens by itself; a Retry could be gone before it is pressed.
    await sandbox.heal();
    await column(page, 'Converted').getByRole('button', { name: 'Read older ones' }).click();
    await expect.poll(() => cards(page, 'Converted').count()).toBeGreaterThan(50);
  });

  test('whether a number called again is asked once, for the lead that is open, and is no "no" before', async ({
    page,
    sandbox,
  }) => {
    const old = (await leadsOf(page, '&status=lost')).at(49);
    await sandbox.clearLedger();
    await openLeads(page, `?status=lost&lead=${old?.id}`);
    // When the lead came is a time as well, and there at once: the answer's time leads to a call.
    const later = panel(page)
      .getByRole('definition')
      .getByRole('link', { name: / [AP]M$/ });
    await expect(panel(page).getByText('Not since this lead came').or(later)).toBeVisible();
    const asked = (await sandbox.ledger()).filter(({ path }) => path.startsWith('/v1/calls?limit=1&'));
    expect(asked.length).toBe(1);
    await expect(page.getByText('later calls not checked').first()).toBeAttached();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test.beforeEach(({ asDemo }) => asDemo());

  test('a lead fills the screen, Back closes it, and the board is one column after the other', async ({ page }) => {
    await openLeads(page);
    await expectNoSidewaysScroll(page);
    const row = rowLink(leadRows(page).first());
    const name = (await row.innerText()).split('\n')[0] ?? '';
    await row.tap();
    await expect(openLead(page, name)).toBeFocused();
    const reach = await page
      .getByRole('heading', { level: 1 })
      .evaluate((element) => element.closest('[inert]') === null);
    expect(reach, 'what lies under it can be reached').toBe(false);
    await expectNoSidewaysScroll(page);
    await page.goBack();
    await expect(panel(page)).toHaveCount(0);
    await expect(leadRows(page).first()).toBeVisible();
    await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Board' }).tap();
    await expect(cards(page, 'New').first()).toBeInViewport();
    await expect(column(page, 'Lost')).not.toBeInViewport();
    await column(page, 'Lost').getByRole('link').first().scrollIntoViewIfNeeded();
    await expect(cards(page, 'Lost').first()).toBeInViewport();
    await expectNoSidewaysScroll(page);
  });
});

test.describe('odd leads', () => {
  test.beforeEach(({ signIn }) => signIn('sk_test_other'));

  test('an unknown status and urgency stand under their own names, and callers’ words stay words', async ({ page }) => {
    const leads = await leadsOf(page);
    await page.setViewportSize({ width: 390, height: 2_400 });
    for (const { id } of leads.filter(({ id }) => id.startsWith('00000000'))) {
      await page.goto(`/leads?lead=${id}`);
      await expect(panel(page).getByText('The call', { exact: true })).toBeVisible();
      await expect(panel(page).getByRole('alert')).toHaveCount(0);
      await expect(page.getByText(/\bundefined\b|\bNaN\b|\[object|Invalid Date/)).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      for (const link of await panel(page).getByRole('link').all())
        expect(await link.getAttribute('href')).toMatch(/^(\/|tel:\+?\d+$|mailto:[^<>?]+$)/);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await openLeads(page);
    await leadRows(page).first().hover();
    for (const word of ['haunted', 'critical']) {
      await page.mouse.wheel(0, -20_000);
      await expect(async () => {
        await page.mouse.wheel(0, 300);
        await expect(leadRows(page).filter({ hasText: word }).first()).toBeVisible({ timeout: 300 });
      }).toPass();
    }
    await expectNoSidewaysScroll(page);
    await openBoard(page);
    await expect(column(page, 'haunted').getByRole('listitem')).toHaveCount(1);
    await expect(cards(page, 'New').filter({ hasText: 'critical' })).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: /One other status among (the )?\d+/ })).toBeVisible();
  });
});

const nothing = { data: [], has_more: false, next_cursor: null, meta: {} };

/** Every state the screen can be in. */
const STATES: { name: string; key?: string; reach: (page: Page, sandbox: Sandbox) => Promise<unknown> }[] = [
  { name: 'the list', reach: (page) => openLeads(page) },
  { name: 'the board', reach: (page) => openBoard(page) },
  {
    name: 'a lead beside the list',
    async reach(page) {
      const [lead] = await leadsOf(page, '&urgency=high');
      await openLeads(page, `?urgency=high&lead=${lead?.id}`);
      await expect(panel(page).getByRole('button', { name: 'Play the recording' })).toBeVisible();
    },
  },
  {
    name: 'a lead beside the board, not found',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'status', status: 200, path: '/v1/leads', body: nothing });
      await page.goto('/leads?view=board&lead=00000000-0000-4000-8000-000000000000');
      await expect(panel(page).getByRole('heading', { name: 'There is no such lead' })).toBeVisible();
    },
  },
  {
    name: 'nothing yet',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'status', status: 200, path: '/v1/leads', body: nothing });
      await page.goto('/leads');
      await expect(page.getByRole('heading', { name: 'No leads yet' })).toBeVisible();
      await page.goto('/leads?view=board&status=new');
      await expect(page.getByRole('heading', { name: /No leads match/ })).toBeVisible();
    },
  },
  {
    name: 'error',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'status', status: 500, path: '/v1/leads' });
      await page.goto('/leads');
      await expect(main(page).getByRole('heading', { name: 'The leads could not be read' })).toBeVisible();
      await page.goto('/leads?view=board');
      await expect(column(page, 'Lost').getByText('These could not be read.')).toBeVisible();
    },
  },
  {
    name: 'loading',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'latency', ms: 20_000, path: '/v1/leads' });
      await open(page, '/leads?view=board');
      await expect(page.getByText('Loading…').first()).toBeAttached();
    },
  },
  {
    name: 'a key that may not read leads',
    key: 'sk_test_calls',
    async reach(page) {
      await page.goto('/leads');
      await expect(page.getByRole('heading', { name: "This key can't read leads" })).toBeVisible();
    },
  },
];

// What there is to see in both widths, and of the other states each in one.
for (const [nth, { name, key, reach }] of STATES.entries())
  for (const width of nth < 3 ? [1440, 390] : [nth % 2 === 0 ? 1440 : 390])
    test(`axe finds nothing: ${name}, ${width} px`, async ({ page, sandbox, signIn, axe }) => {
      await page.setViewportSize({ width, height: width === 1440 ? 900 : 844 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await signIn(key ?? 'sk_test_owner');
      await reach(page, sandbox);
      await axe();
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await axe(['color-contrast', 'link-in-text-block']);
      await expectNoSidewaysScroll(page);
    });
