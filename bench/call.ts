// One call and its sound: the drawing of a recording of two minutes, and a call with an hour of speech, opened, heard and moved about in.
// node --import tsx bench/call.ts
import { once } from 'node:events';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { heapMegabytes } from './page.ts';
import { findBrowser, freePort, signIn, startOurs } from './stage.ts';
import { median, printTable } from './table.ts';

const ROUNDS = Number(process.env.RUNS ?? 5);
/** Turns of the conversation, and the player's parts: no query by role, which would itself be a long task among so many elements. */
const TURN = '[role=tabpanel] li';
const PLAY = '[data-play-here]';
const SLIDER = 'input[type=range]';
const SAY_SECONDS = 600;
const LONGEST_TASK = 200;

interface Listed {
  id: string;
  duration_seconds: number | null;
  recording_url: string | null;
}

async function json<T>(address: string, cookie: string): Promise<T> {
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address} was answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** Hears all of it once, so that it is said and kept before anything is measured. */
async function say(origin: string, cookie: string, id: string): Promise<void> {
  const answer = await fetch(`${origin}/recordings/${id}`, {
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    signal: AbortSignal.timeout(SAY_SECONDS * 1000),
  });
  const bytes = (await answer.arrayBuffer()).byteLength;
  console.log(`${id}: ${answer.status}, ${(bytes / 2 ** 20).toFixed(1)} MB of ${answer.headers.get('content-type')}`);
}

/** Two minutes of the demo, and an hour that is made for this. */
async function chooseCalls(origin: string, cookie: string): Promise<{ short: Listed; hour: string }> {
  const { data } = await json<{ data: Listed[] }>(`${origin}/v1/calls?limit=100&status=completed`, cookie);
  const near = data
    .filter(({ recording_url, duration_seconds }) => recording_url && duration_seconds !== null)
    .toSorted((a, b) => Math.abs((a.duration_seconds ?? 0) - 120) - Math.abs((b.duration_seconds ?? 0) - 120));
  const [short] = near;
  if (!short) throw new Error('the demo has no call that can be heard');
  const made = await fetch(`${origin}/sandbox/__calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ minutes: 60, caller_name: 'An Hour' }),
  });
  const hour = ((await made.json()) as { data: { id: string } }).data.id;
  return { short, hour };
}

async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Milliseconds of the longest task since the last look; 0 where none took 50. */
const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let calm = 0; calm < 10; calm++)
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
    return Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0));
  });

/** Milliseconds until the app's audio sounds, at `second` or later. */
const sounding = (page: Page, second: number): Promise<number> =>
  page.evaluate(
    (from) =>
      new Promise<number>((resolve, reject) => {
        const begun = performance.now();
        const audio = document.querySelector('audio');
        const timer = setInterval(() => {
          const waited = performance.now() - begun;
          if (waited > 30_000) reject(new Error(`no sound at ${from} s`));
          if (!audio || audio.paused || audio.currentTime <= from || audio.currentTime > from + 30) return;
          clearInterval(timer);
          resolve(waited);
        }, 5);
      }),
    second,
  );

/** Until the drawing, which lies in a shadow root of the library's, has something on it. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const begun = performance.now();
        const timer = setInterval(() => {
          const host = [...document.querySelectorAll('section div')].find(({ shadowRoot }) => shadowRoot);
          const canvas = host?.shadowRoot?.querySelector('canvas');
          if (canvas && canvas.width > 0) {
            clearInterval(timer);
            resolve();
          } else if (performance.now() - begun > 30_000) reject(new Error('nothing was drawn'));
        }, 50);
      }),
  );

/** From the press on Play until the waveform stands. */
async function drawShort(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator(TURN).first().waitFor();
  await longestTask(page);
  await page.locator(PLAY).first().click();
  await drawn(page);
  return longestTask(page);
}

interface Hour {
  open: number;
  play: number;
  seek: number;
  turns: number;
  task: number;
  heap: number;
}

async function hearHour(context: BrowserContext, page: Page, address: string): Promise<Hour> {
  const begun = performance.now();
  await page.goto(address);
  await page.locator(TURN).last().waitFor();
  await page.locator(SLIDER).first().waitFor();
  const open = performance.now() - begun;
  const tasks = [await longestTask(page)];
  await page.locator(PLAY).first().click();
  const play = await sounding(page, 0);
  const seeks: number[] = [];
  for (const share of [0.5, 0.95, 0.2, 0.8]) {
    const box = await page.locator(SLIDER).first().boundingBox();
    if (!box) throw new Error('no slider');
    await page.mouse.click(box.x + box.width * share, box.y + box.height / 2);
    seeks.push(await sounding(page, 3_600 * share - 8));
    tasks.push(await longestTask(page));
  }
  const turns = await page.locator(TURN).count();
  // The turn that sounds is one of the second half: the words go to the end of the hour.
  const marked = await page.evaluate(
    (turn) => [...document.querySelectorAll(turn)].findIndex((one) => one.ariaCurrent === 'true'),
    TURN,
  );
  if (marked < turns * 0.6) throw new Error(`at 48 of 60 minutes turn ${marked} of ${turns} is marked`);
  const heap = await heapMegabytes(await context.newCDPSession(page));
  return { open, play, seek: Math.max(...seeks), turns, task: Math.max(...tasks), heap };
}

const port = await freePort();
const server = await startOurs(port, 'bench-call');
const origin = `http://127.0.0.1:${port}`;
const program = findBrowser();
const browser = await chromium.launch({
  ...(program && { executablePath: program }),
  args: ['--disable-background-networking', '--enable-precise-memory-info'],
});
const drawings: number[] = [];
const hours: Hour[] = [];
try {
  const cookie = await signIn(origin);
  const { short, hour } = await chooseCalls(origin, cookie);
  await say(origin, cookie, short.id);
  await say(origin, cookie, hour);
  const [name = '', ...value] = cookie.split('=');
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of ['short', 'hour'] as const) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ name, value: value.join('='), url: origin, httpOnly: true, sameSite: 'Strict' }]);
      const page = await context.newPage();
      await watchTasks(page);
      if (kind === 'short') drawings.push(await drawShort(page, `${origin}/calls/${short.id}`));
      else hours.push(await hearHour(context, page, `${origin}/calls/${hour}`));
      await context.close();
    }
  }
  console.log(
    `longest task of each round: ${drawings.join(' ')} drawing, ${hours.map(({ task }) => task).join(' ')} hour`,
  );
  const of = (key: keyof Hour) => median(hours.map((one) => one[key]));
  const line = { floor: null, limit: null, goal: '' };
  const met = printTable(
    `A recording of ${short.duration_seconds} s drawn, and an hour of speech, ${ROUNDS} rounds, medians`,
    [
      {
        ...line,
        what: 'longest task, Play until drawn',
        unit: 'ms',
        ours: median(drawings),
        goal: '≤ 200',
        limit: LONGEST_TASK,
      },
      { ...line, what: 'hour: opened cold, all turns there', unit: 'ms', ours: of('open') },
      { ...line, what: 'hour: turns', unit: '', ours: of('turns') },
      { ...line, what: 'hour: Play until it sounds', unit: 'ms', ours: of('play') },
      { ...line, what: 'hour: slowest of four leaps until it sounds', unit: 'ms', ours: of('seek') },
      {
        ...line,
        what: 'hour: longest task of all that',
        unit: 'ms',
        ours: of('task'),
        goal: '≤ 200',
        limit: LONGEST_TASK,
      },
      { ...line, what: 'hour: heap', unit: 'MB', ours: of('heap') },
    ],
  );
  process.exitCode = met ? 0 : 1;
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
}
