/** What a `Range` header asks for; ends are inclusive, as on the wire. */
export type RangeAsk =
  | { kind: 'all' }
  | { kind: 'from'; start: number; end: number | null }
  | { kind: 'last'; length: number };

/** A part of a whole of `size` bytes; ends inclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Reads a `Range` header. What is malformed, in another unit, or in several parts asks for everything, which RFC 9110 allows.
 */
export function readRange(header: string | undefined): RangeAsk {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (!match || (first === '' && last === '')) return { kind: 'all' };
  if (first === '') return { kind: 'last', length: bounded(last) };
  const start = bounded(first);
  const end = last === '' ? null : bounded(last);
  return end !== null && end < start ? { kind: 'all' } : { kind: 'from', start, end };
}

const bounded = (digits: string): number => Math.min(Number(digits), Number.MAX_SAFE_INTEGER);

/** The part of a whole of `size` bytes that is asked for; null: none of it is there (416). */
export function spanOf(ask: RangeAsk, size: number): Span | null {
  if (ask.kind === 'all') return { start: 0, end: size - 1 };
  const start = ask.kind === 'last' ? Math.max(0, size - ask.length) : ask.start;
  const end = ask.kind === 'last' ? size - 1 : Math.min(ask.end ?? size - 1, size - 1);
  return start > end ? null : { start, end };
}

/** The header that asks upstream for the same; undefined: for everything. */
export function writeRange(ask: RangeAsk): string | undefined {
  if (ask.kind === 'all') return undefined;
  return ask.kind === 'last' ? `bytes=-${ask.length}` : `bytes=${ask.start}-${ask.end ?? ''}`;
}

/** `Content-Range` of a 206; null where it can't be read. `size` is null where it is not told. */
export function readContentRange(header: string | null): (Span & { size: number | null }) | null {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(header ?? '');
  if (!match) return null;
  const span = { start: Number(match[1]), end: Number(match[2]), size: match[3] === '*' ? null : Number(match[3]) };
  return span.end < span.start || (span.size !== null && span.end >= span.size) ? null : span;
}

/** Whether a part that came is the part that was asked for. */
export function answers(ask: RangeAsk, part: Span & { size: number | null }): boolean {
  if (part.size !== null) {
    const wanted = spanOf(ask, part.size);
    return ask.kind !== 'all' && wanted?.start === part.start && wanted.end === part.end;
  }
  return ask.kind === 'from' && ask.start === part.start && (ask.end === null || part.end <= ask.end);
}

/**
 * `take` bytes of a body after `skip`. Throws where the body ends before: a shorter answer must break off, not pass for whole.
 * `take` null: all that comes.
 */
export async function* cut(
  body: AsyncIterable<Uint8Array>,
  skip: number,
  take: number | null,
): AsyncGenerator<Uint8Array, void> {
  let toSkip = skip;
  let left = take ?? Number.POSITIVE_INFINITY;
  for await (const chunk of body) {
    const from = Math.min(toSkip, chunk.byteLength);
    toSkip -= from;
    const piece = chunk.subarray(from, Math.min(chunk.byteLength, from + left));
    left -= piece.byteLength;
    if (piece.byteLength > 0) yield piece;
    if (left === 0) return;
  }
  if (take !== null && left > 0) throw new Error('The recording broke off');
}
