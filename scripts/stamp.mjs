// Says whether dist/ was built from what lies here: by content, not by dates, so that a checkout back and forth costs nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './process.mjs';

const SOURCES = ['src', 'server', 'public'];
const FILES = /^(package(-lock)?\.json|index\.html|tsconfig\.json|[\w.]+\.config\.ts)$/;
/** Not in the build: tests, and what the catalogue check leaves for a moment. */
const SKIP = /\.test\.tsx?$|\/locales\/[\w/]+\.js$/;
const BUILT = ['dist/client/index.html', 'dist/server/main.js', 'dist/server/prerender/prerender.js'];
const STAMP = 'dist/stamp';

/** @param {string} root */
function sources(root) {
  const found = readdirSync(root).filter((name) => FILES.test(name));
  for (const folder of SOURCES) {
    if (!existsSync(path.join(root, folder))) continue;
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const name = path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name));
      if (!SKIP.test(name)) found.push(name);
    }
  }
  return found.sort();
}

/** One hash over the sources, the lockfile, the configurations and Node's version. */
export function fingerprint(root = ROOT, version = process.version) {
  const hash = createHash('sha256').update(`${version} ${process.platform} ${process.arch}\n`);
  for (const name of sources(root)) {
    const content = readFileSync(path.join(root, name));
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** True when dist/ is whole and was built from exactly this. */
export function isBuilt(root = ROOT, version = process.version) {
  const stamp = path.join(root, STAMP);
  return (
    [STAMP, ...BUILT].every((file) => existsSync(path.join(root, file))) &&
    readFileSync(stamp, 'utf8') === fingerprint(root, version)
  );
}

/** Before a build: a build that is cut short must not look whole. */
export const unstamp = (root = ROOT) => rmSync(path.join(root, STAMP), { force: true });

/** After a build. @param {string} made the fingerprint taken before it, so that a file saved meanwhile builds again */
export const stamp = (made, root = ROOT) => writeFileSync(path.join(root, STAMP), made);
