// npm run check: everything a commit must pass, at most 90 seconds. The tests run beside the rest, which is done long before them.
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin, interrupt, ROOT, run, spent } from './process.mjs';
import { words } from './words.mjs';

const CONFIGS = readdirSync(ROOT).filter((name) => name.endsWith('.config.ts'));
const SOURCES = ['src', 'server', 'e2e', 'bench', 'scripts', ...CONFIGS];
/** Where vitest leaves its counts for `npm test`. */
export const UNIT_REPORT = path.join(ROOT, 'test-results/unit.json');

/** @typedef {() => Promise<import('./process.mjs').Ran>} Work */
/** @type {[string, Work][]} Cheapest first. */
const STEPS = [
  ['format', () => run(bin('biome'), ['format', '.'])],
  ['lint', () => run(bin('oxlint'), ['--type-aware', ...SOURCES])],
  ['types', () => run(bin('tsc'), ['--pretty'])],
  ['words', words],
  ['unused', () => run(bin('knip'), [])],
];
/** @type {Work} */
const tests = () =>
  run(bin('vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`], {
    env: { TEST_DATABASE_URL: undefined },
  });

/**
 * @param {string} name
 * @param {import('./process.mjs').Ran} ran
 */
function passed(name, { status, output, seconds }) {
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}, ${spent(seconds)}`);
  if (status !== 0) console.error(output);
  return status === 0;
}

/** @returns {Promise<boolean>} whether all passed; the first failure is printed, and ends it */
export async function check() {
  mkdirSync(path.dirname(UNIT_REPORT), { recursive: true });
  const tested = tests();
  for (const [name, work] of STEPS) {
    if (passed(name, await work())) continue;
    interrupt();
    await tested;
    return false;
  }
  return passed('unit, and servers on PGlite', await tested);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()) ? 0 : 1;
