// Every visible word is in the catalogue, in every language: what `check` holds the locales to.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, ROOT, run } from './process.mjs';

const LOCALES = path.join(ROOT, 'src/locales');
const catalogues = () =>
  readdirSync(LOCALES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.po'));
const read = () => catalogues().map((name) => `${name}\n${readFileSync(path.join(LOCALES, name), 'utf8')}`);

/**
 * Refreshes the catalogues from the sources and compiles them strictly.
 * @returns {Promise<import('./process.mjs').Ran>} fails where they were stale (they are fresh afterwards) or a translation is missing
 */
export async function words() {
  const before = read();
  const extracted = await run(bin('lingui'), ['extract', '--clean', '--workers', '1']);
  if (extracted.status !== 0) return extracted;
  if (read().join('\n') !== before.join('\n')) {
    const output =
      'The catalogues did not match the sources. They do now: translate what is new in src/locales, commit them.';
    return { ...extracted, status: 1, output };
  }
  const compiled = await run(bin('lingui'), ['compile', '--strict', '--workers', '1']);
  // Vite reads the .po files itself: what the compiler writes has served its purpose.
  for (const name of catalogues()) rmSync(path.join(LOCALES, name.replace(/po$/, 'js')), { force: true });
  return { ...compiled, seconds: extracted.seconds + compiled.seconds };
}
