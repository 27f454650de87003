import { i18n } from '@lingui/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LeadRow } from '@/api/leads';
import type { Turn } from '@/api/messages';
import { byOwnNames, urgentFirst } from './boardOrder';
import { callOf } from '@/player/callOf';
import { mostSaid } from './LeadPlayer';
import { filterWords, waited } from './leadWords';
import { filtersOf, readSearch, showsUrgent, unfiltered } from './leadsSearch';

const lead = (id: string, part: Partial<LeadRow> = {}): LeadRow => ({
  id,
  caller_phone: null,
  caller_name: null,
  caller_email: null,
  status: 'new',
  urgency: null,
  interest: null,
  qualification_reason: null,
  call_summary: null,
  call_log_id: null,
  contact_id: null,
  created_at: '2026-11-10T12:00:00Z',
  updated_at: null,
  ...part,
});
const ids = (rows: readonly LeadRow[]) => rows.map(({ id }) => id);

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

test('urgent ones first, then whoever waits longest; what nobody documented stands between', () => {
  const rows = [
    lead('none'),
    lead('low', { urgency: 'low' }),
    lead('critical', { urgency: 'critical' }),
    lead('high, today', { urgency: 'high', created_at: '2026-11-22T12:00:00Z' }),
    lead('high, old', { urgency: 'high', created_at: '2026-09-01T12:00:00Z' }),
    lead('medium', { urgency: 'medium' }),
    lead('high, undated', { urgency: 'high', created_at: '' }),
  ];
  expect(ids(urgentFirst(rows))).toEqual([
    'high, undated',
    'high, old',
    'high, today',
    'medium',
    'critical',
    'low',
    'none',
  ]);
  expect(ids(rows)[0], 'the list itself stays as it was').toBe('none');
});

test('statuses that nobody documented have columns of their own, under their own names', () => {
  const rows = [
    lead('a'),
    lead('b', { status: 'haunted' }),
    lead('c', { status: '' }),
    lead('d', { status: 'haunted' }),
  ];
  expect(byOwnNames(rows).map(({ status, leads }) => [status, ids(leads)])).toEqual([
    ['haunted', ['b', 'd']],
    ['', ['c']],
  ]);
});

test.each([
  [-5, 'under 1 min'],
  [0.5, 'under 1 min'],
  [1, '1 min'],
  [59.9, '59 min'],
  [60, '1 h'],
  [170, '2 h 50 min'],
  [1439, '23 h 59 min'],
  [1440, '1 day'],
  [2879, '1 day'],
  [2880, '2 days'],
])('%s minutes are %s', (minutes, words) => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  expect(waited(new Date(now - minutes * 60_000).toISOString(), now)).toBe(words);
});

test('nobody knows how long something has waited that has no time', () => expect(waited('', Date.now())).toBe(''));

const read = (text: string) => readSearch(new URLSearchParams(text));

test('an address says what is looked at, and what makes no sense in it is left out', () => {
  expect(read('view=board&status=new&urgency=high&since=30d&lead=a')).toEqual({
    view: 'board',
    status: 'new',
    urgency: 'high',
    since: '30d',
    lead: 'a',
  });
  const nothing = { view: undefined, status: undefined, urgency: undefined, since: undefined, lead: undefined };
  expect(read('view=pie&status=haunted&urgency=critical&since=ever&lead=')).toEqual(nothing);
  expect(read('view=list')).toEqual(nothing);
  expect(unfiltered(read('view=board&status=new&lead=a'))).toEqual({ view: 'board', lead: 'a' });
});

test('InboundFlow is asked for leads from the first instant of the day on', () => {
  const { since } = filtersOf({ since: '2026-11-12', status: 'new' });
  expect(since).toMatch(/^2026-11-1[12]T\d\d:\d\d:59\.999999Z$/);
  expect(filtersOf({}).since).toBeUndefined();
});

test('what needs an answer stands on top unless the filters leave it out, or leave nothing else', () => {
  expect(showsUrgent({})).toBe(true);
  expect(showsUrgent({ since: '7d' })).toBe(true);
  expect(showsUrgent({ status: 'new' })).toBe(true);
  expect(showsUrgent({ urgency: 'high' })).toBe(true);
  expect(showsUrgent({ status: 'new', urgency: 'high' })).toBe(false);
  expect(showsUrgent({ status: 'lost' })).toBe(false);
  expect(showsUrgent({ urgency: 'low' })).toBe(false);
});

test('the filters in words, each with what takes it off', () => {
  const words = filterWords({ view: 'board', status: 'new', urgency: 'high', since: '7d' });
  expect(words.map(({ value }) => value)).toEqual(['New', 'High urgency', '7 days']);
  expect(words.map(({ off }) => off)).toEqual([{ status: undefined }, { urgency: undefined }, { since: undefined }]);
});

test('a lead without a call has none to play', () => {
  expect(callOf(lead('a'))).toBeUndefined();
  expect(callOf(lead('a', { call_log_id: 'b', caller_name: 'Rosa' }))).toMatchObject({ id: 'b', caller_name: 'Rosa' });
});

test('of what was said the two longest turns of the caller, in their order', () => {
  const turn = (text: string, start: number | null, speaker: Turn['speaker'] = 'caller'): Turn => ({
    speaker,
    name: null,
    text,
    start,
    duration: null,
  });
  const turns = [
    turn('Hello?', 0),
    turn('My brakes started squealing this week.', 4),
    turn('A much longer answer of the assistant that is nobody’s wish.', 9, 'assistant'),
    turn('On Saturday I leave for San Antonio with the children.', 14),
    turn('The front ones, I think, on the left.', 20),
    turn('Nobody knows when this long sentence of the caller’s was said.', null),
  ];
  expect(mostSaid(turns).map(({ start }) => start)).toEqual([4, 14]);
});
