import { readAudioType, sniffAudio } from './audio.ts';
import { GatewayError } from './errors.ts';
import { answers, cut, type RangeAsk, readContentRange, type Span, spanOf } from './ranges.ts';
import type { StorageResponse } from './storage.ts';

/** A recording, or a part of one, ready to go out. */
export interface Piece {
  type: string;
  /** Null: the whole is sent. */
  part: (Span & { size: number | null }) | null;
  /** Bytes that `body` gives, or it throws; null: not known. */
  length: number | null;
  body: AsyncIterable<Uint8Array>;
}

export const SNIFF_BYTES = 16;

const broken = () => new GatewayError(502, 'upstream_bad_answer');

/**
 * What storage's answer is to the range that was asked for: to the byte, also where it sent everything.
 * `known` is what other answers told of the recording. `firstBytes` fetches its beginning where only that can tell what it is.
 */
export async function readPiece(
  ask: RangeAsk,
  response: StorageResponse,
  known: { type: string | null; size: number | null },
  firstBytes: () => Promise<Uint8Array>,
): Promise<Piece> {
  const { status, headers } = response;
  if (status === 416) throw unsatisfiable(/^bytes \*\/(\d{1,15})$/.exec(headers.get('content-range') ?? '')?.[1]);
  if (status !== 200 && status !== 206) throw new GatewayError(502, 'upstream_unreachable');
  const coded = !/^(identity)?$/.test(headers.get('content-encoding') ?? '');
  const came = status === 206 ? readContentRange(headers.get('content-range')) : null;
  if (status === 206 && (came === null || coded || !answers(ask, came))) throw broken();

  const told = readAudioType(headers.get('content-type'));
  if (told.kind === 'other') throw new GatewayError(502, 'not_audio');
  let body = response.body ?? none();
  let type = told.kind === 'audio' ? told.type : known.type;
  if (type === null) {
    const peeked = came === null || came.start === 0 ? await peek(body) : null;
    if (peeked) body = peeked.body;
    type = sniffAudio(peeked ? peeked.head : await firstBytes());
    if (type === null) throw new GatewayError(502, 'not_audio');
  }

  if (came) {
    const length = came.end - came.start + 1;
    return { type, part: came, length, body: cut(body, 0, length) };
  }
  const declared = headers.get('content-length');
  // A body that was decoded on the way has another length than the one declared.
  const size = coded || declared === null || !/^\d{1,15}$/.test(declared) ? known.size : Number(declared);
  // Of a whole of unknown length no part can be named, and the whole may be sent instead.
  if (ask.kind === 'all' || size === null) return { type, part: null, length: size, body: cut(body, 0, size) };
  const span = spanOf(ask, size);
  if (span === null) throw unsatisfiable(String(size));
  const length = span.end - span.start + 1;
  return { type, part: { ...span, size }, length, body: cut(body, span.start, length) };
}

const unsatisfiable = (size: string | undefined) =>
  new GatewayError(416, 'bad_range', {
    headers: { 'content-range': `bytes */${size ?? '*'}`, 'accept-ranges': 'bytes' },
  });

async function* none(): AsyncGenerator<Uint8Array, void> {}

/** Reads the first bytes of a body and gives them back with all the rest. */
export async function peek(
  body: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; body: AsyncIterable<Uint8Array> }> {
  const rest = body[Symbol.asyncIterator]();
  let head = new Uint8Array();
  let ended = false;
  while (!ended && head.byteLength < SNIFF_BYTES) {
    const { done, value } = await rest.next();
    if (done) ended = true;
    else head = Buffer.concat([head, value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array, void> {
    try {
      yield head;
      if (!ended) yield* { [Symbol.asyncIterator]: () => rest };
    } finally {
      await rest.return?.();
    }
  }
  return { head, body: whole() };
}
