import { noteReached, noteUnreachable } from './connection';
import type { One, Page } from './envelope';
import { ApiError } from './errors';
import type { GivenAnswer } from './firstSight';

/** Longer than the gateway's own patience with InboundFlow, shorter than anybody's with a spinner. */
const TIMEOUT_MS = 28_000;

/** How long what the page's HTML asked for ahead is fresh enough to be shown. */
const AHEAD_MS = 10_000;

type Answer = readonly [response: Response, text: string];
const ahead = new Map<string, { answer: Promise<Answer>; until: number }>();

/**
 * Takes over what the page's HTML asked for before any script ran, and reads it while the scripts still work: asked for only when
 * the first screen is there, the first rows came 20 to 30 ms later. The first `get` of the same path is answered with it.
 */
export function readAhead(
  links: Iterable<Pick<Element, 'getAttribute'>> = document.querySelectorAll('link[rel=preload][as=fetch]'),
): void {
  for (const link of links) {
    const path = link.getAttribute('href') ?? '';
    const answer = exchange(path, { method: 'GET', signal: AbortSignal.timeout(TIMEOUT_MS) });
    // Whoever takes it is told.
    answer.catch(() => undefined);
    ahead.set(path, { answer, until: performance.now() + AHEAD_MS });
  }
}

/** Has the first `get` of a path answered with what was given along with the page. */
export function giveAhead({ path, status, retryAfter, text }: GivenAnswer): void {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  const answer = Promise.resolve([new Response(null, { status, headers }), text] as const);
  ahead.set(path, { answer, until: performance.now() + AHEAD_MS });
}

/** Takes over the answer that the page was drawn from, which lies in it, and takes it out of the page. */
export function takeGiven(template = document.querySelector<HTMLTemplateElement>('template[data-ahead]')): void {
  if (!template) return;
  const { ahead: path = '', status, retryAfter } = template.dataset;
  giveAhead({ path, status: Number(status), retryAfter, text: template.content.textContent });
  template.remove();
}

/** Mode and credentials stay at their defaults: only so does the browser answer from the preload. */
async function exchange(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init);
  return [response, await response.text()];
}

/** What was read ahead, once; undefined where there is none. Rejects with the signal's reason when that is aborted first. */
function takeAhead(path: string, signal: AbortSignal): Promise<Answer> | undefined {
  const found = ahead.get(path);
  ahead.delete(path);
  if (!found || found.until < performance.now()) return undefined;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    found.answer.then(resolve, reject);
  });
}

let shown: () => string | undefined = () => undefined;

/** Has every request for records name the organization that this tab shows, so that it is refused where the session is another's by now. */
export function nameOrganization(organization: () => string | undefined): void {
  shown = organization;
}

/** The organization that this tab shows, once that is known. */
export const shownOrganization = (): string | undefined => shown();

export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** A poll or a refetch: it does not count as a sign of life of the person. */
  background?: boolean | undefined;
  timeoutMs?: number;
  /** Whose records it is about, where that is not the organization that this tab shows. */
  organization?: string | undefined;
  /** Told the headers of the answer, whatever it is. */
  heard?: (headers: Headers) => void;
}

/** `GET path`, its body as parsed JSON. Throws `ApiError`, or the signal's own reason when it was aborted. */
export const get = (path: string, options: RequestOptions = {}): Promise<unknown> =>
  send('GET', path, undefined, options);

/** `POST path` with a JSON body. Never retried here or by react-query. */
export const post = (path: string, body: unknown, options: RequestOptions = {}): Promise<unknown> =>
  send('POST', path, body, options);

/** `DELETE path`. */
export const remove = (path: string, options: RequestOptions = {}): Promise<unknown> =>
  send('DELETE', path, undefined, options);

/** One record's envelope, its `data` read by `read`. */
export async function getOne<T>(
  path: string,
  read: (data: unknown) => T | undefined,
  options?: RequestOptions,
): Promise<One<T>> {
  const body = await get(path, options);
  const data = isRecord(body) ? read(body.data) : undefined;
  if (data === undefined) throw invalidBody(body);
  return { ...(body as One<T>), data };
}

/** One page of a list. Rows that `read` can't make sense of are left out; an envelope that is none throws. */
export async function getPage<T>(
  path: string,
  read: (row: unknown) => T | undefined,
  options?: RequestOptions,
): Promise<Page<T>> {
  const body = await get(path, options);
  if (!isRecord(body) || !Array.isArray(body.data)) throw invalidBody(body);
  const data = body.data.map(read).filter((row) => row !== undefined);
  return {
    data,
    has_more: body.has_more === true,
    next_cursor: typeof body.next_cursor === 'string' ? body.next_cursor : null,
    meta: (body as unknown as Page<T>).meta,
  };
}

async function send(method: string, path: string, body: unknown, options: RequestOptions): Promise<unknown> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const init: RequestInit = { method, signal };
  const headers: Record<string, string> = {};
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(body);
  }
  if (options.background) headers['X-Background'] = '1';
  // What was read ahead was asked for before anybody knew whose it is.
  const early = method === 'GET' && !options.background && !options.organization;
  const organization = options.organization ?? (path.startsWith('/v1/') ? shown() : undefined);
  if (organization) headers['X-Organization'] = organization;
  if (Object.keys(headers).length > 0) init.headers = headers;

  let response: Response;
  let text: string;
  try {
    const known = early ? takeAhead(path, signal) : undefined;
    [response, text] = await (known ?? exchange(path, init));
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    noteUnreachable();
    const code = timeout.aborted ? 'timeout' : navigator.onLine ? 'network' : 'offline';
    throw new ApiError({ status: 0, code });
  }
  noteStatus(path, response.status);
  options.heard?.(response.headers);
  if (!response.ok) throw failure(response, parse(text));
  if (response.status === 204 || text === '') return undefined;
  const parsed = parse(text);
  if (parsed === undefined) throw invalidBody(undefined, response);
  return parsed;
}

/** What an answer says of the way to InboundFlow. Our own server answers `/session` by itself, so that says nothing. */
function noteStatus(path: string, status: number): void {
  if (!path.startsWith('/v1/')) return;
  if (status === 502 || status === 503 || status === 504) noteUnreachable();
  else noteReached();
}

/** The status with which one byte at `path` is answered, for what is no JSON. Throws `ApiError` where it is refused. */
export async function probe(
  path: string,
  { signal, timeoutMs = TIMEOUT_MS }: { signal: AbortSignal; timeoutMs?: number },
): Promise<number> {
  let response: Response;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    response = await fetch(path, { headers: { Range: 'bytes=0-0' }, signal: AbortSignal.any([signal, timeout]) });
  } catch (cause) {
    if (signal.aborted) throw cause;
    const code = timeout.aborted ? 'timeout' : navigator.onLine ? 'network' : 'offline';
    throw new ApiError({ status: 0, code });
  }
  if (!response.ok) throw failure(response, parse(await response.text()));
  await response.body?.cancel();
  return response.status;
}

/** The body at `path` as bytes; null where there are more than `most`. Throws `ApiError` where it is refused or breaks off. */
export async function getBytes(
  path: string,
  { signal, most }: { signal: AbortSignal; most: number },
): Promise<ArrayBuffer | null> {
  const stop = new AbortController();
  try {
    const response = await fetch(path, { signal: AbortSignal.any([signal, stop.signal]) });
    if (!response.ok) throw failure(response, parse(await response.text()));
    let size = Number(response.headers.get('content-length') ?? 0);
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    if (size <= most) {
      size = 0;
      const body = response.body?.getReader();
      for (let read = await body?.read(); read?.value && size <= most; read = await body?.read()) {
        chunks.push(read.value);
        size += read.value.byteLength;
      }
    }
    if (size <= most) return await new Blob(chunks).arrayBuffer();
    stop.abort();
    return null;
  } catch (cause) {
    if (signal.aborted || cause instanceof ApiError) throw cause;
    throw new ApiError({ status: 0, code: navigator.onLine ? 'network' : 'offline' });
  }
}

/** Any shape, or none, is taken with equal calm: the status code decides. */
function failure(response: Response, body: unknown): ApiError {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  return new ApiError({
    status: response.status,
    code: typeof error.code === 'string' ? error.code : 'http_error',
    message: typeof error.message === 'string' ? error.message : undefined,
    fields: isRecord(error.fields) ? (error.fields as Record<string, string>) : undefined,
    requestId: requestIdOf(body, response),
    retryAfter: secondsOf(response.headers.get('retry-after')),
  });
}

function invalidBody(body: unknown, response?: Response): ApiError {
  return new ApiError({
    status: response?.status ?? 200,
    code: 'invalid_body',
    requestId: requestIdOf(body, response),
  });
}

function requestIdOf(body: unknown, response?: Response): string | undefined {
  if (isRecord(body) && isRecord(body.meta) && typeof body.meta.request_id === 'string') return body.meta.request_id;
  return response?.headers.get('x-request-id') ?? undefined;
}

/** `Retry-After` as whole seconds, at least 1; it may be a number or a date. */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a value is an object one can look fields up in. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field's words; null for none, for empty ones and for what is no text. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
