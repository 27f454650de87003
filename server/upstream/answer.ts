import { UpstreamError } from './errors.ts';

/** An answer that was understood: JSON throughout, and on success `{ data }`. */
export interface UpstreamAnswer {
  status: number;
  /** The JSON text exactly as it came; empty where an error had none. */
  text: string;
  json: unknown;
  /** `X-RateLimit-Limit`, `X-RateLimit-Remaining`, `Retry-After`, where the answer had them. */
  headers: Record<string, string>;
}

const PASSED_ON = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'retry-after'];

/** Reads an answer, or throws `upstream_bad_answer` where a success is not the documented envelope. */
export function understand(
  path: string,
  response: { status: number; headers: { get(name: string): string | null } },
  text: string,
): UpstreamAnswer {
  const { status } = response;
  const headers: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const json = parse(text);
  if (status >= 400) return { status, text, json, headers };
  // Anything but the documented envelope, a redirect or a proxy's HTML page included, must never pass for data.
  const data = typeof json === 'object' && json !== null && 'data' in json ? json.data : undefined;
  const list = /^\/v1\/(calls|contacts|leads|appointments)(\?|$)/.test(path) && status === 200;
  const good = (status === 200 || status === 201) && typeof data === 'object' && data !== null;
  if (!good || Array.isArray(data) !== list) throw new UpstreamError('upstream_bad_answer');
  return { status, text, json, headers };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
