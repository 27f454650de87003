import type { Page } from 'playwright';
import { APPS, type App, openContext, openPage, ROW_LINK, rowsPainted, untilStable, watchRows } from './page.ts';
import { openStage } from './stage.ts';
import { median, printTable } from './table.ts';

const TRIPS = Number(process.env.RUNS ?? 9);

interface Trip {
  open: number;
  back: number;
}

/** From the list to its third record and back, each until nothing moves any more. */
async function travel(page: Page): Promise<Trip> {
  const open = await untilStable(page, page.locator(ROW_LINK).nth(2));
  if (!/\/calls\/./.test(page.url())) throw new Error('the click opened no record');
  const back = await untilStable(page, 'back');
  if (!page.url().endsWith('/calls')) throw new Error('Back did not lead to the list');
  return { open, back };
}

const stage = await openStage();
const trips: Record<App, Trip[]> = { floor: [], ours: [] };
try {
  const pages = {} as Record<App, Page>;
  for (const app of APPS) {
    pages[app] = await openPage(await openContext(stage));
    await watchRows(pages[app]);
    await pages[app].goto(`${stage[app]}/calls`);
    await rowsPainted(pages[app]);
    // The first trip reads the record; the rest open it again.
    await travel(pages[app]);
  }
  for (let trip = 0; trip < TRIPS; trip++)
    for (const app of APPS) {
      await pages[app].bringToFront();
      trips[app].push(await travel(pages[app]));
    }
} finally {
  await stage.close();
}
const of = (app: App, key: keyof Trip) => median(trips[app].map((trip) => trip[key]));
const met = printTable(`Opening a record again, and Back, ${TRIPS} interleaved trips, medians`, [
  {
    what: 'open a record again, stable',
    unit: 'ms',
    floor: of('floor', 'open'),
    ours: of('ours', 'open'),
    goal: '≤ 100 or 1.5 × floor',
    limit: Math.max(100, 1.5 * of('floor', 'open')),
  },
  {
    what: 'Back to the list, stable',
    unit: 'ms',
    floor: of('floor', 'back'),
    ours: of('ours', 'back'),
    goal: '≤ 60 or 1.2 × floor',
    limit: Math.max(60, 1.2 * of('floor', 'back')),
  },
]);
process.exitCode = met ? 0 : 1;
