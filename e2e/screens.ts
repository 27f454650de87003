import { expect, type Locator, type Page } from 'playwright/test';

/** The rows of the calls list that lead to a call; headings of days are rows too, and lead nowhere. */
export const callRows = (page: Page): Locator =>
  page
    .getByRole('table', { name: 'Calls' })
    .getByRole('row')
    .filter({ has: page.getByRole('link') });

/** Those of them that can be heard. */
export const heardRows = (page: Page): Locator =>
  callRows(page).filter({ has: page.getByRole('button', { name: /^Play (again )?the call/ }) });

/** Opens `address` and waits until its screen has a heading, whatever it shows. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Opens the list, with what its address asks for, and waits for its first row. */
export async function openCalls(page: Page, search = ''): Promise<void> {
  await page.goto(`/calls${search}`);
  await expect(callRows(page).first()).toBeVisible();
}

/**
 * Waits until the page of a call is what one sees. The address changes before the screen does, so it alone tells nothing: whoever goes
 * on at once is still on the screen before. `started`: of this very call, by the instant it began at, where another one was seen before.
 */
export async function expectCallPage(page: Page, started?: string): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.getByRole('tab', { name: 'Conversation' })).toBeVisible();
  if (started) await expect(main.getByRole('time').first()).toHaveAttribute('datetime', started);
}

/** Opens the newest call that can be heard, from the list, and waits for its words. */
export async function openHeardCall(page: Page): Promise<void> {
  await openCalls(page, '?status=completed');
  await heardRows(page).first().getByRole('link').click();
  await expect(page.getByRole('button', { name: /^Play from/ }).first()).toBeVisible();
}

interface Heard {
  count: number;
  currentTime: number;
  duration: number;
  paused: boolean;
  rate: number;
}

/** The app's one audio element, as the browser has it. */
export const heard = (page: Page): Promise<Heard> =>
  page.evaluate(() => {
    const all = document.getElementsByTagName('audio');
    const [audio] = all;
    return {
      count: all.length,
      currentTime: audio?.currentTime ?? -1,
      duration: audio?.duration ?? -1,
      paused: audio?.paused ?? true,
      rate: audio?.playbackRate ?? -1,
    };
  });

export const currentTime = async (page: Page): Promise<number> => (await heard(page)).currentTime;

/**
 * That the recording sounds and goes on. Looked at often: it takes tenths of a second, and Playwright alone would wait a whole one. And
 * for long: the sandbox speaks an English call when it is first heard, which takes its time where others use the machine.
 */
export async function expectSounding(page: Page): Promise<void> {
  const often = { intervals: [50, 100, 200], timeout: 30_000 };
  await expect.poll(() => currentTime(page), often).toBeGreaterThan(0);
  const before = await currentTime(page);
  await expect.poll(() => currentTime(page), often).toBeGreaterThan(before);
  expect((await heard(page)).paused).toBe(false);
}

/** That nothing lies beyond the right edge, so that nobody has to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, 'pixels beyond the right edge').toBe(0);
}

/** What has the focus: its words, where it lies, and whether that can be seen. */
export const focused = (page: Page): Promise<{ words: string; top: number; seen: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const seen = top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
    return { words: element.textContent ?? '', top, seen };
  });
