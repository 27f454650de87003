// `npm run bench`: every bench in turn, one at a time, so that none disturbs another. What it prints goes to docs/measured.md.
import { spawnSync } from 'node:child_process';

const BENCHES = ['first-load', 'lighthouse', 'open-back', 'scroll'];
const missed: string[] = [];
for (const name of BENCHES) {
  const script = new URL(`${name}.ts`, import.meta.url).pathname;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' });
  if (status !== 0) missed.push(name);
}
console.log(missed.length ? `\nA goal was missed, or the bench failed: ${missed.join(', ')}` : '\nEvery goal is met.');
console.log('These tables belong in docs/measured.md, with the date and the machine.');
process.exitCode = missed.length ? 1 : 0;
