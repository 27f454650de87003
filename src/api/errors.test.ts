import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { messages } from '@/locales/es.po';
import { ApiError, describeEnd, describeError } from './errors';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const CODES = [
  'offline',
  'network',
  'timeout',
  'invalid_body',
  'upstream_unreachable',
  'upstream_timeout',
  'wrong_key',
  'too_many_attempts',
  'key_revoked',
  'signed_out',
  'missing_scope',
  'cross_site',
  'no_recording',
  'recording_expired',
  'recording_refused',
  'not_audio',
];
const STATUSES = [400, 401, 403, 404, 405, 409, 413, 415, 418, 422, 429, 500, 502, 503, 504];

test('each code has a sentence of its own', () => {
  const sentences = CODES.map((code) => describeError(new ApiError({ status: 500, code })).sentence);
  expect(new Set(sentences).size).toBe(CODES.length);
});

test.each(STATUSES)('status %i alone, without a code that is known, ends in a sentence', (status) => {
  const problem = describeError(
    new ApiError({ status, code: 'nobody_knows', message: 'secret upstream words', requestId: 'req_9' }),
  );
  expect(problem.sentence).toMatch(/\. .+\.$/);
  expect(problem.sentence).not.toContain('secret');
  expect(problem.requestId).toBe('req_9');
});

test('a wait is told in seconds where they are known', () => {
  expect(describeError(new ApiError({ status: 429, code: 'too_many_attempts', retryAfter: 42 })).sentence).toContain(
    '42 s',
  );
  expect(describeError(new ApiError({ status: 429, code: 'rate_limited', retryAfter: 9 })).sentence).toContain('9 s');
});

test('trying again is offered where it can help', () => {
  const retry = (status: number, code: string) => describeError(new ApiError({ status, code })).retry;
  expect(retry(502, 'upstream_unreachable')).toBe(true);
  expect(retry(0, 'timeout')).toBe(true);
  expect(retry(403, 'missing_scope')).toBe(false);
  expect(retry(404, 'not_found')).toBe(false);
});

test('what is no ApiError still ends in a sentence', () => {
  expect(describeError(new TypeError('x is undefined')).sentence).not.toContain('undefined');
});

test('the sentences follow the language', () => {
  i18n.loadAndActivate({ locale: 'es', messages });
  expect(describeEnd('key_revoked')).toMatch(/clave/);
  expect(describeError(new ApiError({ status: 404, code: 'x' })).sentence).toMatch(/No está/);
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});
