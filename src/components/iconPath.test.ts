import { icons } from 'lucide';
import { expect, test } from 'vitest';
import { iconPath } from './iconPath';

test('draws circle, line and rectangle where the sign has them', () => {
  expect(iconPath([['circle', { cx: '12', cy: '12', r: '10' }]])).toBe('M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z');
  expect(iconPath([['line', { x1: '19', x2: '19', y1: '8', y2: '14' }]])).toBe('M19 8L19 14');
  expect(iconPath([['rect', { x: '3', y: '4', width: '18', height: '10', rx: '2' }]])).toBe(
    'M5 4h14a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-6a2 2 0 0 1 2 -2z',
  );
});

test('begins each line anew: a step at its beginning is taken from the origin, not from where the last one ended', () => {
  const sign = [
    ['path', { d: 'M2 2h3' }],
    ['path', { d: 'm16 9-5 5' }],
  ] as const;
  expect(iconPath(sign.map(([tag, attributes]) => [tag, attributes]))).toBe('M0 0M2 2h3M0 0m16 9-5 5');
});

test('refuses what it does not know, where it would leave a line out', () => {
  expect(() => iconPath([['ellipse', { cx: 1, cy: 1, rx: 1, ry: 1 }]])).toThrow('<ellipse>');
});

test('knows nearly every sign of the library, so that another one can be taken without a thought', () => {
  const drawn = Object.values(icons).filter((sign) => sign.every(([tag]) => /^(path|circle|line|rect)$/.test(tag)));
  expect(drawn.length).toBeGreaterThan(0.9 * Object.keys(icons).length);
  for (const sign of drawn) expect(iconPath(sign)).not.toMatch(/NaN|undefined/);
});
