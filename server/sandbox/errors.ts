import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorBody } from '../../src/api/envelope.ts';
import { metaOf, type SandboxContext } from './context.ts';

interface FaultDetails {
  fields?: Record<string, string>;
  headers?: Record<string, string>;
  /** More of the error object, such as the id of the contact that has the phone already. */
  extra?: Record<string, string>;
}

/** An answer other than 2xx, thrown from wherever it becomes clear. */
export class ApiFault extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: FaultDetails;
  constructor(status: ContentfulStatusCode, code: string, message: string, details: FaultDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const notFound = (what: string) => new ApiFault(404, 'not_found', `No such ${what}.`);

export const methodNotAllowed = (allow: string) => () => {
  throw new ApiFault(405, 'method_not_allowed', `Only ${allow} here.`, { headers: { Allow: allow } });
};

/** Every error leaves as `{ error: { code, message, fields? }, meta }`; what went wrong inside stays inside. */
export function answerError(error: unknown, c: SandboxContext, onUnexpected: (error: unknown) => void): Response {
  let fault: ApiFault;
  if (error instanceof ApiFault) fault = error;
  else if (error instanceof HTTPException && error.status < 500) {
    fault = new ApiFault(error.status as ContentfulStatusCode, 'bad_request', 'The request is malformed.');
  } else {
    onUnexpected(error);
    fault = new ApiFault(500, 'internal_error', 'Something went wrong on our side.');
  }
  const { fields, headers, extra } = fault.details;
  const body: ErrorBody = {
    error: { code: fault.code, message: fault.message, ...(fields ? { fields } : {}), ...extra },
    meta: metaOf(c),
  };
  for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value);
  return c.json(body, fault.status);
}
