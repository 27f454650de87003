// node scripts/matrix.mjs [--start-only] 20.19 22 24: installs, starts and tests a fresh clone under each Node, and prints the rows of
// the table in docs/measured.md.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { ROOT, run, spent } from './process.mjs';

const startOnly = process.argv.includes('--start-only');
const versions = process.argv.slice(2).filter((word) => /^\d/.test(word));

/**
 * Starts the clone, waits for its address to answer, and stops it with Ctrl-C's signal.
 * @param {string} clone
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ ready: number, filled: number, stopped: number }>} seconds until a page comes, until the whole demo is there, and from Ctrl-C to the end
 */
async function start(clone, env) {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  /** @type {Promise<number | null>} */
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const origin = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said);
      if (address) resolve(address[0]);
    });
    void gone.then((code) => reject(new Error(`npm start ended (${code}):\n${said}`)));
  });
  const page = await fetch(`${origin}/sign-in`);
  if (!page.ok) throw new Error(`${origin}/sign-in answered ${page.status}`);
  const ready = (performance.now() - began) / 1000;
  while ((await fetch(`${origin}/readyz`)).status !== 200) await sleep(200);
  const filled = (performance.now() - began) / 1000;
  const asked = performance.now();
  // The terminal sends Ctrl-C to the whole group: npm, its shell, and the server.
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await gone;
  return { ready, filled, stopped: (performance.now() - asked) / 1000 };
}

console.log('| Node | npm ci | first start, with the build | … demo whole | next start | Ctrl-C | npm test |');
console.log('|---|---:|---:|---:|---:|---:|---|');
for (const version of versions) {
  const folder = await mkdtemp(path.join(tmpdir(), 'matrix-'));
  try {
    // The package's own script puts the program in place, which this repository's .npmrc would forbid.
    await run('npm', ['install', '--prefix', folder, '--ignore-scripts=false', `node@${version}`], { cwd: folder });
    const env = { PATH: `${folder}/node_modules/node/bin${path.delimiter}${process.env.PATH}` };
    const node = (await run('node', ['--version'], { env })).output.trim();
    if (!node.startsWith(`v${version}`)) throw new Error(`Wanted Node ${version}, got ${node}`);
    const clone = path.join(folder, 'clone');
    await run('git', ['clone', '--quiet', ROOT, clone]);
    const installed = await run('npm', ['ci'], { cwd: clone, env });
    if (installed.status !== 0) throw new Error(installed.output);
    const [first, next] = [await start(clone, env), await start(clone, env)];
    const cells = [installed.seconds, first.ready, first.filled, next.ready, next.stopped].map(spent);
    if (startOnly) cells.push('');
    else {
      const tested = await run('npm', ['test'], { cwd: clone, env });
      if (tested.status !== 0) console.error(tested.output);
      cells.push(
        `${/\d+ passed, \d+ failed(?=\s*$)/.exec(tested.output)?.[0] ?? 'broken'}, ${tested.seconds.toFixed(0)} s`,
      );
    }
    console.log(`| ${node.slice(1)} | ${cells.join(' | ')} |`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
