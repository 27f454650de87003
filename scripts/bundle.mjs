// What must never be in a build that browsers load: an API key, an inline script, a way to run text as code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './process.mjs';

/** A prefix alone, as in a placeholder, is no key; nor are the sandbox's four, which are public. */
const KEYS = /sk_(?:live|test)_(?!(?:owner|viewer|calls|other)\b)\w+/g;
const INLINE = [
  { what: 'an inline script', pattern: /<script(?![^>]*\bsrc=)[^>]*>/i },
  { what: 'an inline style', pattern: /<style\b|\sstyle=/i },
  { what: 'an event handler', pattern: /<[^>]+\son\w+=/i },
  { what: 'a data: or javascript: address', pattern: /(?:src|href)=["']?(?:data|javascript):/i },
];

/**
 * @param {string} file
 * @param {string} content
 * @returns {string[]} what is wrong with it
 */
export function faults(file, content) {
  const found = (content.match(KEYS) ?? []).map(
    (key) => `${file} contains what looks like an API key: ${key.slice(0, 10)}…`,
  );
  if (file.endsWith('.html')) {
    for (const { what, pattern } of INLINE) if (pattern.test(content)) found.push(`${file} contains ${what}`);
  }
  if (file.endsWith('.js') && /\bnew Function\(|[^.\w]eval\(/.test(content)) found.push(`${file} runs text as code`);
  if (file.endsWith('.css') && /url\(["']?data:/.test(content)) found.push(`${file} contains a data: address`);
  return found;
}

/** Prints what is wrong. @returns {boolean} whether the build is clean */
export function bundle(client = path.join(ROOT, 'dist/client')) {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|js|css|json|svg|map)$/.test(name),
  );
  const found = files.flatMap((name) => faults(name, readFileSync(path.join(client, name), 'utf8')));
  for (const fault of found) console.error(fault);
  if (found.length === 0) console.log(`Build: no key and nothing inline in ${files.length} files`);
  return found.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = bundle() ? 0 : 1;
