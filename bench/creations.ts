// Contacts through the form, every fifth answer lost after the write: none may be lost, none double, and the screen shows what the database has.
// CREATIONS=1000 node --import tsx bench/creations.ts
import { once } from 'node:events';
import { chromium, type Page } from 'playwright';
import { findBrowser, freePort, signIn, startOurs } from './stage.ts';

const TOTAL = Number(process.env.CREATIONS ?? 1000);
const EVERY = 5;

interface Contact {
  phone: string;
  name: string;
}

/** Numbers and names that no earlier run has used. */
const run = Date.now().toString(36);
const area = 200 + (Date.now() % 700);
const wanted: Contact[] = Array.from({ length: TOTAL }, (_, index) => ({
  phone: `+1512${area}${String(index).padStart(4, '0')}`,
  name: `Soak ${run} ${index}`,
}));

/** Every contact of this run that the database holds. */
async function stored(origin: string, cookie: string): Promise<Contact[]> {
  const found: Contact[] = [];
  for (let cursor = ''; ; ) {
    const address = `${origin}/v1/contacts?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = (await (await fetch(address, { headers: { cookie } })).json()) as {
      data: Contact[];
      next_cursor: string | null;
    };
    found.push(...page.data.filter(({ name }) => name?.startsWith(`Soak ${run} `)));
    if (!page.next_cursor) return found;
    cursor = page.next_cursor;
  }
}

async function create(page: Page, origin: string, { phone, name }: Contact, lose: boolean): Promise<void> {
  if (lose) {
    await fetch(`${origin}/sandbox/__faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ path: '/v1/contacts', method: 'POST', kind: 'lost', times: 1 }),
    });
  }
  await page.getByRole('link', { name: 'New contact' }).click();
  await page.getByRole('textbox', { name: /^Phone/ }).fill(phone);
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await page.goBack();
}

const READ_SECONDS = 120;

/** How many of this run the list finds, once it has read all of itself. */
async function shown(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/contacts?q=${encodeURIComponent(`Soak ${run}`)}`);
  const end = page.getByText(/^All [\d,]+ contacts were looked through: [\d,]+ match/);
  const on = page.getByRole('button', { name: 'Read on' });
  const deadline = Date.now() + READ_SECONDS * 1000;
  // It rests after twenty pages; until then its button is another one.
  while (!(await end.isVisible())) {
    if (Date.now() > deadline) {
      const said = await page.getByRole('status').allInnerTexts();
      throw new Error(`the list was not read to its end within ${READ_SECONDS} s: ${said.join(' | ')}`);
    }
    if (await on.isVisible()) await on.click({ timeout: 1_000 }).catch(() => undefined);
    else await page.waitForTimeout(100);
  }
  return Number(/: ([\d,]+) match/.exec(await end.innerText())?.[1]?.replaceAll(',', ''));
}

const port = await freePort();
const server = await startOurs(port, 'creations');
const origin = `http://127.0.0.1:${port}`;
const program = findBrowser();
const browser = await chromium.launch({ ...(program && { executablePath: program }) });
try {
  const cookie = await signIn(origin);
  const context = await browser.newContext({ locale: 'en-US' });
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: origin, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  await page.goto(`${origin}/contacts`);
  const begun = Date.now();
  for (const [index, contact] of wanted.entries()) await create(page, origin, contact, index % EVERY === 0);
  const seconds = (Date.now() - begun) / 1000;

  const held = await stored(origin, cookie);
  const times = new Map<string, number>();
  for (const { phone } of held) times.set(phone, (times.get(phone) ?? 0) + 1);
  const lost = wanted.filter(({ phone }) => !times.has(phone)).length;
  const double = [...times.values()].filter((count) => count > 1).length;
  const wrong = held.filter((row) => !wanted.some((want) => want.phone === row.phone && want.name === row.name)).length;
  const seen = await shown(page, origin);
  console.log(
    `${TOTAL} contacts through the form in ${seconds.toFixed(0)} s, ${Math.ceil(TOTAL / EVERY)} answers lost after the write`,
  );
  console.log(
    `in the database ${held.length}, on the screen ${seen}; lost ${lost}, double ${double}, with other words ${wrong}`,
  );
  process.exitCode = held.length === TOTAL && seen === TOTAL && lost + double + wrong === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
}
