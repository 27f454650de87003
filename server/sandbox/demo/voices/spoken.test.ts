import { expect, test } from 'vitest';
import { numberWords, spokenText } from './spoken.ts';

test.each([
  ['It is $1,249.99.', 'It is one thousand two hundred forty nine dollars and ninety nine cents.'],
  ['$1 a day', 'one dollar a day'],
  ['(512) 555-0134', 'five one two, five five five, zero one three four'],
  ['+15125550134', 'five one two, five five five, zero one three four'],
  ['Is 555-0134 right?', 'Is five five five, zero one three four right?'],
  ['a 2014 Honda, a 2009 F-150', 'a twenty fourteen Honda, a twenty oh nine F one fifty'],
  ['at 3:30 p.m.', 'at three thirty P M'],
  ['9 AM or 10:00', "nine A M or ten o'clock"],
  ['the 25th, the 1st, the 12th', 'the twenty fifth, the first, the twelfth'],
  ['120,000 miles, 3.5 liters', 'one hundred twenty thousand miles, three point five liters'],
  ['Call 911!', 'Call nine one one!'],
  ['plate 7ABC800', 'plate seven A B C eight zero zero'],
  ['Dr. Muñoz’s car', "doctor Munoz's car"],
])('%s', (text, said) => {
  expect(spokenText(text)).toBe(said);
});

test('markup, options, control characters and emoji are never said', () => {
  const hostile = [
    '<b>Hi</b> <script>alert(1)</script>',
    '-voice /etc/passwd --setf x=1 "quoted" \\n $(id)',
    'a\u0000b\u0007c\u202ed\ud800',
    '😀👍🏽',
    '<'.repeat(5_000),
    '"'.repeat(5_000),
    '1'.repeat(10_000),
    'x'.repeat(10_000),
    "'''''",
    '.,?!.,?!',
  ];
  for (const text of hostile) {
    const said = spokenText(text);
    expect(said).toMatch(/^(?:[a-z][a-z',.?! ]*)?$/i);
    expect(said.length).toBeLessThan(2_500);
  }
});

test('what can not be said is empty', () => {
  expect(spokenText('😀 … —')).toBe('');
});

test('numbers are written out up to a million', () => {
  expect(numberWords(0)).toBe('zero');
  expect(numberWords(999_999)).toBe('nine hundred ninety nine thousand nine hundred ninety nine');
  expect(numberWords(1_000_000)).toBe('one zero zero zero zero zero zero');
});
