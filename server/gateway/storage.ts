import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, buildConnector, fetch as undiciFetch } from 'undici';
import { isPublicAddress } from './addresses.ts';

/** The link leads where this server does not go. */
export class RefusedLink extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'RefusedLink';
  }
}

export interface StorageResponse {
  status: number;
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
}

/** Fetches recordings from wherever a call's link points, if that is a place to go. Carries no key and no cookie. */
export interface Storage {
  /** `trusted`: the origin that may be fetched from as it is; null for none. Throws `RefusedLink`. */
  get(
    url: string,
    headers: Record<string, string>,
    trusted: string | null,
    signal: AbortSignal,
  ): Promise<StorageResponse>;
  close(): Promise<void>;
}

/** Injected by tests; the defaults are the system's resolver and a real socket. */
export interface StorageOptions {
  resolve?: (host: string) => Promise<{ address: string }[]>;
  dial?: buildConnector.connector;
}

const REDIRECTS = 2;
const TIMEOUTS = { headersTimeout: 10_000, bodyTimeout: 30_000 };

export function createStorage(options: StorageOptions = {}): Storage {
  const resolve = options.resolve ?? ((host: string) => lookup(host, { all: true }));
  const dial = options.dial ?? buildConnector({ timeout: 5_000 });
  const guarded = new Agent({ ...TIMEOUTS, connect: publicConnector(resolve, dial) });
  const plain = new Agent({ ...TIMEOUTS, connect: { timeout: 5_000 } });

  return {
    async get(link, headers, trusted, signal) {
      let url = readLink(link);
      for (let hops = 0; ; hops += 1) {
        const own = trusted !== null && url.origin === trusted && url.username === '' && url.password === '';
        if (!own) checkPublic(url);
        const response = await undiciFetch(url, {
          headers: { accept: 'audio/*', 'accept-encoding': 'identity', ...headers },
          redirect: 'manual',
          dispatcher: own ? plain : guarded,
          signal,
        }).catch((error: unknown) => {
          // What the connector refused comes wrapped.
          throw error instanceof Error && error.cause instanceof RefusedLink ? error.cause : error;
        });
        if (response.status < 300 || response.status >= 400 || response.status === 304) return response;
        await response.body?.cancel();
        const location = response.headers.get('location');
        if (location === null || hops === REDIRECTS) throw new RefusedLink('too many redirects');
        url = readLink(location, url);
      }
    },
    async close() {
      await Promise.all([guarded.destroy(), plain.destroy()]);
    },
  };
}

function readLink(link: string, base?: URL): URL {
  try {
    return new URL(link, base);
  } catch {
    throw new RefusedLink('not an address');
  }
}

/** What can be told from the link alone; names are checked when they are connected to. */
function checkPublic(url: URL): void {
  if (url.protocol !== 'https:') throw new RefusedLink('not https');
  if (url.port !== '') throw new RefusedLink('not port 443');
  if (url.username !== '' || url.password !== '') throw new RefusedLink('names a user');
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw new RefusedLink('not a public address');
}

/**
 * Resolves the name itself and connects to the very address it checked, so that a name can't point elsewhere a moment later.
 * TLS still asks for the name.
 */
function publicConnector(
  resolve: NonNullable<StorageOptions['resolve']>,
  dial: buildConnector.connector,
): buildConnector.connector {
  const addressOf = async (host: string): Promise<string> => {
    const found = isIP(host) !== 0 ? [{ address: host }] : await resolve(host);
    // One bad address among good ones is somebody's trick, not a mistake.
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address))) {
      throw new RefusedLink('not a public address');
    }
    const preferred = found.find(({ address }) => isIP(address) === 4) ?? found[0];
    return preferred?.address ?? host;
  };
  const connect = async (...[options, callback]: Parameters<buildConnector.connector>) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    try {
      const address = await addressOf(host);
      const named = isIP(host) === 0 ? { servername: options.servername ?? host } : {};
      dial({ ...options, hostname: address, ...named }, callback);
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)), null);
    }
  };
  return (...parameters) => void connect(...parameters);
}
