import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, firstList } from './budget.mjs';
import { faults } from './bundle.mjs';

it.each([
  ['a.js', 'fetch(u,{headers:{authorization:"Bearer sk_live_51Hx8"}})', /API key/],
  ['a.js', 'const k="sk_test_abcdef"', /API key/],
  ['index.html', '<body><script>start()</script></body>', /inline script/],
  ['index.html', '<body><script type="module">start()</script></body>', /inline script/],
  ['index.html', '<p style="color:red">', /inline style/],
  ['index.html', '<body onload="start()">', /event handler/],
  ['index.html', '<link rel="icon" href="data:image/png;base64,AA">', /data:/],
  ['a.js', 'const f=new Function("return 1")', /text as code/],
  ['a.js', 'x=eval("1")', /text as code/],
  ['a.css', '.a{background:url(data:image/png;base64,AA)}', /data:/],
])('finds what must not be in %s: %s', (file, content, says) => {
  expect(faults(file, content).join()).toMatch(says);
});

it('lets a placeholder, the public sandbox keys and scripts with a source pass', () => {
  expect(faults('a.js', 'placeholder:"sk_live_…",demo:"sk_test_owner",retrieval(1)')).toEqual([]);
  expect(faults('index.html', '<script type="module" crossorigin src="/assets/a.js"></script>')).toEqual([]);
});

it('follows static imports alone, each file once', () => {
  const manifest = {
    'index.html': { file: 'a.js', imports: ['_shared.js'], dynamicImports: ['heavy.tsx'] },
    '_shared.js': { file: 'shared.js', imports: ['index.html'] },
    'page.tsx': { file: 'page.js', imports: ['_shared.js'] },
    'heavy.tsx': { file: 'heavy.js' },
  };
  expect(filesOf(manifest, ['index.html', 'page.tsx', 'not-there.tsx'])).toEqual(['a.js', 'page.js', 'shared.js']);
});

it.each([
  ['{"index.html":{"file":"a.js"}}', /afterPaint/],
  [
    JSON.stringify(
      Object.fromEntries(
        ['index.html', 'src/afterPaint.ts', 'src/locales/en.po', 'src/pages/calls/CallsPage.tsx'].map((key) => [
          key,
          { file: 'a.js' },
        ]),
      ),
    ),
    /chunk of its own/,
  ],
])('refuses to measure a build that is not as it thinks', (manifest, complaint) => {
  const client = mkdtempSync(path.join(tmpdir(), 'budget-'));
  mkdirSync(path.join(client, '.vite'));
  writeFileSync(path.join(client, '.vite/manifest.json'), manifest);
  expect(() => firstList(client)).toThrow(complaint);
  rmSync(client, { recursive: true });
});
