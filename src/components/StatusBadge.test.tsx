import { i18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { readCallRow } from '@/api/calls';
import { callStatusWord } from './StatusBadge';

test('a call without a status says so in the reader’s language, an undocumented one keeps its name', () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  expect(callStatusWord(readCallRow({ id: '7' })?.status ?? 'unread')).toBe('No status');
  expect(callStatusWord('queued')).toBe('queued');
});
