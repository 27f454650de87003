import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { booking } from './testing';
import { whenOf } from './when';
import { hoursWords, oddities } from './whenWords';

const angeles = { locale: 'en-GB', timeZone: 'America/Los_Angeles' };
beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const words = (start: string | null, end: string | null, date: string): string =>
  hoursWords(
    whenOf(booking({ appointment_time_start: start, appointment_time_end: end, appointment_date: date }), angeles),
    date,
    angeles,
  );

test('hours are told as far as they are known', () => {
  expect(words('2026-11-03T16:30:00Z', '2026-11-03T17:15:00Z', '2026-11-03')).toBe('8:30–9:15');
  expect(words('2026-11-03T16:30:00Z', null, '2026-11-03')).toBe('8:30');
  expect(words('2026-11-03T16:30:00Z', '2026-11-03T16:30:00Z', '2026-11-03')).toBe('8:30');
  expect(words(null, null, '2026-11-03')).toBe('no time given');
});

test('over midnight each day tells its part', () => {
  const [start, end] = ['2026-11-05T07:00:00Z', '2026-11-05T09:00:00Z'];
  expect(words(start, end, '2026-11-04')).toMatch(/^23:00 until Thu,? 5 Nov( 2026)?, 1:00$/);
  expect(words(start, end, '2026-11-05')).toBe('until 1:00');
  expect(words(start, '2026-11-07T09:00:00Z', '2026-11-05')).toMatch(/^all day, since Wed,? 4 Nov( 2026)?$/);
});

test('in the hour that comes twice a time says which one it is', () => {
  expect(words('2026-11-01T08:30:00Z', '2026-11-01T09:00:00Z', '2026-11-01')).toBe('1:30 GMT-7–1:00 GMT-8');
  expect(words('2026-11-01T09:30:00Z', '2026-11-01T10:00:00Z', '2026-11-01')).toBe('1:30 GMT-8–2:00 GMT-8');
});

test('what is odd is said, and nothing where nothing is', () => {
  const of = (part: Parameters<typeof booking>[0]) =>
    oddities(whenOf(booking(part), angeles), '2026-11-06', angeles).join(' ');
  const start = { appointment_time_start: '2026-11-06T21:00:00Z', appointment_time_end: '2026-11-06T22:00:00Z' };
  expect(of({ ...start, appointment_date: '2026-11-06' })).toBe('');
  expect(of({ ...start, appointment_date: '2026-11-20' })).toMatch(/contradict.*20 November.*6 November/);
  expect(of({ ...start, appointment_date: '2026-11-07' })).toMatch(
    /6 November in your zone; the booking says Saturday,? 7 November/,
  );
  expect(of({})).toBe('Neither a time nor a day is given.');
  expect(of({ appointment_date: 'next week' })).toContain('“next week”');
});
