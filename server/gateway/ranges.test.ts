import { describe, expect, it } from 'vitest';
import { readContentRange, readRange, spanOf } from './ranges.ts';

const size = 1000;
const span = (header: string | undefined) => spanOf(readRange(header), size);

describe('ranges', () => {
  it.each([
    [undefined, { start: 0, end: 999 }],
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=100-199', { start: 100, end: 199 }],
    ['BYTES=100-199', { start: 100, end: 199 }],
    ['bytes=900-5000', { start: 900, end: 999 }],
    ['bytes=999-', { start: 999, end: 999 }],
    ['bytes=-1', { start: 999, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=1000-', null],
    ['bytes=5000-6000', null],
    ['bytes=-0', null],
    ['bytes=99999999999999999999-', null],
  ])('%s', (header, expected) => expect(span(header)).toEqual(expected));

  it.each([
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=1',
    'bytes=5-2',
    'bytes=--1',
    'items=0-1',
    'bytes=0-1,5-6',
    'bytes 0-1',
    '0-1',
  ])('takes %j for everything', (header) => expect(readRange(header)).toEqual({ kind: 'all' }));

  it.each([null, '', 'bytes */5', 'bytes 5-2/10', 'bytes 0-10/10', 'bytes a-b/c', 'bytes 0-1'])(
    'reads no %j',
    (header) => expect(readContentRange(header)).toBeNull(),
  );
});
