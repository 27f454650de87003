// What is installed: a lockfile that serves every platform, no install scripts, no high advisory. What needs the registry is
// "not checked" where the registry does not answer.
import { readFileSync } from 'node:fs';
import { mkdtemp, copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, run } from './process.mjs';

const PLATFORMS = [
  ['--os=darwin', '--cpu=arm64'],
  ['--os=linux', '--cpu=arm64'],
  ['--os=linux', '--cpu=x64', '--libc=musl'],
];
/** npm's words for a registry that does not answer, which is nobody's fault here. */
const SILENT =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EAUDITNOPROXY|audit endpoint returned an error|E40[13]|E5\d\d|ENOAUDIT/;

/** @typedef {'ok' | 'not checked' | 'failed'} Verdict */

/**
 * @param {import('./process.mjs').Ran} ran
 * @returns {Verdict}
 */
export function verdict({ status, output }) {
  if (status === 0) return 'ok';
  return SILENT.test(output) ? 'not checked' : 'failed';
}

/** @returns {Promise<boolean>} whether nothing failed */
export async function supply() {
  const folder = await mkdtemp(path.join(tmpdir(), 'supply-'));
  /** @type {[string, Verdict, string][]} */
  const lines = [];
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
      await copyFile(path.join(ROOT, file), path.join(folder, file));
    }
    const scripts = /^ignore-scripts=true$/m.test(readFileSync(path.join(ROOT, '.npmrc'), 'utf8'));
    lines.push(['no install scripts', scripts ? 'ok' : 'failed', '.npmrc must say ignore-scripts=true']);
    for (const flags of PLATFORMS) {
      const ran = await run('npm', ['ci', '--dry-run', '--no-audit', '--no-fund', ...flags], { cwd: folder });
      lines.push([`npm ci for ${flags.join(' ')}`, verdict(ran), ran.output]);
    }
    const audit = await run('npm', ['audit', '--audit-level=high'], { cwd: folder });
    lines.push(['npm audit, high', verdict(audit), audit.output]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  for (const [name, found, output] of lines) console.log(`${name}: ${found}${found === 'failed' ? `\n${output}` : ''}`);
  return lines.every(([, found]) => found !== 'failed');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await supply()) ? 0 : 1;
