import { expect, test } from 'vitest';
import { contradiction, daysOf, filtersOf, readSearch } from './callsSearch';

const austin = { locale: 'en-US', timeZone: 'America/Chicago' };
const madrid = { locale: 'es-ES', timeZone: 'Europe/Madrid' };
const now = new Date('2026-11-22T03:00:00Z'); // still Saturday the 21st in Austin
const read = (query: string) => readSearch(new URLSearchParams(query));
const days = (query: string, who = austin) => daysOf(read(query), now, who);
const none = {
  status: undefined,
  since: undefined,
  until: undefined,
  phone: undefined,
  hide: undefined,
  heard: undefined,
};

test('an address says what is looked for; nonsense in it is left out', () => {
  expect(read('status=failed&since=7d&until=2026-11-20&phone=%2B15125550142&hide=blocked&heard=1')).toEqual({
    status: 'failed',
    since: '7d',
    until: '2026-11-20',
    phone: '+15125550142',
    hide: 'blocked',
    heard: '1',
  });
  expect(read('status=lost&since=2026-13-40&until=today&phone=hello&hide=all&heard=yes')).toEqual(none);
  for (const day of ['2026-02-31', '0001-01-01', '0000-01-01', '1999-12-31'])
    expect(read(`since=${day}&until=${day}`), day).toEqual(none);
  expect(read('since=2028-02-29').since).toBe('2028-02-29');
  expect(read('since=toString').since).toBeUndefined();
  // A plus that nobody escaped is a space in an address, and no phone number.
  expect(read('phone=+15125550142').phone).toBeUndefined();
});

test('spans count whole days back from the viewer’s today', () => {
  expect(days('since=today')).toEqual({ from: '2026-11-21', to: undefined });
  expect(days('since=yesterday')).toEqual({ from: '2026-11-20', to: '2026-11-20' });
  expect(days('since=7d').from).toBe('2026-11-15');
  expect(days('since=30d').from).toBe('2026-10-23');
  expect(days('since=2026-11-12&until=2026-11-15')).toEqual({ from: '2026-11-12', to: '2026-11-15' });
  expect(days('until=2026-11-15')).toEqual({ from: undefined, to: '2026-11-15' });
});

test('a week begins on the day that the viewer’s calendar has first', () => {
  expect(days('since=week').from).toBe('2026-11-15');
  expect(days('since=week', madrid).from).toBe('2026-11-16');
});

test('days that no call can be within are known without asking', () => {
  const wrong = (query: string) => contradiction(read(query), now, austin);
  expect(wrong('since=2026-11-15&until=2026-11-12')).toBe('ends_before_it_begins');
  expect(wrong('since=2026-11-22')).toBe('still_to_come');
  expect(wrong('since=2026-11-12&until=2026-11-12')).toBeNull();
  expect(wrong('since=today')).toBeNull();
  expect(wrong('')).toBeNull();
});

test('since is asked for from just before the day begins, because the API gives only what is later', () => {
  expect(filtersOf({ since: '2026-11-12' }, now, austin)).toEqual({ ...none, since: '2026-11-12T05:59:59.999999Z' });
  expect(filtersOf({}, now, austin)).toEqual(none);
});

test('until takes its whole day in, in the viewer’s zone, and shuts nothing out while that day lasts', () => {
  expect(filtersOf({ until: '2026-11-15' }, now, austin).until).toBe('2026-11-16T06:00:00.000Z');
  expect(filtersOf({ until: '2026-11-15' }, now, madrid).until).toBe('2026-11-15T23:00:00.000Z');
  expect(filtersOf({ until: '2026-11-21' }, now, austin).until).toBeUndefined();
  expect(filtersOf({ since: 'yesterday' }, now, austin)).toMatchObject({
    since: '2026-11-20T05:59:59.999999Z',
    until: '2026-11-21T06:00:00.000Z',
  });
});
