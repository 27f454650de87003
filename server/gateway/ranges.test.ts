import { describe, expect, it } from 'vitest';
import { cut, readContentRange, readRange, spanOf } from './ranges.ts';

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

describe('cut', () => {
  async function* pieces(...texts: string[]) {
    for (const text of texts) yield Buffer.from(text);
  }
  const read = async (skip: number, take: number | null) => {
    let text = '';
    for await (const piece of cut(pieces('abc', '', 'def', 'ghi'), skip, take)) text += Buffer.from(piece).toString();
    return text;
  };

  it.each([
    [0, null, 'abcdefghi'],
    [0, 9, 'abcdefghi'],
    [0, 2, 'ab'],
    [2, 3, 'cde'],
    [3, 3, 'def'],
    [4, 5, 'efghi'],
    [8, 1, 'i'],
    [0, 0, ''],
    [9, null, ''],
  ])('skips %i and takes %s over the pieces', async (skip, take, text) => expect(await read(skip, take)).toBe(text));

  it('breaks off where there is less than was promised', async () => {
    await expect(read(0, 10)).rejects.toThrow();
    await expect(read(8, 2)).rejects.toThrow();
  });
});
