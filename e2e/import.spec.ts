import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, open } from './screens.ts';

interface Stored {
  id: string;
  phone: string | null;
  name: string | null;
}

/** Every contact that InboundFlow has. */
async function everybody(page: Page): Promise<Stored[]> {
  const all: Stored[] = [];
  for (let cursor = ''; ; ) {
    const response = await page.request.get(`/v1/contacts?limit=100${cursor}`);
    const { data, next_cursor } = (await response.json()) as { data: Stored[]; next_cursor: string | null };
    all.push(...data);
    if (next_cursor === null) return all;
    cursor = `&cursor=${encodeURIComponent(next_cursor)}`;
  }
}

/** The cells of a file as we write it. */
function cellsOf(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, '').split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    ),
  );
}

const fileOf = (csv: string, name = 'clients.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
const fileField = (page: Page): Locator => page.getByLabel('Choose a file');
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'The import' });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('main').getByRole('button', { name });

async function download(page: Page, name: RegExp): Promise<{ name: string; rows: string[][] }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), rows: cellsOf(await readFile(await file.path(), 'utf8')) };
}

/** Numbers that nobody in the demo has, others in each test. */
let series = Math.floor(Math.random() * 900) + 100;
function newNumbers(count: number): string[] {
  series += 1;
  return Array.from({ length: count }, (_, at) => `(${series}) 5${series % 10}7-${String(at).padStart(4, '0')}`);
}

test('500 rows, interrupted by lost answers, a reload and a 429: the result file is what is in InboundFlow', async ({
  page,
  signIn,
  sandbox,
}) => {
  // About 15 s on a machine at rest.
  test.setTimeout(150_000);
  await signIn('sk_test_owner');
  const before = await everybody(page);
  const known = before.filter(({ phone }) => phone).slice(0, 15);
  const numbers = newNumbers(445).map((number) => number.replace(/^\(\d/, '(5'));
  const rows = numbers.map((phone, at) => [`Caller ${at}`, phone, at % 3 ? '' : `c${at}@example.com`, '=SUM(A1)']);
  const repeats = numbers
    .slice(0, 25)
    .map((phone, at) => [`Again ${at}`, phone.replaceAll(/\D+/g, '-').slice(1), '', '']);
  const bad = Array.from({ length: 15 }, (_, at) => [
    `Bad ${at}`,
    at % 2 ? '512 55' : `(512) 558-${4000 + at}`,
    at % 2 ? '' : 'x@y',
    '',
  ]);
  const there = known.map(({ phone }, at) => [`Known ${at}`, phone ?? '', '', '']);
  const list = [...rows.slice(0, 200), ...bad, ...there, ...rows.slice(200), ...repeats];
  const csv = ['sep=;', 'Name;Mobile phone;E-mail;Source', ...list.map((cells) => cells.join(';'))].join('\r\n');

  page.on('dialog', (dialog) => void dialog.accept());
  let refusals = 0;
  page.on('response', (response) => {
    if (response.status() === 429 && response.request().method() === 'POST') refusals += 1;
  });
  await open(page, '/contacts/import');
  await fileField(page).setInputFiles(fileOf(csv));
  await expect(panel(page)).toContainText('445 contacts to add');
  await expect(panel(page)).toContainText('25 rows repeat earlier ones');
  await expect(panel(page)).toContainText('15 are in the contacts already');
  await expect(panel(page)).toContainText('15 rows are not valid');

  const post = { path: '/v1/contacts', method: 'POST' };
  await sandbox.fault({ ...post, kind: 'status', status: 503, after: 10, times: 3 });
  await sandbox.fault({ ...post, kind: 'lost', after: 20, times: 4 });
  await sandbox.fault({ ...post, kind: 'cut', at: 'start', after: 40, times: 1 });
  await sandbox.fault({ ...post, kind: 'status', status: 429, headers: { 'Retry-After': '2' }, after: 90, times: 1 });
  // The row that is on its way when the page goes; InboundFlow writes it all the same.
  await sandbox.fault({ ...post, kind: 'latency', ms: 10_000, after: 150, times: 1 });
  await sandbox.clearLedger();
  await button(page, 'Add 445 contacts').click();
  const posts = async () => (await sandbox.ledger()).filter(({ method }) => method === 'POST');
  // Three rows in a row that InboundFlow has nothing but an error for: the others are not tried on it.
  await expect(panel(page)).toContainText('It stopped; nothing is lost.', { timeout: 30_000 });
  await expect(panel(page)).toContainText('Held at 25 of 460');
  expect(await posts()).toHaveLength(13);
  await button(page, 'Retry').click();
  await expect.poll(async () => (await posts()).length, { timeout: 60_000 }).toBeGreaterThan(150);
  await page.reload();
  const sent = await posts();
  const refused = sent.findIndex(({ status }) => status === 429);
  const pause = Date.parse(sent[refused + 1]?.time ?? '') - Date.parse(sent[refused]?.time ?? '');
  expect(pause, 'milliseconds between a 429 and the next POST').toBeGreaterThanOrEqual(1_900);
  // Our own server holds what comes too early; the page is not to lean on it, and would be refused dozens of times.
  expect(refusals).toBeGreaterThan(0);
  expect(refusals).toBeLessThan(4);

  await expect(panel(page)).toContainText(/Held at \d+ of 460/);
  const partial = await download(page, /^Download what there is so far/);
  expect(partial.name).toContain('not whole');
  await button(page, 'Resume').click();
  await expect(panel(page)).toContainText('Done: 445 contacts were added.', { timeout: 60_000 });
  // One POST a row, and one more for each that came to nothing: the three, the refused one, and the one that was cut.
  expect(await posts()).toHaveLength(445 + 3 + 2);

  const result = await download(page, /^Download the result/);
  expect(result.name).not.toContain('not whole');
  const [headings = [], ...told] = result.rows;
  expect(headings).toEqual([
    'Name',
    'Mobile phone',
    'E-mail',
    'Source',
    'Line',
    'Result',
    'Reason',
    'InboundFlow contact',
    'InboundFlow page',
  ]);
  const count = (word: string): number => told.filter((cells) => cells[5] === word).length;
  expect({
    added: count('Added'),
    there: count('Already there'),
    repeated: count('Repeated'),
    bad: count('Not valid'),
  }).toEqual({ added: 445, there: 15, repeated: 25, bad: 15 });
  expect(told).toHaveLength(500);
  // The two lines above them are no rows.
  expect(told.map((cells) => cells[4])).toEqual(told.map((_, at) => String(at + 3)));
  // Neither lost nor double: what is there now and was not before is what the file says.
  const after = await everybody(page);
  const old = new Set(before.map(({ id }) => id));
  const fresh = after.filter(({ id }) => !old.has(id));
  expect(after.length - before.length).toBe(445);
  expect(new Set(fresh.map(({ phone }) => phone)).size).toBe(445);
  const byId = new Map(after.map((contact) => [contact.id, contact]));
  for (const cells of told.filter((row) => row[5] === 'Added' || row[5] === 'Already there'))
    expect(byId.get(cells[7] ?? '')?.phone?.slice(-10)).toBe(cells[1]?.replaceAll(/\D/g, '').slice(-10));
  for (const cells of told.filter((row) => row[5] === 'Added')) expect(byId.get(cells[7] ?? '')?.name).toBe(cells[0]);
  // Nothing in it runs in a spreadsheet.
  expect(told.filter((cells) => cells[3] === "'=SUM(A1)")).toHaveLength(445);

  const mend = await download(page, /^Download the 15 rows to mend/);
  expect(mend.rows.slice(1).map((cells) => cells[0])).toEqual(bad.map(([name]) => name));
});

for (const width of [1440, 390])
  test(`every step by itself, without a fault that axe finds, ${width} px`, async ({ page, signIn, sandbox, axe }) => {
    test.setTimeout(120_000);
    const wide = width === 1440;
    const look = async (): Promise<void> => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await axe();
      await expectNoSidewaysScroll(page);
      if (!wide) return;
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await axe(['color-contrast', 'link-in-text-block']);
    };
    // Rows that lie half under the edge are taken for too small targets: there all of them lie on the screen at once.
    await page.setViewportSize({ width, height: wide ? 900 : 3_000 });
    await signIn('sk_test_owner');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('/contacts');
    await page.getByRole('link', { name: 'Import a list' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Import contacts' })).toBeFocused();
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
    await fileField(page).setInputFiles({ name: 'photo.csv', mimeType: 'text/csv', buffer: png });
    await expect(page.getByRole('alert')).toContainText('This is no text');
    if (wide) await look();

    const rows = newNumbers(12).map((phone, at) => `Paste ${at}\t${phone}\t${at === 11 ? '' : 'odd'}`);
    await page.getByRole('textbox', { name: /paste rows/ }).fill([...rows, rows[0], 'Bad\t512 55\t'].join('\n'));
    await button(page, 'Look these rows over').click();
    await expect(panel(page)).toContainText('12 contacts to add');
    // What was pressed has gone.
    await expect(panel(page).getByRole('heading', { name: 'Pasted rows' })).toBeFocused();
    await page.getByRole('combobox', { name: 'Column 3' }).selectOption('Notes');
    await page.getByRole('tab', { name: 'Not valid 1' }).click();
    await expect(page.getByRole('table', { name: 'Rows of the list' })).toContainText('Some digits are missing.');
    await page.getByRole('tab', { name: 'All 14' }).click();
    await look();

    // Nobody knows of the fourth row, and it can't be looked for either.
    await sandbox.fault({ path: '/v1/contacts', method: 'POST', kind: 'lost', after: 3, times: 1 });
    await sandbox.fault({ path: '/v1/contacts', method: 'GET', kind: 'status', status: 500 });
    await button(page, 'Add 12 contacts').click();
    await expect(panel(page).getByText('It goes on by itself in').first()).toBeVisible();
    await look();
    // It goes on beside other screens, and says so there.
    await page.getByRole('link', { name: 'Contacts' }).first().click();
    const strip = page.getByRole('complementary', { name: 'The import' });
    await expect(strip).toContainText('Importing contacts: 3 of 12 done.');
    await look();
    await strip.getByRole('link', { name: 'Open' }).click();
    await button(page, 'Pause').click();
    await expect(panel(page)).toContainText('Held at 3 of 12');
    if (wide) await look();
    await sandbox.heal();
    await button(page, 'Resume').click();
    await expect(panel(page)).toContainText('Done: 12 contacts were added.', { timeout: 30_000 });
    await look();
    const { rows: told } = await download(page, /^Download the result/);
    expect(told[0]?.slice(0, 3)).toEqual(['Name', 'Phone', 'Notes']);
    expect(told.map((cells) => cells[4]).filter((word) => word === 'Added')).toHaveLength(12);
    expect(told[4]?.[5]).toContain('it is there, once');
    await button(page, 'Import another list').click();
    await expect(fileField(page)).toBeAttached();
  });

test('a key that may not add contacts is told which scope is missing', async ({ page, signIn }) => {
  await signIn('sk_test_viewer');
  await page.goto('/contacts');
  await expect(page.getByRole('button', { name: 'Import a list' })).toHaveAccessibleDescription(
    'needs the scope contacts:write',
  );
  await page.goto('/contacts/import');
  await expect(page.getByRole('heading', { name: "This key can't add contacts" })).toBeVisible();
});
