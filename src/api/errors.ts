import { t } from '@lingui/core/macro';

/**
 * The one error every request ends in that does not end well. `status` is the HTTP status, or 0 where no answer came.
 * `code` is the server's own, or `offline`, `network`, `timeout`, `invalid_body`, `http_error` where it gave none.
 * `retryAfter` is in seconds.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfter: number | undefined;

  constructor(facts: {
    status: number;
    code: string;
    message?: string | undefined;
    requestId?: string | undefined;
    fields?: Record<string, string> | undefined;
    retryAfter?: number | undefined;
  }) {
    super(facts.message ?? facts.code);
    this.name = 'ApiError';
    this.status = facts.status;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.fields = facts.fields;
    this.retryAfter = facts.retryAfter;
  }
}

/** The code of a 409 that names no contact, where a look has found none with the number either. */
export const NO_OWNER = 'no_owner';

/** Whether it was refused because this browser is signed in to another organization than the tab shows. */
export const isElsewhere = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'other_organization';

/** Why somebody who was signed in no longer is. `not_kept`: the browser dropped the cookie of a sign-in that went well. */
export type EndReason = 'signed_out' | 'key_revoked' | 'not_kept';

/** What a person is told about an error: what happened and what to do next. */
export interface Problem {
  sentence: string;
  /** To quote to whoever operates the server. */
  requestId: string | undefined;
  /** Whether trying the same thing again can help. */
  retry: boolean;
}

/** Turns whatever was thrown into a sentence in the reader's language. Call it while rendering, so that it follows the language. */
export function describeError(error: unknown): Problem {
  if (!(error instanceof ApiError)) {
    return {
      sentence: t`Something went wrong on this page. Load it again; your data is safe.`,
      requestId: undefined,
      retry: true,
    };
  }
  const { sentence, retry } = byCode(error) ?? byStatus(error);
  return { sentence, retry, requestId: error.requestId };
}

type Told = Omit<Problem, 'requestId'>;

function byCode({ code, status, retryAfter }: ApiError): Told | undefined {
  switch (code) {
    case 'offline':
      return { sentence: t`There is no network. Check the connection, then try again.`, retry: true };
    case 'network':
      return {
        sentence: t`This dashboard's server did not answer. Check the connection, then try again.`,
        retry: true,
      };
    case 'timeout':
      return {
        sentence: t`No answer came in time. Your data is safe. Trying again in a minute usually helps.`,
        retry: true,
      };
    case 'invalid_body':
      return {
        sentence: t`The answer could not be read. Your data is safe. Trying again in a minute usually helps.`,
        retry: true,
      };
    case 'upstream_unreachable':
      return {
        sentence: t`InboundFlow can't be reached (${status}). Your data is safe; it is only out of reach. Trying again in a minute usually helps.`,
        retry: true,
      };
    case 'upstream_timeout':
      return {
        sentence: t`InboundFlow took too long to answer (${status}). Your data is safe. Trying again in a minute usually helps.`,
        retry: true,
      };
    case 'wrong_key':
      return {
        sentence: t`InboundFlow does not know this key. Check that you pasted all of it, or make a new one.`,
        retry: false,
      };
    case 'too_many_attempts':
      return { sentence: tooManyAttempts(retryAfter), retry: false };
    case 'key_revoked':
      return { sentence: t`InboundFlow no longer accepts this key. Sign in with another one.`, retry: false };
    case 'signed_out':
      return { sentence: t`You are signed out. Sign in again to go on.`, retry: false };
    case 'missing_scope':
      return {
        sentence: t`This key may not read this. The owner can allow it in InboundFlow under Settings, API keys.`,
        retry: false,
      };
    case 'other_organization':
      return {
        sentence: t`This browser is signed in to another organization by now. The notice at the top says how to go on.`,
        retry: false,
      };
    case 'cross_site':
      return {
        sentence: t`The server refused this because it seemed to come from another site. Open the dashboard at its own address.`,
        retry: false,
      };
    case 'no_recording':
      return { sentence: t`No recording was made of this call.`, retry: false };
    case 'recording_expired':
      return {
        sentence: t`The link to the recording had run out and no new one could be had. Try again in a minute.`,
        retry: true,
      };
    case 'recording_refused':
      return {
        sentence: t`The recording could not be fetched. Try again in a minute; the words stay readable.`,
        retry: true,
      };
    case 'not_audio':
      // Storage itself sent something else, or the file came as it should and no sound is in it.
      return status >= 400
        ? {
            sentence: t`The link to the recording leads to something that is no sound. If it stays so, ask InboundFlow about this call. The words stay readable.`,
            retry: true,
          }
        : { sentence: t`The file is damaged and can't be played. The words stay readable.`, retry: false };
    default:
      return undefined;
  }
}

function byStatus({ status, retryAfter }: ApiError): Told {
  if (status === 429) {
    const sentence = retryAfter
      ? t`InboundFlow allows 60 requests a minute for this key, and they are used up. Try again in ${retryAfter} s.`
      : t`InboundFlow allows 60 requests a minute for this key, and they are used up. Try again in a minute.`;
    return { sentence, retry: true };
  }
  if (status === 401) return { sentence: t`You are signed out. Sign in again to go on.`, retry: false };
  if (status === 403)
    return {
      sentence: t`This key may not do that. The owner can allow it in InboundFlow under Settings, API keys.`,
      retry: false,
    };
  if (status === 404)
    return { sentence: t`It is not there. It may have been removed, or the address is wrong.`, retry: false };
  if (status === 400 || status === 422) {
    return {
      sentence: t`The server did not understand this request (${status}). Check the filters and the address.`,
      retry: true,
    };
  }
  if (status >= 500) {
    return {
      sentence: t`The server answered with an error (${status}). Your data is safe. Trying again in a minute usually helps.`,
      retry: true,
    };
  }
  return {
    sentence: t`The server answered with an error (${status}). Try again; if it stays, quote the request id.`,
    retry: true,
  };
}

/** What a person is told about a contact that could not be saved; nothing was written. Call it while rendering. */
export function describeSaveError(error: unknown): Problem {
  const told = describeError(error);
  if (!(error instanceof ApiError)) return told;
  switch (error.status) {
    case 400:
    case 415:
    case 422:
      return {
        ...told,
        sentence: t`InboundFlow did not accept this (${error.status}). Look the fields over, then save again.`,
      };
    case 403:
      return {
        ...told,
        sentence: t`This key may not add contacts. The owner can allow it in InboundFlow under Settings, API keys.`,
      };
    case 409:
      return {
        ...told,
        sentence:
          error.code === NO_OWNER
            ? t`InboundFlow says that another contact has this number, but none can be found with it. Save again in a minute.`
            : t`Another contact has this number already.`,
      };
    case 413:
      return { ...told, sentence: t`This is more than InboundFlow takes. Shorten the notes, then save again.` };
    default:
      return told;
  }
}

function tooManyAttempts(seconds: number | undefined): string {
  return seconds
    ? t`Too many wrong keys. Wait ${seconds} s, then try again.`
    : t`Too many wrong keys. Wait a minute, then try again.`;
}

/** What the sign-in screen says to somebody whose session ended without their doing. */
export function describeEnd(reason: EndReason): string {
  switch (reason) {
    case 'key_revoked':
      return t`InboundFlow no longer accepts the key you were signed in with. Sign in with another one.`;
    case 'not_kept':
      return t`The sign-in worked, but this browser did not keep it: cookies are blocked, or the address differs from the server's PUBLIC_URL.`;
    case 'signed_out':
      return t`Your session has ended. Sign in again; you will be back where you were.`;
  }
}
