import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright/test';
import { oddAppointments } from '../server/sandbox/demo/ids.ts';
import { expect, test } from './fixtures.ts';
import { callRows, expectCallPage, expectNoSidewaysScroll, focused } from './screens.ts';

interface Stored {
  id: string;
  caller_name: string | null;
  caller_phone: string | null;
  appointment_date: string | null;
  appointment_time_start: string | null;
  appointment_time_end: string | null;
  status: string;
}

/** Every appointment of the key, as InboundFlow has it. */
async function stored(page: Page): Promise<Stored[]> {
  const all: Stored[] = [];
  for (let cursor = ''; ; ) {
    const response = await page.request.get(`/v1/appointments?limit=100${cursor && `&cursor=${cursor}`}`);
    const answer = (await response.json()) as { data: Stored[]; next_cursor: string | null };
    all.push(...answer.data);
    if (answer.next_cursor === null) return all;
    cursor = encodeURIComponent(answer.next_cursor);
  }
}

/** Date and time of day of an instant in a zone, told by Node. */
function clockIn(timeZone: string, instant: string | number): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, time: `${Number(of('hour'))}:${of('minute')}` };
}

/** Seven dates, from a Monday on. */
const weekFrom = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, nth) => new Date(Date.parse(monday) + nth * 86_400_000).toISOString().slice(0, 10));

/** The heading of a date, whatever signs are between its words. */
function named(date: string): RegExp {
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${date}T12:00:00Z`));
  return new RegExp(`^${of({ weekday: 'long' })},? ${of({ day: 'numeric' })} ${of({ month: 'long' })}`);
}

const day = (page: Page, date: string): Locator => page.getByRole('region', { name: named(date) });
const shown = (page: Page): Locator => page.getByRole('region', { name: 'Appointments', exact: true });
const slot = (page: Page, name: string): Locator =>
  shown(page)
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first();
const panel = (page: Page): Locator =>
  page.getByRole('complementary').filter({ has: page.getByRole('button', { name: 'Close' }) });
const title = (page: Page, name: string): Locator => panel(page).getByRole('heading', { level: 2, name });
const allRead = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^All was read/ });
/** This moment, for the browser: years and "today" are told from it. */
const NOW = new Date('2026-11-06T18:00:00Z');

const WEEKS = [
  { zone: 'America/Los_Angeles', monday: '2026-10-26' },
  { zone: 'America/Los_Angeles', monday: '2026-11-02' },
  { zone: 'Europe/Madrid', monday: '2026-10-19' },
  { zone: 'Asia/Kolkata', monday: '2026-11-02' },
];
for (const { zone, monday } of WEEKS)
  test.describe(`in ${zone}, the week of ${monday}`, () => {
    test.use({ timezoneId: zone, locale: 'en-GB' });

    test('every appointment lies on the days and at the time that the zone has', async ({ page, signIn }) => {
      await page.clock.setFixedTime(NOW);
      await signIn('sk_test_other');
      const rows = await stored(page);
      await page.goto(`/appointments?view=week&from=${monday}`);
      await expect(allRead(page)).toBeVisible();
      await expect(page.getByText(`Times in ${zone.split('/')[1]?.replace('_', ' ')} `)).toBeVisible();
      let found = 0;
      for (const date of weekFrom(monday)) {
        const expected = rows.flatMap((row) => {
          const { appointment_time_start: start, appointment_time_end: end, caller_name: name } = row;
          if (start === null) return row.appointment_date === date ? [`${name} no time given`] : [];
          const begins = clockIn(zone, start);
          const until = end !== null && end > start ? Date.parse(end) - 1 : Date.parse(start);
          const ends = clockIn(zone, until);
          if (begins.date === date) return [`${name} ${begins.time}`];
          return begins.date < date && ends.date >= date
            ? [`${name} until ${clockIn(zone, Date.parse(String(end))).time}`]
            : [];
        });
        const drawn = await day(page, date).getByRole('link').allTextContents();
        const plain = drawn.map((text) => text.replace(/\b0(\d:)/g, '$1'));
        expect(plain, date).toHaveLength(expected.length);
        for (const one of expected) {
          const at = one.search(/ (no|until|\d)/);
          const [name, when] = [one.slice(0, at), one.slice(at + 1)];
          expect(
            plain.some((text) => text.startsWith(name) && text.includes(when)),
            `${date}: ${one} among ${plain.join(' | ')}`,
          ).toBe(true);
        }
        found += expected.length;
      }
      expect(found).toBeGreaterThanOrEqual(2);
    });
  });

test.describe('where the clock is changed', () => {
  test.use({ timezoneId: 'Europe/Madrid', locale: 'en-GB' });

  test('an hour that comes twice is there twice, one that is skipped is not, and no hour is longer than another', async ({
    page,
    signIn,
  }) => {
    await page.clock.setFixedTime(NOW);
    await signIn('sk_test_other');
    await page.goto('/appointments?view=week&from=2026-10-25');
    const top = async (name: string): Promise<number> => (await slot(page, name).boundingBox())?.y ?? -1;
    await expect(slot(page, 'Primera Vez')).toContainText(/2:30 (GMT\+2|CEST)/);
    await expect(slot(page, 'Segunda Vez')).toContainText(/2:30 (GMT\+1|CET)/);
    const hour = 4.125 * 16;
    expect(Math.abs((await top('Segunda Vez')) - (await top('Primera Vez')) - hour)).toBeLessThan(2);
    await page.goto('/appointments?view=week&from=2026-03-29');
    await expect(slot(page, 'Salto Reloj')).toContainText(/1:30 \S+–3:30/);
    await expect(day(page, '2026-03-29').getByText('The clock goes forward')).toBeVisible();
    await expect(page.getByText('The clock goes forward')).toHaveCount(1);
  });
});

test.describe('odd appointments', () => {
  test.use({ timezoneId: 'America/Los_Angeles', locale: 'en-GB' });

  test('are drawn, told in words, walked by keys, and left where one came from', async ({ page, signIn }) => {
    await page.clock.setFixedTime(NOW);
    await signIn('sk_test_other');
    await page.goto('/appointments?view=week&from=2026-11-03');
    await slot(page, 'Olga Tavares').focus();
    await page.keyboard.press('ArrowDown');
    await expect(slot(page, 'Bruno Tavares')).toBeFocused();
    // Side by side.
    const [olga, bruno] = [
      await slot(page, 'Olga Tavares').boundingBox(),
      await slot(page, 'Bruno Tavares').boundingBox(),
    ];
    expect(olga && bruno && olga.x + olga.width <= bruno.x + 1).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await focused(page)).words).not.toContain('Tavares');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await focused(page)).words).toMatch(/Tavares/);

    await slot(page, 'Olga Tavares').press('Enter');
    await expect(title(page, 'Olga Tavares')).toBeFocused();
    await expect(panel(page)).toContainText('Overlaps Bruno Tavares by 30 min');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(slot(page, 'Olga Tavares')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(title(page, 'Olga Tavares')).toBeFocused();
    await page.goBack();
    await expect(panel(page)).toHaveCount(0);
    await expect(slot(page, 'Olga Tavares')).toBeVisible();

    // On both of its days, and open by its link alone.
    await expect(day(page, '2026-11-04').getByRole('link', { name: /Nico Noche/ })).toContainText(
      'goes on the day after',
    );
    await expect(day(page, '2026-11-05').getByRole('link', { name: /Nico Noche/ })).toContainText('until 1:00');
    const told: [keyof typeof oddAppointments, string, string][] = [
      ['noEnd', 'Sinfín Robles', 'No end is given; it is drawn as half an hour.'],
      ['endsBeforeItBegins', 'Rita Revés', 'Its end lies before its beginning'],
      ['contradiction', 'Dudosa Pardo', 'Its date and its time contradict each other'],
      ['noTime', 'Algún Día', 'No time is given, only the day.'],
    ];
    for (const [name, who, words] of told) {
      await page.goto(`/appointments?view=week&from=2026-11-03&appointment=${oddAppointments[name]}`);
      await expect(title(page, who)).toBeVisible();
      await expect(panel(page)).toContainText(words);
    }
    await page.reload();
    await expect(title(page, 'Algún Día')).toBeVisible();
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await expect(panel(page)).toHaveCount(0);

    await slot(page, 'Olga Tavares').focus();
    await page.keyboard.press('PageDown');
    await expect(day(page, '2026-11-10')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(day(page, '2026-11-17')).toBeVisible();
    await page.keyboard.press('PageUp');
    await expect(day(page, '2026-11-10')).toBeVisible();
    await page.keyboard.press('PageUp');
    await expect(slot(page, 'Olga Tavares')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await focused(page)).words).not.toBe('');
    await page.getByRole('button', { name: 'The week after' }).click();
    await expect(day(page, '2026-11-10')).toBeVisible();
    // However far one looked about: what was before is what was open before.
    await page.goBack();
    await expect(title(page, 'Dudosa Pardo')).toBeVisible();

    // Caller-controlled words and links, and a status nobody documented, under its own name.
    await page.goto('/appointments?view=list');
    await expect(page.getByText('double_booked')).toBeVisible();
    await page.goto('/appointments?view=list&appointment=00000000-0000-4000-8000-000000000303');
    await expect(title(page, '<script>alert(1)</script>')).toBeVisible();
    await expect(panel(page)).toContainText('The link is not safe to follow.');
    await page.goto('/appointments?view=list&status=booked&appointment=00000000-0000-4000-8000-00000000abcd');
    await expect(panel(page).getByRole('heading', { name: 'Not found so far' })).toBeVisible();
    await panel(page).getByRole('link', { name: 'Look among all appointments' }).click();
    await expect(panel(page).getByRole('heading', { name: 'There is no such appointment' })).toBeVisible();
    await expect(panel(page)).toContainText('All appointments were looked through.');
  });

  test('a calendar of another make reads the file to the same instants', async ({ page, signIn }) => {
    await signIn('sk_test_other');
    const rows = await stored(page);
    await page.goto('/appointments?view=agenda');
    await expect(allRead(page)).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a calendar file (.ics)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Appointments.ics');
    const text = await readFile(await download.path(), 'utf8');
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const byId = new Map(events.map((event) => [event.uid.split('@')[0], event]));
    const dated = rows.filter((row) => row.appointment_time_start ?? row.appointment_date);
    expect(byId.size).toBe(dated.length);
    for (const row of dated) {
      const event = byId.get(row.id);
      const { appointment_time_start: start, appointment_time_end: end } = row;
      const toIso = (time: { toJSDate: () => Date } | null | undefined) => time?.toJSDate().toISOString();
      if (start === null) expect(event?.startDate.toString(), row.id).toBe(row.appointment_date);
      else
        expect(toIso(event?.startDate), row.id).toBe(
          new Date(Math.floor(Date.parse(start) / 1000) * 1000).toISOString(),
        );
      if (start !== null && end !== null && end > start)
        expect(toIso(event?.endDate), row.id).toBe(new Date(end).toISOString());
      if (row.status === 'cancelled') expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
      if (row.caller_name && row.caller_name.length < 99) expect(event?.summary).toContain(row.caller_name);
    }
  });
});

test('a page that fails claims no empty day, and heals', async ({ page, sandbox, asDemo }) => {
  await asDemo();
  await sandbox.fault({ kind: 'status', status: 500, path: '/v1/appointments', after: 1 });
  await page.goto('/appointments?view=week&from=2031-05-06');
  const failed = page.getByRole('alert').filter({ hasText: 'Then it failed.' });
  await expect(failed).toBeVisible();
  await expect(shown(page).getByText('Nothing among what was read.')).toHaveCount(7);
  await expect(page.getByText('No appointments.')).toHaveCount(0);
  await expect(failed.getByRole('button', { name: 'Retry' })).toBeVisible();
  // It goes on by itself; a Retry could be gone before it is pressed.
  await sandbox.heal();
  await expect(page.getByRole('button', { name: 'Read further back' })).toBeVisible();
  await page.goto('/appointments?view=agenda&status=cancelled');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a calendar file (.ics)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Appointments Cancelled.*\.ics$/);
});

test('Back, its call and a reload lead to where one was, in agenda and week', async ({ page, asDemo }) => {
  // Some ten screens, half of them loaded anew.
  test.setTimeout(90_000);
  await asDemo();
  for (const view of ['agenda', 'week']) {
    await page.goto(`/appointments?view=${view}`);
    const all = shown(page).getByRole('listitem');
    const one = all.nth(view === 'agenda' ? 24 : 4);
    await expect(one).toBeVisible();
    await expect(page.getByRole('button', { name: 'Read further back' })).toBeVisible();
    const link = one.getByRole('link').first();
    const top = async (): Promise<number> => Math.round((await link.boundingBox())?.y ?? -1);
    await link.scrollIntoViewIfNeeded();
    // What is found out about a row makes it a line longer.
    await expect(page.getByText('Looking for calls around it…')).toHaveCount(0);
    const before = await top();
    await link.hover();
    await page.mouse.wheel(0, 90);
    await expect.poll(top, view).toBe(before - 90);
    // Beside an open one there is less room, and some rows are a line longer.
    const found = async (within = 1): Promise<void> =>
      expect.poll(async () => Math.abs((await top()) - (before - 90)), view).toBeLessThanOrEqual(within);
    const beside = view === 'agenda' ? 40 : 1;
    await link.click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    await found(beside);
    // Where somebody called again, that call is a link too.
    await panel(page)
      .getByRole('link', { name: /^(?!Called).*\d:\d\d/ })
      .click();
    await expectCallPage(page);
    await page.goBack();
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    await found(beside);
    if (view === 'agenda') {
      await page.reload();
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
      await found(beside);
    }
    await page.goBack();
    await expect(panel(page)).toHaveCount(0);
    await expect(link).toBeFocused();
    await found();
    await page.reload();
    await expect(link).toBeFocused();
    await found();
  }
});

test('from an appointment to its call, its sound and its contact, and back, on a phone too', async ({
  page,
  asDemo,
}) => {
  await asDemo();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/appointments?view=list');
  const rows = page
    .getByRole('table', { name: 'Appointments' })
    .getByRole('row')
    .filter({ has: page.getByRole('button') })
    .filter({ has: page.getByRole('link', { name: /^Call / }) });
  await rows.first().getByRole('link').first().click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expectNoSidewaysScroll(page);
  await expect(panel(page).getByRole('link', { name: /^Call \(/ })).toHaveAttribute('href', /^tel:\+1\d{10}$/);
  await panel(page)
    .getByRole('button', { name: /^Play the call/ })
    .click();
  // One recording of three weeks' calls is a damaged one: that it is asked for is all that this screen owes.
  await expect(panel(page).getByRole('button', { name: /^Pause the call/ })).toBeVisible();
  await panel(page)
    .getByRole('link', { name: /contact/ })
    .click();
  // The way back is the next screen's: a heading is on both.
  await expect(page.getByRole('main').getByRole('link', { name: 'Appointments', exact: true })).toBeVisible();
  await page.goBack();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(rows.first()).toBeVisible();
  // The bar below has room for every section.
  const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  for (const link of await sections.all()) {
    const box = await link.boundingBox();
    if (box) expect(box.x >= 0 && box.x + box.width <= 321).toBe(true);
  }
  await page.goto('/appointments');
  await page.getByRole('navigation', { name: 'Days of the week' }).getByRole('link').nth(3).click();
  await expect(page.getByRole('navigation', { name: 'Days of the week' }).getByRole('link').nth(3)).toHaveAttribute(
    'aria-current',
    'date',
  );
  await expectNoSidewaysScroll(page);
});

test('with words twice as large, on a phone and in a low window, every list can be reached', async ({
  page,
  asDemo,
}) => {
  await asDemo();
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
  const first: Record<string, Locator> = {
    '/appointments?view=agenda': shown(page).getByRole('heading', { level: 3 }).first(),
    '/appointments?view=week': shown(page).getByRole('heading', { level: 3 }).first(),
    '/appointments?view=list': page.getByRole('table', { name: 'Appointments' }).getByRole('row').nth(2),
    '/leads': page.getByRole('table', { name: 'Leads' }).getByRole('row').nth(2),
    '/leads?view=board': page.getByRole('group', { name: 'Board of leads' }).getByRole('link').first(),
    '/contacts': page.getByRole('table', { name: 'Contacts' }).getByRole('row').nth(2),
    '/calls': callRows(page).first(),
  };
  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [address, thing] of Object.entries(first)) {
      await page.goto(address);
      await expect(thing).toBeVisible();
      // Over the title, where it is the screen that scrolls.
      await page.mouse.move(width / 2, 20);
      await page.mouse.wheel(0, 5000);
      await expect(thing, `${address}, ${width} × ${height}`).toBeInViewport({ ratio: 0.5 });
      await expectNoSidewaysScroll(page);
    }
    // Nor is what can be pressed cut off at the side, where nothing scrolls.
    await page.goto('/contacts');
    for (const part of [
      page.getByRole('main').getByRole('link', { name: 'New contact' }),
      page.getByRole('searchbox', { name: 'Find a contact by name or number' }),
    ]) {
      const box = await part.boundingBox();
      expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? width) <= width], `${width} × ${height}`).toEqual([
        true,
        true,
      ]);
    }
  }
});

for (const width of [1440, 390])
  test(`axe finds nothing in any view and state, ${width} px`, async ({ page, sandbox, asDemo, signIn, axe }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    await asDemo();
    const both = async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await axe();
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await axe(['color-contrast', 'link-in-text-block']);
    };
    const read = page.getByRole('button', { name: 'Read further back' });
    for (const view of ['agenda', 'week']) {
      await page.goto(`/appointments?view=${view}`);
      await expect(read).toBeVisible();
      await both();
    }
    await page.goto('/appointments?view=list');
    await page.getByRole('table', { name: 'Appointments' }).getByRole('row').nth(2).getByRole('link').first().click();
    await expect(
      panel(page)
        .getByRole('button', { name: /^Play the call|^Calendar file/ })
        .first(),
    ).toBeVisible();
    await both();
    const nothing = { data: [], has_more: false, next_cursor: null, meta: {} };
    await sandbox.fault({ kind: 'status', status: 200, path: '/v1/appointments', body: nothing });
    await page.goto('/appointments');
    await expect(page.getByRole('heading', { name: 'No appointments yet' })).toBeVisible();
    await both();
    await page.goto('/appointments?status=booked');
    await expect(page.getByRole('heading', { name: 'No appointments match' })).toBeVisible();
    await sandbox.heal();
    await sandbox.fault({ kind: 'status', status: 500, path: '/v1/appointments' });
    await page.goto('/appointments');
    await expect(page.getByRole('heading', { name: 'The appointments could not be read' })).toBeVisible();
    await both();
    await sandbox.heal();
    await expect(read, 'it heals by itself').toBeVisible();
    await signIn('sk_test_calls');
    await page.goto('/appointments');
    await expect(page.getByText("This key can't read appointments")).toBeVisible();
    await axe();
  });
