import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { AppointmentRow } from '@/api/appointments';
import { icsOf } from './icsFile';
import { booking } from './testing';
import { whenOf } from './when';

const words = {
  name: 'Appointments, booked; all',
  summaryOf: ({ row }: { row: AppointmentRow }) => `${row.caller_name}: ${row.service_type}`,
  notesOf: ({ row }: { row: AppointmentRow }) => [`Status: ${row.status}`, 'Phone: (512) 555-0142'],
};
const file = (...parts: Partial<AppointmentRow>[]): string =>
  icsOf(
    parts.map((part) => {
      const row = booking(part);
      return { row, when: whenOf(row, { locale: 'en-IN', timeZone: 'Asia/Kolkata' }) };
    }),
    words,
  );
/** What a calendar of another make reads. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

const usual = {
  id: 'a1b2',
  caller_name: 'Rosa Delgadillo',
  service_type: 'Brakes',
  appointment_date: '2026-11-19',
  appointment_time_start: '2026-11-19T19:00:00Z',
  appointment_time_end: '2026-11-19T20:30:00Z',
};

test('another calendar reads the same instants, whatever the viewer’s zone', () => {
  const [event] = read(file(usual));
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-11-19T19:00:00.000Z');
  expect(event?.endDate.toJSDate().toISOString()).toBe('2026-11-19T20:30:00.000Z');
  expect(event?.startDate.zone.tzid).toBe('UTC');
  expect(event?.uid).toBe('a1b2@appointments.inboundflow.app');
  expect(event?.summary).toBe('Rosa Delgadillo: Brakes');
});

test('the hour that comes twice is told apart', () => {
  const events = read(
    file(
      { ...usual, appointment_time_start: '2026-11-01T08:30:00Z', appointment_time_end: null },
      { ...usual, appointment_time_start: '2026-11-01T09:30:00Z', appointment_time_end: null },
    ),
  );
  expect(events.map((event) => event.startDate.toJSDate().getUTCHours())).toEqual([8, 9]);
});

test('a caller’s words stay words: commas, line breaks, lines of their own, emoji, ten thousand letters', () => {
  const odd = [
    'a, b; c\\d "e"',
    'one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:mine',
    '👩🏽‍🦱 Zoë ﷽ '.repeat(40),
    'Aa'.repeat(5_120),
    '\u202eecila\u202c',
  ];
  const text = file(...odd.map((service_type, nth) => ({ ...usual, id: `odd-${nth}`, service_type })));
  const events = read(text);
  expect(events).toHaveLength(odd.length);
  expect(events.map(({ summary }) => summary)).toEqual(
    odd.map((service) => `Rosa Delgadillo: ${service.replaceAll('\r\n', '\n')}`),
  );
  expect(events[0]?.description).toBe('Status: booked\nPhone: (512) 555-0142');
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test('control characters, which no calendar takes, are left out', () => {
  expect(read(file({ ...usual, service_type: 'a\u0000b\u0007c\u001bd' }))[0]?.summary).toBe('Rosa Delgadillo: abcd');
});

test('a missing end stays missing, and one before the beginning is not told', () => {
  const events = read(
    file({ ...usual, appointment_time_end: null }, { ...usual, appointment_time_end: '2026-11-19T18:00:00Z' }),
  );
  for (const { component } of events) expect(component.getFirstPropertyValue('dtend')).toBeNull();
});

test('without a time it is that day, everywhere; without a day it is left out', () => {
  const events = read(
    file({ ...usual, appointment_time_start: null }, { caller_name: 'Nobody' }, { appointment_date: '9999-12-31' }),
  );
  expect(events).toHaveLength(2);
  expect(events[0]?.startDate.isDate).toBe(true);
  expect(events[0]?.startDate.toString()).toBe('2026-11-19');
});

test.each([
  ['booked', 'TENTATIVE'],
  ['confirmed', 'CONFIRMED'],
  ['cancelled', 'CANCELLED'],
  ['no_show', 'CONFIRMED'],
  ['double_booked', null],
  ['constructor', null],
])('the status %s is %s to a calendar', (status, told) => {
  expect(read(file({ ...usual, status }))[0]?.component.getFirstPropertyValue('status')).toBe(told);
});

test('the calendar’s link comes along where it is one, whole', () => {
  const href = 'https://calendar.example.com/e?a=1,2;b=3';
  const [good] = read(file({ ...usual, calendar_event_link: href }));
  expect(decodeURIComponent(String(good?.component.getFirstPropertyValue('url')))).toBe(href);
  const [bad] = read(file({ ...usual, calendar_event_link: 'javascript:alert(1)' }));
  expect(bad?.component.getFirstPropertyValue('url')).toBeNull();
});

test('an id can’t end its line', () => {
  expect(read(file({ ...usual, id: 'a\r\nSTATUS:CANCELLED' }))[0]?.component.getFirstPropertyValue('status')).toBe(
    'TENTATIVE',
  );
});
