import { gzipSync } from 'node:zlib';
import { appDrawn, openContext, openPage, rowsPainted, watchRows } from './page.ts';
import { openStage, type Stage } from './stage.ts';
import { median, printTable } from './table.ts';

const RUNS = Number(process.env.RUNS ?? 15);
/** In the order they take turns. */
const SERVED = ['floor', 'isolated', 'ours'] as const;
type Served = (typeof SERVED)[number];

interface Load {
  painted: number;
  /** When the app itself has drawn: what the dashboard's server draws before it can be seen, and no more. */
  live: number;
  requests: number;
  scripts: number;
}

/** One cold load of the list, until the network has been still for half a second: what is fetched ahead is counted too. */
async function load(stage: Stage, app: Served): Promise<Load> {
  const context = await openContext(stage);
  const page = await openPage(context);
  await watchRows(page);
  const urls: string[] = [];
  const scripts = new Set<string>();
  page.on('request', (request) => urls.push(request.url()));
  page.on('response', (response) => {
    if (response.headers()['content-type']?.includes('javascript')) scripts.add(response.url());
  });
  await page.goto(`${stage[app]}/calls`);
  const painted = await rowsPainted(page);
  const live = await appDrawn(page);
  await page.waitForLoadState('networkidle');
  let bytes = 0;
  for (const url of scripts) bytes += gzipSync(await (await fetch(url)).text(), { level: 9 }).length;
  await context.close();
  return { painted, live, requests: urls.filter((url) => url.startsWith('http')).length, scripts: bytes / 1000 };
}

const stage = await openStage();
const loads: Record<Served, Load[]> = { floor: [], isolated: [], ours: [] };
try {
  // The first load of each warms the servers and is not counted.
  for (let run = 0; run <= RUNS; run++)
    for (const app of SERVED) {
      const measured = await load(stage, app);
      if (run > 0) loads[app].push(measured);
    }
} finally {
  await stage.close();
}
const of = (app: Served, key: keyof Load) => median(loads[app].map((one) => one[key]));
const line = (
  what: string,
  unit: string,
  key: keyof Load,
  goal: string,
  limit: number | null,
  floor: Served = 'floor',
) => ({
  what,
  unit,
  goal,
  limit,
  floor: of(floor, key),
  ours: of('ours', key),
});
const met = printTable(`First load of /calls, cold, unthrottled, ${RUNS} interleaved runs, medians`, [
  line('JavaScript for the first list', 'gzip kB', 'scripts', '≤ 150', 150),
  line('requests for the first list', '', 'requests', '≤ 8', 8),
  line('list rows painted', 'ms', 'painted', '≤ 1.3 × floor', 1.3 * of('floor', 'painted')),
  line(
    '… the floor isolated from other sites, as the dashboard is',
    'ms',
    'painted',
    '≤ 1.3 × floor',
    1.3 * of('isolated', 'painted'),
    'isolated',
  ),
  line('… until they can be pressed, the app having drawn them', 'ms', 'live', '', null),
]);
process.exitCode = met ? 0 : 1;
