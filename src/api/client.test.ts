import { renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { get, getOne, getPage, post, probe, readAhead, takeGiven } from './client';
import { useConnection } from './connection';
import { ApiError } from './errors';

const answer = (body: BodyInit | null, init?: ResponseInit) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(body, init));
const json = (body: unknown, init?: ResponseInit) => answer(JSON.stringify(body), init);
const failed = async (request: Promise<unknown>): Promise<ApiError> => {
  const error = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`);
  return error;
};

afterEach(() => vi.restoreAllMocks());

test('a first read carries no header at all, so that the preload of the page answers it', async () => {
  const fetched = json({ session: null });
  await get('/session');
  const [path, init] = fetched.mock.calls[0] ?? [];
  expect(path).toBe('/session');
  expect(Object.keys(init ?? {}).sort()).toEqual(['method', 'signal']);
});

test('what the page asked for ahead is read at once, and answers the first read of it alone', async () => {
  const fetched = json({ data: [] });
  readAhead([{ getAttribute: () => '/v1/calls?limit=50' }]);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(Object.keys(fetched.mock.calls[0]?.[1] ?? {}).sort()).toEqual(['method', 'signal']);
  expect(await get('/v1/calls?limit=50')).toEqual({ data: [] });
  expect(fetched).toHaveBeenCalledTimes(1);
  await get('/v1/calls?limit=50');
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('what was read ahead is let go by who went away, is not shown once it is old, and fails as any read does', async () => {
  const links = [{ getAttribute: () => '/v1/calls' }];
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => undefined));
  readAhead(links);
  const away = new AbortController();
  const read = get('/v1/calls', { signal: away.signal });
  away.abort(new Error('went away'));
  await expect(read).rejects.toThrow('went away');

  fetched.mockRejectedValue(new TypeError('offline'));
  readAhead(links);
  expect(await failed(get('/v1/calls'))).toMatchObject({ status: 0, code: 'network' });

  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  fetched.mockResolvedValue(new Response('{"fresh":false}'));
  readAhead(links);
  clock.mockReturnValue(10_001);
  fetched.mockResolvedValue(new Response('{"fresh":true}'));
  expect(await get('/v1/calls')).toEqual({ fresh: true });
});

test('an answer that came along with the page is taken out of it, and answers the first read of it alone', async () => {
  const template = document.createElement('template');
  Object.assign(template.dataset, { ahead: '/v1/calls?limit=50', status: '200' });
  template.content.append('{"data":["<b>"]}');
  document.body.append(template);
  const fetched = json({ data: [] });
  takeGiven();
  expect(document.querySelector('template')).toBeNull();
  expect(await get('/v1/calls?limit=50')).toEqual({ data: ['<b>'] });
  expect(fetched).not.toHaveBeenCalled();
  await get('/v1/calls?limit=50');
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('an error that came along with the page is one', async () => {
  const template = document.createElement('template');
  Object.assign(template.dataset, { ahead: '/v1/calls', status: '429', retryAfter: '7' });
  template.content.append('{"error":{"code":"rate_limited","message":"x"}}');
  takeGiven(template);
  expect(await failed(get('/v1/calls'))).toMatchObject({ status: 429, code: 'rate_limited', retryAfter: 7 });
});

test('a background read says that nobody asked for it', async () => {
  const fetched = json({});
  await get('/v1/calls?limit=50', { background: true });
  expect(fetched.mock.calls[0]?.[1]?.headers).toEqual({ 'X-Background': '1' });
});

test('a body goes out as JSON', async () => {
  const fetched = json({});
  await post('/session', { demo: true });
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({
    method: 'POST',
    body: '{"demo":true}',
    headers: { 'Content-Type': 'application/json' },
  });
});

test('an error tells status, code, fields, request id and when to come back', async () => {
  json(
    { error: { code: 'invalid', message: 'no', fields: { phone: 'not a phone' } }, meta: { request_id: 'req_1' } },
    { status: 422, headers: { 'Retry-After': '7' } },
  );
  expect(await failed(get('/v1/calls'))).toMatchObject({
    status: 422,
    code: 'invalid',
    fields: { phone: 'not a phone' },
    requestId: 'req_1',
    retryAfter: 7,
  });
});

test.each([
  ['a page of HTML', '<h1>Bad gateway</h1>'],
  ['nothing', null],
  ['a list', '[]'],
  ['an error that is no object', '{"error":"no"}'],
  ['half an answer', '{"error":{"code":"x"'],
])('an error whose body is %s is known by its status', async (_, body) => {
  answer(body, { status: 502, headers: { 'X-Request-Id': 'req_2' } });
  expect(await failed(get('/v1/calls'))).toMatchObject({ status: 502, code: 'http_error', requestId: 'req_2' });
});

test('a Retry-After that is a date counts from now, and never to nothing', async () => {
  answer(null, { status: 429, headers: { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' } });
  expect(await failed(get('/v1/calls'))).toMatchObject({ retryAfter: 1 });
});

test('no connection is an ApiError of status 0', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await failed(get('/v1/calls'))).toMatchObject({ status: 0, code: 'network' });
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(await failed(get('/v1/calls'))).toMatchObject({ status: 0, code: 'offline' });
});

test('a server that never answers ends in a timeout', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      }),
  );
  expect(await failed(get('/v1/calls', { timeoutMs: 5 }))).toMatchObject({ status: 0, code: 'timeout' });
});

test('a request given up by the screen is no error of the API', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new DOMException('gone', 'AbortError'));
  const abort = new AbortController();
  abort.abort();
  await expect(get('/v1/calls', { signal: abort.signal })).rejects.not.toBeInstanceOf(ApiError);
});

test('an answer of 200 that is no JSON is an error, not data', async () => {
  answer('<html>captive portal</html>');
  expect(await failed(get('/v1/calls'))).toMatchObject({ status: 200, code: 'invalid_body' });
});

test('a page needs a list, a record needs to be readable', async () => {
  json({ data: { not: 'a list' } });
  expect(await failed(getPage('/v1/calls', (row) => row))).toMatchObject({ code: 'invalid_body' });
  expect(await failed(getOne('/v1/calls/1', () => undefined))).toMatchObject({ code: 'invalid_body' });
});

test('rows that can not be read are left out of a page', async () => {
  json({ data: [1, 'two', 3], has_more: true, next_cursor: 'c' });
  const page = await getPage('/v1/calls', (row) => (typeof row === 'number' ? row : undefined));
  expect(page).toMatchObject({ data: [1, 3], has_more: true, next_cursor: 'c' });
});

test('only what InboundFlow was asked tells whether it is in reach', async () => {
  const state = () => renderHook(useConnection).result.current.state;
  json({ data: [] });
  await get('/v1/calls');
  expect(state()).toBe('checked');
  json({ error: { code: 'not_audio' } }, { status: 502 });
  await failed(probe('/recordings/1', { signal: new AbortController().signal }));
  expect(state(), 'a recording that storage does not give').toBe('checked');
  json({ error: { code: 'upstream_unreachable' } }, { status: 502 });
  await failed(get('/v1/calls'));
  expect(state()).toBe('unreachable');
  json({ session: null });
  await get('/session');
  expect(state(), 'an answer of our own server').toBe('unreachable');
  json({ error: { code: 'not_found' } }, { status: 404 });
  await failed(get('/v1/calls/1'));
  expect(state()).toBe('checked');
});
