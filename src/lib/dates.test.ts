import { expect, test } from 'vitest';
import { dayAndTime, dayKey, longDay, nearDayHeading, shortDay, startOfDay, timeOfDay, usesTwelveHours } from './dates';

const austin = { locale: 'en-US', timeZone: 'America/Chicago' };
const madrid = { locale: 'es-ES', timeZone: 'Europe/Madrid' };
const now = new Date('2026-11-22T16:00:00Z');
/** Some versions of Intl put a narrow space before AM and PM. */
const plain = (text: string) => text.replace(/\s/g, ' ');

test('a time is the viewer’s own', () => {
  expect(plain(timeOfDay('2026-11-22T19:48:00Z', austin))).toBe('1:48 PM');
  expect(timeOfDay('2026-11-22T19:48:00Z', madrid)).toBe('20:48');
  expect(usesTwelveHours(austin)).toBe(true);
  expect(usesTwelveHours(madrid)).toBe(false);
});

test('near days go by their names, counted in the viewer’s zone', () => {
  // 05:30 UTC is still the evening before in Austin.
  expect(plain(dayAndTime('2026-11-22T05:30:00Z', now, austin))).toBe('yesterday 11:30 PM');
  expect(dayAndTime('2026-11-22T05:30:00Z', now, madrid)).toBe('hoy 6:30');
  expect(nearDayHeading('2026-11-22T05:30:00Z', now, austin)).toBe('Yesterday');
  expect(nearDayHeading('2026-11-20T12:00:00Z', now, austin)).toBeUndefined();
  expect(nearDayHeading('2026-11-23T12:00:00Z', now, austin)).toBeUndefined();
});

test('a year is named when it is another one', () => {
  expect(longDay('2026-11-12T12:00:00Z', now, austin)).toBe('Thursday, November 12');
  expect(shortDay('2025-11-12T12:00:00Z', now, austin)).toContain('2025');
});

test('what is no time is drawn as a dash', () => {
  expect(timeOfDay('', austin)).toBe('–');
  expect(dayKey('soon', austin)).toBe('');
});

test.each([
  ['an ordinary day', '2026-11-12', 'America/Chicago', '2026-11-12T06:00:00.000Z'],
  ['the day the clock goes back', '2026-11-01', 'America/Chicago', '2026-11-01T05:00:00.000Z'],
  ['the day after it', '2026-11-02', 'America/Chicago', '2026-11-02T06:00:00.000Z'],
  ['the day it goes forward', '2026-03-08', 'America/Chicago', '2026-03-08T06:00:00.000Z'],
  ['east of UTC', '2026-11-12', 'Asia/Kolkata', '2026-11-11T18:30:00.000Z'],
  ['the day it goes back east of UTC', '2026-04-05', 'Pacific/Auckland', '2026-04-04T11:00:00.000Z'],
  ['where midnight is skipped', '2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
])('%s begins when its zone says so', (_, date, timeZone, instant) => {
  const start = startOfDay(date, { locale: 'en-US', timeZone });
  expect(start.toISOString()).toBe(instant);
  expect(dayKey(start, { locale: 'en-US', timeZone })).toBe(date);
  expect(dayKey(start.getTime() - 1, { locale: 'en-US', timeZone })).not.toBe(date);
});
