import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../src/locales/${name}`, import.meta.url), 'utf8');

test('no Spanish article stands before a time: "las" is wrong at one o’clock', () => {
  const catalogue = read('es.po') + read('later/es.po');
  expect(catalogue).toContain('{time}');
  expect(catalogue.match(/^msgstr .*\blas? \{time\}.*$/gm)).toBeNull();
});
