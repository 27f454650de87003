import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright';
import type { Stage } from './stage.ts';

/** The two apps in the order they take turns. */
export const APPS = ['floor', 'ours'] as const;
export type App = (typeof APPS)[number];

/** A row of either app is known by its link to a record. */
export const ROW_LINK = 'a[href^="/calls/"]';

/** A cold browser profile, signed in where the app asks for it. */
export async function openContext({ browser, ours, cookie }: Stage): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: ours, httpOnly: true, sameSite: 'Strict' }]);
  return context;
}

/** A browser at rest takes so little of one core over so long a look. */
const REST = { share: 0.05, lookMs: 500, patienceMs: 20_000 };

/** Seconds of processor time that all processes of the browser have taken so far. */
async function processorSeconds(devtools: CDPSession): Promise<number> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * Waits until the browser is at rest: a new window loads hundreds of scripts of the browser's own surface, beside which nothing can be
 * measured, and how long that takes depends on the machine.
 */
export async function untilAtRest(browser: Browser): Promise<void> {
  const devtools = await browser.newBrowserCDPSession();
  const deadline = Date.now() + REST.patienceMs;
  for (let before = await processorSeconds(devtools), busy = true; busy; ) {
    if (Date.now() > deadline) throw new Error(`the browser was not at rest within ${REST.patienceMs / 1000} s`);
    await sleep(REST.lookMs);
    const now = await processorSeconds(devtools);
    busy = now - before > (REST.share * REST.lookMs) / 1000;
    before = now;
  }
  await devtools.detach();
}

/** An empty page in a browser at rest. */
export async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const browser = context.browser();
  if (!browser) throw new Error('the context belongs to no browser');
  await untilAtRest(browser);
  return page;
}

/** Makes `rowsPainted` (ms since the navigation began) known to the page: the first frame drawn with a row in it. */
export async function watchRows(page: Page): Promise<void> {
  await page.addInitScript((selector) => {
    const painted = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        // A message posted from a frame's callback is handled once that frame is drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now()), { once: true });
          port1.start();
          port2.postMessage(null);
        });
      }).observe(document, { childList: true, subtree: true });
    });
    Object.assign(window, { rowsPainted: painted });
    new MutationObserver((changes, observer) => {
      const gone = changes.some(({ removedNodes }) =>
        [...removedNodes].some((node) => node instanceof Element && node.matches('[data-prerendered]')),
      );
      if (!gone) return;
      observer.disconnect();
      requestAnimationFrame(() => Object.assign(window, { appDrawn: performance.now() }));
    }).observe(document, { childList: true, subtree: true });
  }, ROW_LINK);
}

export const rowsPainted = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { rowsPainted: Promise<number> }).rowsPainted);

/** Milliseconds until the app has taken the place of what its server drew; where nothing was, until the rows were painted. */
export const appDrawn = async (page: Page): Promise<number> => {
  const painted = await rowsPainted(page);
  await page.locator('[data-prerendered]').waitFor({ state: 'detached' });
  return page.evaluate((rows) => Math.max(rows, (window as unknown as { appDrawn?: number }).appDrawn ?? 0), painted);
};

/** Megabytes of JavaScript heap in use, after everything that can be let go was let go. */
export async function heapMegabytes(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/**
 * Milliseconds from a click on `what`, or from `history.back()`, to the last frame that changed the document before it stood still
 * for `quiet` ms. Throws where nothing changed at all.
 */
export async function untilStable(page: Page, what: Locator | 'back', quiet = 400): Promise<number> {
  await page.evaluate((still) => {
    const stable = new Promise<number>((resolve, reject) => {
      const watch = { began: 0, last: 0, pending: false };
      const observer = new MutationObserver(() => {
        if (watch.pending || !watch.began) return;
        watch.pending = true;
        requestAnimationFrame(() => {
          watch.pending = false;
          watch.last = performance.now();
        });
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      window.addEventListener('click', ({ timeStamp }) => (watch.began = timeStamp), { capture: true, once: true });
      window.addEventListener('going-back', () => (watch.began = performance.now()), { once: true });
      const timer = setInterval(() => {
        const now = performance.now();
        if (!watch.began || watch.pending || now - Math.max(watch.last, watch.began) < still) return;
        clearInterval(timer);
        observer.disconnect();
        if (watch.last) resolve(watch.last - watch.began);
        else reject(new Error('nothing changed in the document'));
      }, 20);
    });
    Object.assign(window, { stable });
  }, quiet);
  if (what === 'back')
    await page.evaluate(() => {
      window.dispatchEvent(new Event('going-back'));
      history.back();
    });
  else await what.click();
  return page.evaluate(() => (window as unknown as { stable: Promise<number> }).stable);
}
