import { expect, test } from 'vitest';
import type { AppointmentRow } from '@/api/appointments';
import { booking } from './testing';
import { firstPlace, gapOf, hoursOf, nowOn, weekOf } from './week';
import { whenOf } from './when';

const angeles = { locale: 'en-US', timeZone: 'America/Los_Angeles' };
const madrid = { locale: 'es-ES', timeZone: 'Europe/Madrid' };
const place = (part: Partial<AppointmentRow>, who = angeles) => {
  const row = booking({ id: part.appointment_time_start ?? 'one', ...part });
  return { row, when: whenOf(row, who) };
};
const at = (from: string, to: string, who = angeles) =>
  place({ id: `${from} ${to}`, appointment_time_start: `${from}:00Z`, appointment_time_end: `${to}:00Z` }, who);

/** `[date, from, to]` of every slot, in hours of the axis. */
const drawn = (first: string, all: ReturnType<typeof place>[], who = angeles) =>
  weekOf(first, all, who).days.flatMap(({ shape, slots }) =>
    slots.map(({ from, to }) => [shape.date, from / 60, to / 60]),
  );

test('a plain week has 24 hours a day, and an appointment its place in them', () => {
  const { axis, days } = weekOf('2026-11-16', [at('2026-11-19T21:00', '2026-11-19T22:30')], angeles);
  expect(axis).toEqual({ length: 1440, twice: null });
  expect(days.map(({ shape }) => shape.date)).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
  expect(drawn('2026-11-16', [at('2026-11-19T21:00', '2026-11-19T22:30')])).toEqual([['2026-11-19', 13, 14.5]]);
  expect(hoursOf(axis)).toHaveLength(23);
});

test('where the clock goes back, the hour that comes twice is there twice, on that day alone', () => {
  const all = [
    at('2026-11-01T08:00', '2026-11-01T09:00'), // the first one o'clock
    at('2026-11-01T09:00', '2026-11-01T10:00'), // the second
    at('2026-11-01T18:00', '2026-11-01T19:00'), // ten o'clock, after both
    at('2026-11-02T18:00', '2026-11-02T19:00'), // the day after
    at('2026-11-02T08:30', '2026-11-02T09:30'), // half past midnight
  ];
  const { axis, days } = weekOf('2026-11-01', all, angeles);
  expect(axis).toEqual({ length: 1500, twice: { from: 120, length: 60 } });
  expect(drawn('2026-11-01', all)).toEqual([
    ['2026-11-01', 1, 2],
    ['2026-11-01', 2, 3],
    ['2026-11-01', 11, 12],
    ['2026-11-02', 0.5, 1.5],
    ['2026-11-02', 11, 12],
  ]);
  expect(hoursOf(axis).map(({ clock }) => clock / 60)).toEqual([1, 1, ...Array.from({ length: 22 }, (_, n) => n + 2)]);
  expect(days.map(({ shape }) => gapOf(axis, shape))).toEqual([
    null,
    ...Array.from({ length: 6 }, () => ({ from: 120, to: 180 })),
  ]);
});

test('where the clock goes forward, the day has a gap and every other hour its place', () => {
  const all = [at('2026-03-29T00:30', '2026-03-29T01:30', madrid), at('2026-03-29T08:00', '2026-03-29T09:00', madrid)];
  const { axis, days } = weekOf('2026-03-23', all, madrid);
  expect(axis.length).toBe(1440);
  // An hour long, from half past one to half past three.
  expect(drawn('2026-03-23', all, madrid)).toEqual([
    ['2026-03-29', 1.5, 3.5],
    ['2026-03-29', 10, 11],
  ]);
  expect(gapOf(axis, days.at(-1)?.shape as never)).toEqual({ from: 120, to: 180 });
  expect(gapOf(axis, days[0]?.shape as never)).toBeNull();
});

test('over midnight it lies on both days, each part knowing of the other', () => {
  const { days } = weekOf('2026-11-16', [at('2026-11-20T07:00', '2026-11-20T09:00')], angeles);
  const [before, after] = days.flatMap(({ slots }) => slots);
  expect(before).toMatchObject({ from: 23 * 60, to: 1440, carriedOver: false, goesOn: true });
  expect(after).toMatchObject({ from: 0, to: 60, carriedOver: true, goesOn: false });
});

test('at the same time they stand side by side, and what follows has the whole width again', () => {
  const all = [
    at('2026-11-20T16:30', '2026-11-20T17:15'),
    at('2026-11-20T16:45', '2026-11-20T18:00'),
    at('2026-11-20T17:15', '2026-11-20T17:45'),
    at('2026-11-20T18:00', '2026-11-20T19:00'),
  ];
  const slots = weekOf('2026-11-16', all, angeles).days.flatMap((day) => day.slots);
  expect(slots.map(({ lane, lanes, span }) => [lane, lanes, span])).toEqual([
    [0, 2, 1],
    [1, 2, 1],
    [0, 2, 1],
    [0, 1, 1],
  ]);
});

test('one that has nobody to its right takes that room too', () => {
  const all = [
    at('2026-11-20T16:00', '2026-11-20T19:00'),
    at('2026-11-20T16:00', '2026-11-20T17:00'),
    at('2026-11-20T16:30', '2026-11-20T17:00'),
    at('2026-11-20T17:30', '2026-11-20T18:00'),
  ];
  const slots = weekOf('2026-11-16', all, angeles).days.flatMap((day) => day.slots);
  expect(slots.map(({ lane, lanes, span }) => [lane, lanes, span])).toEqual([
    [1, 3, 1],
    [0, 3, 1],
    [2, 3, 1],
    [1, 3, 2],
  ]);
});

test('the shortest one can be hit, also at the end of the day', () => {
  const all = [at('2026-11-20T16:30', '2026-11-20T16:30'), at('2026-11-21T07:55', '2026-11-21T07:59')];
  const [short, late] = weekOf('2026-11-16', all, angeles).days.flatMap((day) => day.slots);
  expect((short?.to ?? 0) - (short?.from ?? 0)).toBe(24);
  expect(late).toMatchObject({ from: 1416, to: 1440 });
});

test('without a time it stands over the hours, and the view begins where something is', () => {
  const untimed = place({ id: 'some', appointment_date: '2026-11-20' });
  const { axis, days } = weekOf('2026-11-16', [untimed, at('2026-11-20T13:00', '2026-11-20T14:00')], angeles);
  expect(days[4]?.untimed).toEqual([untimed]);
  expect(firstPlace(axis, days)).toBe(4.5 * 60);
  expect(firstPlace(axis, [])).toBe(7.5 * 60);
});

test('this moment is on one day alone', () => {
  const { axis, days } = weekOf('2026-11-01', [], angeles);
  const now = Date.parse('2026-11-01T18:00:40Z');
  expect(days.map(({ shape }) => nowOn(axis, shape, now))).toEqual([11 * 60, ...Array.from({ length: 6 })]);
});
