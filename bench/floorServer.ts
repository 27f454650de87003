import { readFile, readdir, writeFile } from 'node:fs/promises';
import { Agent, createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface FloorServer {
  origin: string;
  close: () => Promise<void>;
}

/** Brotli at its best beside every file of the build, as the dashboard's own build has it. */
async function compressAll(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true });
  for (const entry of entries.filter((name) => extname(name) in TYPES)) {
    const content = await readFile(join(directory, entry));
    await writeFile(
      join(directory, `${entry}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
}

/**
 * Serves the control from `directory` with the gateway's compression and caching, and hands `/v1` on to the gateway under its
 * session, byte for byte, so that both apps read the same data from the same place. `headers` go with every file.
 */
export async function serveFloor(
  directory: string,
  gateway: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<FloorServer> {
  await compressAll(directory);
  const agent = new Agent({ keepAlive: true });

  const passOn = (path: string, encoding: string | undefined, answer: ServerResponse) => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...(encoding && { 'accept-encoding': encoding }) };
    const upstream = request(new URL(path, gateway), { agent, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    upstream.on('error', () => answer.destroy());
    answer.on('close', () => upstream.destroy());
    upstream.end();
  };

  const sendFile = async (path: string, answer: ServerResponse) => {
    const asset = path.startsWith('/assets/');
    const file = join(directory, asset ? path : 'index.html');
    try {
      const body = await readFile(`${file}.br`);
      answer.writeHead(200, {
        ...headers,
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'content-length': body.length,
        'cache-control': asset ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      answer.end(body);
    } catch {
      answer.writeHead(404).end();
    }
  };

  const server = createServer((incoming, answer) => {
    const path = incoming.url ?? '/';
    if (path.startsWith('/v1/')) passOn(path, incoming.headers['accept-encoding']?.toString(), answer);
    else if (path === '/robots.txt') answer.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\n');
    else void sendFile(new URL(path, gateway).pathname, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
