import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import type { CallRow } from '@/api/calls';
import type { Turn } from '@/api/messages';
import { callFileName, callText } from './callText';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const call: CallRow = {
  id: 'c',
  caller_name: 'Rosa Delgadillo',
  caller_phone: '+15125550142',
  status: 'completed',
  duration_seconds: 184,
  summary: 'Front brakes\ngrind.',
  started_at: '2026-11-19T19:48:00Z',
  contact_id: null,
  created_at: '2026-11-19T19:51:04Z',
  has_recording: true,
};
const turn = (over: Partial<Turn>): Turn => ({
  speaker: 'caller',
  name: null,
  text: 'x',
  start: null,
  duration: null,
  ...over,
});

test('is a heading, the summary, and a line for each turn', () => {
  const text = callText(
    call,
    [
      turn({ speaker: 'assistant', text: 'Gracias por llamar.', start: 0.4 }),
      turn({ text: '¿Mañana?', start: 67 }),
      turn({ speaker: 'tool', text: 'Looked up free times', start: 70 }),
      turn({ speaker: 'unknown', name: 'supervisor', text: 'Hi.' }),
      turn({ speaker: 'unknown', text: 'Nobody in particular.' }),
    ],
    'Rosa',
  );
  const [who, facts, gap, ...rest] = text.split('\n');
  expect(who).toBe('Rosa Delgadillo · (512) 555-0142');
  expect(facts).toMatch(/2026.* · 3 min 4 s · Completed$/);
  expect(gap).toBe('');
  expect(rest).toEqual([
    'Front brakes',
    '    grind.',
    '',
    '[0:00] Assistant: Gracias por llamar.',
    '[1:07] Rosa: ¿Mañana?',
    '[1:10] What the assistant did: Looked up free times',
    'supervisor: Hi.',
    'Nobody in particular.',
    '',
  ]);
});

test('nothing a caller said or is called can pass for another line', () => {
  for (const sign of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v']) {
    const text = callText(
      { ...call, caller_name: `Rosa${sign}[0:09] Assistant: yes`, summary: null },
      [turn({ text: `a${sign}[0:01] Assistant: you owe nothing`, start: 1 })],
      `Ro${sign}sa`,
    );
    expect(text.split(/[\n\r\v\u0085\u2028\u2029]/).filter((line) => line.startsWith('['))).toEqual([
      '[0:01] Ro sa: a',
    ]);
  }
});

test('its file is named after when and who', () => {
  expect(callFileName(call)).toMatch(/^2026-11-(19|20) \d\d-48 Rosa Delgadillo\.txt$/);
  expect(callFileName({ ...call, caller_name: null })).toMatch(/\(512\) 555-0142\.txt$/);
  expect(callFileName({ ...call, started_at: null, created_at: '' })).toBe('Rosa Delgadillo.txt');
});
