import { untilAtRest } from './page.ts';
import { openStage, type Stage } from './stage.ts';
import { median, printTable } from './table.ts';

const RUNS = Number(process.env.RUNS ?? 5);
/** In the order they take turns; the control comes once more with the headers that cost the dashboard a process of its own. */
const APPS = ['floor', 'isolated', 'ours'] as const;
type App = (typeof APPS)[number];
const PORT = 9222 + (process.pid % 1000);

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { numericValue?: number; title: string; score: number | null }>;
}
interface LighthouseContext {
  newPage(): Promise<LighthousePage>;
  close(): Promise<void>;
}
interface LighthousePage {
  setCookie(cookie: { name: string; value: string; url: string; httpOnly: boolean; sameSite: 'Strict' }): Promise<void>;
}
interface Tools {
  lighthouse: (
    url: string,
    flags: object,
    config: undefined,
    page: LighthousePage,
  ) => Promise<{ lhr: Report } | undefined>;
  /** Lighthouse measures pages of Puppeteer's. */
  connect: (options: { browserURL: string; defaultViewport: null }) => Promise<{
    createBrowserContext(): Promise<LighthouseContext>;
    disconnect(): Promise<void>;
  }>;
}

/** Kept out of the main install for their weight (200 packages), hence no types. Lighthouse's last major for Node 20 is 12. */
async function findTools(): Promise<Tools> {
  const [lighthouse, puppeteer] = ['lighthouse', 'puppeteer-core'];
  try {
    const { default: run } = (await import(lighthouse)) as { default: Tools['lighthouse'] };
    const { default: browsers } = (await import(puppeteer)) as { default: Pick<Tools, 'connect'> };
    return { lighthouse: run, connect: (options) => browsers.connect(options) };
  } catch {
    throw new Error('Lighthouse is not installed: run `npm ci --prefix bench` once');
  }
}

/** Lighthouse's default mobile preset, on an empty page of a profile that was never here, in a browser at rest. */
async function audit({ lighthouse, connect }: Tools, stage: Stage, app: App): Promise<Report> {
  const browser = await connect({ browserURL: `http://127.0.0.1:${PORT}`, defaultViewport: null });
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const [name = '', ...value] = stage.cookie.split('=');
  await page.setCookie({ name, value: value.join('='), url: stage.ours, httpOnly: true, sameSite: 'Strict' });
  await untilAtRest(stage.browser);
  const flags = {
    port: PORT,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  };
  const answer = await lighthouse(`${stage[app]}/calls`, flags, undefined, page);
  await context.close();
  await browser.disconnect();
  if (!answer) throw new Error(`Lighthouse gave no report of ${app}`);
  return answer.lhr;
}

const tools = await findTools();
const stage = await openStage({ debuggingPort: PORT });
const reports: Record<App, Report[]> = { floor: [], isolated: [], ours: [] };
try {
  for (let run = 0; run < RUNS; run++) for (const app of APPS) reports[app].push(await audit(tools, stage, app));
} finally {
  await stage.close();
}

const score = (app: App, category: string) =>
  median(reports[app].map(({ categories }) => 100 * (categories[category]?.score ?? 0)));
const figure = (app: App, audit: string) =>
  median(reports[app].map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
const scored = (what: string, category: string, limit: number, goal = `≥ ${limit}`, floor: App = 'floor') => ({
  what,
  unit: '',
  floor: score(floor, category),
  ours: score('ours', category),
  goal,
  limit,
  least: true,
});
const timed = (what: string, unit: string, audit: string, goal: string, limit: number, floor: App = 'floor') => ({
  what,
  unit,
  floor: figure(floor, audit),
  ours: figure('ours', audit),
  goal,
  limit,
});
const [LCP, TBT] = ['largest-contentful-paint', 'total-blocking-time'];
/** What the goals are of the floor's own figures where they were set: the floor had 99 there, and 30 ms. */
const [OF_FLOOR, OF_FLOOR_TBT] = [98 / 99, 50 / 30];
const isolated = score('isolated', 'performance');
const met = printTable(`Lighthouse 12.8.2, mobile, /calls, ${RUNS} interleaved runs, medians`, [
  scored('performance', 'performance', 98),
  scored('… of the isolated floor', 'performance', Math.floor(OF_FLOOR * isolated), '≥ 0.99 × floor', 'isolated'),
  timed('LCP', 'ms', LCP, '≤ 1.1 × floor', 1.1 * figure('floor', LCP)),
  timed('… of the isolated floor', 'ms', LCP, '≤ 1.1 × floor', 1.1 * figure('isolated', LCP), 'isolated'),
  timed('TBT', 'ms', TBT, '≤ 50', 50),
  timed('… of the isolated floor', 'ms', TBT, '≤ 1.67 × floor', OF_FLOOR_TBT * figure('isolated', TBT), 'isolated'),
  timed('CLS', '', 'cumulative-layout-shift', '0', 0),
  scored('accessibility', 'accessibility', 100, '100'),
  scored('best practices', 'best-practices', 100, '100'),
  scored('SEO', 'seo', 100, '100'),
]);
for (const category of ['accessibility', 'best-practices', 'seo'])
  if (score('ours', category) < 100) console.log(`\n${category}: ${failed(category).join('; ')}`);

/** Titles of what cost the last run points in `category`. */
function failed(category: string): string[] {
  const { categories, audits } = reports.ours.at(-1) ?? { categories: {}, audits: {} };
  const counted = categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? [];
  return counted.flatMap(({ id }) => ((audits[id]?.score ?? 1) < 1 ? (audits[id]?.title ?? id) : []));
}
process.exitCode = met ? 0 : 1;
