import type { Locator, Page } from 'playwright/test';
import { sentinels } from '../server/sandbox/demo/ids.ts';
import { expect, test } from './fixtures.ts';
import { callRows, currentTime, expectSounding, heard, heardRows, open, openCalls } from './screens.ts';

const dock = (page: Page): Locator => page.getByRole('region', { name: 'Player', exact: true });
const inPage = (page: Page): Locator => page.getByRole('region', { name: 'Recording' });
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Position in the recording' });
/** The call in the app's one audio element. */
const playedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const source = document.getElementsByTagName('audio')[0]?.src;
    return source && new URL(source).pathname.split('/').pop();
  });
type Axe = (rules?: string[]) => Promise<void>;
const play = (of: Page | Locator): Promise<void> => of.getByRole('button', { name: 'Play the recording' }).click();

interface Listed {
  id: string;
  caller_name: string | null;
  duration_seconds: number | null;
}

/** Calls that can be heard, newest first; at least `seconds` long. */
async function heardCalls(page: Page, seconds = 40): Promise<[Listed, Listed, Listed]> {
  const response = await page.request.get('/v1/calls?limit=100&status=completed');
  const { data } = (await response.json()) as { data: (Listed & { recording_url: string | null })[] };
  const [a, b, c] = data.filter((call) => call.recording_url && (call.duration_seconds ?? 0) >= seconds);
  if (!a || !b || !c) throw new Error('the demo has too few calls that can be heard');
  return [a, b, c];
}

interface Said {
  role: string;
  seconds_from_start: number | null;
  duration_seconds: number | null;
}

/** A call that can be heard, and a pause between two of its turns that is worth skipping. */
async function callWithPause(page: Page): Promise<{ id: string; from: number; to: number }> {
  const response = await page.request.get('/v1/calls?limit=100&status=completed');
  const { data } = (await response.json()) as { data: (Listed & { recording_url: string | null })[] };
  for (const { id } of data.filter((call) => call.recording_url)) {
    const answer = await page.request.get(`/v1/calls/${id}`);
    const { messages } = ((await answer.json()) as { data: { messages: Said[] } }).data;
    const spoken = messages.filter(({ role }) => role === 'assistant' || role === 'user');
    for (const [nth, turn] of spoken.entries()) {
      const from = (turn.seconds_from_start ?? 0) + (turn.duration_seconds ?? 0);
      const to = spoken[nth + 1]?.seconds_from_start ?? 0;
      if (from > 2 && to - from > 1.7) return { id, from, to };
    }
  }
  throw new Error('no call of the demo has a pause that is worth skipping');
}

/** Opens a call and hears it. Where the screen is narrow the button is not beside the lanes. */
async function hear(page: Page, call: { id: string }): Promise<void> {
  await open(page, `/calls/${call.id}`);
  await play(page);
  await expectSounding(page);
}

/** Leaves the call for another screen by a link, as a click does: the page itself stays. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible();
}

test.describe('in the demo', () => {
  test.beforeEach(({ asDemo }) => asDemo());

  // Not in Firefox, which gives up a sound after some seconds on a machine without a sound card.
  test('plays on over ten changes of screen, in one audio element', async ({ page }) => {
    const [call] = await heardCalls(page);
    await hear(page, call);
    let before = 0;
    for (const [change, name] of Array.from(
      { length: 10 },
      (_, nth) => [nth, nth % 2 ? 'Calls' : 'Account'] as const,
    )) {
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await expect(dock(page).getByRole('button', { name: 'Pause' })).toBeVisible();
      const now = await heard(page);
      expect(now, `after change ${change + 1}`).toMatchObject({ count: 1, paused: false });
      expect(now.currentTime).toBeGreaterThan(before);
      before = now.currentTime;
    }
    await expectSounding(page);
  });

  test('the dock names the call, says what is being said, and leads back to it', async ({ page }) => {
    const [call] = await heardCalls(page);
    await hear(page, call);
    await expect(dock(page), 'on its own page it is not drawn twice').toHaveCount(0);
    await leave(page);
    const said = page.getByRole('region', { name: 'Player', exact: true }).getByRole('paragraph').last();
    await expect(said).not.toBeEmpty();
    await dock(page).getByRole('slider').press('Home');
    const first = await dock(page).innerText();
    await dock(page).getByRole('slider').press('PageUp');
    await expect.poll(() => dock(page).innerText()).not.toBe(first);
    await dock(page)
      .getByRole('link', { name: call.caller_name ?? /./ })
      .click();
    await expect(page).toHaveURL(new RegExp(call.id));
    await expect(dock(page)).toHaveCount(0);
    await expect(inPage(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  test('another call’s page has its own player at rest; starting it stops the first', async ({ page }) => {
    const [first] = await heardCalls(page);
    await hear(page, first);
    await page.getByRole('link', { name: 'Calls', exact: true }).first().click();
    const others = heardRows(page).filter({ hasNotText: first.caller_name ?? '?' });
    await others.first().getByRole('link').click();
    await expect(inPage(page).getByRole('button', { name: 'Play the recording' })).toBeVisible();
    await expect(dock(page).getByRole('button', { name: 'Pause' })).toBeVisible();
    await play(inPage(page));
    await expect(dock(page)).toHaveCount(0);
    await expectSounding(page);
    expect((await heard(page)).count).toBe(1);
    // And so does a row.
    await page.getByRole('link', { name: 'Calls', exact: true }).first().click();
    await others.nth(1).getByRole('button').click();
    await expectSounding(page);
    expect((await heard(page)).count).toBe(1);
    await expect(page.getByRole('button', { name: /^Pause the call/ })).toHaveCount(1);
  });

  test('a tab that starts pauses the other', { tag: '@smoke' }, async ({ page, context }) => {
    const [first, second] = await heardCalls(page);
    await hear(page, first);
    const next = await context.newPage();
    await hear(next, second);
    await expect.poll(async () => (await heard(page)).paused).toBe(true);
    await expect(inPage(page).getByRole('button', { name: 'Play the recording' })).toBeVisible();
    await expectSounding(next);
    await play(inPage(page));
    await expect.poll(async () => (await heard(next)).paused).toBe(true);
    await next.close();
  });

  test('closing the dock ends the sound and leaves nothing behind', async ({ page }) => {
    const [call] = await heardCalls(page);
    await hear(page, call);
    await leave(page);
    await dock(page).getByRole('button', { name: 'Close the player' }).click();
    await expect(dock(page)).toHaveCount(0);
    const source = await page.evaluate(() => document.getElementsByTagName('audio')[0]?.getAttribute('src'));
    expect(source).toBeNull();
    expect((await heard(page)).paused).toBe(true);
    const shown = await page.evaluate(() => [navigator.mediaSession.metadata, navigator.mediaSession.playbackState]);
    expect(shown).toEqual([null, 'none']);
  });

  test('opening a page fetches no recording; hearing it draws it', async ({ page, sandbox }) => {
    const [call] = await heardCalls(page);
    await sandbox.clearLedger();
    await open(page, `/calls/${call.id}`);
    await expect(slider(page)).toBeVisible();
    const asked = async () => (await sandbox.ledger()).filter(({ path }) => path.startsWith('/recordings/')).length;
    await expect(inPage(page).getByText('Assistant')).toBeVisible();
    expect(await asked()).toBe(0);
    expect(await inPage(page).evaluate((section) => section.getElementsByTagName('svg').length)).toBeGreaterThan(0);
    await play(inPage(page));
    await expectSounding(page);
    // The drawing lies in a shadow root of the library's.
    const drawn = () =>
      inPage(page).evaluate((section) => {
        const host = [...section.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot);
        const canvas = host?.shadowRoot?.querySelector('canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
        if (!canvas || !pixels) return null;
        const filled = (from: number, to: number) => {
          let count = 0;
          for (let at = from * canvas.width * 4 + 3; at < to * canvas.width * 4; at += 4)
            if (pixels.data[at]) count += 1;
          return count;
        };
        const half = Math.floor(canvas.height / 2);
        return { above: filled(0, half) > 50, below: filled(half, canvas.height) > 50 };
      });
    await expect.poll(drawn, { timeout: 15_000 }).toEqual({ above: true, below: true });
  });

  test('a click on the wave, a drag, the slider’s keys and the letters move it', async ({ page }) => {
    const [call] = await heardCalls(page);
    await hear(page, call);
    await inPage(page).getByRole('button', { name: 'Pause' }).click();
    // The words would be followed, and in a long call the lanes go up with them.
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    const { duration } = await heard(page);
    const box = await slider(page).boundingBox();
    if (!box) throw new Error('the lanes are not on the screen');
    const at = (part: number) => [box.x + box.width * part, box.y + box.height / 3] as const;
    await page.mouse.click(...at(0.5));
    await expect.poll(() => currentTime(page)).toBeCloseTo(duration * 0.5, 0);
    await page.mouse.move(...at(0.5));
    await page.mouse.down();
    await page.mouse.move(...at(0.6), { steps: 4 });
    expect(await currentTime(page), 'not before the mouse lets go').toBeCloseTo(duration * 0.5, 0);
    await page.mouse.move(...at(0.75), { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => currentTime(page)).toBeCloseTo(duration * 0.75, 0);

    await expect(slider(page)).toBeFocused();
    await page.keyboard.press('Home');
    await expect.poll(() => currentTime(page)).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => currentTime(page)).toBe(5);
    await page.keyboard.press('l');
    await expect.poll(() => currentTime(page)).toBe(15);
    await page.keyboard.press('j');
    await expect.poll(() => currentTime(page)).toBe(5);
    await page.keyboard.press('k');
    await expect(inPage(page).getByRole('button', { name: 'Pause' })).toBeVisible();
    await expectSounding(page);

    // Away from the player a letter is no key, with Alt it is.
    await page.getByRole('link', { name: 'Account' }).focus();
    await page.keyboard.press('k');
    expect((await heard(page)).paused).toBe(false);
    await page.keyboard.press('Alt+k');
    await expect.poll(async () => (await heard(page)).paused).toBe(true);
  });

  test('the speed is kept for the next call, and over a reload', async ({ page }) => {
    const [first, second] = await heardCalls(page);
    await hear(page, first);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('1.75');
    await expect.poll(async () => (await heard(page)).rate).toBe(1.75);
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('1.75');
    await hear(page, second);
    expect((await heard(page)).rate).toBe(1.75);
  });

  test('silence between turns is skipped where that is asked for, and no word', async ({ page }) => {
    const { id, from, to } = await callWithPause(page);
    await open(page, `/calls/${id}`);
    await inPage(page).getByRole('button', { name: 'Skip silence' }).click();
    await page.goto(`/calls/${id}?t=${from - 1}`);
    await expect(inPage(page).getByRole('button', { name: 'Skip silence' })).toHaveAttribute('aria-pressed', 'true');
    // Where the sound was before and after each leap.
    await page.evaluate(() => {
      const [audio] = document.getElementsByTagName('audio');
      const leaps: [number, number][] = [];
      Object.assign(window, { leaps });
      let last = Number.NaN;
      const look = (): void => {
        const now = audio?.currentTime ?? 0;
        if (!audio?.paused && now - last > 0.5) leaps.push([last, now]);
        last = audio?.paused ? Number.NaN : now;
        requestAnimationFrame(look);
      };
      look();
    });
    await play(inPage(page));
    await expect.poll(() => currentTime(page)).toBeGreaterThan(to - 0.5);
    const all = await page.evaluate(() => (window as unknown as { leaps: [number, number][] }).leaps);
    // The first is the link's own, from the beginning to its second.
    const leaps = all.filter(([left]) => left > 0.5);
    expect(leaps).toHaveLength(1);
    for (const [left, landed] of leaps) {
      expect(left, 'the last word was heard to its end').toBeGreaterThanOrEqual(from);
      expect(landed, 'the next word is heard from its beginning').toBeLessThanOrEqual(to);
    }
  });

  test('what one downloads is named after the call', async ({ page }) => {
    const [call] = await heardCalls(page);
    await open(page, `/calls/${call.id}`);
    const link = inPage(page).getByRole('link', { name: 'Download the recording' });
    const address = (await link.getAttribute('href')) ?? '';
    const response = await page.request.get(address);
    const name = decodeURIComponent(
      /filename\*=UTF-8''(.+)$/.exec(response.headers()['content-disposition'] ?? '')?.[1] ?? '',
    );
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}\.\d{2} .+\.(mp3|wav)$/);
    if (call.caller_name) expect(name).toContain(call.caller_name.split(' ')[0]);
    expect(new URL(address, page.url()).searchParams.get('zone')).toBe('America/New_York');
  });

  test('a link that ran out is renewed unseen', async ({ page, sandbox }) => {
    const [call] = await heardCalls(page);
    await open(page, `/calls/${call.id}`);
    await sandbox.fault({ kind: 'status', status: 403, path: '/recordings/*', times: 1 });
    await play(inPage(page));
    await expectSounding(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('in mid-play it goes on at the same second and speed, within 3 s', async ({ page, sandbox }) => {
    const [call] = await heardCalls(page, 50);
    await open(page, `/calls/${call.id}`);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('3');
    // The first answer breaks off half way, and by then the link has run out. It is good again once the page has said so: the page
    // itself heals the sandbox, since how many requests it takes until then is the browser's own affair.
    await sandbox.fault({ kind: 'cut', at: 'middle', path: '/recordings/*', times: 1 });
    await sandbox.fault({ kind: 'status', status: 403, path: '/recordings/*' });
    const healed = page.evaluate(
      () =>
        new Promise<{ from: number; to: number; ms: number; rate: number }>((resolve) => {
          const audio = document.getElementsByTagName('audio')[0];
          if (!audio) throw new Error('no audio');
          new MutationObserver((_, observer) => {
            if (!document.body.textContent.includes('The link had run out. Fetching a new one, going on at')) return;
            observer.disconnect();
            void fetch('/sandbox/__faults', { method: 'DELETE' });
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
          audio.addEventListener('error', () => {
            const from = audio.currentTime;
            const since = performance.now();
            audio.addEventListener(
              'playing',
              () => resolve({ from, to: audio.currentTime, ms: performance.now() - since, rate: audio.playbackRate }),
              { once: true },
            );
          });
        }),
    );
    await play(inPage(page));
    const waits = await healed;
    expect(waits.from).toBeGreaterThan(0);
    expect(waits.ms).toBeLessThan(3_000);
    expect(Math.abs(waits.to - waits.from)).toBeLessThan(1);
    expect(waits.rate).toBe(3);
  });

  test('without a network it says so, and goes on by itself', async ({ page, context }) => {
    const [call] = await heardCalls(page);
    await open(page, `/calls/${call.id}`);
    await expect(inPage(page).getByText('Assistant')).toBeVisible();
    await context.setOffline(true);
    await play(inPage(page));
    await expect(inPage(page)).toContainText('There is no network.', { timeout: 15_000 });
    await context.setOffline(false);
    await expectSounding(page);
    await expect(inPage(page)).not.toContainText('There is no network.');
  });

  test('"next unheard" follows the list, and passes over what was heard', async ({ page }) => {
    await openCalls(page, '?status=completed&heard=1');
    const shown = () =>
      callRows(page)
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').pop() ?? ''));
    const ids = await shown();
    const hearRow = async (nth: number) => {
      await callRows(page).nth(nth).getByRole('button').click();
      await expect.poll(() => playedId(page)).toBe(ids[nth]);
      await expectSounding(page);
    };
    await hearRow(1);
    await hearRow(0);
    const next = dock(page).getByRole('button', { name: /^Next unheard/ });
    await next.click();
    await expect.poll(() => playedId(page)).toBe(ids[2]);
    await expectSounding(page);
    // On the call's own page it goes along, and Back leads to the list all the same.
    await callRows(page)
      .nth((await shown()).indexOf(ids[2] ?? ''))
      .getByRole('link')
      .click();
    await inPage(page)
      .getByRole('button', { name: /^Next unheard/ })
      .click();
    await expect.poll(() => playedId(page)).toBe(ids[3]);
    await expect(inPage(page).getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/calls/${ids[3]}$`));
    await page.goBack();
    const focusedLink = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await expect.poll(focusedLink).toBe(`/calls/${ids[3]}`);
  });

  test('whoever presses a button that goes keeps a place for the keyboard', async ({ page, sandbox }) => {
    const [call] = await heardCalls(page);
    await open(page, `/calls/${call.id}`);
    await sandbox.fault({ kind: 'status', status: 500, path: '/recordings/*' });
    await play(inPage(page));
    const retry = inPage(page).getByRole('button', { name: 'Retry' });
    await retry.focus();
    await sandbox.heal();
    await retry.press('Enter');
    await expect(inPage(page).getByRole('button', { name: 'Pause' })).toBeFocused();
    await expectSounding(page);

    await page.getByRole('link', { name: 'Calls', exact: true }).first().click();
    const next = dock(page).getByRole('button', { name: /^Next unheard/ });
    const named = (await next.getAttribute('aria-label')) ?? '';
    await next.press('Enter');
    await expect(next).not.toHaveAttribute('aria-label', named);
    await expect(next).toBeFocused();

    await dock(page).getByRole('button', { name: 'Close the player' }).press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
});

test.describe('each state of a recording, in words', () => {
  /** In both themes, with the words over the lanes and with the words under the thumb. */
  const axeEverywhere = async (page: Page, axe: Axe, reach: () => Promise<void>): Promise<void> => {
    // Turns pass under the player on a phone: there all of it lies on the screen at once.
    for (const [width, height] of [
      [390, 4_000],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['dark', 'light'] as const) {
        await reach();
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await axe(colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined);
      }
    }
  };

  test('one that hangs is said to be waited for, and is asked for anew', async ({ page, sandbox, asDemo, axe }) => {
    test.setTimeout(120_000);
    await asDemo();
    const [call] = await heardCalls(page);
    await open(page, `/calls/${call.id}`);
    await sandbox.fault({ kind: 'hang', path: '/recordings/*' });
    await play(inPage(page));
    const STILL = /Still fetching the recording\.|it still has not come\./;
    const said = (of: Page | Locator) => of.getByRole('status').filter({ hasText: STILL });
    // Waited for, said, and given up after some fifteen seconds: whichever it has come to, a button asks for it anew.
    const anew = (of: Page | Locator) => of.getByRole('button', { name: /^(Ask for it anew|Retry)$/ });
    /** That a wait is said; where one was given up before anybody looked, the next one. */
    const expectSaid = async (of: Page | Locator) => {
      await expect(said(of).or(of.getByRole('alert'))).toBeVisible();
      if (await of.getByRole('alert').isVisible()) await anew(of).click();
      await expect(said(of)).toBeVisible();
    };
    await expectSaid(inPage(page));
    await leave(page);
    await expectSaid(dock(page));
    await page.goBack();
    await expectSaid(inPage(page));

    const source = () => page.evaluate(() => document.getElementsByTagName('audio')[0]?.src);
    const before = await source();
    await anew(inPage(page)).click();
    expect(await source(), 'asked for by an address of its own').not.toBe(before);
    await expect(
      inPage(page)
        .getByRole('status')
        .filter({ hasText: /Asking for the recording anew\.|Asked for anew, it still/ }),
    ).toBeVisible();
    await expect(inPage(page).getByRole('button', { name: 'Pause' })).toBeFocused();

    await sandbox.heal();
    // What hangs is asked for anew by a press; what was given up since and can be had now goes on by itself.
    const pause = inPage(page).getByRole('button', { name: 'Pause' });
    await expect(async () => {
      if (await anew(inPage(page)).isVisible()) await anew(inPage(page)).click({ timeout: 1_000 });
      await expect(pause).toHaveAttribute('aria-busy', 'false', { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await expect(pause).toBeFocused();
    await expectSounding(page);
    await expect(said(page)).toHaveCount(0);

    await page.reload();
    await sandbox.fault({ kind: 'hang', path: '/recordings/*' });
    await play(page);
    await axeEverywhere(page, axe, () => expectSaid(page));
  });

  const STATES: [name: string, fault: Parameters<import('./sandbox.ts').Sandbox['fault']>[0], says: RegExp][] = [
    ['refused', { kind: 'status', status: 500, path: '/recordings/*' }, /Try(ing)? again in a minute/],
    ['not to be renewed', { kind: 'status', status: 403, path: '/recordings/*' }, /had run out.*Try again in a minute/],
    ['past its end', { kind: 'status', status: 416, path: '/recordings/*' }, /Try again; if it stays/],
    ['of a wrong type', { kind: 'html', status: 200, path: '/recordings/*' }, /leads to something that is no sound/],
  ];
  for (const [name, fault, says] of STATES)
    test(name, async ({ page, sandbox, asDemo }) => {
      await asDemo();
      const [call] = await heardCalls(page);
      await open(page, `/calls/${call.id}`);
      await sandbox.fault(fault);
      await play(inPage(page));
      await expect(inPage(page).getByRole('alert')).toContainText(says, { timeout: 20_000 });
      await sandbox.heal();
      await inPage(page).getByRole('alert').getByRole('button', { name: 'Retry' }).click();
      await expectSounding(page);
    });

  test('broken, none, and none to be had again', async ({ page, signIn }) => {
    await signIn('sk_test_other');
    for (const [id, says] of [
      [sentinels.brokenRecording, 'The file is damaged'],
      [sentinels.expiredRecording, 'had run out'],
    ] as const) {
      await open(page, `/calls/${id}`);
      await play(inPage(page));
      await expect(inPage(page).getByRole('alert')).toContainText(says, { timeout: 20_000 });
      await leave(page);
      await expect(dock(page).getByRole('alert')).toContainText(says);
    }
    await open(page, `/calls/${sentinels.noRecording}`);
    await expect(page.getByText('No recording was made of this call.')).toBeVisible();
  });

  test('sent only whole: said, loaded whole once where that is wanted, and then one can move in it', async ({
    page,
    signIn,
    axe,
  }) => {
    test.setTimeout(90_000);
    await signIn('sk_test_other');
    await open(page, `/calls/${sentinels.wholeRecording}`);
    await play(inPage(page));
    const said = page.getByRole('status').filter({ hasText: 'sent only from its beginning to its end' });
    await expect(said).toBeVisible({ timeout: 20_000 });
    await expectSounding(page);
    await expect(slider(page)).toBeDisabled();
    await inPage(page).getByRole('button', { name: 'Pause' }).press('l');
    expect(await currentTime(page), 'no key moves it').toBeLessThan(60);
    await axeEverywhere(page, axe, () => expect(said).toBeVisible());
    await said.getByRole('button', { name: 'Load all of it once' }).click();
    await expect(inPage(page).getByRole('button', { name: /Pause|Play the recording/ })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Loading all of it once' })).toHaveCount(0, {
      timeout: 30_000,
    });
    await expect(slider(page)).toBeEnabled();
    await expect(said).toHaveCount(0);
    await slider(page).press('Home');
    for (let press = 0; press < 4; press += 1) await slider(page).press('PageUp');
    await expect.poll(() => currentTime(page)).toBeGreaterThanOrEqual(120);
    await expectSounding(page);
    await slider(page).press('End');
    await expect.poll(() => currentTime(page)).toBeGreaterThan(2_100);
  });

  test('not there yet: looked for again, and then it is', async ({ page, asDemo, sandbox }) => {
    await asDemo();
    const id = await sandbox.callNow({ caller_name: 'Nora Late' });
    const response = await page.request.get(`/v1/calls/${id}`);
    const body = (await response.json()) as { data: object };
    await sandbox.fault({
      kind: 'status',
      status: 200,
      path: `/v1/calls/${id}`,
      body: { ...body, data: { ...body.data, recording_url: null } },
      times: 1,
    });
    await page.clock.install();
    await page.goto(`/calls/${id}`);
    await expect(page.getByText('The recording is being prepared, usually under a minute.')).toBeVisible();
    await page.clock.fastForward('00:21');
    await expect(inPage(page)).toBeVisible();
    // What is scrolled to comes to rest clear of the player that came late.
    const deck = () => inPage(page).evaluate((player) => getComputedStyle(player).getPropertyValue('--deck'));
    await expect.poll(deck).toMatch(/^[1-9]\d+px$/);
  });
});

for (const scheme of ['light', 'dark'] as const)
  for (const width of [1440, 768, 390])
    test(`axe finds nothing in the dock, ${scheme}, ${width} px`, async ({ page, asDemo, axe }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await asDemo();
      const [call] = await heardCalls(page);
      await hear(page, call);
      await page.getByRole('link', { name: 'Account' }).click();
      await expect(dock(page)).toBeVisible();
      await axe();
    });
