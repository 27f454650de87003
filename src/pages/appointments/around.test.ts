import { expect, test } from 'vitest';
import type { CallRow } from '@/api/calls';
import { callsAround, isMissed } from './around';

const start = Date.parse('2026-11-19T17:00:00Z');
const call = (id: string, created_at: string): CallRow => ({
  id,
  created_at,
  started_at: null,
  caller_phone: null,
  caller_name: null,
  status: 'completed',
  duration_seconds: null,
  summary: null,
  contact_id: null,
  has_recording: false,
});
const later = call('later', '2026-11-20T09:00:00Z');
const soon = call('soon', '2026-11-19T18:00:00Z');
const morning = call('morning', '2026-11-19T14:12:00Z');
const eve = call('eve', '2026-11-18T20:00:00Z');
const booking = call('booking', '2026-11-19T16:00:00Z');
const old = call('old', '2026-11-01T12:00:00Z');
const made = { call_log_id: 'booking', status: 'no_show', updated_at: '2026-11-18T20:20:00Z' };
const after = Date.parse('2026-12-01T00:00:00Z');

test('the nearest calls before and after are found, and the booking itself is none', () => {
  const around = callsAround(made, start, [later, soon, booking, morning, eve, old], true, after);
  expect(around).toMatchObject({ before: morning, after: soon, complete: true, stillOpen: false });
});

test('where the booking itself was in that time, it is no time without a call', () => {
  expect(callsAround(made, start, [booking, old], true, after)).toMatchObject({
    before: null,
    after: null,
    booked: true,
  });
  expect(callsAround(made, start, [old], true, after).booked).toBe(false);
  expect(callsAround({ ...made, call_log_id: 'old' }, start, [old], true, after).booked).toBe(false);
});

test('none is none only where all of that time was read', () => {
  expect(callsAround(made, start, [], true, after)).toMatchObject({ before: null, after: null, complete: true });
  expect(callsAround(made, start, [later], false, after)).toMatchObject({
    before: null,
    after: later,
    complete: false,
  });
  expect(callsAround(made, start, [later, old], false, after).complete).toBe(true);
  expect(callsAround(made, start, [], false, after).complete).toBe(false);
});

test('a call shortly before a cancelled one was changed is told, however early; of a no-show nobody changed anything', () => {
  const calls = [eve, old];
  const early = { ...made, status: 'cancelled', updated_at: '2026-11-01T12:04:00Z' };
  expect(callsAround(early, start, calls, true, after)).toMatchObject({ change: old, before: eve });
  expect(callsAround({ ...early, updated_at: '2026-11-01T14:04:00Z' }, start, calls, true, after).change).toBeNull();
  expect(callsAround({ ...early, updated_at: null }, start, calls, true, after).change).toBeNull();
  expect(callsAround(made, start, calls, true, after).change).toBeNull();
});

test('while the time after it goes on, nobody knows who will call', () => {
  expect(callsAround(made, start, [], true, start + 60_000).stillOpen).toBe(true);
});

test('a day before and two days after are near enough, no more', () => {
  const early = call('early', '2026-11-18T16:59:59Z');
  const late = call('late', '2026-11-21T17:00:00Z');
  expect(callsAround(made, start, [late, early], true, after)).toMatchObject({ before: null, after: null });
});

test.each([
  ['no_show', true],
  ['cancelled', true],
  ['booked', false],
  ['completed', false],
  ['double_booked', false],
])('%s asks for the calls around it: %s', (status, asked) => expect(isMissed({ status })).toBe(asked));
