import { expect, test } from 'vitest';
import { callingCode, homeCountry, isCountry, readPhone, writePhone } from './phoneNumbers';

test.each([
  ['(512) 555-0142', 'US', '+15125550142'],
  ['512.555.0142', 'US', '+15125550142'],
  ['+52 55 1234 5678', 'US', '+525512345678'],
  ['55 1234 5678', 'MX', '+525512345678'],
  ['612 34 56 78', 'ES', '+34612345678'],
  // As they come from a sentence, a spreadsheet, a web page, a keyboard of another script.
  ['512 555 0142,', 'US', '+15125550142'],
  ['“(512) 555-0142”', 'US', '+15125550142'],
  ["'+15125550142", 'US', '+15125550142'],
  ['☎ 512·555·0142', 'US', '+15125550142'],
  ['512‑555‑0142', 'US', '+15125550142'],
  ['５１２ ５５５ ０１４２', 'US', '+15125550142'],
  ['٥١٢ ٥٥٥ ٠١٤٢', 'US', '+15125550142'],
] as const)('%s in %s is %s', (text, country, e164) => expect(readPhone(text, country)).toMatchObject({ e164 }));

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['512 555', 'short'],
  ['512 555 0142 77 88 99', 'long'],
  ['Rosa', 'none'],
  ['512 555 0142 ext. 3', 'none'],
  ['call me: 512 555 0142', 'none'],
  ['1-800-FLOWERS', 'none'],
  ['512 555 0142 or 512 555 0143', 'none'],
  ['512 555 0142 / 512 555 0143', 'long'],
  ['++1 512 555 0142', 'none'],
  ['+0 512 555 0142', 'none'],
  ['(', 'none'],
] as const)('%j is none: %s', (text, wrong) => expect(readPhone(text, 'US')).toEqual({ wrong }));

test('a number is written as at home, from elsewhere with its country', () => {
  expect(writePhone('+15125550142', 'US')).toBe('(512) 555-0142');
  expect(writePhone('+15125550142', 'MX')).toBe('+1 512 555 0142');
  expect(writePhone('withheld', 'US')).toBe('withheld');
});

test('the country is that of most numbers, else the one the browser is set to', () => {
  expect(homeCountry(['+15125550142', '+525512345678', '+525587654321'])).toBe('MX');
  expect(homeCountry(['nonsense'])).toBe('US');
  expect(callingCode('MX')).toBe('+52');
  expect([isCountry('US'), isCountry('XX'), isCountry(undefined)]).toEqual([true, false, false]);
});
