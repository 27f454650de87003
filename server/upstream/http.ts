import { Agent, fetch as undiciFetch } from 'undici';

export interface WireRequest {
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/** As much of a fetch response as this server reads. */
export interface WireResponse {
  status: number;
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
}

/** Sends one request and follows no redirect. */
export type Send = (url: string, request: WireRequest) => Promise<WireResponse>;

/** Sends over a pool of its own, so that connections to InboundFlow stay open between requests. */
export function createSend(): { send: Send; close(): Promise<void> } {
  const dispatcher = new Agent({ connect: { timeout: 5_000 }, connections: 64, keepAliveTimeout: 20_000 });
  return {
    send: (url, request) => undiciFetch(url, { ...request, redirect: 'manual', dispatcher }),
    close: () => dispatcher.destroy(),
  };
}

/** The whole body as text; throws `RangeError` once it is larger than `most` bytes. */
export async function readText(body: AsyncIterable<Uint8Array> | null, most: number): Promise<string> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw new RangeError(`more than ${most} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
