import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

/** Requests that a first list may cost; see docs/measured.md. */
const MOST_REQUESTS = 8;

test('the first list of calls takes few requests, each asked once', async ({ page, asDemo, sandbox }) => {
  await asDemo();
  await sandbox.clearLedger();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto('/calls', { waitUntil: 'networkidle' });
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(new Set(asked).size, asked.join('\n')).toBe(asked.length);
  const lists = (await sandbox.ledger()).filter(({ path }) => path.startsWith('/v1/calls'));
  expect(lists.length).toBe(1);
});

/** Rows as they lie on the screen: what they say, and where. */
const rowsOn = (page: Page) =>
  page.evaluate(() =>
    // By their role in the markup: what cannot be pressed yet is told to nobody.
    [...document.querySelectorAll('[role=table] [role=row][aria-rowindex]')]
      .map((row) => ({ said: row.textContent, ...row.getBoundingClientRect().toJSON() }))
      .filter(({ top, bottom, height }) => height > 1 && top >= 0 && bottom <= innerHeight),
  );

test.describe('the first sight of the calls', () => {
  const ZONE = 'America/Chicago';
  test.use({ timezoneId: ZONE });

  /** The same person, in a browser that runs no script. */
  async function withoutScripts(context: BrowserContext, width: number, height: number): Promise<Page> {
    const browser = context.browser();
    if (!browser) throw new Error('no browser');
    const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height } });
    const [session] = (await context.cookies()).filter(({ name }) => name === 'session');
    if (!session) throw new Error('nobody is signed in');
    const { sameSite: _, ...viewer } = {
      ...session,
      name: 'viewer',
      value: `${ZONE}~${width}x${height}`,
      httpOnly: false,
    };
    await plain.addCookies([session, viewer]);
    return plain.newPage();
  }

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    test(`is what the app then draws, ${width} px`, async ({ page, context, asDemo, baseURL }) => {
      await page.setViewportSize({ width, height });
      await asDemo();
      const first = await withoutScripts(context, width, height);
      // Where the machine is too busy to draw in time the page comes without.
      await expect(async () => {
        await first.goto(`${baseURL}/calls`);
        expect((await rowsOn(first)).length).toBeGreaterThan(4);
      }).toPass();
      await page.goto('/calls');
      await expect(page.getByRole('row').nth(3)).toBeVisible();
      const [drawn, app] = [await rowsOn(first), await rowsOn(page)];
      const shown = Math.min(drawn.length, app.length);
      expect(shown).toBeGreaterThan(4);
      expect(drawn.slice(0, shown)).toEqual(app.slice(0, shown));
      await first.context().close();
    });

  test('lies under the words for a page that does not start', async ({ context, asDemo, baseURL }) => {
    await asDemo();
    const first = await withoutScripts(context, 390, 844);
    await expect(async () => {
      await first.goto(`${baseURL}/calls`);
      expect((await rowsOn(first)).length).toBeGreaterThan(4);
    }).toPass();
    // They come after eight seconds; a press on trial fails where something lies over it.
    await first.getByRole('link', { name: 'load the page again' }).first().click({ trial: true, timeout: 20_000 });
    await first.context().close();
  });

  test('goes when the app is there, without moving anything', async ({ page, asDemo }) => {
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { shifts });
    });
    await asDemo();
    // The first visit leaves word of its zone and window.
    await page.goto('/calls');
    await page.goto('/calls');
    await expect(page.getByRole('row').nth(3)).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBe(0);
    await expect(page.getByRole('table')).toHaveCount(1);
  });

  test('is drawn by code that leaves nothing to choose when it runs, as browsers get it', () => {
    const folder = new URL('../dist/server/prerender/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(0);
    const undecided = files.filter((name) =>
      readFileSync(new URL(name, folder), 'utf8').includes('process.env.NODE_ENV'),
    );
    expect(undecided).toEqual([]);
  });

  test('shows nothing once somebody has left, even if the server was not told', async ({
    page,
    context,
    asDemo,
    baseURL,
  }) => {
    await asDemo();
    await page.goto('/calls');
    await context.addCookies([{ name: 'sign-out-pending', value: '1', url: baseURL ?? '' }]);
    const html = await (await context.request.get('/calls')).text();
    expect(html).not.toContain('role="row"');
    expect(html).not.toContain('caller_name');
  });
});
