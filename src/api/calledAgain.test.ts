import { expect, test } from 'vitest';
import { againFromList, againOf } from './calledAgain';
import type { CallRow } from './calls';
import type { ListPage } from './pages';

const PHONE = '+15125550142';
const lead = { caller_phone: PHONE, created_at: '2026-11-10T12:02:00Z', call_log_id: 'own' };
const call = (id: string, created_at: string, caller_phone = PHONE): CallRow => ({
  id,
  created_at,
  caller_phone,
  started_at: null,
  caller_name: null,
  status: 'completed',
  duration_seconds: null,
  summary: null,
  contact_id: null,
  has_recording: false,
});
const page = (rows: CallRow[], next: string | null = 'more'): ListPage<CallRow> => ({
  rows,
  ids: rows.map(({ id }) => id),
  oldest: rows.at(-1)?.created_at ?? null,
  next,
  stopped: null,
});
const OWN = call('own', '2026-11-10T12:00:00Z');
const LATER = call('later', '2026-11-12T09:00:00Z');
const OTHER = (id: string, at: string) => call(id, at, '+15125550199');

test('the newest call of a number tells: none, the one the lead came from, an earlier or a later one', () => {
  expect(againOf(lead, null)).toEqual({ state: 'no' });
  expect(againOf(lead, OWN)).toEqual({ state: 'no' });
  expect(againOf(lead, call('own', '2026-11-10T12:03:00Z')), 'written down after its lead').toEqual({ state: 'no' });
  expect(againOf(lead, call('early', '2026-11-09T12:00:00Z'))).toEqual({ state: 'no' });
  expect(againOf(lead, LATER)).toEqual({ state: 'yes', at: '2026-11-12T09:00:00Z', callId: 'later' });
});

test('calls that reach back to the lead tell that its number did not call', () => {
  const reaching = [page([OTHER('a', '2026-11-13T12:00:00Z')]), page([OTHER('b', '2026-11-10T11:00:00Z')])];
  expect(againFromList(lead, reaching, undefined)).toEqual({ state: 'no' });
  expect(againFromList(lead, [page([LATER, OTHER('b', '2026-11-10T11:00:00Z')])], undefined).state).toBe('yes');
});

test('calls that end before it tell nothing, unless one of them is the number’s', () => {
  const short = [page([OTHER('a', '2026-11-13T12:00:00Z'), OTHER('b', '2026-11-11T12:00:00Z')])];
  expect(againFromList(lead, short, undefined)).toEqual({ state: 'unknown' });
  expect(againFromList(lead, [page([OTHER('a', '2026-11-13T12:00:00Z'), LATER])], undefined).state).toBe('yes');
  expect(againFromList(lead, [page(short[0]?.rows ?? [], null)], undefined), 'all there are').toEqual({ state: 'no' });
  expect(againFromList(lead, undefined, undefined)).toEqual({ state: 'unknown' });
  expect(againFromList({ ...lead, caller_phone: null }, short, undefined)).toEqual({ state: 'unknown' });
});

test('what came since the list was read counts, and a gap before it is no "no"', () => {
  const held = [page([OTHER('a', '2026-11-11T12:00:00Z'), OWN, OTHER('b', '2026-11-10T11:00:00Z')])];
  expect(againFromList(lead, held, page([LATER, OTHER('a', '2026-11-11T12:00:00Z')])).state).toBe('yes');
  expect(
    againFromList(lead, held, page([OTHER('c', '2026-11-15T12:00:00Z'), OTHER('a', '2026-11-11T12:00:00Z')])),
  ).toEqual({ state: 'no' });
  const apart = page([OTHER('c', '2026-11-15T12:00:00Z')]);
  expect(againFromList(lead, held, apart), 'calls between are not read').toEqual({ state: 'unknown' });
  expect(againFromList(lead, held, { ...apart, next: null }), 'there are no others').toEqual({ state: 'no' });
});
