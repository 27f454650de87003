import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Listening, listen } from '../listen.ts';
import { readAudioType, sniffAudio } from './audio.ts';
import { createStorage } from './storage.ts';
import { CALL_ID, codeOf, json, makeGateway } from './testing.ts';

/** 10,000 bytes that begin like an mp3 and each tell where they are. */
const SOUND = Buffer.from(Array.from({ length: 10_000 }, (_, at) => (at < 3 ? 'ID3'.charCodeAt(at) : at % 251)));
const CALL = { id: CALL_ID, caller_name: 'Rosa Delgadillo', started_at: '2026-11-19T18:48:30Z' };
const LINK = 'https://storage.example/a.mp3?signature=1';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** Storage as it should be: ranges to the byte. */
const ranged =
  (type = 'audio/mpeg', sound = SOUND): RequestListener =>
  (request, response) => {
    const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (first === '' && last === '') {
      response.writeHead(200, { 'content-type': type, 'content-length': sound.length, 'set-cookie': 'a=b' }).end(sound);
      return;
    }
    const start = first === '' ? Math.max(0, sound.length - Number(last)) : Number(first);
    const end = first === '' || last === '' ? sound.length - 1 : Math.min(Number(last), sound.length - 1);
    if (start > end) {
      response.writeHead(416, { 'content-range': `bytes */${sound.length}` }).end();
      return;
    }
    const part = sound.subarray(start, end + 1);
    const headers = {
      'content-type': type,
      'content-length': part.length,
      'content-range': `bytes ${start}-${end}/${sound.length}`,
    };
    response.writeHead(206, headers).end(part);
  };

/** Storage that knows no ranges. */
const whole =
  (type = 'audio/mpeg', sound = SOUND, declared = true): RequestListener =>
  (_, response) => {
    response
      .writeHead(200, { 'content-type': type, ...(declared ? { 'content-length': sound.length } : {}) })
      .end(sound);
  };

/** Somebody signed in, a call whose recording lies at `link()`, and the storage behind that name. */
async function withStorage(handle: RequestListener, link: () => string | null = () => LINK) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    handle(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const storage = createStorage({
    resolve: async () => [{ address: '93.184.215.14' }],
    dial: (_, callback) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => callback(null, socket));
    },
  });
  closers.push(async () => {
    await storage.close();
    server.closeAllConnections();
    server.close();
  });
  const gateway = makeGateway({ storage });
  gateway.api.answer = (path) =>
    path === '/v1/me' ? undefined : json(200, { data: { ...CALL, recording_url: link() } });
  const cookie = await gateway.signIn();
  gateway.api.asked.length = 0;
  const ask = (headers: Record<string, string> = {}, path = `/recordings/${CALL_ID}`, method = 'GET') =>
    gateway.ask(path, { method, headers: { cookie, ...headers } });
  return { ...gateway, ask, cookie, requests };
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe.each([
  ['storage that gives ranges', ranged()],
  ['storage that ignores them', whole()],
])('ranges to the byte from %s', (_, handle) => {
  it.each([
    [undefined, 200, 0, 10_000],
    ['bytes=0-', 206, 0, 10_000],
    ['bytes=0-0', 206, 0, 1],
    ['bytes=4000-4999', 206, 4000, 5000],
    ['bytes=9999-', 206, 9999, 10_000],
    ['bytes=9000-99999', 206, 9000, 10_000],
    ['bytes=-1', 206, 9999, 10_000],
    ['bytes=-500', 206, 9500, 10_000],
    ['bytes=-99999', 206, 0, 10_000],
    ['bytes=5-2', 200, 0, 10_000],
    ['bytes=abc', 200, 0, 10_000],
    ['pages=1-2', 200, 0, 10_000],
    ['bytes=0-1,5-6', 200, 0, 10_000],
  ])('%s', async (range, status, from, to) => {
    const { ask } = await withStorage(handle);
    const response = await ask(range === undefined ? {} : { range });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'audio/mpeg',
      'content-length': String(to - from),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': `inline; filename="call-${CALL_ID}.mp3"`,
    });
    expect(response.headers.get('content-range')).toBe(status === 206 ? `bytes ${from}-${to - 1}/10000` : null);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect((await bytesOf(response)).equals(SOUND.subarray(from, to))).toBe(true);
  });

  it.each(['bytes=10000-', 'bytes=20000-30000', 'bytes=-0'])('%s is past the end', async (range) => {
    const { ask } = await withStorage(handle);
    const response = await ask({ range });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */10000']);
  });

  it('HEAD has the headers alone', async () => {
    const { ask } = await withStorage(handle);
    const response = await ask({}, undefined, 'HEAD');
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '10000']);
    expect(await response.text()).toBe('');
  });

  it('If-Range never holds', async () => {
    const { ask } = await withStorage(handle);
    expect((await ask({ range: 'bytes=5-9', 'if-range': '"x"' })).status).toBe(200);
  });
});

describe('storage that is not as it should be', () => {
  it.each([
    ['bytes=0-', 0, 10_000],
    ['bytes=5-9', 5, 10],
    ['bytes=-500', 9500, 10_000],
  ])('sends everything without telling how much: %s is cut out all the same', async (range, from, to) => {
    const { ask, requests } = await withStorage(whole('audio/mpeg', SOUND, false));
    for (const times of [2, 3]) {
      const response = await ask({ range });
      expect(response.status).toBe(206);
      expect(response.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/10000`);
      expect((await bytesOf(response)).equals(SOUND.subarray(from, to))).toBe(true);
      // Counted once, then known.
      expect(requests).toHaveLength(times);
    }
  });

  it('asked for everything without telling how much: everything goes out, uncounted', async () => {
    const { ask, requests } = await withStorage(whole('audio/mpeg', SOUND, false));
    const response = await ask();
    expect([response.status, response.headers.get('content-length')]).toEqual([200, null]);
    expect((await bytesOf(response)).equals(SOUND)).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it('sends more than can be counted: it goes out whole, as it comes', async () => {
    const large = Buffer.alloc(2 ** 20, 7);
    large.write('ID3');
    let expired = 0;
    const { ask } = await withStorage((_, response) => {
      if (expired-- > 0) return response.writeHead(403).end();
      response.writeHead(200, { 'content-type': 'audio/mpeg' });
      let left = 66;
      const more = () => {
        if (left === 0 || response.destroyed) return response.end();
        left -= 1;
        return response.write(large, more);
      };
      return more();
    });
    const response = await ask({ range: 'bytes=0-' });
    expect([response.status, response.headers.get('content-range')]).toEqual([200, null]);
    expect(response.headers.get('accept-ranges')).toBe('none');
    expect((await bytesOf(response)).byteLength).toBe(66 * 2 ** 20);

    // Somebody asks for it to be loaded once: from then on it has parts, also when the link to it is another one.
    const counted = await ask({ range: 'bytes=0-0' }, `/recordings/${CALL_ID}?count=1`);
    expect([counted.status, counted.headers.get('content-range')]).toEqual([206, `bytes 0-0/${66 * 2 ** 20}`]);
    expired = 1;
    const part = await ask({ range: 'bytes=-5' });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes ${66 * 2 ** 20 - 5}-${66 * 2 ** 20 - 1}/${66 * 2 ** 20}`,
    ]);
    await part.body?.cancel();
  });

  it.each([
    ['another part', 'bytes 0-4/10000'],
    ['a longer part', 'bytes 5-99/10000'],
    ['no part', ''],
    ['nonsense', 'bytes 9-5/10000'],
  ])('sends %s than asked for: refused', async (_, range) => {
    const { ask } = await withStorage((__, response) => {
      response
        .writeHead(206, { 'content-type': 'audio/mpeg', ...(range ? { 'content-range': range } : {}) })
        .end('xxxxx');
    });
    const response = await ask({ range: 'bytes=5-9' });
    expect([response.status, await codeOf(response)]).toEqual([502, 'upstream_bad_answer']);
  });

  it('breaks off: the answer breaks off too', async () => {
    const { ask } = await withStorage((request, response) => {
      response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': 10_000 });
      response.write(SOUND.subarray(0, 5000), () => request.socket.destroy());
    });
    await expect(bytesOf(await ask())).rejects.toThrow();
  });

  it.each([500, 503, 429])('answers %i: a plain 502', async (status) => {
    const { ask } = await withStorage((_, response) => response.writeHead(status).end('secret'));
    const response = await ask();
    expect([response.status, await codeOf(response)]).toEqual([502, 'upstream_unreachable']);
  });

  it('is not there: a plain 502 without its address', async () => {
    const { ask } = await withStorage((request) => request.socket.destroy());
    const response = await ask();
    const text = await response.text();
    expect([response.status, text.includes('upstream_unreachable')]).toEqual([502, true]);
    expect(text).not.toContain('storage.example');
  });
});

describe('only audio', () => {
  it.each([
    'text/html',
    'text/html; charset=utf-8',
    'image/svg+xml',
    'application/json',
    'audio/x-mpegurl',
    'video/x-ms-asf',
    'audio/<b>',
  ])('comes out: %s does not', async (type) => {
    const { ask } = await withStorage(whole(type));
    const response = await ask();
    expect([response.status, await codeOf(response)]).toEqual([502, 'not_audio']);
  });

  it('comes out of a page dressed as bytes: it does not', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const { ask } = await withStorage(whole('application/octet-stream', page));
    expect(await codeOf(await ask())).toBe('not_audio');
  });

  it.each(['application/octet-stream', 'binary/octet-stream', 'video/mp4', ''])(
    'is told by its first bytes (%s)',
    async (type) => {
      const { ask, requests } = await withStorage(ranged(type));
      const middle = await ask({ range: 'bytes=5000-5009' });
      expect([middle.status, middle.headers.get('content-type')]).toEqual([206, 'audio/mpeg']);
      expect((await bytesOf(middle)).equals(SOUND.subarray(5000, 5010))).toBe(true);
      expect(requests.map(({ headers }) => headers.range)).toEqual(['bytes=5000-5009', 'bytes=0-15']);
      const all = await ask();
      expect((await bytesOf(all)).equals(SOUND)).toBe(true);
      expect(requests).toHaveLength(3);
    },
  );

  it('is told also where the first bytes come one by one', async () => {
    const { ask } = await withStorage((_, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': SOUND.length });
      for (let at = 0; at < 40; at += 1) response.write(SOUND.subarray(at, at + 1));
      response.end(SOUND.subarray(40));
    });
    const response = await ask({ range: 'bytes=0-' });
    expect((await bytesOf(response)).equals(SOUND)).toBe(true);
  });

  it.each([
    ['RIFF\0\0\0\0WAVE', 'audio/wav'],
    ['OggS', 'audio/ogg'],
    ['fLaC', 'audio/flac'],
    ['\0\0\0 ftypM4A ', 'audio/mp4'],
    ['\x1aE\xdf\xa3', 'audio/webm'],
    ['\xff\xfb\x90\x00', 'audio/mpeg'],
    ['\xff\xf1\x50', 'audio/aac'],
    ['ID3\x04', 'audio/mpeg'],
    ['RIFF\0\0\0\0AVI ', null],
    ['<html>', null],
    ['PK\x03\x04', null],
    ['', null],
  ])('%j is %s', (bytes, type) => expect(sniffAudio(Buffer.from(bytes, 'latin1'))).toBe(type));

  it('has a type without anything beside it', () => {
    expect(readAudioType('Audio/MPEG; codecs="x"')).toEqual({ kind: 'audio', type: 'audio/mpeg' });
  });
});

describe('the link', () => {
  it('costs one request for all parts of a listening, and goes without key or cookie', async () => {
    const { ask, api, requests } = await withStorage(ranged());
    for (let from = 0; from < 10_000; from += 1000) await bytesOf(await ask({ range: `bytes=${from}-${from + 999}` }));
    expect(api.asked.map(({ url }) => url.pathname)).toEqual([`/v1/calls/${CALL_ID}`]);
    for (const { headers } of requests) {
      expect(headers.authorization).toBeUndefined();
      expect(JSON.stringify(headers)).not.toMatch(/cookie|sk_live|127\.0\.0\.1/);
    }
  });

  it.each([400, 401, 403, 404, 410])(
    'that has expired (%i) is read anew, and the same part goes on',
    async (status) => {
      let links = 0;
      const { ask, api } = await withStorage(
        (request, response) =>
          request.url?.includes('signature=1') ? response.writeHead(status).end() : ranged()(request, response),
        () => `https://storage.example/a.mp3?signature=${++links}`,
      );
      const response = await ask({ range: 'bytes=7000-7999' });
      expect(response.status).toBe(206);
      expect((await bytesOf(response)).equals(SOUND.subarray(7000, 8000))).toBe(true);
      expect(api.asked).toHaveLength(2);
    },
  );

  it('that expires while somebody listens is read anew once', async () => {
    let valid = 1;
    let links = 0;
    const { ask, api } = await withStorage(
      (request, response) =>
        request.url?.endsWith(`=${valid}`) ? ranged()(request, response) : response.writeHead(403).end(),
      () => `https://storage.example/a.mp3?signature=${++links}`,
    );
    expect((await ask({ range: 'bytes=0-99' })).status).toBe(206);
    valid = 2;
    expect((await ask({ range: 'bytes=100-199' })).status).toBe(206);
    expect((await ask({ range: 'bytes=200-299' })).status).toBe(206);
    expect(api.asked).toHaveLength(2);
  });

  it('that stays expired is said to be', async () => {
    const { ask, api } = await withStorage((_, response) => response.writeHead(403).end());
    const response = await ask();
    expect([response.status, await codeOf(response)]).toEqual([410, 'recording_expired']);
    expect(api.asked).toHaveLength(2);
  });

  it.each([null, ''])('that is missing (%j) means no recording', async (link) => {
    const { ask } = await withStorage(ranged(), () => link);
    const response = await ask();
    expect([response.status, await codeOf(response)]).toEqual([404, 'no_recording']);
  });

  it.each([
    'http://storage.example/a.mp3',
    'https://127.0.0.1/',
    'file:///etc/passwd',
    'nonsense',
    'https://api.example.com@127.0.0.1/',
  ])('to %s is refused', async (link) => {
    const { ask, requests } = await withStorage(ranged(), () => link);
    const response = await ask();
    const text = await response.text();
    expect([response.status, text.includes('recording_refused')]).toEqual([502, true]);
    expect(requests).toHaveLength(0);
  });
});

describe('who may listen', () => {
  it('is whoever is signed in', async () => {
    const { ask } = await withStorage(ranged());
    expect(await codeOf(await ask({ cookie: '' }))).toBe('signed_out');
  });

  it('needs the scope, and a key that is still good', async () => {
    const { ask, api } = await withStorage(ranged());
    api.answer = () => json(403, {});
    expect(await codeOf(await ask())).toBe('missing_scope');
    api.answer = () => json(401, {});
    expect(await codeOf(await ask())).toBe('key_revoked');
    expect(await codeOf(await ask())).toBe('key_revoked');
    expect(api.asked).toHaveLength(2);
  });

  it('is checked again before a remembered link is used five minutes on', async () => {
    const { ask, api, clock } = await withStorage(ranged());
    expect((await ask()).status).toBe(200);
    clock.now += 6 * 60_000;
    api.answer = () => json(401, {});
    expect(await codeOf(await ask())).toBe('key_revoked');
  });

  it('is told apart by key: equal ids of two organizations stay apart', async () => {
    const { ask, api, signIn } = await withStorage(ranged());
    expect((await ask()).status).toBe(200);
    const other = await signIn('sk_live_other_good');
    api.answer = () => json(404, {});
    expect(await codeOf(await ask({ cookie: other }))).toBe('not_found');
  });

  it('is not given to a tab that stays on another organization than the one signed in by now', async () => {
    const { ask, api, requests } = await withStorage(ranged());
    const of = (organization: string) => `/recordings/${CALL_ID}?organization=${organization}&again=1`;
    for (const method of ['GET', 'HEAD']) expect((await ask({}, of('org-2'), method)).status).toBe(412);
    expect(await codeOf(await ask({}, of('org-2')))).toBe('other_organization');
    expect(await codeOf(await ask({}, of('')))).toBe('other_organization');
    expect([api.asked.length, requests.length], 'nobody was asked').toEqual([0, 0]);
    expect((await ask({}, of('org-1'))).status).toBe(200);
    expect(api.asked[0]?.url.search).toBe('');
  });

  it.each(['x', '..%2fv1%2fme', `${CALL_ID}/x`, `${CALL_ID}%00`, '', 'a'.repeat(10_000)])(
    'no id, no question: %j',
    async (id) => {
      const { ask, api } = await withStorage(ranged());
      expect((await ask({}, `/recordings/${id}`)).status).toBe(404);
      expect(api.asked).toHaveLength(0);
    },
  );

  it('may not write', async () => {
    const { ask } = await withStorage(ranged());
    expect((await ask({}, undefined, 'POST')).status).toBe(405);
  });

  it('can keep it under a safe name', async () => {
    const { ask } = await withStorage(ranged());
    const response = await ask({}, `/recordings/${CALL_ID}?organization=org-1&download=1&zone=America/Chicago`);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="call-${CALL_ID}.mp3"; filename*=UTF-8''2026-11-19%2012.48%20Rosa%20Delgadillo.mp3`,
    );
  });
});

describe('over real sockets', () => {
  async function listening(handle: RequestListener): Promise<{ cookie: string; port: number; logged: string[] }> {
    const { app, cookie, logged } = await withStorage(handle);
    const opened: Listening = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
    closers.push(() => opened.close(0));
    return { cookie, port: opened.port, logged };
  }
  const requestOf = (cookie: string, port: number) =>
    `GET /recordings/${CALL_ID} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nSec-Fetch-Site: same-origin\r\n\r\n`;

  /** Storage whose recording never ends, with the bytes it has handed over. */
  function endless() {
    const state = { written: 0, closed: 0 };
    const handle = (request: IncomingMessage, response: ServerResponse) => {
      request.socket.once('close', () => {
        state.closed = Date.now();
      });
      response.writeHead(200, { 'content-type': 'audio/mpeg' });
      const chunk = Buffer.alloc(64 * 1024, 1);
      const write = () => {
        while (!response.destroyed) {
          state.written += chunk.length;
          if (!response.write(chunk)) {
            response.once('drain', write);
            return;
          }
        }
      };
      write();
    };
    return { state, handle };
  }

  it('an abort frees the socket of storage within a second', async () => {
    const { state, handle } = endless();
    const { cookie, port } = await listening(handle);
    const client = connect(port, '127.0.0.1');
    client.write(requestOf(cookie, port));
    await once(client, 'data');
    const left = Date.now();
    client.destroy();
    await vi.waitFor(() => expect(state.closed).toBeGreaterThan(0), { timeout: 2_000 });
    expect(state.closed - left).toBeLessThan(1000);
  });

  it('an abort before the first byte frees it too', async () => {
    let asked = false;
    let closed = 0;
    const { cookie, port, logged } = await listening((request) => {
      asked = true;
      request.socket.once('close', () => {
        closed = Date.now();
      });
    });
    const client = connect(port, '127.0.0.1');
    client.write(requestOf(cookie, port));
    await vi.waitFor(() => expect(asked).toBe(true));
    const left = Date.now();
    client.destroy();
    await vi.waitFor(() => expect(closed).toBeGreaterThan(0), { timeout: 2_000 });
    expect(closed - left).toBeLessThan(1000);
    // A player does that at every leap, and it is no fault of anybody's.
    const line = () => logged.find((text) => text.includes('/recordings/:id'));
    await vi.waitFor(() => expect(line()).toContain('"status":499'), { timeout: 2_000 });
    expect(logged.join('')).not.toContain('upstream_unreachable');
  });

  it('a reader that stops reading stops storage, and memory does not grow', async () => {
    const { state, handle } = endless();
    const { cookie, port } = await listening(handle);
    const client = connect(port, '127.0.0.1');
    client.write(requestOf(cookie, port));
    await once(client, 'data');
    client.pause();
    const before = process.memoryUsage().arrayBuffers;
    let last = -1;
    // What the sockets between hold fills up; from then on nothing moves.
    await vi.waitFor(
      () => {
        const same = state.written === last;
        last = state.written;
        expect(same).toBe(true);
      },
      { timeout: 5_000, interval: 250 },
    );
    expect(state.written).toBeLessThan(32 * 1024 * 1024);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
    client.destroy();
  });
});
