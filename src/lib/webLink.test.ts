import { expect, test } from 'vitest';
import { webLink } from './webLink';

test('a web address is followed, and its host told', () => {
  expect(webLink('https://calendar.example.com/e/1?a=b,c')).toEqual({
    href: 'https://calendar.example.com/e/1?a=b,c',
    host: 'calendar.example.com',
  });
  expect(webLink('HTTP://example.com')?.href).toBe('http://example.com/');
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<b>',
  'https://bank.example@evil.example/',
  'https://user:pass@evil.example/',
  '//evil.example',
  '/calls',
  'calendar.example.com',
  'tel:+15125550142',
  '',
  null,
])('%s is not', (text) => expect(webLink(text)).toBeUndefined());
