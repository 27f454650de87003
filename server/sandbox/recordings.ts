import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Parts, SandboxEnv } from './context.ts';
import { UUID } from './cursor.ts';
import type { Turn } from './demo/conversation.ts';
import { ApiFault, methodNotAllowed, notFound } from './errors.ts';
import { readRange } from './range.ts';
import { calls } from './schema.ts';

/** An audio file, the whole size known, its bytes to be had from any place on. */
export interface Sound {
  type: string;
  size: number;
  stream(from?: number, to?: number): ReadableStream<Uint8Array>;
}

/** Where the sound comes from. */
export interface RecordingSource {
  /** Says the turns, each at its second; `totalSeconds` long. Nobody listening any more (`signal`), it need not. */
  english(call: { turns: Turn[]; totalSeconds: number; caller: 'man' | 'woman' }, signal: AbortSignal): Promise<Sound>;
  /** A file made beforehand, by the name on the call's row; null where there is none. */
  fixed(file: string): Promise<Sound | null>;
}

/** No byte of it is a frame's first one, so that no player finds sound in it. */
function brokenSound(seed: string): Sound {
  const blocks = Array.from({ length: 640 }, (_, i) => createHash('sha256').update(`${seed}/${i}`).digest());
  const bytes = new Blob([Buffer.concat(blocks).map((byte) => byte & 0x7f)]);
  return { type: 'audio/mpeg', size: bytes.size, stream: (from, to) => bytes.slice(from, to).stream() };
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

  async function rowOf(organization: string, callId: string) {
    const own = and(eq(calls.organization_id, organization), eq(calls.id, callId));
    const [call] = await database.orm.select().from(calls).where(own);
    if (!call || call.recording === 'none' || call.recording === 'link') throw notFound('recording');
    return call;
  }

  async function soundOf(call: typeof calls.$inferSelect, signal: AbortSignal): Promise<Sound> {
    if (call.recording === 'broken') return brokenSound(call.id);
    if (call.recording === 'fixed') {
      const sound = await source.fixed(call.recording_file ?? '');
      if (!sound) throw notFound('recording');
      return sound;
    }
    const caller = call.recording_file === 'woman' ? 'woman' : 'man';
    return source.english({ turns: turnsOf(call.messages), totalSeconds: call.duration_seconds ?? 0, caller }, signal);
  }

  app.get('/recordings/:call_id', async (c) => {
    const call = c.req.param('call_id');
    const { organization = '', expires = '', signature = '' } = c.req.query();
    // Storage services answer 403 to a forged link and an expired one alike.
    const state = UUID.test(call) ? links.check({ organization, call, expires, signature }) : 'forged';
    if (state === 'expired') throw new ApiFault(403, 'link_expired', 'This link has expired: read the call again.');
    if (state === 'forged') throw new ApiFault(403, 'bad_signature', 'This link was not made by us.');

    const row = await rowOf(organization, call);
    const sound = await soundOf(row, c.req.raw.signal);
    // Equal for every link to this recording: what a player began by one link it can go on with by the next.
    const etag = `"${createHash('sha256').update(`${organization}/${call}/${sound.size}`).digest('hex').slice(0, 16)}"`;
    c.header('Content-Type', sound.type);
    if (row.recording === 'whole') return c.req.method === 'HEAD' ? c.body(null) : c.body(sound.stream(0, sound.size));
    c.header('Accept-Ranges', 'bytes');
    c.header('ETag', etag);
    const condition = c.req.header('if-range');
    const wanted = condition === undefined || condition === etag ? c.req.header('range') : undefined;
    const range = readRange(wanted, sound.size);
    if (range === 'unsatisfiable') {
      const headers = { 'Content-Range': `bytes */${sound.size}`, 'Content-Type': 'application/json' };
      throw new ApiFault(416, 'range_not_satisfiable', `The recording has ${sound.size} bytes.`, { headers });
    }
    const [first, last] = range ?? [0, sound.size - 1];
    if (range) c.header('Content-Range', `bytes ${first}-${last}/${sound.size}`);
    c.header('Content-Length', String(last - first + 1));
    const status = range ? 206 : 200;
    if (c.req.method === 'HEAD') return c.body(null, status);
    return c.body(sound.stream(first, last + 1), status);
  });
  app.all('/recordings/:call_id', methodNotAllowed('GET, HEAD'));
  return app;
}
