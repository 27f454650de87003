import { expect, test } from 'vitest';
import { blocksOf, clip, piecesOf } from './textPieces';

const whole = (lines: string[]) => {
  const pieces = piecesOf(lines);
  return lines.map((text, line) =>
    pieces
      .filter((piece) => piece.line === line)
      .map(({ from, to }) => text.slice(from, to))
      .join(''),
  );
};

test('pieces are the line again, and none is long', () => {
  const lines = [
    'short',
    '',
    'word '.repeat(50_000),
    'x'.repeat(100_000),
    '🦷'.repeat(50_000),
    `${'y'.repeat(10_240)} end`,
  ];
  expect(whole(lines)).toEqual(lines);
  const pieces = piecesOf(lines);
  expect(Math.max(...pieces.map(({ from, to }) => to - from))).toBeLessThanOrEqual(12_001);
  expect(pieces.filter(({ line }) => line === 0)).toEqual([{ line: 0, from: 0, to: 5 }]);
  for (const { line, from, to } of pieces) expect(lines[line]?.slice(from, to)).not.toMatch(/\p{Cs}/u);
});

test('a hit that lies over the edge of a piece is marked in both', () => {
  const spans = [0, 2, 8, 12, 15, 16];
  expect(clip(spans, { line: 0, from: 0, to: 10 })).toEqual({ spans: [0, 2, 8, 10], skipped: 0 });
  expect(clip(spans, { line: 0, from: 10, to: 20 })).toEqual({ spans: [0, 2, 5, 6], skipped: 1 });
  expect(clip(spans, { line: 0, from: 20, to: 30 })).toEqual({ spans: [], skipped: 3 });
});

test('blocks hold every piece once, in order, and no great deal each', () => {
  const lines = [...Array.from({ length: 500 }, (_, nth) => `line ${nth}`), 'word '.repeat(20_000)];
  const blocks = blocksOf(lines);
  expect(blocks.flat()).toEqual(piecesOf(lines));
  expect(Math.max(...blocks.map((block) => block.length))).toBeLessThanOrEqual(40);
  expect(Math.max(...blocks.map((block) => block.reduce((sum, { from, to }) => sum + to - from, 0)))).toBeLessThan(
    8_001,
  );
  expect(blocksOf([])).toEqual([]);
});
