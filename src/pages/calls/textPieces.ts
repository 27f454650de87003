/** A stretch of a line that is drawn as a block of its own. */
export interface Piece {
  /** Which line it belongs to. */
  line: number;
  from: number;
  to: number;
}

/** Longer lines are laid out in blocks, because a browser lays out a block whole, be it a megabyte. */
const LONG = 4_000;
const PIECE = 2_000;
/** A word longer than this is cut like anything else. */
const LONGEST_WORD = 12_000;

/** Lines as pieces; most are one. A long line is cut where a word ends. */
export function piecesOf(lines: readonly string[]): Piece[] {
  return lines.flatMap((text, line) => {
    const pieces: Piece[] = [];
    let from = 0;
    while (text.length - from > LONG) {
      const to = endOf(text, from);
      pieces.push({ line, from, to });
      from = to;
    }
    return [...pieces, { line, from, to: text.length }];
  });
}

/** What one block holds at most: it is skipped as one while it is off the screen, and marked as one when it is on it. */
const BLOCK_PIECES = 40;
const BLOCK_LETTERS = 6_000;

/** The pieces of all lines, by the block. */
export function blocksOf(lines: readonly string[]): Piece[][] {
  const blocks: Piece[][] = [];
  let block: Piece[] = [];
  let letters = 0;
  for (const piece of piecesOf(lines)) {
    block.push(piece);
    letters += piece.to - piece.from;
    if (block.length < BLOCK_PIECES && letters < BLOCK_LETTERS) continue;
    blocks.push(block);
    block = [];
    letters = 0;
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

function endOf(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from + PIECE);
  if (space > from) return space + 1;
  const next = text.indexOf(' ', from + PIECE);
  if (next >= 0 && next - from < LONGEST_WORD) return next + 1;
  const to = Math.min(text.length, from + LONGEST_WORD);
  // Not between the halves of one sign.
  return /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to - 1 : to;
}

/** The hits of a line that fall into a piece of it, counted from the piece's beginning, and how many hits of the line come before them. */
export function clip(spans: readonly number[], { from, to }: Piece): { spans: readonly number[]; skipped: number } {
  if (spans.length === 0) return { spans, skipped: 0 };
  // The first hit that ends behind the piece's beginning.
  let low = 0;
  let high = spans.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle * 2 + 1] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const clipped: number[] = [];
  for (let nth = low; nth * 2 < spans.length && (spans[nth * 2] ?? 0) < to; nth += 1) {
    clipped.push(Math.max(spans[nth * 2] ?? 0, from) - from, Math.min(spans[nth * 2 + 1] ?? 0, to) - from);
  }
  return { spans: clipped, skipped: low };
}
