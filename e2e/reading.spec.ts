import { readFile } from 'node:fs/promises';
import type { ElementHandle, Locator, Page } from 'playwright/test';
import { sentinels } from '../server/sandbox/demo/ids.ts';
import { expect, test } from './fixtures.ts';
import type { Sandbox } from './sandbox.ts';
import { callRows, currentTime, expectNoSidewaysScroll, expectSounding, openHeardCall } from './screens.ts';

interface Said {
  role: string;
  content: string;
  seconds_from_start: number;
  duration_seconds: number;
}

interface SpokenCall {
  id: string;
  caller_name: string | null;
  caller_phone: string | null;
  recording_url: string | null;
  transcript: string;
  messages: Said[];
}

const MADE_UP = '00000000-0000-4000-8000-0000000abcde';
const PLAY = 'Play the recording';
const conversation = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Conversation' });
const turns = (page: Page): Locator => conversation(page).getByRole('listitem');
interface Row {
  place: number;
  marked: boolean;
  clear: boolean;
}
/** What the turns lie in, looked for each time or found once. */
type Words = Pick<Locator, 'evaluate'>;
/**
 * The turns, told in one look: of two thousand each look takes its time. `clear`: it lies whole below the tools and above what covers
 * the lower end.
 */
const rows = (page: Page, words: Words = conversation(page)): Promise<Row[]> =>
  words.evaluate((panel) => {
    const tools = panel.parentElement?.getElementsByTagName('input')[0]?.getBoundingClientRect().bottom ?? 0;
    return Array.from(panel.getElementsByTagName('li'), (row, place) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { place, marked: row.ariaCurrent === 'true', clear: top >= tools && bottom <= innerHeight };
    });
  });
/** The places of the turns that are marked as sounding. */
const markedPlaces = async (page: Page, words?: Words): Promise<number[]> =>
  (await rows(page, words)).flatMap(({ place, marked }) => (marked ? [place] : []));
/** Whether the one turn that is marked can be read. */
const markedClear = async (page: Page, words?: Words): Promise<boolean> => {
  const [one, ...more] = (await rows(page, words)).filter(({ marked }) => marked);
  return one !== undefined && more.length === 0 && one.clear;
};
const field = (page: Page): Locator => page.getByRole('textbox', { name: /^Find in/ });
/** The words that are marked as found. */
const marks = (page: Page): Promise<(string | null)[]> =>
  page
    .getByRole('tabpanel')
    .evaluate((panel) => Array.from(panel.getElementsByTagName('mark'), (mark) => mark.textContent));

/** Calls of the demo that can be heard, with what was said in them, as the API tells it. */
async function spokenCalls(page: Page, spanish: boolean, count: number): Promise<SpokenCall[]> {
  const list = await page.context().request.get('/v1/calls?limit=100&status=completed');
  const { data } = (await list.json()) as { data: SpokenCall[] };
  const some = data.filter(
    ({ recording_url, transcript }) => recording_url && /[¿¡]/.test(transcript ?? '') === spanish,
  );
  const calls: SpokenCall[] = [];
  for (const { id } of some.slice(0, count)) {
    const response = await page.context().request.get(`/v1/calls/${id}`);
    calls.push(((await response.json()) as { data: SpokenCall }).data);
  }
  expect(calls).toHaveLength(count);
  return calls;
}

async function openCall(page: Page, id: string, search = ''): Promise<void> {
  await page.goto(`/calls/${id}${search}`);
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
}

/** Puts the app's audio at a second, as any way of seeking does. */
const seek = (page: Page, second: number) =>
  page.evaluate((to) => {
    const [audio] = document.getElementsByTagName('audio');
    if (audio) audio.currentTime = to;
  }, second);

/** A call of our making in place of any call. */
const answerWith = (sandbox: Sandbox, call: Record<string, unknown>) =>
  sandbox.fault({
    kind: 'status',
    status: 200,
    path: '/v1/calls/*',
    body: {
      data: { id: MADE_UP, status: 'completed', created_at: '2026-11-19T19:48:00Z', recording_url: null, ...call },
      meta: {},
    },
  });

test.describe('reading along', () => {
  test.beforeEach(({ asDemo }) => asDemo());

  test('the marked turn is the turn that sounds: twenty moments of five calls, in two languages', async ({ page }) => {
    const calls = [...(await spokenCalls(page, false, 3)), ...(await spokenCalls(page, true, 2))];
    let moments = 0;
    for (const call of calls) {
      await openCall(page, call.id);
      await page.getByRole('button', { name: PLAY }).click();
      await expectSounding(page);
      await page.getByRole('button', { name: 'Pause' }).click();
      const spoken = call.messages
        .map((message, index) => ({ ...message, index }))
        .filter(({ role }) => role === 'assistant' || role === 'user');
      for (const share of [0.1, 0.35, 0.6, 0.9]) {
        const turn = spoken[Math.floor(spoken.length * share)];
        if (!turn) throw new Error('the call has no such turn');
        // Begun a tenth of a second ago, half said, or all but: the same turn.
        const second = turn.seconds_from_start + turn.duration_seconds * (share < 0.5 ? 0.5 : 0.9) + 0.1;
        await seek(page, second);
        const row = turns(page).nth(turn.index);
        await expect(row, `${call.caller_name} at ${second}`).toHaveAttribute('aria-current', 'true');
        await expect(row).toContainText(turn.content.slice(0, 40));
        expect(await markedPlaces(page)).toEqual([turn.index]);
        moments += 1;
      }
    }
    expect(moments).toBe(20);
  });

  test('follows what is said, stops when the reader scrolls, and says how to go on', async ({ page, signIn }) => {
    test.setTimeout(90_000);
    await signIn('sk_test_other');
    await openCall(page, sentinels.longCall);
    await expect.poll(async () => (await rows(page)).length).toBe(320);
    const follow = page.getByRole('button', { name: 'Follow', exact: true });
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: PLAY }).click();
    await expectSounding(page);
    for (const second of [200, 640, 420]) {
      await seek(page, second);
      await expect.poll(() => markedClear(page), { message: `followed to ${second}` }).toBe(true);
    }
    await expect(follow).toHaveAttribute('aria-pressed', 'true');

    await page.getByRole('heading', { level: 1 }).hover();
    await page.mouse.move(700, 600);
    await page.mouse.wheel(0, -20_000);
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
    const back = page.getByRole('button', { name: 'Back to what is being said' });
    await expect(back).toBeVisible();
    await seek(page, 700);
    await expect(back).toBeVisible();
    expect(await markedClear(page)).toBe(false);
    await back.click();
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => markedClear(page)).toBe(true);
    await expect(back).toHaveCount(0);

    await follow.click();
    await seek(page, 30);
    await expect(back).toBeVisible();
    await follow.click();
    await expect.poll(() => markedClear(page)).toBe(true);
  });

  test('a click on a turn’s words hears it; choosing text does not', async ({ page }) => {
    const [call] = await spokenCalls(page, false, 1);
    if (!call) throw new Error('no call');
    // A click plays once it is sure that no second one follows: its time is let pass by the page's own clock.
    await page.clock.install();
    await openCall(page, call.id);
    const index = call.messages.findIndex(({ role }, nth) => nth > 2 && role === 'user');
    const said = call.messages[index];
    if (!said) throw new Error('no turn');
    const words = turns(page).nth(index).getByRole('paragraph');
    // Within the first letter: further on there may be a space.
    await words.dblclick({ position: { x: 3, y: 10 } });
    expect(await page.evaluate(() => String(window.getSelection()).trim().length)).toBeGreaterThan(0);
    await turns(page).nth(0).getByRole('paragraph').click();
    await page.clock.fastForward(1_000);
    const source = () => page.evaluate(() => document.getElementsByTagName('audio')[0]?.getAttribute('src'));
    expect(await source(), 'nothing was asked to sound').toBeNull();

    await words.click();
    await page.clock.fastForward(1_000);
    expect(await source(), 'a click that plays has done so by then').toContain(call.id);
    await expect(turns(page).nth(index)).toHaveAttribute('aria-current', 'true');
    await expectSounding(page);
    expect(await currentTime(page)).toBeGreaterThanOrEqual(said.seconds_from_start);
  });

  test('one tab stop, arrows, Home and End walk the turns, Enter hears one', async ({ page }) => {
    const [call] = await spokenCalls(page, true, 1);
    if (!call) throw new Error('no call');
    await openCall(page, call.id);
    const buttons = conversation(page).getByRole('button', { name: /^Play from/ });
    await expect(buttons.first()).toBeVisible();
    const stops = await buttons.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length);
    expect(stops).toBe(1);
    await buttons.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(buttons.nth(2)).toBeFocused();
    await expect(buttons.nth(2)).toHaveAccessibleDescription(/\w+/);
    await page.keyboard.press('End');
    await expect(buttons.last()).toBeFocused();
    await expect.poll(async () => (await rows(page)).at(-1)?.clear).toBe(true);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect(buttons.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expectSounding(page);
    const second = call.messages.filter(({ role }) => role === 'assistant' || role === 'user')[1];
    expect(await currentTime(page)).toBeGreaterThanOrEqual(second?.seconds_from_start ?? 0);
    await page.keyboard.press('Tab');
    await expect(
      conversation(page)
        .getByRole('button', { name: /^Copy a link to/ })
        .nth(1),
    ).toBeFocused();
  });

  test('words that come late or early are moved, and stay so in this tab until somebody signs out', async ({
    page,
  }) => {
    const [call] = await spokenCalls(page, false, 1);
    const said = call?.messages.filter(({ role }) => role !== 'tool')[2];
    if (!call || !said) throw new Error('no turn');
    const index = call.messages.indexOf(said);
    await openCall(page, call.id);
    await page.getByRole('button', { name: 'More for this text' }).click();
    const later = page.getByRole('button', { name: 'Words half a second later' });
    for (let press = 0; press < 4; press++) await later.click();
    await expect(page.getByRole('group', { name: 'Words against the sound' })).toContainText('+2.0 s');
    await turns(page)
      .nth(index)
      .getByRole('button', { name: /^Play from/ })
      .click();
    await expectSounding(page);
    expect(await currentTime(page)).toBeGreaterThanOrEqual(said.seconds_from_start + 2);
    await page.getByRole('button', { name: 'Pause' }).click();
    await seek(page, said.seconds_from_start + 1.5);
    await expect(turns(page).nth(index)).not.toHaveAttribute('aria-current', 'true');
    await seek(page, said.seconds_from_start + 2.1);
    await expect(turns(page).nth(index)).toHaveAttribute('aria-current', 'true');

    await page.reload();
    await page.getByRole('button', { name: 'More for this text' }).click();
    await expect(page.getByRole('group', { name: 'Words against the sound' })).toContainText('+2.0 s');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('group', { name: 'Words against the sound' })).toContainText('0.0 s');
    await later.click();
    await expect(page.getByRole('group', { name: 'Words against the sound' })).toContainText('+0.5 s');
    // This tab keeps it, and no other one has it.
    const kept = () => page.evaluate(() => [JSON.stringify(sessionStorage), JSON.stringify(localStorage)]);
    expect(await kept()).toEqual([expect.stringContaining('nudge'), expect.not.stringContaining('nudge')]);
    const other = await page.context().newPage();
    await openCall(other, call.id);
    await other.getByRole('button', { name: 'More for this text' }).click();
    await expect(other.getByRole('group', { name: 'Words against the sound' })).toContainText('0.0 s');
    await other.close();
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    expect((await kept()).join()).not.toContain('nudge');
  });
});

test.describe('moments', () => {
  test.beforeEach(({ asDemo }) => asDemo());

  test('a link to a moment shows its turn, still; nonsense begins at the beginning', { tag: '@smoke' }, async ({
    page,
    signIn,
  }) => {
    await signIn('sk_test_other');
    await openCall(page, sentinels.longCall, '?t=700');
    await expect.poll(() => markedClear(page)).toBe(true);
    await expect(page.getByRole('button', { name: PLAY })).toBeVisible();
    // What else is nonsense, the unit tests know; these reach the page by ways of their own.
    for (const t of ['NaN', '99999', '%00']) {
      await openCall(page, sentinels.longCall, `?t=${t}`);
      await expect(turns(page).first()).toBeInViewport();
      expect(await markedPlaces(page), t).toEqual([]);
    }
  });

  test('a turn’s link is copied, said, and leads to that turn', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const [call] = await spokenCalls(page, false, 1);
    if (!call) throw new Error('no call');
    await openCall(page, call.id);
    const index = call.messages.findIndex(({ role }, nth) => nth > 3 && role === 'user');
    await turns(page).nth(index).hover();
    await turns(page)
      .nth(index)
      .getByRole('button', { name: /^Copy a link to/ })
      .click();
    await expect(page.getByRole('status').filter({ hasText: 'Link to this moment copied' })).toBeVisible();
    await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await expect(turns(page).nth(index)).toHaveAttribute('aria-current', 'true');
  });

  test('where the browser refuses to copy, the link is shown to be copied by hand', async ({ page }) => {
    await openHeardCall(page);
    // As on plain http.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await turns(page).first().hover();
    const copy = turns(page)
      .first()
      .getByRole('button', { name: /^Copy a link to/ });
    await copy.click();
    const dialog = page.getByRole('dialog', { name: 'Copy it by hand' });
    await expect(dialog.getByRole('textbox')).toHaveValue(/\/calls\/.*\?t=/);
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(copy).toBeFocused();
  });
});

test.describe('find', () => {
  test.beforeEach(({ asDemo }) => asDemo());

  test('counts, marks, goes on and back, by keys and by buttons', async ({ page, sandbox }) => {
    await answerWith(sandbox, {
      messages: [
        { role: 'assistant', content: '¿Qué le pasa a sus FRENOS?' },
        { role: 'user', content: 'Los frenos de adelante. Frenan mal (a veces).' },
        { role: 'tool', content: `Buscó en el calendario: ${'08:30, '.repeat(20)} revisión de frenos` },
        { role: 'user', content: 'En el café de la esquina, a las 8.' },
      ],
    });
    await openCall(page, MADE_UP);
    await field(page).fill('fren');
    const status = page.getByRole('search').getByRole('status');
    await expect(status).toContainText('1 of 4');
    await expect.poll(() => marks(page)).toEqual(['FREN', 'fren', 'Fren', 'fren']);
    const seen: string[] = [];
    for (const key of ['Enter', 'Enter', 'Enter', 'Enter', 'Shift+Enter', 'Shift+Enter']) {
      await page.keyboard.press(key);
      seen.push(((await status.innerText()).match(/\d+ of \d+/) ?? [''])[0]);
    }
    expect(seen).toEqual(['2 of 4', '3 of 4', '4 of 4', '1 of 4', '4 of 4', '3 of 4']);
    await page.getByRole('button', { name: 'Next hit' }).click();
    await expect(status).toContainText('4 of 4');
    const tool = page.getByRole('button', { name: /Buscó en el calendario/ });
    await expect(tool, 'the folded line opens').toHaveAttribute('aria-expanded', 'true');
    await page.getByRole('button', { name: 'Previous hit' }).click();
    await expect(tool).toHaveAttribute('aria-expanded', 'false');

    for (const [query, hits] of [
      ['CAFE', ['café']],
      ['(a veces)', ['(a veces)']],
      ['.', ['.', '.', '.']],
      ['a las 8', ['a las 8']],
    ] as const) {
      await field(page).fill(query);
      await expect.poll(() => marks(page), { message: query }).toEqual(hits);
    }
    await field(page).fill('zzz');
    await expect(status).toContainText('Not found');
    await field(page).press('Escape');
    await expect(field(page)).toHaveValue('');
    expect(await marks(page)).toEqual([]);
  });

  test('finds in the transcript too', { tag: '@smoke' }, async ({ page }) => {
    const [call] = await spokenCalls(page, true, 1);
    if (!call) throw new Error('no call');
    await openCall(page, call.id, '?view=transcript');
    // A word of this very call: which one is the newest changes with the day.
    const text = call.transcript.toLowerCase();
    const word = /(?<!\p{L})[a-z]{6,}(?!\p{L})/u.exec(text)?.[0] ?? '';
    await field(page).pressSequentially(word);
    const count = text.split(word).length - 1;
    expect(count).toBeGreaterThan(0);
    await expect(page.getByRole('search').getByRole('status')).toContainText(`1 of ${count}`);
    await expect.poll(async () => (await marks(page)).length).toBe(count);
  });

  test('typing letters anywhere else opens nothing', async ({ page }) => {
    await openHeardCall(page);
    await page.keyboard.press('/');
    await expect(field(page)).not.toBeFocused();
  });
});

test.describe('to take away', () => {
  test.beforeEach(({ asDemo }) => asDemo());

  test('the conversation is copied and downloaded as text, and the transcript as it is', async ({ page, context }) => {
    const [call] = await spokenCalls(page, true, 1);
    if (!call) throw new Error('no call');
    await openCall(page, call.id);
    await page.getByRole('button', { name: 'More for this text' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as text' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d \d\d-\d\d .+\.txt$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(call.messages[0]?.content);
    expect(text).toContain(call.messages.at(-1)?.content);
    expect(text).toMatch(/^\[0:0\d\] Assistant: /m);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the conversation' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Conversation copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.getByRole('tab', { name: 'Transcript' }).click();
    await page.getByRole('button', { name: 'Copy the transcript' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(call.transcript);
  });

  test('a Spanish conversation says that it is one, and its words are marked as such', async ({ page }) => {
    const [spanish] = await spokenCalls(page, true, 1);
    const [english] = await spokenCalls(page, false, 1);
    await openCall(page, spanish?.id ?? '');
    await expect(page.getByText('Conversation in Spanish').first()).toBeAttached();
    await expect(turns(page).first().getByRole('paragraph')).toHaveAttribute('lang', 'es');
    await openCall(page, english?.id ?? '');
    await expect(turns(page).first().getByRole('paragraph')).toHaveAttribute('lang', 'en');
    await expect(page.getByText(/^Conversation in/)).toHaveCount(0);
  });

  test('on paper: who, when in full, the words, black on white, and nothing to press', async ({ page }) => {
    const call = (await spokenCalls(page, false, 8)).find(({ caller_name }) => caller_name !== null);
    if (!call?.caller_phone) throw new Error('no call of somebody with a name');
    await page.emulateMedia({ colorScheme: 'dark' });
    await openCall(page, call.id);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(turns(page).first()).toBeVisible();
    await expect(turns(page).last()).toBeVisible();
    // Read on another day, elsewhere: no "yesterday", the zone named, and the number of a caller with a name.
    await expect(
      page
        .getByRole('time')
        .first()
        .getByText(/^\w+day, \w+ \d+, \d{4} at \d+:\d\d [AP]M E[SD]T$/),
    ).toBeVisible();
    await expect(page.getByText(/^(yesterday|today) \d/i)).toBeHidden();
    await expect(
      page
        .getByRole('main')
        .getByText(call.caller_phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3'), { exact: true })
        .last(),
    ).toBeVisible();
    for (const role of ['link', 'slider', 'combobox', 'textbox', 'tab', 'navigation'] as const)
      await expect(page.getByRole(role), role).toHaveCount(0);
    await expect(page.getByRole('button', { name: PLAY })).toHaveCount(0);
    const ink = await turns(page)
      .last()
      .getByRole('paragraph')
      .evaluate((words) => getComputedStyle(words).color);
    const dark = ink
      .match(/[\d.]+/g)
      ?.slice(0, 3)
      .every((part) => Number(part) < 80);
    expect(dark, ink).toBe(true);
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const last = await turns(page).last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0), 'nothing lies in a box of its own').toBeLessThanOrEqual(whole);

    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'Calls', exact: true }).first().click();
    await expect(callRows(page).nth(5)).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('group', { name: 'Filters' })).toBeHidden();
    const lines = await page
      .getByRole('table', { name: 'Calls' })
      .getByRole('row')
      .evaluateAll((all) =>
        all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom] as const),
      );
    const places = lines.slice(1).toSorted(([a], [b]) => a - b);
    for (const [at, [, bottom]] of places.entries())
      expect(places[at + 1]?.[0] ?? bottom, 'no row lies on another').toBeGreaterThanOrEqual(bottom - 1);
    const end = await page.getByRole('status').filter({ hasText: 'so far' }).last().boundingBox();
    expect(end?.y, 'the footer comes last').toBeGreaterThanOrEqual((places.at(-1)?.[1] ?? 0) - 1);
  });
});

test.describe('every shape and size', () => {
  test('messages of every shape are read', async ({ page, signIn }) => {
    await signIn('sk_test_other');
    const shown = async (id: string) => {
      await openCall(page, id);
      await expect(conversation(page)).not.toBeEmpty();
      return await conversation(page).innerText();
    };
    expect(await shown(sentinels.emptyMessages), 'the transcript stands in').toContain('my appointment for tomorrow');
    const bot = await shown(sentinels.botMessages);
    expect(bot).toContain('Is the clinic open on Friday?');
    expect(await shown(sentinels.plainStrings)).toContain('Caller: Is the doctor in? Note: I am in a hurry.');
    const tool = await shown(sentinels.toolMessages);
    for (const words of ['Check calendar: date: 2026-02-25', 'Book slot: ok', 'Great, thank you.'])
      expect(tool).toContain(words);
    const junk = await shown(sentinels.junkMessages);
    for (const words of ['Inside a list', 'A text and no role', 'narrator', 'Out of order'])
      expect(junk).toContain(words);
    await openCall(page, sentinels.untimedMessages);
    await expect(turns(page)).toHaveCount(4);
    await expect(page.getByRole('button', { name: 'Follow', exact: true }), 'without times no pretence').toHaveCount(0);
    await expect(conversation(page).getByRole('button')).toHaveCount(0);
  });

  test('a megabyte and two thousand turns: readable, searchable, and no task over 200 ms', async ({
    page,
    asDemo,
    sandbox,
  }) => {
    test.setTimeout(180_000);
    const sentence = 'El café está listo señora, ¿quiere que le revise los frenos mañana? ';
    const messages = Array.from({ length: 2_000 }, (_, nth) => ({
      role: nth % 2 ? 'user' : 'assistant',
      content: `${nth}. ${sentence.repeat(8)}`,
      seconds_from_start: nth * 3,
      duration_seconds: 2.5,
    }));
    const transcript = messages.map(({ role, content }) => `${role}: ${content}`).join('\n');
    expect(transcript.length).toBeGreaterThan(1_000_000);
    await asDemo();
    await answerWith(sandbox, { messages, transcript, duration_seconds: 6_000 });
    await page.addInitScript(() => {
      interface Frame extends PerformanceEntry {
        renderStart: number;
        scripts: (PerformanceEntry & { sourceURL: string })[];
      }
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      // Frame by frame, because a long task does not tell whose it is: to find a role among so many elements takes the test itself 300 ms.
      new PerformanceObserver((list) => {
        for (const { startTime, duration, renderStart, scripts } of list.getEntries() as Frame[]) {
          tasks.push(...scripts.filter(({ sourceURL }) => sourceURL.includes('/assets/')).map((own) => own.duration));
          if (renderStart > 0) tasks.push(startTime + duration - renderStart);
        }
      }).observe({ type: 'long-animation-frame', buffered: true });
    });
    const longest = () =>
      page.evaluate(async () => {
        const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
        for (let calm = 0; calm < 20; calm++) await idle();
        const { tasks } = window as unknown as { tasks: number[] };
        return Math.max(0, ...tasks);
      });
    const forget = () => page.evaluate(() => void (window as unknown as { tasks: number[] }).tasks.splice(0));
    // Marks wait for whatever else the page does; what is asked here is that they never hold it up.
    const patient = { timeout: 30_000 };
    // Found by their roles once: each look among so many elements takes a second in which the page can do nothing of what is waited for.
    const once = async (locator: Locator) => (await locator.elementHandle()) as ElementHandle<HTMLElement>;
    const visit = async () => {
      await openCall(page, MADE_UP, '?t=5700');
      const status = await once(page.getByRole('search').getByRole('status'));
      const input = await once(field(page));
      const words = await once(conversation(page));
      const counts = (hits: RegExp) => expect.poll(() => status.textContent(), patient).toMatch(hits);
      const opened = await longest();
      await expect.poll(async () => (await rows(page, words)).length, patient).toBe(2_000);
      await expect.poll(() => markedPlaces(page, words)).toEqual([1_900]);
      await expect.poll(() => markedClear(page, words)).toBe(true);
      await forget();
      await input.focus();
      await page.keyboard.type('e');
      await counts(/^1 of [\d,.]+/);
      await page.keyboard.press('Shift+Enter');
      const found = await longest();
      await expect.poll(async () => (await rows(page, words)).at(-1)?.clear).toBe(true);
      await forget();
      await input.fill('1999.');
      await counts(/^1 of 1\b/);
      await input.fill('');
      await page.getByRole('tab', { name: 'Transcript' }).click();
      await input.fill('frenos');
      await counts(/of 16,?000/);
      const searched = await longest();
      await input.fill('1999.');
      await counts(/^1 of 1\b/);
      return { opened, found, searched, all: Math.max(opened, found, searched) };
    };
    // What others take of the machine only adds: the best of three is the nearest to the truth.
    let best = await visit();
    for (let again = 0; again < 2 && best.all >= 200; again++) {
      const next = await visit();
      if (next.all < best.all) best = next;
    }
    test.info().annotations.push({
      type: 'longest task, ms',
      description: `${best.opened} opening, ${best.found} finding, ${best.searched} finding anew`,
    });
    expect(
      best.all,
      `${best.opened} opening, ${best.found} finding and going to the end, ${best.searched} finding anew`,
    ).toBeLessThan(200);
  });

  test('a transcript of one line is as quick', async ({ page, asDemo, sandbox }) => {
    await asDemo();
    await answerWith(sandbox, { messages: null, transcript: 'palabra '.repeat(131_072) });
    await openCall(page, MADE_UP, '?view=transcript');
    await field(page).fill('palabra');
    await expect(page.getByRole('search').getByRole('status')).toContainText(/1 of 131,?072/);
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByRole('search').getByRole('status')).toContainText(/131,?072 of 131,?072/);
    await expectNoSidewaysScroll(page);
  });
});

for (const width of [1440, 390])
  test(`axe finds nothing while reading along and finding, ${width} px`, async ({ page, asDemo, axe }) => {
    await page.setViewportSize({ width, height: width === 1440 ? 900 : 4_000 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await asDemo();
    const [call] = await spokenCalls(page, true, 1);
    await openCall(page, call?.id ?? '', '?t=20');
    await page.getByRole('button', { name: 'More for this text' }).click();
    await field(page).fill('a');
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await axe();
    }
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await turns(page)
      .first()
      .getByRole('button', { name: /^Copy a link to/ })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe();
  });
