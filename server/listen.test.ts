import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Listening, listen } from './listen.ts';

const headers = { 'x-content-type-options': 'nosniff' };
const opened: Listening[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close(0);
});

async function serve(answer: (request: Request) => Response | Promise<Response>): Promise<Listening> {
  const listening = await listen(answer, { host: '127.0.0.1', port: 0, headers });
  opened.push(listening);
  return listening;
}

/** Sends bytes as they are and gives back all that comes until the end. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (bytes) => {
    received += bytes.toString('latin1');
  });
  socket.write(text);
  await once(socket, 'close');
  return received;
}

describe('what never reaches the app', () => {
  it.each([
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['a target that is none', 'GET \\x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['no HTTP', 'hello\r\n\r\n'],
    ['a NUL', 'GET /v1/calls\0 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['20 kB of headers', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('%s is refused with the headers and a request id', async (_, text) => {
    const { port } = await serve(() => new Response('the app'));
    const answer = await raw(port, text);
    expect(answer).toMatch(/^HTTP\/1\.1 4(00|31)/);
    expect(answer).toContain('x-content-type-options: nosniff');
    expect(answer).toContain('"request_id":"');
    expect(answer).not.toContain('the app');
  });
});

it('an expectation that nobody knows is left to the app, which has the headers', async () => {
  const { port } = await serve(() => new Response('the app'));
  const answer = await raw(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: wonders\r\nConnection: close\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 200/);
  expect(answer).toContain('the app');
});

describe('closing', () => {
  it('lets what runs end, takes nothing new, and is done at once after', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = () => {};
    const asking = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const listening = await serve(async () => {
      asked();
      await held;
      return new Response('done');
    });
    const url = `http://127.0.0.1:${listening.port}/`;
    const answer = fetch(url).then((response) => response.text());
    await asking;
    const closing = listening.close(5_000);
    await expect(fetch(url)).rejects.toThrow();
    release();
    expect(await answer).toBe('done');
    await closing;
    opened.length = 0;
  });

  it('cuts what does not end', async () => {
    const listening = await serve(() => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })));
    const response = await fetch(`http://127.0.0.1:${listening.port}/`);
    const read = response.text().catch(() => 'cut');
    await listening.close(50);
    expect(await read).toBe('cut');
    opened.length = 0;
  });
});

it('says which port is taken', async () => {
  const { port } = await serve(() => new Response());
  await expect(listen(() => new Response(), { host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
