import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

export interface ListenOptions {
  host: string;
  /** 0: any free one. */
  port: number;
  /** Of every answer, those included that are given before the app sees the request. */
  headers?: Record<string, string>;
}

export interface Listening {
  port: number;
  /** Takes nothing new, lets what runs end, and cuts what still runs after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

type Fetch = (request: Request, env: { incoming: IncomingMessage; outgoing: ServerResponse }) => unknown;

/** Serves an app over HTTP/1.1. Rejects with the system's error where the port can't be had. */
export async function listen(fetch: Fetch, { host, port, headers = {} }: ListenOptions): Promise<Listening> {
  const refusal = (status: number) =>
    new Response(refusalBody(), {
      status,
      headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' },
    });
  const listener = getRequestListener(fetch as Parameters<typeof getRequestListener>[0], {
    // What is no address, or names no host, never reaches the app.
    errorHandler: () => refusal(400),
  });
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, requireHostHeader: false },
    (request, response) => void listener(request, response),
  );
  // Node's own refusal of an unknown `Expect` would have none of the headers; the expectation may as well be ignored.
  server.on('checkExpectation', (request, response) => void listener(request, response));
  server.on('clientError', (error: Error & { code?: string }, socket) => {
    if (socket.destroyed || !socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
    const body = refusalBody();
    const lines = Object.entries({ ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' });
    socket.end(
      [
        `HTTP/1.1 ${status} Refused`,
        ...lines.map(([name, value]) => `${name}: ${value}`),
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (graceMs) =>
      new Promise((resolve) => {
        // Connections that turn idle while others still run are closed as they do.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

const refusalBody = (): string =>
  JSON.stringify({
    error: { code: 'bad_request', message: 'bad_request' },
    meta: { request_id: crypto.randomUUID(), timestamp: new Date().toISOString() },
  });
