import { expect, test } from 'vitest';
import type { ContactRow } from '@/api/contacts';
import { paths } from '@/lib/paths';
import { filtersOf, isNumberLike, matcherOf, readSearch } from './contactsSearch';
import { sourceWord } from './contactWords';

const row = (part: Partial<ContactRow>): ContactRow => ({
  id: '1',
  phone: null,
  name: null,
  email: null,
  company: null,
  source: null,
  total_calls: null,
  last_call_at: null,
  created_at: '2026-11-12T12:00:00Z',
  ...part,
});
const finds = (text: string, part: Partial<ContactRow>) => matcherOf(text)(row(part));

test('an address says what is looked for, and nonsense in it is left out', () => {
  const read = (search: string) => readSearch(new URLSearchParams(search));
  expect(read('?q=+Ana+&since=7d&phone=%2B15125550142')).toEqual({ q: 'Ana', since: '7d', phone: '+15125550142' });
  expect(read('?q=++&since=yesterday&phone=5125550142')).toEqual({ q: undefined, since: undefined, phone: undefined });
  for (const since of ['2026-02-31', '1999-12-31', '0002-01-01'])
    expect(read(`?since=${since}`).since, since).toBeUndefined();
  expect(read(paths.contacts({ q: 'a&b' }).slice('/contacts'.length)).q).toBe('a&b');
  expect(filtersOf({ q: 'Ana', phone: '+15125550142' })).toEqual({ since: undefined, phone: '+15125550142' });
  expect(filtersOf({ since: '2026-11-12' }).since).toMatch(/^2026-11-1[12]T\d\d:\d\d:59\.999999Z$/);
});

test.each([
  ['ana', { name: 'Ana Pérez' }, true],
  ['perez ana', { name: 'Ana Pérez' }, true],
  ['PÉREZ', { name: 'ana perez' }, true],
  ['ana fleet', { name: 'Ana', company: 'Delmar Fleet' }, true],
  ['ana fleet', { name: 'Ana' }, false],
  ['example.com', { email: 'ana@example.com' }, true],
  ['0142', { phone: '+15125550142' }, true],
  ['(512) 555', { phone: '+15125550142' }, true],
  ['512', { name: 'Garage 512' }, true],
  ['0143', { phone: '+15125550142' }, false],
  ['ana', {}, false],
] as const)('%s among %j: %s', (text, part, found) => expect(finds(text, part)).toBe(found));

test('what is a number, or a part of one', () => {
  for (const text of ['512', '+1 (512) 555-0142', '512.555']) expect(isNumberLike(text), text).toBe(true);
  for (const text of ['Ana', '512 Ana', '+', '']) expect(isNumberLike(text), text).toBe(false);
});

test('a source nobody documented keeps its name', () => expect(sourceWord('carrier_pigeon')).toBe('carrier_pigeon'));
