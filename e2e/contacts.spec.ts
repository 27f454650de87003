import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import type { Sandbox } from './sandbox.ts';
import { expectCallPage, expectNoSidewaysScroll, focused, open } from './screens.ts';

/** The rows of the list that lead to a contact. */
const contactRows = (page: Page): Locator =>
  page
    .getByRole('table', { name: 'Contacts' })
    .getByRole('row')
    .filter({ has: page.getByRole('link') });

const field = (page: Page, name: 'Phone' | 'Name' | 'E-mail' | 'Company' | 'Notes'): Locator =>
  page.getByRole('form').getByRole('textbox', { name: new RegExp(`^${name}`) });
const saveButton = (page: Page): Locator => page.getByRole('button', { name: 'Save contact' });
const main = (page: Page): Locator => page.getByRole('main');

/** A number nobody in the demo has, a new one each time. */
let taken = Math.floor(Math.random() * 8000) + 1000;
function newNumber(): { typed: string; e164: string; read: string } {
  taken += 1;
  const last = String(taken).padStart(4, '0');
  return { typed: `512-557-${last}`, e164: `+1512557${last}`, read: `(512) 557-${last}` };
}

/** Presses Tab until this has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('40 times Tab did not lead there');
}

async function openForm(page: Page, search = ''): Promise<void> {
  await page.goto(`/contacts/new${search}`);
  await expect(saveButton(page)).toBeVisible();
}

async function openContacts(page: Page, search = ''): Promise<void> {
  await page.goto(`/contacts${search}`);
  await expect(contactRows(page).first()).toBeVisible();
}

/** The contacts that InboundFlow has under a number. */
async function stored(page: Page, e164: string): Promise<{ id: string; name: string | null; notes: string | null }[]> {
  const response = await page.request.get(`/v1/contacts?phone=${encodeURIComponent(e164)}`);
  return ((await response.json()) as { data: { id: string; name: string | null; notes: string | null }[] }).data;
}

/** On a contact's own page: its address, and its story, since the address changes before the screen does. */
async function onRecord(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/contacts\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('tab', { name: 'All', exact: true })).toBeVisible();
}

test.describe('the list', () => {
  test.beforeEach(({ asDemo }) => asDemo());

  test('is read to its end, and leads to a contact and back to the same row', async ({ page }) => {
    await openContacts(page);
    await contactRows(page).first().hover();
    const end = page.getByRole('status').filter({ hasText: /That is all: \d+ contacts\./ });
    await expect(async () => {
      await page.mouse.wheel(0, 20_000);
      await expect(end).toBeVisible({ timeout: 500 });
    }).toPass();
    const row = contactRows(page).last();
    const name = await row.getByRole('link').innerText();
    await row.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
    await page.goBack();
    await expect.poll(async () => (await focused(page)).words).toBe(name);
    expect((await focused(page)).seen).toBe(true);
  });

  test('a whole number in any spelling is asked of InboundFlow', async ({ page, sandbox }) => {
    const { data } = (await (await page.request.get('/v1/contacts?limit=50')).json()) as {
      data: { name: string; phone: string }[];
    };
    const last = data.at(-1);
    await openContacts(page);
    await sandbox.clearLedger();
    await page.getByRole('searchbox').fill(last?.phone.slice(2) ?? '');
    await expect(page).toHaveURL(new RegExp(`phone=${encodeURIComponent(last?.phone ?? '')}`));
    await expect(contactRows(page)).toHaveCount(1);
    await expect(contactRows(page)).toContainText(last?.name ?? '');
    const asked = (await sandbox.ledger()).map(({ path }) => path).filter((path) => path.includes('phone='));
    expect(asked).toEqual([`/v1/contacts?limit=50&phone=${encodeURIComponent(last?.phone ?? '')}`]);
    await page.reload();
    await expect(contactRows(page)).toHaveCount(1);
  });

  test('a name is looked for among the rows read so far, which is said, and can be read on', async ({
    page,
    sandbox,
  }) => {
    await openContacts(page);
    await page.getByRole('searchbox').fill('nobody of this name');
    await expect(page.getByRole('heading', { name: /No contact matches “nobody of this name”/ })).toBeVisible();
    await expect(
      page.getByRole('status').filter({ hasText: /Among the \d+ contacts read so far, 0 match/ }),
    ).toBeVisible();
    await sandbox.fault({ kind: 'latency', ms: 3_000, path: '/v1/contacts' });
    await page.getByRole('button', { name: 'Read on' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Looking through the others.' })).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Looking through the others.')).toHaveCount(0);
    await sandbox.heal();
    await page.getByRole('button', { name: 'Read on' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: /All \d+ contacts were looked through: 0 match/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Any name and number' }).click();
    await expect(contactRows(page).first()).toBeVisible();
    // A contact without a name goes by its number.
    const named = contactRows(page)
      .getByRole('link')
      .filter({ hasText: /\p{L}{2}/u });
    const name = await named.nth(2).innerText();
    await page.getByRole('searchbox').fill(name.toUpperCase());
    await expect(contactRows(page).first()).toContainText(name);
    await expect(page).toHaveURL(/q=/);
  });

  test('what was added since a day, and nothing since today', async ({ page }) => {
    await openContacts(page, '?since=30d');
    await page.getByRole('combobox', { name: 'Added since' }).selectOption('7d');
    await expect(page).toHaveURL(/since=7d/);
    await expect(main(page)).toContainText(/That is all: \d+ contact|No contacts were added since /);
  });
});

test.describe('a new contact', () => {
  test.beforeEach(({ asDemo }) => asDemo());

  test('by keyboard alone: nobody is found, one is written down, and is in the list', async ({ page }) => {
    const number = newNumber();
    await openContacts(page);
    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.type(number.typed);
    await expect(page.getByRole('heading', { name: `Nobody has the number ${number.read}` })).toBeVisible();
    await tabTo(page, page.getByRole('link', { name: 'Add this number' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'New contact' })).toBeFocused();
    await expect(field(page, 'Phone')).toHaveValue(number.read);
    await tabTo(page, field(page, 'Name'));
    await page.keyboard.type('Inés Quintana');
    await page.keyboard.press('Enter');
    await onRecord(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Inés Quintana' })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Inés Quintana is in the contacts now.' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Nothing (has happened yet|was found so far)/ })).toBeVisible();
    await tabTo(page, main(page).getByRole('link', { name: 'Contacts' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await expect(contactRows(page).first()).toContainText('Inés Quintana');
  });

  test('is in the list that was open before, and in another tab, and Back does not lead to the form', async ({
    page,
    context,
  }) => {
    const number = newNumber();
    const other = await context.newPage();
    await openContacts(other);
    await openContacts(page);
    await page.getByRole('link', { name: 'New contact' }).click();
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Name').fill('Tomás Back');
    await saveButton(page).click();
    await onRecord(page);
    await page.goBack();
    await expect(page).toHaveURL(/\/contacts$/);
    await expect(contactRows(page).first()).toContainText('Tomás Back');
    await page.goForward();
    await onRecord(page);
    // Sooner than the minute after which a list looks by itself.
    await other.getByRole('button', { name: '1 new' }).click({ timeout: 10_000 });
    await expect(contactRows(other).first()).toContainText('Tomás Back');
  });

  test('each field is checked in place, in words, and the summary leads to it', async ({ page }) => {
    await openForm(page);
    await field(page, 'Phone').fill('512 55');
    await field(page, 'E-mail').fill('karen.lindqvist@example');
    await expect(page.getByText('Some digits are missing.')).toBeVisible();
    await field(page, 'Name').focus();
    await expect(page.getByText('The part after @ needs a dot')).toBeVisible();
    await saveButton(page).click();
    await expect(page.getByRole('alert')).toHaveText(
      /2 fields need a look before this can be saved: phone and e-mail\./,
    );
    await expect(field(page, 'Phone')).toBeFocused();
    await page.getByRole('alert').getByRole('button', { name: 'e-mail' }).click();
    await expect(field(page, 'E-mail')).toBeFocused();
    await field(page, 'E-mail').fill('karen.lindqvist@example.com');
    await expect(page.getByText('The part after @ needs a dot')).toHaveCount(0);
  });

  test('a press on Save lands although leaving the field puts a sentence above it', async ({ page }) => {
    await openForm(page);
    await field(page, 'Phone').fill(newNumber().typed);
    await field(page, 'E-mail').fill('nobody@nowhere');
    const box = await saveButton(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await page.mouse.down();
    await expect(field(page, 'E-mail')).toBeFocused();
    await page.mouse.up();
    await expect(page.getByRole('alert').filter({ hasText: '1 field needs a look' })).toBeVisible();
  });

  test('a number that somebody has is an offer to go there, and nothing is sent', async ({ page, sandbox }) => {
    const { data } = (await (await page.request.get('/v1/contacts?limit=1')).json()) as {
      data: { id: string; name: string; phone: string }[];
    };
    const [known] = data;
    await openForm(page, `?phone=${encodeURIComponent(known?.phone ?? '')}&name=Somebody`);
    await expect(page.getByText(`${known?.name} has this number already.`)).toBeVisible();
    await sandbox.clearLedger();
    await saveButton(page).click();
    await expect(page.getByRole('alert').filter({ hasText: '1 field needs a look' })).toBeVisible();
    expect((await sandbox.ledger()).filter(({ method }) => method === 'POST')).toEqual([]);
    await page.getByRole('link', { name: 'Open this contact' }).first().click();
    await expect(page).toHaveURL(`/contacts/${known?.id}`);
  });

  test('two clicks, and Enter with a click, are one contact', async ({ page, sandbox }) => {
    const number = newNumber();
    await sandbox.fault({ kind: 'latency', ms: 600, path: '/v1/contacts', method: 'POST' });
    await sandbox.clearLedger();
    await openForm(page);
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Name').fill('Once');
    await page.keyboard.press('Enter');
    // The button says by now that it is busy; somebody presses it all the same.
    await page.getByRole('button', { name: /Save contact|Saving/ }).click({ force: true, clickCount: 2 });
    await onRecord(page);
    expect((await sandbox.ledger()).filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(await stored(page, number.e164)).toHaveLength(1);
  });

  test('two tabs with one number are one contact, and the second is told whose it is', async ({
    page,
    context,
    sandbox,
  }) => {
    const number = newNumber();
    await sandbox.fault({ kind: 'latency', ms: 800, path: '/v1/contacts', method: 'POST' });
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await openForm(tab);
      await field(tab, 'Phone').fill(number.typed);
    }
    await field(page, 'Name').fill('First tab');
    await field(other, 'Name').fill('Second tab');
    await sandbox.clearLedger();
    await Promise.all([saveButton(page).click(), saveButton(other).click()]);
    const tabs = [page, other];
    await expect.poll(() => tabs.filter((tab) => /[0-9a-f-]{36}$/.test(tab.url())).length).toBe(1);
    const second = /[0-9a-f-]{36}$/.test(page.url()) ? other : page;
    await expect(second.getByText(/tab has this number already\./)).toBeVisible();
    expect((await sandbox.ledger()).filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(await stored(page, number.e164)).toHaveLength(1);
  });

  test('whoever leaves while it is being saved stays where they went, and it is saved once', async ({
    page,
    sandbox,
  }) => {
    const number = newNumber();
    await openContacts(page);
    await page.getByRole('link', { name: 'New contact' }).click();
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Name').fill('Left alone');
    await sandbox.fault({ kind: 'latency', ms: 1_500, path: '/v1/contacts', method: 'POST' });
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await saveButton(page).click();
    await expect(page.getByRole('button', { name: 'Saving…' })).toBeVisible();
    await main(page).getByRole('link', { name: 'Contacts' }).click();
    await expect(contactRows(page).first()).toBeVisible();
    await answer;
    // The list knows, and the page is still the list.
    await expect(contactRows(page).first()).toContainText('Left alone');
    await expect(page).toHaveURL(/\/contacts$/);
    expect(await stored(page, number.e164)).toHaveLength(1);
    await page.getByRole('link', { name: 'New contact' }).click();
    await expect(saveButton(page)).toBeVisible();
    await expect(field(page, 'Name')).toHaveValue('');
  });

  test('an answer lost after the write is found by looking, once', async ({ page, sandbox }) => {
    const number = newNumber();
    await openForm(page);
    await sandbox.fault({ kind: 'lost', path: '/v1/contacts', method: 'POST' });
    await sandbox.clearLedger();
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Name').fill('Lost and found');
    await saveButton(page).click();
    await onRecord(page);
    await expect(page.getByRole('status').filter({ hasText: 'answer was lost on the way' })).toBeVisible();
    expect((await sandbox.ledger()).filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(await stored(page, number.e164)).toHaveLength(1);
  });

  test('an answer lost before the write: it is looked, said, and sent again only when asked', async ({
    page,
    sandbox,
  }) => {
    const number = newNumber();
    await openForm(page);
    await sandbox.fault({ kind: 'cut', at: 'start', path: '/v1/contacts', method: 'POST', times: 1 });
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Name').fill('At the second try');
    await sandbox.clearLedger();
    await saveButton(page).click();
    await expect(page.getByText('It was not saved.')).toBeVisible();
    expect((await sandbox.ledger()).filter(({ method }) => method === 'POST')).toHaveLength(1);
    await page.getByRole('button', { name: 'Send again' }).click();
    await onRecord(page);
    expect(await stored(page, number.e164)).toHaveLength(1);
  });

  test('an outcome that can not be looked up stays unknown, over a reload too, until it can', async ({
    page,
    sandbox,
  }) => {
    const number = newNumber();
    await openForm(page);
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Name').fill('Nobody knows');
    await sandbox.fault({ kind: 'latency', ms: 1_500, path: '/v1/contacts', method: 'POST' });
    await sandbox.fault({ kind: 'lost', path: '/v1/contacts', method: 'POST', times: 1 });
    await sandbox.clearLedger();
    await saveButton(page).click();
    await expect.poll(async () => (await sandbox.ledger()).some(({ method }) => method === 'POST')).toBe(true);
    await sandbox.fault({ kind: 'status', status: 500, path: '/v1/contacts', method: 'GET' });
    await expect(page.getByText('It is not known whether it was saved.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('It is not known whether it was saved.')).toBeVisible();
    await expect(field(page, 'Name')).toHaveValue('Nobody knows');
    await sandbox.heal();
    await page.getByRole('button', { name: 'Look again' }).click();
    await onRecord(page);
    expect((await sandbox.ledger()).filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(await stored(page, number.e164)).toHaveLength(1);
  });

  test('twenty contacts with every fifth answer lost: none is lost and none is double', async ({ page, sandbox }) => {
    test.slow();
    const numbers = Array.from({ length: 20 }, newNumber);
    await openContacts(page);
    for (const [index, number] of numbers.entries()) {
      if (index % 5 === 0) await sandbox.fault({ kind: 'lost', path: '/v1/contacts', method: 'POST', times: 1 });
      await page.getByRole('link', { name: 'New contact' }).click();
      await field(page, 'Phone').fill(number.typed);
      await field(page, 'Name').fill(`Caller ${index}`);
      await saveButton(page).click();
      await onRecord(page);
      await page.goBack();
      await expect(contactRows(page).first()).toContainText(`Caller ${index}`);
    }
    for (const [index, number] of numbers.entries()) {
      expect((await stored(page, number.e164)).map(({ name }) => name)).toEqual([`Caller ${index}`]);
    }
  });

  test('the words of a refusal stand at their field, or over the form, and what was typed stays', async ({
    page,
    context,
    sandbox,
  }) => {
    const number = newNumber();
    await openForm(page);
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Notes').fill('Typed with care.');
    const refusals = [
      {
        status: 422,
        body: {
          error: {
            code: 'invalid',
            message: '',
            fields: { phone: 'no', name: 'no', email: 'no', company: 'no', notes: 'is blocked' },
          },
        },
        says: '5 fields need a look before this can be saved',
      },
      { status: 422, says: 'InboundFlow did not accept this (422)' },
      { status: 409, says: 'another contact has this number, but none can be found with it' },
      { status: 413, says: 'Shorten the notes' },
      { status: 415, says: 'InboundFlow did not accept this (415)' },
      { status: 403, says: 'This key may not add contacts' },
    ];
    const refuse = async ({
      says,
      ...refusal
    }: {
      status: number;
      says: string;
      body?: unknown;
      headers?: Record<string, string>;
    }) => {
      await sandbox.fault({ kind: 'status', path: '/v1/contacts', method: 'POST', times: 1, ...refusal });
      await saveButton(page).click();
      await expect(main(page)).toContainText(says);
      if (refusal.body) await expect(page.getByText(/^InboundFlow says: (no|is blocked)$/)).toHaveCount(5);
      await expect(field(page, 'Notes')).toHaveValue('Typed with care.');
    };
    for (const refusal of refusals) await refuse(refusal);
    await context.setOffline(true);
    await saveButton(page).click();
    await expect(main(page)).toContainText('Nothing was saved. There is no network.');
    await context.setOffline(false);
    await refuse({ status: 429, headers: { 'retry-after': '1' }, says: 'Try again in 1 s' });
    // For that second the key's other requests are refused as well.
    await expect(async () => {
      if (await saveButton(page).isVisible()) await saveButton(page).click({ timeout: 1_000 });
      await expect(page).toHaveURL(/[0-9a-f-]{36}$/, { timeout: 3_000 });
    }).toPass();
    await onRecord(page);
    expect(await stored(page, number.e164)).toHaveLength(1);
  });

  test('a draft outlives a reload and a session that ends, and goes with the sign-out', async ({
    page,
    context,
    asDemo,
  }) => {
    const number = newNumber();
    await openForm(page);
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Name').fill('Half way');
    await expect(page.getByText('Draft kept in this tab')).toBeVisible();
    await page.reload();
    await expect(field(page, 'Name')).toHaveValue('Half way');

    await context.clearCookies();
    await saveButton(page).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByRole('button', { name: 'Open the demo shop' }).click();
    await expect(page).toHaveURL(/\/contacts\/new$/);
    await expect(field(page, 'Name')).toHaveValue('Half way');
    await expect(field(page, 'Phone')).toHaveValue(number.read);
    expect(await stored(page, number.e164)).toEqual([]);

    await page.getByRole('link', { name: 'Account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Half way');
    await asDemo();
    await openForm(page);
    await expect(field(page, 'Name')).toHaveValue('');
  });

  test('a draft that was thrown away can be brought back', async ({ page }) => {
    await openForm(page);
    await field(page, 'Name').fill('Not so fast');
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await expect(field(page, 'Name')).toHaveValue('');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(field(page, 'Name')).toHaveValue('Not so fast');
    // It also waits while somebody looks at the way for many at once.
    await page
      .getByRole('complementary', { name: 'About new contacts' })
      .getByRole('link', { name: 'Import a list' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Import contacts' })).toBeVisible();
    await page.getByRole('link', { name: 'New contact', exact: true }).click();
    await expect(field(page, 'Name')).toHaveValue('Not so fast');
  });

  test('any letters are kept as they are, and drawn as text', async ({ page }) => {
    const number = newNumber();
    const name = '🚗 <b>רוזה</b> & "ñ"';
    const notes = `${'long'.repeat(1000)} <img src=x onerror=alert(1)>`;
    await openForm(page);
    await field(page, 'Phone').fill(number.typed);
    await field(page, 'Name').fill(name);
    await field(page, 'Notes').fill(notes);
    await saveButton(page).click();
    await onRecord(page);
    expect(await stored(page, number.e164)).toMatchObject([{ name, notes }]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.getByRole('button', { name: 'Show all of the notes' }).click();
    await expect(main(page)).toContainText('<img src=x onerror=alert(1)>');
    for (const width of [1440, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
    }
  });
});

test.describe('a new contact by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test.beforeEach(({ asDemo }) => asDemo());

  test('nobody is found, one is written down, and is in the list', async ({ page }) => {
    const number = newNumber();
    await openContacts(page);
    await page.getByRole('searchbox').tap();
    await page.getByRole('searchbox').fill(number.typed);
    await page.getByRole('link', { name: 'Add this number' }).tap();
    await field(page, 'Name').tap();
    await field(page, 'Name').fill('Touched');
    await expect(saveButton(page)).toBeInViewport();
    await saveButton(page).tap();
    await onRecord(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Touched' })).toBeVisible();
    await page.getByRole('link', { name: 'Contacts' }).last().tap();
    await expect(contactRows(page).first()).toContainText('Touched');
    await expectNoSidewaysScroll(page);
  });
});

test.describe('one contact', () => {
  test('one story of calls, leads and appointments, with what was read; each part fails alone', async ({
    page,
    asDemo,
    sandbox,
  }) => {
    await asDemo();
    const { data } = (await (await page.request.get('/v1/appointments?limit=50')).json()) as {
      data: { contact_id: string | null }[];
    };
    const id = data.find(({ contact_id }) => contact_id)?.contact_id ?? '';
    await sandbox.fault({ kind: 'status', status: 500, path: '/v1/leads' });
    await open(page, `/contacts/${id}`);
    await expect(page.getByRole('tab', { name: /^Appointments [1-9]/ })).toBeVisible();
    await expect(page.getByRole('tab', { name: /^Calls [1-9]/ })).toBeVisible();
    await expect(page.getByText(/^Leads: they could not be read\./)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
    // It goes on by itself; a Retry could be gone before it is pressed.
    await sandbox.heal();
    await expect(page.getByText(/^Leads: (all of the organization's|\d+ read, back to)/)).toBeVisible();
    await page.getByRole('tab', { name: /^Appointments/ }).click();
    await expect(page).toHaveURL(/show=appointment/);
    await page.getByRole('tab', { name: 'All', exact: true }).click();
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^Play the call with / })
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'Player' })).toBeVisible();
    await page.getByRole('tabpanel').getByRole('link', { name: 'Call' }).first().click();
    await expectCallPage(page);
    await page.goBack();
    await expect(page.getByRole('tab', { name: 'All', exact: true })).toBeVisible();
  });

  test('from a call one click leads to the contact, or to a form that begins with the caller', async ({
    page,
    asDemo,
    sandbox,
  }) => {
    await asDemo();
    const number = newNumber();
    const call = await sandbox.callNow({ caller_name: 'Wanda New', caller_phone: number.e164 });
    await open(page, `/calls/${call}`);
    await page.getByRole('link', { name: 'Add to the contacts' }).click();
    await expect(field(page, 'Phone')).toHaveValue(number.read);
    await expect(field(page, 'Name')).toHaveValue('Wanda New');
    await saveButton(page).click();
    await onRecord(page);
    await expect(page.getByRole('tab', { name: 'Calls 1' })).toBeVisible();
    await main(page).getByRole('link', { name: 'Call', exact: true }).first().click();
    // The call was read before there was a contact.
    await main(page).getByRole('link', { name: 'Open the contact' }).click();
    await onRecord(page);
  });

  test('odd names are text, and nothing scrolls sideways', async ({ page, signIn }) => {
    await signIn('sk_test_other');
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await openContacts(page);
      await expectNoSidewaysScroll(page);
      for (const nth of [101, 102, 103, 104, 105]) {
        await open(page, `/contacts/00000000-0000-4000-8000-000000000${nth}`);
        await expectNoSidewaysScroll(page);
      }
    }
  });
});

test('without the scope the button says which one is missing, and so does the form', async ({ page, signIn }) => {
  await signIn('sk_test_viewer');
  await openContacts(page);
  await expect(page.getByRole('button', { name: 'New contact' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'New contact' })).toHaveAccessibleDescription(
    'needs the scope contacts:write',
  );
  await page.goto('/contacts/new');
  await expect(page.getByRole('heading', { name: "This key can't add contacts" })).toBeVisible();
  await signIn('sk_test_calls');
  await page.goto('/contacts');
  await expect(page.getByRole('heading', { name: "This key can't read contacts" })).toBeVisible();
});

const nothing = { data: [], has_more: false, next_cursor: null, meta: {} };
const nobody = '00000000-0000-4000-8000-000000000000';

/** Every state the three screens can be in. */
const STATES: { name: string; key?: string; reach: (page: Page, sandbox: Sandbox) => Promise<unknown> }[] = [
  { name: 'the list', reach: (page) => openContacts(page) },
  { name: 'the list, found by name', reach: (page) => openContacts(page, '?q=a') },
  {
    name: 'the list, nobody of the name',
    async reach(page) {
      await page.goto('/contacts?q=nobody-of-this-name');
      await expect(page.getByRole('heading', { name: /No contact matches/ })).toBeVisible();
    },
  },
  {
    name: 'the list, nobody with the number',
    async reach(page) {
      await page.goto('/contacts?phone=%2B15125570000');
      await expect(page.getByRole('heading', { name: /Nobody has the number/ })).toBeVisible();
    },
  },
  {
    name: 'the list, nobody yet',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'status', status: 200, path: '/v1/contacts', body: nothing });
      await page.goto('/contacts');
      await expect(page.getByRole('heading', { name: 'No contacts yet' })).toBeVisible();
    },
  },
  {
    name: 'the list, error',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'status', status: 500, path: '/v1/contacts' });
      await page.goto('/contacts');
      await expect(main(page).getByRole('heading', { name: 'The contacts could not be read' })).toBeVisible();
    },
  },
  {
    name: 'the list, loading',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'latency', ms: 20_000, path: '/v1/contacts' });
      await open(page, '/contacts');
      await expect(page.getByText('Loading…')).toBeAttached();
    },
  },
  { name: 'the list, a key that may not add', key: 'sk_test_viewer', reach: (page) => openContacts(page) },
  {
    name: 'a contact',
    async reach(page) {
      const response = await page.request.get('/v1/appointments?limit=50');
      const { data } = (await response.json()) as { data: { contact_id: string | null }[] };
      await page.goto(`/contacts/${data.find(({ contact_id }) => contact_id)?.contact_id}`);
      await expect(page.getByRole('tab', { name: /^Calls [1-9]/ })).toBeVisible();
    },
  },
  {
    name: 'a contact, whose story could not be read',
    async reach(page, sandbox) {
      await openContacts(page);
      for (const path of ['/v1/calls', '/v1/leads', '/v1/appointments', '/v1/contacts/*'])
        await sandbox.fault({ kind: 'status', status: 500, path });
      await contactRows(page).first().getByRole('link').click();
      await expect(page.getByText('The notes could not be read.')).toBeVisible();
      await expect(page.getByText(/^Calls: they could not be read/)).toBeVisible();
    },
  },
  {
    name: 'a contact, none such',
    async reach(page) {
      await page.goto(`/contacts/${nobody}`);
      await expect(page.getByRole('heading', { name: 'There is no such contact' })).toBeVisible();
    },
  },
  {
    name: 'a contact, loading',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'latency', ms: 20_000, path: '/v1/contacts/*' });
      await page.goto(`/contacts/${nobody}`);
      await expect(page.getByText('Loading…')).toBeAttached();
    },
  },
  { name: 'the form', reach: (page) => openForm(page) },
  {
    name: 'the form, wrong fields and a known number',
    async reach(page) {
      const response = await page.request.get('/v1/contacts?limit=1');
      const { data } = (await response.json()) as { data: { phone: string }[] };
      await openForm(page, `?phone=${encodeURIComponent(data[0]?.phone ?? '')}`);
      await field(page, 'E-mail').fill('nobody@nowhere');
      await saveButton(page).click();
      await expect(page.getByRole('alert').filter({ hasText: '2 fields need a look' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Open this contact' })).toBeVisible();
    },
  },
  {
    name: 'the form, not saved',
    async reach(page, sandbox) {
      await sandbox.fault({ kind: 'cut', at: 'start', path: '/v1/contacts', method: 'POST' });
      await openForm(page);
      await field(page, 'Phone').fill(newNumber().typed);
      await saveButton(page).click();
      await expect(page.getByText('It was not saved.')).toBeVisible();
    },
  },
  {
    name: 'the form, a key that may not add',
    key: 'sk_test_viewer',
    async reach(page) {
      await page.goto('/contacts/new');
      await expect(page.getByRole('heading', { name: "This key can't add contacts" })).toBeVisible();
    },
  },
];

for (const { name, key, reach } of STATES)
  for (const width of [1440, 390])
    test(`axe finds nothing: ${name}, ${width} px`, async ({ page, sandbox, signIn, axe }) => {
      // What lies under the bar of the form is taken for too small a target: there all of it lies on the screen at once.
      await page.setViewportSize({ width, height: width === 1440 ? 900 : 2_000 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await signIn(key ?? 'sk_test_owner');
      await reach(page, sandbox);
      await axe();
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await axe(['color-contrast', 'link-in-text-block']);
      await expectNoSidewaysScroll(page);
    });
