import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { callerTitle } from '@/lib/caller';
import { callerShort, recordingState, transferWords } from './callWords';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

test('a caller is called by what is known', () => {
  expect(callerTitle({ caller_name: 'Rosa Delgadillo', caller_phone: null })).toBe('Rosa Delgadillo');
  expect(callerTitle({ caller_name: null, caller_phone: '+15125550142' })).toBe('(512) 555-0142');
  expect(callerTitle({ caller_name: null, caller_phone: null })).toBe('No caller ID');
  expect(callerShort({ caller_name: ' Rosa Delgadillo' })).toBe('Rosa');
  expect(callerShort({ caller_name: 'Dr. Ruiz' })).toBe('Dr. Ruiz');
  expect(callerShort({ caller_name: null })).toBe('Caller');
});

test('a transfer nobody documented stands as it is', () => {
  expect(transferWords(null)).toBe('Not transferred');
  expect(transferWords('no-answer')).toBe('Transferred, nobody answered');
  expect(transferWords('queued')).toBe('Transfer: queued');
});

test('a recording is there, to come, or was never made', () => {
  const ended_at = '2026-11-19T19:51:00Z';
  const soon = Date.parse(ended_at) + 60_000;
  const late = Date.parse(ended_at) + 3_600_000;
  const call = { status: 'completed', has_recording: false, ended_at };
  expect(recordingState({ ...call, has_recording: true }, late)).toBe('there');
  expect(recordingState(call, soon)).toBe('preparing');
  expect(recordingState(call, late)).toBe('none');
  expect(recordingState({ ...call, ended_at: null }, soon)).toBe('none');
  expect(recordingState({ ...call, status: 'failed' }, soon)).toBe('none');
  expect(recordingState({ ...call, status: 'in-progress', ended_at: null }, soon)).toBe('ongoing');
});
