import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint, isBuilt, stamp } from './stamp.mjs';

let root = '';
const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stamp-'));
  for (const file of ['src/pages/calls/CallsPage.tsx', 'server/main.ts', 'server/database/migrations/app/0000.sql'])
    write(file, 'first');
  for (const file of ['package.json', 'package-lock.json', 'vite.config.ts', 'index.html']) write(file, 'first');
  for (const file of ['dist/client/index.html', 'dist/server/main.js', 'dist/server/prerender/prerender.js'])
    write(file, 'built');
  stamp(fingerprint(root), root);
});
afterEach(() => rmSync(root, { recursive: true }));

it('takes a build as it is while nothing changed', () => {
  expect(isBuilt(root)).toBe(true);
});

it.each([
  'src/pages/calls/CallsPage.tsx',
  'server/database/migrations/app/0000.sql',
  'package-lock.json',
  'vite.config.ts',
  'tailwind.config.ts',
  'public/icon.svg',
])('builds again when %s changes', (file) => {
  write(file, 'other');
  expect(isBuilt(root)).toBe(false);
});

it('builds again under another Node, after a file went, and where the build is not whole', () => {
  expect(isBuilt(root, 'v99.0.0')).toBe(false);
  unlinkSync(path.join(root, 'dist/server/main.js'));
  expect(isBuilt(root)).toBe(false);
  write('dist/server/main.js', 'built');
  unlinkSync(path.join(root, 'server/main.ts'));
  expect(isBuilt(root)).toBe(false);
});

it('does not build again for a test or a README', () => {
  write('src/pages/calls/CallsPage.test.tsx', 'other');
  write('README.md', 'other');
  expect(isBuilt(root)).toBe(true);
});
