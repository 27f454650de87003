import { expect, test } from 'vitest';
import type { AppointmentRow } from '@/api/appointments';
import { agendaOf, firstDays } from './agenda';
import { booking } from './testing';
import { type Placed, whenOf } from './when';

const us = { locale: 'en-US', timeZone: 'America/Chicago' };
const es = { locale: 'es-ES', timeZone: 'Europe/Madrid' };
const place = (id: string, part: Partial<AppointmentRow>, who = us): Placed => {
  const row = booking({ id, ...part });
  return { row, when: whenOf(row, who) };
};
const on = (date: string, who = us) => place(date, { appointment_date: date }, who);
const ids = (days: { date: string; placed: Placed[] }[]) => days.map(({ date, placed }) => [date, placed.length]);

test('today and tomorrow are there, empty or not; the week ends where the viewer’s does', () => {
  const all = ['2026-11-17', '2026-11-21', '2026-11-22', '2026-11-24', '2026-10-01'].map((date) => on(date));
  const american = agendaOf(all, '2026-11-19', us);
  expect(ids(american.near)).toEqual([
    ['2026-11-19', 0],
    ['2026-11-20', 0],
  ]);
  expect(ids(american.week)).toEqual([['2026-11-21', 1]]);
  expect(ids(american.later)).toEqual([
    ['2026-11-22', 1],
    ['2026-11-24', 1],
  ]);
  expect(ids(american.past)).toEqual([
    ['2026-11-17', 1],
    ['2026-10-01', 1],
  ]);
  // A Spanish week ends on Sunday.
  expect(ids(agendaOf(all, '2026-11-19', es).week)).toEqual([
    ['2026-11-21', 1],
    ['2026-11-22', 1],
  ]);
});

test('on the last day of a week tomorrow belongs to the next one, and is not told twice', () => {
  const all = [on('2026-11-21'), on('2026-11-22'), on('2026-11-23'), on('9999-12-31')];
  const agenda = agendaOf(all, '2026-11-21', us);
  expect(ids(agenda.near)).toEqual([
    ['2026-11-21', 1],
    ['2026-11-22', 1],
  ]);
  expect(agenda.week).toEqual([]);
  expect(ids(agenda.later)).toEqual([
    ['2026-11-23', 1],
    ['9999-12-31', 1],
  ]);
});

test('over midnight it is on both days', () => {
  const night = place('night', {
    appointment_time_start: '2026-11-20T05:00:00Z',
    appointment_time_end: '2026-11-20T07:00:00Z',
  });
  const { near } = agendaOf([night], '2026-11-19', us);
  expect(ids(near)).toEqual([
    ['2026-11-19', 1],
    ['2026-11-20', 1],
  ]);
});

test('what has no day is kept apart, and none is lost', () => {
  const all = [place('never', {}), on('2026-11-19')];
  const agenda = agendaOf(all, '2026-11-19', us);
  expect(agenda.undated.map(({ row }) => row.id)).toEqual(['never']);
  expect(agenda.near[0]?.placed).toHaveLength(1);
});

test('a long past is cut between two days', () => {
  const days = [3, 4, 5].map((count, nth) => ({
    date: `2026-11-0${nth + 1}`,
    placed: Array.from({ length: count }, () => on('2026-11-01')),
  }));
  expect(firstDays(days, 4).map(({ placed }) => placed.length)).toEqual([3, 4]);
  expect(firstDays(days, 99)).toHaveLength(3);
  expect(firstDays(days, 2)).toHaveLength(1);
  expect(firstDays(days, 2, '2026-11-02')).toHaveLength(2);
  expect(firstDays(days, 2, '2026-12-01')).toHaveLength(1);
});
