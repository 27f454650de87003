import { expect, test } from 'vitest';
import type { AppointmentRow } from '@/api/appointments';
import { booking } from './testing';
import { ASSUMED_MS, byTime, overlapsOf, type Placed, whenOf } from './when';

const austin = { locale: 'en-US', timeZone: 'America/Chicago' };
const kolkata = { locale: 'en-IN', timeZone: 'Asia/Kolkata' };
const place = (part: Partial<AppointmentRow>, who = austin): Placed => {
  const row = booking(part);
  return { row, when: whenOf(row, who) };
};

test('an appointment lies on the viewer’s day, and the booking’s own is kept where it is another', () => {
  const row = booking({
    appointment_date: '2026-11-19',
    appointment_time_start: '2026-11-19T19:00:00Z',
    appointment_time_end: '2026-11-19T20:30:00Z',
  });
  expect(whenOf(row, austin)).toMatchObject({ dates: ['2026-11-19'], booked: null, differs: null, guessed: null });
  // Half past midnight in Kolkata.
  expect(whenOf(row, kolkata)).toMatchObject({ dates: ['2026-11-20'], booked: '2026-11-19', differs: 'elsewhere' });
});

test('a date that fits its time nowhere on earth contradicts it', () => {
  const start = '2026-11-19T19:00:00Z';
  expect(place({ appointment_date: '2026-12-03', appointment_time_start: start }).when.differs).toBe('nowhere');
  expect(place({ appointment_date: '2026-11-18', appointment_time_start: start }).when.differs).toBe('nowhere');
  expect(place({ appointment_date: '2026-11-20', appointment_time_start: start }).when.differs).toBe('elsewhere');
  expect(place({ appointment_date: '2026-11-21', appointment_time_start: start }).when).toMatchObject({
    differs: 'nowhere',
    booked: '2026-11-21',
    dates: ['2026-11-19'],
  });
});

test('over midnight it is on both days, and a day is not entered at its very beginning', () => {
  const night = { appointment_date: '2026-11-19', appointment_time_start: '2026-11-20T05:00:00Z' };
  expect(place({ ...night, appointment_time_end: '2026-11-20T07:00:00Z' }).when.dates).toEqual([
    '2026-11-19',
    '2026-11-20',
  ]);
  expect(place({ ...night, appointment_time_end: '2026-11-20T06:00:00Z' }).when.dates).toEqual(['2026-11-19']);
});

test.each([
  [null, 'no_end'],
  ['soon', 'no_end'],
  ['2026-11-19T18:00:00Z', 'ends_before_it_begins'],
])('an end that is %s is drawn as half an hour, and said', (end, guessed) => {
  const { when } = place({ appointment_time_start: '2026-11-19T19:00:00Z', appointment_time_end: end });
  expect(when.guessed).toBe(guessed);
  expect((when.end ?? 0) - (when.start ?? 0)).toBe(ASSUMED_MS);
});

test('without a time there is the date; without either, or with one that is none, nobody knows', () => {
  expect(place({ appointment_date: '2026-11-19' }).when).toMatchObject({ start: null, dates: ['2026-11-19'] });
  expect(place({}).when.dates).toEqual([]);
  expect(place({ appointment_date: '2026-02-31' }).when).toMatchObject({ dates: [], unreadable: '2026-02-31' });
});

test('a time that names no zone is UTC, as all of InboundFlow’s', () => {
  expect(place({ appointment_time_start: '2026-11-19T19:00:00' }).when.start).toBe(Date.parse('2026-11-19T19:00:00Z'));
});

test('one that never ends is drawn on a fortnight', () => {
  const long = place({ appointment_time_start: '2026-11-19T19:00:00Z', appointment_time_end: '9999-12-31T00:00:00Z' });
  expect(long.when.dates).toHaveLength(14);
});

test('two at once overlap by their shared minutes, unless one was called off or tells no end', () => {
  const at = (from: string, to: string | null, status = 'booked') =>
    place({
      id: `${from}-${to}-${status}`,
      status,
      appointment_time_start: `2026-11-20T${from}:00Z`,
      appointment_time_end: to && `2026-11-20T${to}:00Z`,
    });
  const rosa = at('14:30', '15:15');
  const glenn = at('14:45', '16:00');
  const off = at('14:30', '15:00', 'cancelled');
  const next = at('15:15', '16:00');
  const open = at('14:40', null);
  const all = [rosa, glenn, off, next, open];
  expect(overlapsOf(rosa, all).map(({ other, minutes }) => [other.row.id, minutes])).toEqual([
    [glenn.row.id, 30],
    [open.row.id, null],
  ]);
  expect(overlapsOf(off, all)).toEqual([]);
});

test('what comes first stands first, and what has no time before it', () => {
  const late = place({ id: 'late', appointment_time_start: '2026-11-20T15:00:00Z' });
  const early = place({ id: 'early', appointment_time_start: '2026-11-20T14:00:00Z' });
  const some = place({ id: 'some', appointment_date: '2026-11-20' });
  expect([late, early, some].toSorted(byTime).map(({ row }) => row.id)).toEqual(['some', 'early', 'late']);
});
