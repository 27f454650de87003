import { i18n } from '@lingui/core';
import { beforeEach, expect, test } from 'vitest';
import { sinceDay, sinceWord } from './since';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

test('a span is named in a filter, and is the day it begins on within a sentence', () => {
  const now = new Date(2026, 10, 22, 12);
  expect(sinceWord('7d')).toBe('7 days');
  expect(sinceDay('7d', now)).toMatch(/Nov 16/);
  expect(sinceDay('30d', now)).toMatch(/Oct 24/);
  expect(sinceDay('today', now)).toBe('today');
  expect(sinceDay('2026-11-12', now)).toMatch(/Nov 12/);
});
