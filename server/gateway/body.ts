import type { Ctx } from './context.ts';
import { GatewayError } from './errors.ts';

const tooLarge = () => new GatewayError(413, 'too_large');

/** The body's bytes, at most `most` of them: counted as they come, whatever the headers say. */
export async function readBody(c: Ctx, most = 64 * 1024): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge();
  const body = c.req.raw.body;
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as text and as the JSON object it must be. */
export async function readJson(c: Ctx): Promise<{ text: string; value: Record<string, unknown> }> {
  if (!isJson(c.req.header('content-type'))) throw new GatewayError(415, 'not_json');
  const bytes = await readBody(c);
  let text = '';
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    // What the parser says would quote the body, and the body may be a key.
    throw new GatewayError(400, 'bad_request');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new GatewayError(400, 'bad_request');
  return { text, value: value as Record<string, unknown> };
}

export const isJson = (type: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(type ?? '');
