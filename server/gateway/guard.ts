import { isIPv6 } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { isJson } from './body.ts';
import type { Ctx, GatewayEnv } from './context.ts';
import { GatewayError, onlyMethods } from './errors.ts';
import { isLoopbackHost } from './loopback.ts';

/** Paths whose answers belong to whoever is signed in: other sites may not even ask. */
const PRIVATE = /^\/(session|v1|recordings|history|events|metrics)(\/|$)/;
/** Told apart by a bearer key, never by a cookie, and made for curl. */
const SANDBOX = /^\/sandbox(\/|$)/;
/** Probes come under whatever name the machine has; metrics check it themselves. */
const ANY_HOST = /^\/(healthz|readyz|metrics)$/;

/** Refuses what comes under another name, by an unknown method, or from another site. */
export function guard(publicOrigin: string | null): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const url = new URL(c.req.url);
    // As the router reads it: `/%73ession` is `/session` there, and must be here.
    const { path } = c.req;
    if (!ANY_HOST.test(path)) checkHost(c.req.header('host') ?? url.host, url.host, publicOrigin);
    if (url.hash !== '') throw new GatewayError(400, 'bad_request');
    if (url.search.length > 4096) throw new GatewayError(414, 'bad_request');
    if (!SANDBOX.test(path)) onlyMethods(c, 'GET', 'HEAD', 'POST', 'DELETE');
    checkSite(c, path, publicOrigin ?? `http://${url.host}`);
    await next();
  };
}

function checkHost(named: string, host: string, publicOrigin: string | null): void {
  const same = publicOrigin === null ? isLoopbackHost(hostName(host)) : host === new URL(publicOrigin).host;
  // An absolute request target may name one host and the header another.
  if (!same || hostName(named.toLowerCase()) !== hostName(host)) throw new GatewayError(421, 'wrong_host');
}

const hostName = (host: string): string => host.replace(/:\d*$/, '');

function checkSite(c: Ctx, path: string, ownOrigin: string): void {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const own = site === undefined ? origin === ownOrigin : site === 'same-origin';
  // Neither header: not a browser, or one that can't be asked. `none`: typed into the address bar.
  const foreign = site === undefined ? origin !== undefined && origin !== ownOrigin : !own && site !== 'none';
  const crossSite = () => new GatewayError(403, 'cross_site');
  if (SANDBOX.test(path)) {
    if (foreign) throw crossSite();
    return;
  }
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    if (foreign && PRIVATE.test(path)) throw crossSite();
    return;
  }
  // Browsers send reports on their own behalf, in types of their own.
  if (path === '/reports') return;
  if (!own) throw crossSite();
  const hasBody = Number(c.req.header('content-length') ?? 0) > 0 || c.req.header('transfer-encoding') !== undefined;
  if (hasBody && !isJson(c.req.header('content-type'))) throw new GatewayError(415, 'not_json');
}

/** The client's address: of the socket, or as many from the right of `X-Forwarded-For` as there are proxies. */
export function clientAddress(c: Ctx, trustProxy: number): string {
  const socket = c.env?.incoming?.socket.remoteAddress ?? '';
  if (trustProxy === 0) return socket;
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops[hops.length - trustProxy] || socket;
}

/** Whom to count as one visitor: an IPv4 address, or the network of an IPv6 one, of which everybody has as many as they like. */
export function visitor(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Whether the request was made on this machine, to this machine by name; a proxy beside the server does not count. */
export function isLocal(c: Ctx, trustProxy: number): boolean {
  const address = clientAddress(c, trustProxy).replace(/^::ffff:/, '');
  return isLoopbackHost(address) && isLoopbackHost(hostName(new URL(c.req.url).host));
}
