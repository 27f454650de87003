import { untilAtRest } from './page.ts';
import { openStage } from './stage.ts';
import { median, printTable } from './table.ts';

const RUNS = Number(process.env.RUNS ?? 5);
/** In the order they take turns; the control comes once more with the headers that cost the dashboard a process of its own. */
const APPS = ['floor', 'isolated', 'ours'] as const;
type App = (typeof APPS)[number];
/** What the mobile preset slows the processor down by, in its model, and less; it is meant for a machine as quick as a developer's. */
const SLOWDOWNS = [4, 3.5, 3, 2.5, 2, 1.5, 1];
const [PRESET = 4] = SLOWDOWNS;
/** The floor's TBT, in ms, where the goals were set. */
const FLOOR_TBT = 30;
/** How many times the floor's the dashboard's may be: 50 ms beside those 30. */
const OF_FLOOR_TBT = 50 / FLOOR_TBT;
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

/** Lighthouse's mobile preset but for `slowdown`, on an empty page of a profile that was never here, in a browser at rest. */
async function audit(app: App, slowdown: number): Promise<Report> {
  const { lighthouse, connect } = tools;
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
    throttling: { cpuSlowdownMultiplier: slowdown },
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
type Reports = Record<App, Report[]>;

const score = (reports: Report[], category: string): number =>
  median(reports.map(({ categories }) => 100 * (categories[category]?.score ?? 0)));
const figure = (reports: Report[], audit: string): number =>
  median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
const [LCP, TBT] = ['largest-contentful-paint', 'total-blocking-time'];

async function takeTurns(slowdown: number): Promise<Reports> {
  const reports: Reports = { floor: [], isolated: [], ours: [] };
  for (let run = 0; run < RUNS; run++) for (const app of APPS) reports[app].push(await audit(app, slowdown));
  return reports;
}

/**
 * How much this machine has to be slowed down for the floor to be what it was where the goals were set. `SLOWDOWN` says it instead, so that two
 * builds are judged alike.
 */
async function calibrate(): Promise<number> {
  if (process.env.SLOWDOWN) return Number(process.env.SLOWDOWN);
  let nearest = { slowdown: PRESET, off: Number.POSITIVE_INFINITY };
  for (const slowdown of SLOWDOWNS) {
    const reports: Report[] = [];
    for (let run = 0; run < 3; run++) reports.push(await audit('floor', slowdown));
    const tbt = figure(reports, TBT);
    const off = Math.abs(tbt - FLOOR_TBT);
    if (off < nearest.off) nearest = { slowdown, off };
    if (tbt <= FLOOR_TBT) break;
  }
  return nearest.slowdown;
}

/**
 * Every goal, beside the floor; and beside the floor with the dashboard's headers, for which the browser starts a new process.
 * `performance` and `tbt` (ms) are the limits beside the plain one.
 */
function linesOf({ floor, isolated, ours }: Reports, performance: number, tbt: number) {
  const scored = (what: string, category: string, limit: number, beside = floor) => ({
    what,
    unit: '',
    floor: score(beside, category),
    ours: score(ours, category),
    goal: `≥ ${limit}`,
    limit,
    least: true,
  });
  const timed = (what: string, unit: string, audit: string, goal: string, limit: number, beside = floor) => ({
    what,
    unit,
    floor: figure(beside, audit),
    ours: figure(ours, audit),
    goal,
    limit,
  });
  return [
    scored('performance', 'performance', performance),
    scored('… of the isolated floor', 'performance', score(isolated, 'performance') - 1, isolated),
    timed('LCP', 'ms', LCP, '≤ 1.1 × floor', 1.1 * figure(floor, LCP)),
    timed('… of the isolated floor', 'ms', LCP, '≤ 1.1 × floor', 1.1 * figure(isolated, LCP), isolated),
    timed('TBT', 'ms', TBT, `≤ ${Math.round(tbt)}`, tbt),
    timed('… of the isolated floor', 'ms', TBT, '≤ 1.67 × floor', OF_FLOOR_TBT * figure(isolated, TBT), isolated),
    timed('CLS', '', 'cumulative-layout-shift', '0', 0),
    scored('accessibility', 'accessibility', 100),
    scored('best practices', 'best-practices', 100),
    scored('SEO', 'seo', 100),
  ];
}

try {
  const title = `Lighthouse 12.8.2, mobile, /calls, ${RUNS} interleaved runs, medians`;
  const preset = await takeTurns(PRESET);
  const relative = linesOf(preset, score(preset.floor, 'performance') - 1, OF_FLOOR_TBT * figure(preset.floor, TBT));
  printTable(`${title}, the preset's slowdown of ${PRESET} ×; goals as far from the floor as they were set`, relative);
  const slowdown = await calibrate();
  const fitted = slowdown === PRESET ? preset : await takeTurns(slowdown);
  const absolute = linesOf(fitted, 98, 50);
  // The goals are figures of another machine: they are judged where the floor is what it was there.
  const met = printTable(`${title}, a slowdown of ${slowdown} ×, as the goals were set; the verdict`, absolute);
  for (const category of ['accessibility', 'best-practices', 'seo'])
    if (score(fitted.ours, category) < 100) console.log(`\n${category}: ${failed(fitted.ours, category).join('; ')}`);
  process.exitCode = met ? 0 : 1;
} finally {
  await stage.close();
}

/** Titles of what cost the last run points in `category`. */
function failed(reports: Report[], category: string): string[] {
  const { categories, audits } = reports.at(-1) ?? { categories: {}, audits: {} };
  const counted = categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? [];
  return counted.flatMap(({ id }) => ((audits[id]?.score ?? 1) < 1 ? (audits[id]?.title ?? id) : []));
}
