import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no Spanish article stands before a time: "las" is wrong at one o’clock', () => {
  const catalogue = readFileSync(new URL('../src/locales/es.po', import.meta.url), 'utf8');
  expect(catalogue).toContain('{time}');
  expect(catalogue.match(/^msgstr .*\blas? \{time\}.*$/gm)).toBeNull();
});
