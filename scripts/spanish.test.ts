import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../src/locales/${name}`, import.meta.url), 'utf8');

test('no Spanish article stands before a time: "las" is wrong at one o’clock', () => {
  const catalogue = read('es.po') + read('later/es.po');
  expect(catalogue).toContain('{time}');
  expect(catalogue.match(/^msgstr .*\blas? \{time\}.*$/gm)).toBeNull();
});

test('what every list says is said of calls and of contacts alike: no word tells "las" from "los"', () => {
  const shared = (read('es.po') + read('later/es.po'))
    .split('\n\n')
    .filter((entry) => /^#: src\/components\/(LoadMore|NewsPill)\.tsx/m.test(entry));
  expect(shared.length).toBeGreaterThan(5);
  for (const entry of shared)
    expect(entry.split('msgstr')[1]).not.toMatch(/\b(l[ao]s|ell[ao]s|antigu[ao]s?|nuev[ao]s?)\b/);
});

test('Spanish guesses nobody’s gender, and says how long somebody waits as one says it', () => {
  const spanish = (read('es.po') + read('later/es.po')).match(/^msgstr .*$/gm) ?? [];
  expect(spanish.length).toBeGreaterThan(500);
  expect(spanish.filter((words) => /\b(dueñ[oa]|usuari[oa]|bienvenid[oa])\b/i.test(words))).toEqual([]);
  expect(spanish.filter((words) => /\b(?<!desde )hace \{/i.test(words))).toEqual([]);
});
