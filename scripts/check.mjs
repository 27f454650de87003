// npm run check: everything a commit must pass, cheapest first; at most 90 seconds.
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin, ROOT, run, spent } from './process.mjs';
import { words } from './words.mjs';

const CONFIGS = readdirSync(ROOT).filter((name) => name.endsWith('.config.ts'));
const SOURCES = ['src', 'server', 'e2e', 'bench', 'scripts', ...CONFIGS];
/** Where vitest leaves its counts for `npm test`. */
export const UNIT_REPORT = path.join(ROOT, 'test-results/unit.json');

/** @type {{ name: string, work: () => Promise<import('./process.mjs').Ran> }[]} */
const STEPS = [
  { name: 'format', work: () => run(bin('biome'), ['format', '.']) },
  { name: 'lint', work: () => run(bin('oxlint'), ['--type-aware', ...SOURCES]) },
  { name: 'types', work: () => run(bin('tsc'), ['--pretty']) },
  { name: 'words', work: words },
  { name: 'unused', work: () => run(bin('knip'), []) },
  {
    name: 'unit, and servers on PGlite',
    work: () =>
      run(bin('vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`], {
        env: { TEST_DATABASE_URL: undefined },
      }),
  },
];

/** @returns {Promise<boolean>} whether all passed; the first failure is printed, and ends it */
export async function check() {
  mkdirSync(path.dirname(UNIT_REPORT), { recursive: true });
  for (const { name, work } of STEPS) {
    const { status, output, seconds } = await work();
    console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}, ${spent(seconds)}`);
    if (status !== 0) {
      console.error(output);
      return false;
    }
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()) ? 0 : 1;
