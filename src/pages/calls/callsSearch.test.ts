import { expect, test } from 'vitest';
import { filtersOf, readSearch, sinceDate } from './callsSearch';

const austin = { locale: 'en-US', timeZone: 'America/Chicago' };
const now = new Date('2026-11-22T03:00:00Z'); // still the 21st in Austin
const read = (query: string) => readSearch(new URLSearchParams(query));

test('an address says what is looked for; nonsense in it is left out', () => {
  expect(read('status=failed&since=7d&phone=%2B15125550142')).toEqual({
    status: 'failed',
    since: '7d',
    phone: '+15125550142',
  });
  expect(read('status=lost&since=2026-13-40&phone=hello')).toEqual({
    status: undefined,
    since: undefined,
    phone: undefined,
  });
  expect(read('since=toString').since).toBeUndefined();
  // A plus that nobody escaped is a space in an address, and no phone number.
  expect(read('phone=+15125550142').phone).toBeUndefined();
});

test('spans count whole days back from the viewer’s today', () => {
  expect(sinceDate('today', now, austin)).toBe('2026-11-21');
  expect(sinceDate('7d', now, austin)).toBe('2026-11-15');
  expect(sinceDate('30d', now, austin)).toBe('2026-10-23');
  expect(sinceDate('2026-11-12', now, austin)).toBe('2026-11-12');
});

test('since is asked for from just before the day begins, because the API gives only what is later', () => {
  expect(filtersOf({ since: '2026-11-12' }, now, austin)).toEqual({
    status: undefined,
    phone: undefined,
    since: '2026-11-12T05:59:59.999999Z',
  });
  expect(filtersOf({}, now, austin)).toEqual({ status: undefined, since: undefined, phone: undefined });
});
