import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Parts, SandboxEnv } from './context.ts';
import { UUID } from './cursor.ts';
import type { Turn } from './demo/conversation.ts';
import { ApiFault, methodNotAllowed, notFound } from './errors.ts';
import { readRange } from './range.ts';
import { calls } from './schema.ts';

/** Where the sound comes from; whole audio files, the kind told by their first bytes. */
export interface RecordingSource {
  /** Says the turns, each at its second, `totalSeconds` long. */
  english(turns: Turn[], totalSeconds: number): Promise<Uint8Array>;
  /** A file made beforehand, by the name on the call's row. */
  fixed(file: string): Promise<Uint8Array>;
}

/** A recording somebody listens to is asked for again and again, a range at a time. */
const KEPT = 8;

function typeOf(audio: Uint8Array): string {
  const start = Buffer.from(audio.subarray(0, 4)).toString('latin1');
  if (start === 'RIFF') return 'audio/wav';
  if (start === 'OggS') return 'audio/ogg';
  return 'audio/mpeg';
}

/** No byte of it is a frame's first one, so that no player finds sound in it. */
function brokenAudio(seed: string): Uint8Array {
  const blocks = Array.from({ length: 640 }, (_, i) => createHash('sha256').update(`${seed}/${i}`).digest());
  return Buffer.concat(blocks).map((byte) => byte & 0x7f);
}

/** The spoken turns of a call's `messages`, which are kept as the wire gives them. */
export function turnsOf(messages: unknown[] | null): Turn[] {
  return (messages ?? []).flatMap((message): Turn[] => {
    const { role, content, seconds_from_start, duration_seconds } = (message ?? {}) as Record<string, unknown>;
    if (role !== 'assistant' && role !== 'user') return [];
    if (typeof content !== 'string' || typeof seconds_from_start !== 'number') return [];
    const duration = typeof duration_seconds === 'number' ? duration_seconds : 0;
    return [{ role, text: content, start_seconds: seconds_from_start, duration_seconds: duration }];
  });
}

export function recordingRoutes({ database, links }: Parts, source: RecordingSource): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const kept = new LRUCache<string, Promise<Uint8Array>>({ max: KEPT });

  async function load(organization: string, callId: string): Promise<Uint8Array> {
    const own = and(eq(calls.organization_id, organization), eq(calls.id, callId));
    const [call] = await database.orm.select().from(calls).where(own);
    if (!call || call.recording === 'none' || call.recording === 'link') throw notFound('recording');
    if (call.recording === 'broken') return brokenAudio(call.id);
    if (call.recording === 'fixed') return source.fixed(call.recording_file ?? '');
    return source.english(turnsOf(call.messages), call.duration_seconds ?? 0);
  }

  function audioOf(organization: string, callId: string): Promise<Uint8Array> {
    const name = `${organization}/${callId}`;
    const loading = kept.get(name) ?? load(organization, callId);
    kept.set(name, loading);
    loading.catch(() => kept.delete(name));
    return loading;
  }

  app.get('/recordings/:call_id', async (c) => {
    const call = c.req.param('call_id');
    const { organization = '', expires = '', signature = '' } = c.req.query();
    // Storage services answer 403 to a forged link and an expired one alike.
    const state = UUID.test(call) ? links.check({ organization, call, expires, signature }) : 'forged';
    if (state === 'expired') throw new ApiFault(403, 'link_expired', 'This link has expired: read the call again.');
    if (state === 'forged') throw new ApiFault(403, 'bad_signature', 'This link was not made by us.');

    const audio = await audioOf(organization, call);
    const etag = `"${createHash('sha256').update(`${signature}/${audio.length}`).digest('hex').slice(0, 16)}"`;
    c.header('Content-Type', typeOf(audio));
    c.header('Accept-Ranges', 'bytes');
    c.header('ETag', etag);
    const condition = c.req.header('if-range');
    const wanted = condition === undefined || condition === etag ? c.req.header('range') : undefined;
    const range = readRange(wanted, audio.length);
    if (range === 'unsatisfiable') {
      const headers = { 'Content-Range': `bytes */${audio.length}` };
      throw new ApiFault(416, 'range_not_satisfiable', `The recording has ${audio.length} bytes.`, { headers });
    }
    const [first, last] = range ?? [0, audio.length - 1];
    if (range) c.header('Content-Range', `bytes ${first}-${last}/${audio.length}`);
    c.header('Content-Length', String(last - first + 1));
    return c.body(audio.slice(first, last + 1) as Uint8Array<ArrayBuffer>, range ? 206 : 200);
  });
  app.all('/recordings/:call_id', methodNotAllowed('GET, HEAD'));
  return app;
}
