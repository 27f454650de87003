/** Why no usable answer came. An answer with an error status is an answer, not one of these. */
export type UpstreamFault = 'upstream_unreachable' | 'upstream_timeout' | 'upstream_bad_answer';

export class UpstreamError extends Error {
  readonly code: UpstreamFault;
  /** Whether the connection failed, rather than what came over it: a GET may be tried again. */
  readonly retry: boolean;

  /** `cause` is for the log; nothing of it reaches the browser. */
  constructor(code: UpstreamFault, { cause, retry = false }: { cause?: unknown; retry?: boolean } = {}) {
    super(code, { cause });
    this.name = 'UpstreamError';
    this.code = code;
    this.retry = retry;
  }
}

/** Why a signal aborted, as an Error: the web server aborts with a bare text, which frameworks do not treat as one when it is thrown. */
export function abortError({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException(String(reason), 'AbortError');
}
