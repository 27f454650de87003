// npm test: the check, both databases, the build and its budget, and the whole thing in a real browser.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium, findFirefox, OLDEST_FIREFOX } from '../e2e/browser.mjs';
import { budget } from './budget.mjs';
import { bundle } from './bundle.mjs';
import { check, UNIT_REPORT } from './check.mjs';
import { findPostgres, startPostgres } from './postgres.mjs';
import { bin, interrupt, ROOT, run, spent } from './process.mjs';
import { isBuilt } from './stamp.mjs';
import { supply } from './supply.mjs';

const REPORTS = path.join(ROOT, 'test-results');
const POSTGRES_REPORT = path.join(REPORTS, 'postgres.json');
const BROWSER_REPORT = path.join(REPORTS, 'browser.json');
/** Browser tests that may pass only when tried again: one in a hundred would be a fault of theirs, or of ours. */
const MOST_TRIED_AGAIN = 2;
let passed = 0;
let failed = 0;
/** @type {string[]} */
const summary = [];
/** @type {(line: string) => void} */
const note = (line) => void summary.push(line);

/** Adds a vitest report's counts to the sum. @param {string} file */
function countVitest(file) {
  if (!existsSync(file)) return 'not run';
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  return `${report.numPassedTests} passed, ${report.numFailedTests} failed`;
}

/** The tests that open a database. What else the servers are tested for has no other one to run on, and ran a minute ago. */
const databaseTests = () =>
  readdirSync(path.join(ROOT, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join('server', name))
    .filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes('openTestDatabase('));

async function onPostgres() {
  const programs = await findPostgres();
  if (!programs) {
    note('Postgres: not run (no server programs found)');
    // Where everything has to have run (.ci/run), that is a failure.
    return process.env.REQUIRE_POSTGRES !== '1';
  }
  const postgres = await startPostgres(programs);
  try {
    const report = ['--reporter=dot', '--reporter=json', `--outputFile.json=${POSTGRES_REPORT}`];
    const env = { TEST_DATABASE_URL: postgres.url };
    const ran = await run(bin('vitest'), ['run', '--project', 'server', ...report, ...databaseTests()], { env });
    if (ran.status !== 0) console.error(ran.output);
    note(`Postgres ${postgres.version}: ${countVitest(POSTGRES_REPORT)}, ${spent(ran.seconds)}`);
    return ran.status === 0;
  } finally {
    await postgres.stop();
  }
}

async function built() {
  if (!isBuilt()) {
    const { status, output } = await run(process.execPath, ['scripts/build.mjs']);
    console.log(output.trim());
    if (status !== 0) return false;
  }
  const [small, clean] = [budget(), bundle()];
  return small && clean;
}

/**
 * The tests of a suite of Playwright's report, and of the suites in it, that failed and then passed.
 * @param {{ file: string, specs?: { title: string, tests: { status: string }[] }[], suites?: any[] }} suite
 * @returns {string[]}
 */
function triedAgain({ file, specs = [], suites = [] }) {
  const flaky = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...flaky.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(triedAgain)];
}

async function inBrowser() {
  const chromium = await ensureChromium({
    run: async ([program = '', ...args]) => (await run(program, args, { show: true })).status === 0,
    say: console.log,
  });
  if (!chromium) {
    note('Browser: not run');
    return false;
  }
  const projects = ['--project', 'chromium', ...(findFirefox() ? ['--project', 'firefox'] : [])];
  const args = ['test', '-c', 'e2e/playwright.config.ts', ...projects];
  const ran = await run(bin('playwright'), args, { show: true, env: { BROWSER_REPORT } });
  const { stats, suites } = JSON.parse(readFileSync(BROWSER_REPORT, 'utf8'));
  const again = suites.flatMap(triedAgain);
  passed += stats.expected + stats.flaky;
  failed += stats.unexpected;
  const firefox = findFirefox()
    ? 'Chromium and Firefox'
    : `Chromium (Firefox: not run, none of ${OLDEST_FIREFOX} or newer)`;
  note(`Browser, ${firefox}: ${stats.expected} passed, ${stats.unexpected} failed, ${spent(ran.seconds)}`);
  for (const title of again) note(`  only at the second try: ${title}`);
  return ran.status === 0 && again.length <= MOST_TRIED_AGAIN;
}

const started = performance.now();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
/** @type {[string, () => Promise<boolean>][]} */
const stages = [
  ['check', check],
  ['servers on Postgres', onPostgres],
  ['supply', supply],
  ['build', built],
  ['browser', inBrowser],
];
let broken = '';
let stopped = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    // What runs is ended; then the loop below comes to its end, and with it Postgres.
    stopped = true;
    interrupt();
  });
}
for (const [name, work] of stages) {
  console.log(`\n── ${name}`);
  const ok = await work().catch((error) => {
    console.error(error);
    return false;
  });
  if (name === 'check') note(`Unit, and servers on PGlite: ${countVitest(UNIT_REPORT)}`);
  if (!ok) broken ||= name;
  // A red check makes the rest noise.
  if (stopped || (!ok && name === 'check')) break;
}
console.log(`\n${summary.join('\n')}`);
if (broken) console.log(`Failed at: ${broken}`);
console.log(`Took ${spent((performance.now() - started) / 1000)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken || failed ? 1 : 0;
