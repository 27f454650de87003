import { expect, test } from 'vitest';
import {
  clockMinutes,
  dateRange,
  datesWithin,
  longDate,
  nearDate,
  shapeOf,
  shortDateOf,
  weekday,
  zoneWords,
} from './calendar';

const zone = (timeZone: string) => ({ locale: 'en-GB', timeZone });
const hours = ({ start, end }: { start: number; end: number }) => (end - start) / 3_600_000;

test.each([
  ['2026-11-01', 'America/Los_Angeles', 25, -60, '2026-11-01T09:00:00.000Z'],
  ['2026-03-08', 'America/Los_Angeles', 23, 60, '2026-03-08T10:00:00.000Z'],
  ['2026-10-25', 'Europe/Madrid', 25, -60, '2026-10-25T01:00:00.000Z'],
  ['2026-03-29', 'Europe/Madrid', 23, 60, '2026-03-29T01:00:00.000Z'],
  ['2026-04-05', 'Australia/Lord_Howe', 24.5, -30, '2026-04-04T15:00:00.000Z'],
])('%s in %s has %d hours', (date, timeZone, length, by, at) => {
  const day = shapeOf(date, zone(timeZone));
  expect(hours(day)).toBe(length);
  expect(day.change?.by).toBe(by);
  expect(new Date(day.change?.at ?? 0).toISOString()).toBe(at);
  expect(clockMinutes(day, day.start)).toBe(0);
  expect(clockMinutes(day, day.end)).toBe(1440);
});

test('a day without a change is plain, and so is one where nobody ever changes the clock', () => {
  expect(shapeOf('2026-11-02', zone('America/Los_Angeles'))).toMatchObject({ opens: 0, change: null });
  expect(shapeOf('2026-11-01', zone('Asia/Kolkata')).change).toBeNull();
});

test('where midnight is skipped the day opens an hour late', () => {
  const day = shapeOf('2026-03-29', zone('Asia/Beirut'));
  expect(hours(day)).toBe(23);
  expect(day.opens).toBe(60);
  expect(clockMinutes(day, day.end)).toBe(1440);
});

test('the clock shows the second one o’clock as the first', () => {
  const day = shapeOf('2026-11-01', zone('America/Los_Angeles'));
  expect(clockMinutes(day, Date.parse('2026-11-01T08:30:00Z'))).toBe(90);
  expect(clockMinutes(day, Date.parse('2026-11-01T09:30:00Z'))).toBe(90);
  expect(clockMinutes(day, Date.parse('2026-11-01T18:00:00Z'))).toBe(600);
});

test('an instant lies within the viewer’s days', () => {
  const [start, end] = [Date.parse('2026-11-20T05:30:00Z'), Date.parse('2026-11-20T07:00:00Z')];
  expect(datesWithin(start, end, 9, zone('America/Chicago'))).toEqual(['2026-11-19', '2026-11-20']);
  expect(datesWithin(start, end, 9, zone('Asia/Kolkata'))).toEqual(['2026-11-20']);
  // One that ends at midnight has nothing of the next day.
  expect(datesWithin(start, Date.parse('2026-11-20T06:00:00Z'), 9, zone('America/Chicago'))).toEqual(['2026-11-19']);
  expect(datesWithin(start, start + 9e11, 3, zone('UTC'))).toHaveLength(3);
  expect(datesWithin(start, start, 3, zone('UTC'))).toEqual(['2026-11-20']);
});

test('dates are written in no zone, the year where it is another one', () => {
  expect(longDate('2026-11-19', '2026-01-02', zone('Pacific/Kiritimati'))).toBe('Thursday 19 November');
  expect(shortDateOf('2027-01-03', '2026-11-19', zone('Pacific/Pago_Pago'))).toBe('Sun, 3 Jan 2027');
  expect(weekday('2026-11-19', 'short', zone('Asia/Kolkata'))).toBe('Thu');
  expect(dateRange('2026-11-16', '2026-11-22', zone('Asia/Kolkata'))).toMatch(/^16\s?–\s?22 November 2026$/);
  expect(dateRange('2026-12-28', '2027-01-03', zone('UTC'))).toMatch(/^28 December 2026\s?–\s?3 January 2027$/);
});

test('near days go by their names', () => {
  expect(nearDate('2026-11-19', '2026-11-19', zone('UTC'))).toBe('today');
  expect(nearDate('2026-11-20', '2026-11-19', { locale: 'es-US', timeZone: 'UTC' })).toBe('mañana');
  expect(nearDate('2026-11-18', '2026-11-19', zone('UTC'))).toBe('yesterday');
  expect(nearDate('2026-11-21', '2026-11-19', zone('UTC'))).toBeUndefined();
});

test('a zone is named by its place and its letters at that time of the year', () => {
  const us = { locale: 'en-US', timeZone: 'America/Los_Angeles' };
  expect(zoneWords(Date.parse('2026-11-19T12:00:00Z'), us)).toEqual({ place: 'Los Angeles', short: 'PST' });
  expect(zoneWords(Date.parse('2026-07-19T12:00:00Z'), us).short).toBe('PDT');
  expect(zoneWords(0, { locale: 'en-US', timeZone: 'UTC' }).place).toBe('UTC');
  expect(zoneWords(0, { locale: 'en-US', timeZone: 'Asia/Calcutta' }).place).toBe('Kolkata');
});

test('days of five-digit years are left out', () => {
  const late = Date.parse('9999-12-29T23:00:00Z');
  expect(datesWithin(late, late + 9e9, 5, zone('UTC'))).toEqual(['9999-12-29', '9999-12-30']);
});
