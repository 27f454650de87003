import { afterEach, expect, test, vi } from 'vitest';
import { recordingFault } from './recordings';

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
