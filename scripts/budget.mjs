// The JavaScript a first `/calls` list loads, from the build's manifest, against the budget.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ROOT } from './process.mjs';

export const BUDGET_KB = 150;
/** What that screen takes; each brings its static imports along. The screen itself lies in the entry (`vite.config.ts`). */
const FIRST_LIST = ['src/afterPaint.ts', 'index.html', 'src/locales/en.po'];
const LIST = 'src/pages/calls/CallsPage.tsx';

/** @typedef {Record<string, { file: string, imports?: string[], isDynamicEntry?: boolean }>} Manifest */

/**
 * @param {Manifest} manifest
 * @param {string[]} entries manifest keys; one that is no chunk of its own is inside another
 * @returns {string[]} the files of their static import graph
 */
export function filesOf(manifest, entries) {
  /** @type {Set<string>} */
  const seen = new Set();
  const queue = entries.filter((key) => manifest[key]);
  for (const key of queue) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return [...new Set([...seen].map((key) => manifest[key]?.file ?? ''))].filter((file) => file.endsWith('.js'));
}

/** @returns {{ files: { file: string, kB: number }[], kB: number }} gzip sizes, 1 kB = 1,000 bytes */
export function firstList(client = path.join(ROOT, 'dist/client')) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(path.join(client, '.vite/manifest.json'), 'utf8'));
  for (const key of FIRST_LIST) {
    if (!manifest[key]) throw new Error(`The manifest does not know ${key}: the budget would measure nothing.`);
  }
  if (manifest[LIST]) throw new Error(`${LIST} has become a chunk of its own: one more request before the first list.`);
  const files = filesOf(manifest, FIRST_LIST).map((file) => {
    const bytes = gzipSync(readFileSync(path.join(client, file)), { level: 9 }).length;
    return { file, kB: bytes / 1000 };
  });
  return { files, kB: files.reduce((sum, { kB }) => sum + kB, 0) };
}

/** Prints the sizes. @returns {boolean} whether the budget holds */
export function budget() {
  const { files, kB } = firstList();
  const held = kB <= BUDGET_KB;
  console.log(`JavaScript for the first list: ${kB.toFixed(1)} kB gzip of ${BUDGET_KB}, ${files.length} files`);
  if (!held) for (const one of files.sort((a, b) => b.kB - a.kB)) console.log(`  ${one.kB.toFixed(1)} kB ${one.file}`);
  return held;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = budget() ? 0 : 1;
