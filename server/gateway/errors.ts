import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorBody } from '../../src/api/envelope.ts';
import { type UpstreamAnswer } from '../upstream/answer.ts';
import { UpstreamError } from '../upstream/errors.ts';
import type { Ctx } from './context.ts';

/** An answer other than 2xx. The code alone tells the dashboard what to say; no sentence of anybody else's is passed on. */
export class GatewayError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly headers: Record<string, string>;
  readonly fields: Record<string, string> | undefined;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    options: { headers?: Record<string, string>; fields?: Record<string, string> | undefined; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'GatewayError';
    this.status = status;
    this.code = code;
    this.headers = options.headers ?? {};
    this.fields = options.fields;
  }
}

export const notFound = () => new GatewayError(404, 'not_found');
export const signedOut = () => new GatewayError(401, 'signed_out');
export const keyRevoked = () => new GatewayError(401, 'key_revoked');

const METHOD_CODE = 'method_not_allowed';

/** Throws 405 unless the method is one of `allowed`. */
export function onlyMethods(c: Ctx, ...allowed: string[]): void {
  if (!allowed.includes(c.req.method)) {
    throw new GatewayError(405, METHOD_CODE, { headers: { allow: allowed.join(', ') } });
  }
}

const CODES: Record<number, string> = {
  400: 'bad_request',
  401: 'key_revoked',
  403: 'missing_scope',
  404: 'not_found',
  405: METHOD_CODE,
  409: 'conflict',
  413: 'too_large',
  415: 'not_json',
  422: 'invalid',
  429: 'rate_limited',
};

/** What an error answer of InboundFlow's becomes: its status, our code, and which fields were wrong. */
export function fromAnswer({ status, json, headers }: UpstreamAnswer): GatewayError {
  const code = CODES[status] ?? (status >= 500 ? 'upstream_error' : 'bad_request');
  return new GatewayError(status as ContentfulStatusCode, code, { headers, fields: readFields(json) });
}

function readFields(json: unknown): Record<string, string> | undefined {
  const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : undefined;
  const fields = typeof error === 'object' && error !== null && 'fields' in error ? error.fields : undefined;
  if (typeof fields !== 'object' || fields === null) return undefined;
  const texts = Object.entries(fields).filter(([name, text]) => /^\w{1,40}$/.test(name) && typeof text === 'string');
  return Object.fromEntries(texts.slice(0, 20).map(([name, text]) => [name, String(text).slice(0, 200)]));
}

/** Whatever was thrown, as the answer it becomes. A fault nobody foresaw is a 500 without any detail. */
export function toGatewayError(error: unknown, aborted: boolean): GatewayError {
  if (error instanceof GatewayError) return error;
  // Nobody reads this answer; the log tells it from a fault by the status other servers use for it.
  if (aborted) return new GatewayError(499 as ContentfulStatusCode, 'closed');
  if (error instanceof UpstreamError) {
    return new GatewayError(error.code === 'upstream_timeout' ? 504 : 502, error.code, { cause: error.cause });
  }
  return new GatewayError(500, 'internal', { cause: error });
}

export function errorBody(code: string, requestId: string, fields?: Record<string, string>): ErrorBody {
  return {
    error: fields ? { code, message: code, fields } : { code, message: code },
    meta: { request_id: requestId, timestamp: new Date().toISOString() },
  };
}
