import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { getBytes, nameOrganization } from './client';
import { countRecording, recordingAddress, recordingFault } from './recordings';

afterEach(() => vi.restoreAllMocks());

test('where the file is there, it is damaged, unless the line to it was cut', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('x', { status: 206 }));
  expect(await recordingFault('a', false)).toMatchObject({ status: 206, code: 'not_audio' });
  expect(await recordingFault('a', true)).toMatchObject({ status: 206, code: 'recording_refused' });
});

test('else the server says why', async () => {
  const error = { error: { code: 'recording_expired' } };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(error, { status: 410 }));
  expect(await recordingFault('a', true)).toMatchObject({ status: 410, code: 'recording_expired' });
});

test('the address says whose recording it is, and is asked with those words why it was refused', async () => {
  nameOrganization(() => 'org');
  onTestFinished(() => nameOrganization(() => undefined));
  const error = { error: { code: 'other_organization' } };
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(error, { status: 412 }));
  expect(recordingAddress('a', { again: 1 })).toBe('/recordings/a?organization=org&again=1');
  expect(await recordingFault('a', false)).toMatchObject({ status: 412, code: 'other_organization' });
  await expect(countRecording('a')).rejects.toMatchObject({ code: 'other_organization' });
  // The session is looked at as well, where another test had that listened for.
  expect(fetched.mock.calls.map(([path]) => path).filter((path) => path !== '/session')).toEqual([
    '/recordings/a?organization=org',
    '/recordings/a?organization=org&count=1',
  ]);
});

describe('the whole of a recording', () => {
  const signal = new AbortController().signal;
  const serve = (body: BodyInit, init: ResponseInit = {}) =>
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(body, init));

  test('comes as its bytes', async () => {
    serve('sound');
    const bytes = await getBytes('/recordings/a', { signal, most: 5 });
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe('sound');
  });

  test('is left where it is too large, said or not', async () => {
    serve('sound');
    expect(await getBytes('/recordings/a', { signal, most: 4 })).toBeNull();
    serve('sound', { headers: { 'content-length': '5000' } });
    expect(await getBytes('/recordings/a', { signal, most: 4 })).toBeNull();
  });

  test('an error is the server’s, and a broken line one of the network', async () => {
    serve(JSON.stringify({ error: { code: 'recording_expired' } }), { status: 410 });
    await expect(getBytes('/recordings/a', { signal, most: 9 })).rejects.toMatchObject({ code: 'recording_expired' });
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('cut'));
    await expect(getBytes('/recordings/a', { signal, most: 9 })).rejects.toMatchObject({ status: 0 });
  });
});
