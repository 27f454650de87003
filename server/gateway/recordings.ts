import type { Upstream } from '../upstream/client.ts';
import { abortError } from '../upstream/errors.ts';
import { keyKind } from '../upstream/keys.ts';
import { fileName } from './audio.ts';
import type { Ctx } from './context.ts';
import { contentDisposition, downloadName, type NamedCall } from './downloadName.ts';
import { GatewayError, notFound, onlyMethods } from './errors.ts';
import type { Keyring } from './keyring.ts';
import { isId } from './proxy.ts';
import { type RangeAsk, readRange, writeRange } from './ranges.ts';
import { createRecordingLinks, type RecordingLink } from './recordingLinks.ts';
import { type Piece, peek, readPiece, SNIFF_BYTES } from './recordingPiece.ts';
import type { Ticket } from './seal.ts';
import type { Sessions } from './sessions.ts';
import { RefusedLink, type Storage } from './storage.ts';

export interface RecordingsConfig {
  sessions: Sessions;
  keyring: Keyring;
  upstream: Upstream;
  storage: Storage;
}

/** Until the first byte goes out, whatever has to be asked for before. */
const PATIENCE_MS = 25_000;
/** Of a recording whose storage tells neither ranges nor length, so much is counted, so long; a larger one can't be moved in. */
const COUNT_BYTES = 64 * 2 ** 20;
const COUNT_MS = 10_000;
/** The same where somebody asked for it (`?count=1`), and waits. */
const ASKED_BYTES = 2 ** 30;
const ASKED_MS = 4 * 60_000;
/** How storage says that a signed link has run out; some say it in other words than others. */
const EXPIRED = [400, 401, 403, 404, 410];

/** `/recordings/:call_id`: the audio of a call, whole or in part, wherever it lies. */
export function recordingsRoute({ sessions, keyring, upstream, storage }: RecordingsConfig) {
  const links = createRecordingLinks(upstream);

  const fetchFrom = async (ticket: Ticket, link: RecordingLink, range: string | undefined, signal: AbortSignal) => {
    const kind = keyKind(ticket.key);
    const trusted = kind && upstream.origin(kind);
    try {
      return await storage.get(link.url, range === undefined ? {} : { range }, trusted, signal);
    } catch (error) {
      const code = error instanceof RefusedLink ? 'recording_refused' : 'upstream_unreachable';
      throw new GatewayError(502, code, { cause: error });
    }
  };

  const open = async (ticket: Ticket, wanted: Wanted, signal: AbortSignal): Promise<Opened> => {
    const { callId, ask, counted } = wanted;
    const read = async () => {
      const link = await links.read(ticket.key, callId, signal);
      if (link === null) throw await sessions.refused(ticket);
      keyring.accept(ticket);
      return link;
    };
    let link = links.remembered(ticket.key, callId) ?? (await read());
    let response = await fetchFrom(ticket, link, writeRange(ask), signal);
    if (EXPIRED.includes(response.status)) {
      if (response.body) await discard(response.body);
      link = await read();
      response = await fetchFrom(ticket, link, writeRange(ask), signal);
      if (EXPIRED.includes(response.status)) throw new GatewayError(410, 'recording_expired');
    }
    const firstBytes = async () => {
      const first = await fetchFrom(ticket, link, `bytes=0-${SNIFF_BYTES - 1}`, signal);
      if (!first.body) return new Uint8Array();
      const peeked = await peek(first.body);
      await discard(peeked.body);
      return peeked.head;
    };
    const known = () => ({ type: link.type, size: link.size || null });
    let piece = await readPiece(ask, response, known(), firstBytes);
    link.type = piece.type;
    if (ask.kind !== 'all' && piece.length === null && (link.size === null || (counted && link.size === 0))) {
      // Without a length no part can be cut, and a player could not move in it: so it is counted, once.
      const [most, patience] = counted ? [ASKED_BYTES, ASKED_MS] : [COUNT_BYTES, COUNT_MS];
      link.size = await count(piece.body, most, patience);
      links.counted(ticket.key, callId, link.size);
      response = await fetchFrom(ticket, link, writeRange(ask), signal);
      piece = await readPiece(ask, response, known(), firstBytes);
    }
    return { piece, call: link.call };
  };

  return async (c: Ctx): Promise<Response> => {
    c.set('route', '/recordings/:id');
    const url = new URL(c.req.url);
    const callId = url.pathname.slice('/recordings/'.length);
    if (!isId(callId)) throw notFound();
    onlyMethods(c, 'GET', 'HEAD');
    // An audio element sends no header of ours, so the address says whose call it is.
    const organization = url.searchParams.get('organization');
    // A player left alone with its tab goes on asking: that is no sign of life.
    const ticket = await sessions.need(c, { alive: false, confirm: true, organization });
    // There is no validator of ours that an `If-Range` could name, so it never holds.
    const ask = readRange(c.req.header('if-range') === undefined ? c.req.header('range') : undefined);
    const stop = new AbortController();
    const client = c.req.raw.signal;
    client.addEventListener('abort', () => stop.abort(), { once: true });
    const counted = url.searchParams.get('count') === '1';
    const late = setTimeout(() => stop.abort(), PATIENCE_MS + (counted ? ASKED_MS : 0));
    try {
      const { piece, call } = await open(ticket, { callId, ask, counted }, stop.signal);
      const disposition =
        url.searchParams.get('download') === '1'
          ? contentDisposition(downloadName(call, url.searchParams.get('zone')), fileName(callId, piece.type))
          : `inline; filename="${fileName(callId, piece.type)}"`;
      const headers = headersOf(piece, disposition);
      const status = piece.part ? 206 : 200;
      if (c.req.method !== 'HEAD') return c.body(streamOf(piece.body, stop), status, headers);
      stop.abort();
      return c.body(null, status, headers);
    } catch (error) {
      const timedOut = stop.signal.aborted && !client.aborted;
      stop.abort();
      if (client.aborted) throw abortError(client);
      throw timedOut ? new GatewayError(504, 'upstream_timeout') : error;
    } finally {
      clearTimeout(late);
    }
  };
}

interface Wanted {
  callId: string;
  ask: RangeAsk;
  /** Somebody waits for it to be counted, however large it is. */
  counted: boolean;
}

interface Opened {
  piece: Piece;
  call: NamedCall;
}

function headersOf({ type, part, length }: Piece, disposition: string): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': type,
    'content-disposition': disposition,
    'accept-ranges': length === null ? 'none' : 'bytes',
  };
  if (length !== null) headers['content-length'] = String(length);
  if (part) headers['content-range'] = `bytes ${part.start}-${part.end}/${part.size ?? '*'}`;
  return headers;
}

/** Lets go of a body that nobody reads to its end, and of its socket. */
async function discard(body: AsyncIterable<Uint8Array>): Promise<void> {
  await body[Symbol.asyncIterator]().return?.();
}

/** How many bytes a body gives; 0 where they are more than `most`, or take longer than `patience` milliseconds. */
async function count(body: AsyncIterable<Uint8Array>, most: number, patience: number): Promise<number> {
  const deadline = Date.now() + patience;
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > most || Date.now() > deadline) return 0;
    }
  } catch (error) {
    throw new GatewayError(502, 'upstream_unreachable', { cause: error });
  }
  return bytes;
}

/** Pulls one piece at a time, so that a slow reader slows storage down too; `stop` frees storage's socket when the reader leaves. */
function streamOf(body: AsyncIterable<Uint8Array>, stop: AbortController): ReadableStream {
  const pieces = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          stop.abort();
          controller.error(error);
        }
      },
      cancel: () => stop.abort(),
    },
    { highWaterMark: 0 },
  );
}
