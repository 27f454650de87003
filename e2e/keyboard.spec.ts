import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { callRows, currentTime, expectSounding, focused, heardRows, open, openCalls } from './screens.ts';

/** Whether the focus is on one of them, or within. */
const hasFocus = async (these: Locator): Promise<boolean> =>
  await these.evaluateAll((all) => all.some((one) => one.contains(document.activeElement)));

/** Presses Tab until what has the focus answers to `name`, as somebody without a mouse would; at most 40 times. */
async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'textbox' | 'tab' | 'slider' | 'combobox',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name });
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    for (const one of await target.all())
      if (await one.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`40 times Tab did not lead to ${role} ${name}`);
}

test('from the door to a call that sounds, and back to the row, without a mouse', async ({ page }) => {
  await open(page, '/');
  await tabTo(page, 'button', 'Open the demo shop');
  await page.keyboard.press('Enter');
  await expect(callRows(page).first()).toBeVisible();

  await tabTo(page, 'link', await callRows(page).first().getByRole('link').innerText());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const heard = heardRows(page).filter({ hasText: 'Completed' });
  for (let press = 0; press < 40 && !(await hasFocus(heard)); press++) await page.keyboard.press('ArrowDown');
  expect(await hasFocus(heard), 'the arrows lead to a call that can be heard').toBe(true);
  const row = await focused(page);
  expect(row.seen).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calls\/./);
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();

  await tabTo(page, 'button', 'Play the recording');
  await page.keyboard.press('Enter');
  await expectSounding(page);
  await tabTo(page, 'slider', 'Position in the recording');
  await page.keyboard.press('End');
  await expect.poll(() => currentTime(page)).toBeGreaterThan(5);
  await tabTo(page, 'tab', 'Conversation');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Transcript' })).toHaveAttribute('aria-selected', 'true');

  // The browser's own key for Back does nothing where there is no browser around the page; the page's own way back does.
  await page.goBack();
  await expect(page).toHaveURL(/\/calls$/);
  await expect.poll(async () => (await focused(page)).words).toBe(row.words);
  expect((await focused(page)).seen).toBe(true);
});

test('arrows, Home and End walk the rows, and the one in focus is never hidden', async ({ page, asDemo }) => {
  await asDemo();
  await openCalls(page);
  await callRows(page).first().getByRole('link').focus();
  for (const key of [...Array<string>(30).fill('ArrowDown'), 'PageDown', 'PageDown', 'ArrowUp', 'Home', 'PageDown']) {
    await page.keyboard.press(key);
    expect((await focused(page)).seen, `after ${key}`).toBe(true);
  }
});

test('the first Tab offers to skip to the content', async ({ page, asDemo }) => {
  await asDemo();
  await openCalls(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('every target is at least 24 px, on a phone too', async ({ page, asDemo }) => {
  await asDemo();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const address of ['/calls', '/account']) {
      await open(page, address);
      for (const role of ['button', 'combobox', 'textbox'] as const)
        for (const target of await page.getByRole(role).all()) {
          const box = await target.boundingBox();
          if (!box) continue;
          const name = await target.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
          expect(Math.min(box.width, box.height), `${name} at ${width}`).toBeGreaterThanOrEqual(24);
        }
    }
  }
});

test('with words twice as large a phone’s tabs stay whole, and only a name too long for its tab is cut', async ({
  page,
  asDemo,
}) => {
  await asDemo();
  await page.setViewportSize({ width: 390, height: 844 });
  await openCalls(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const tabs = page.getByRole('navigation', { name: 'Sections' });
  for (const name of ['Calls', 'Contacts', 'Leads', 'Appointments', 'Account']) {
    const tab = tabs.getByRole('link', { name, exact: true });
    const word = await tab
      .getByText(name, { exact: true })
      .evaluate((part) => ({ cut: part.scrollWidth - part.clientWidth, part: part.clientWidth / part.scrollWidth }));
    if (name === 'Appointments') expect(word.part, 'most of it can be read').toBeGreaterThan(0.6);
    else expect(word.cut, name).toBe(0);
    const box = await tab.boundingBox();
    expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 999) <= 390], name).toEqual([true, true]);
  }
});

test('words twice as large leave everything within reach', async ({ page, asDemo }) => {
  await asDemo();
  await openCalls(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over()).toBe(0);
  await callRows(page).first().getByRole('link').click();
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeVisible();
  expect(await over()).toBe(0);
});
