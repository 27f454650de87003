import { i18n } from '@lingui/core';
import { beforeAll, expect, test, vi } from 'vitest';
import { clock, spoken } from './duration';
import { formatLocale, preferredLanguage } from './locale';
import { paths } from './paths';
import { dialable, formatPhone, toE164 } from './phone';
import { chooseTheme, readTheme } from './preferences';
import { admitWaveform, installTrustedTypes, onlyKnown } from './trustedTypes';
import { WAVE_TEMPLATE } from './waveTemplate';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

test.each([
  [0, '0:00'],
  [9.9, '0:09'],
  [125, '2:05'],
  [3725, '1:02:05'],
  [-3, '0:00'],
])('%f seconds on a clock', (seconds, text) => expect(clock(seconds)).toBe(text));

test.each([
  [48, '48 s'],
  [60, '1 min'],
  [125.4, '2 min 5 s'],
  [3600, '1 h'],
  [3725, '1 h 2 min'],
])('%f seconds in words', (seconds, text) => expect(spoken(seconds)).toBe(text));

test.each([
  ['+15125550142', '(512) 555-0142'],
  ['+525512345678', '+52 551 234 5678'],
  ['+34612345678', '+34 612 345 678'],
  ['+3531234567', '+353 123 4567'],
  ['+79161234567', '+7 916 123 4567'],
  ['anonymous', 'anonymous'],
  ['+1512', '+1512'],
])('%s is read aloud', (phone, text) => expect(formatPhone(phone)).toBe(text));

test('only a number becomes an address to dial', () => {
  expect(dialable('+15125550142')).toBe('tel:+15125550142');
  expect(dialable('(512) 555-0142')).toBe('tel:5125550142');
  for (const text of ['javascript:alert(1)', '+1512;ext=1', '', '++1512555', '1'.repeat(40), 'anonymous']) {
    expect(dialable(text)).toBeUndefined();
  }
  expect(dialable(null)).toBeUndefined();
});

test.each([
  '(512) 555-0142',
  '512.555.0142',
  '+1 512 555 0142',
  '+1 (512) 555-0142',
  '1-512-555-0142',
  ' 5125550142 ',
  '001 512 555 0142',
  'tel:+1-512-555-0142',
  '\u202a+1 512\u00a0555\u00a00142\u202c',
])('%s is one number', async (spelling) => {
  expect(await toE164(spelling)).toBe('+15125550142');
});

test.each(['+34 612 34 56 78', '0034 612 34 56 78', '00 34 612-345-678', '+34612345678'])(
  '%s is a Spanish number, whatever country is one’s own',
  async (spelling) => {
    expect(await toE164(spelling)).toBe('+34612345678');
    expect(await toE164('612 34 56 78', 'ES')).toBe('+34612345678');
  },
);

test.each(['555', '512 55', 'tow truck', '', '+1512555014299999', '612 34 56 7'])(
  '%s is no whole number',
  async (spelling) => {
    expect(await toE164(spelling)).toBeUndefined();
  },
);

test('addresses keep what is hard to write', () => {
  expect(paths.calls()).toBe('/calls');
  expect(paths.calls({ phone: '+15125550142', status: '', since: undefined })).toBe('/calls?phone=%2B15125550142');
  expect(paths.call('a/../b?c#d', 83)).toBe('/calls/a%2F..%2Fb%3Fc%23d?t=83');
  expect(paths.recording('..')).toBe('/recordings/..');
  expect(paths.recording('a', { organization: 'org&1', again: 2 })).toBe('/recordings/a?organization=org%261&again=2');
  expect(paths.recording('a', { zone: 'Asia/Tokyo' })).toBe('/recordings/a?download=1&zone=Asia%2FTokyo');
});

test('the language is the cookie’s, else the browser’s, else English', () => {
  expect(preferredLanguage('es', ['en-US'])).toBe('es');
  expect(preferredLanguage('xx', ['fr-FR', 'es-MX', 'en-US'])).toBe('es');
  expect(preferredLanguage(undefined, ['fr-FR'])).toBe('en');
  expect(formatLocale('es', ['en-GB', 'es-MX'])).toBe('es-MX');
  expect(formatLocale('es', ['en-GB'])).toBe('es-US');
});

test('a theme is shown and kept; the system’s is kept by keeping none', () => {
  chooseTheme('dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(readTheme()).toBe('dark');
  chooseTheme('system');
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(readTheme()).toBe('system');
});

test('nothing and one known template may become markup, and no text a script', async () => {
  const createPolicy = vi.fn<(name: string, rules: Record<string, (input: string) => string | null>) => void>();
  installTrustedTypes({ createPolicy });
  const [name, rules] = createPolicy.mock.calls[0] ?? [];
  expect(name).toBe('default');
  expect(rules?.createHTML?.('')).toBe('');
  expect(rules?.createHTML?.(WAVE_TEMPLATE)).toBeNull();
  await admitWaveform();
  expect(rules?.createHTML?.(WAVE_TEMPLATE)).toBe(WAVE_TEMPLATE);
  for (const other of ['<b>', `${WAVE_TEMPLATE} `, `${WAVE_TEMPLATE}<img src=x>`, '<style></style>']) {
    expect(onlyKnown(other)).toBeNull();
  }
  expect(rules?.createScript?.('')).toBeNull();
  expect(rules?.createScript?.(WAVE_TEMPLATE)).toBeNull();
  expect(rules?.createScriptURL?.('/x.js')).toBeNull();
});
