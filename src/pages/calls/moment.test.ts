import { expect, test } from 'vitest';
import { momentLink, momentOf } from './moment';

test.each([
  ['83', 184, 83],
  ['83.4', 184, 83.4],
  ['0', 184, 0],
  ['83', null, 83],
  ['185', 184, 185],
  ['186', 184, 0],
  ['1000000000', null, 0],
  ['999999', 184, 0],
  ['-5', 184, 0],
  ['NaN', 184, 0],
  ['Infinity', null, 0],
  ['1e2', 184, 0],
  ['0x10', 184, 0],
  [' 12', 184, 0],
  ['', 184, 0],
  [null, 184, 0],
])('%j of a call of %j s opens at %j', (t, recorded, seconds) => expect(momentOf(t, recorded)).toBe(seconds));

test('a copied moment never falls into the turn before', () => {
  const at = (seconds: number) => Number(new URL(momentLink('a b/c', seconds)).searchParams.get('t'));
  for (const start of [0, 0.5, 7.31, 83.4, 83.40000000000001, 3600.05]) {
    expect(at(start)).toBeGreaterThanOrEqual(start - 1e-9);
    expect(at(start)).toBeLessThan(start + 0.2);
  }
  expect(new URL(momentLink('a b/c', 5)).pathname).toBe('/calls/a%20b%2Fc');
});
