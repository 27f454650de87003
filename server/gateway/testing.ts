import { join } from 'node:path';
import { pino } from 'pino';
import { createUpstream, type UpstreamOptions } from '../upstream/client.ts';
import type { WireRequest } from '../upstream/http.ts';
import { keyHash } from '../upstream/keys.ts';
import { createGateway, type GatewayConfig } from './app.ts';
import { createMetrics } from './observe.ts';
import type { Revocations } from './revocations.ts';
import type { Storage } from './storage.ts';

export const LIVE_KEY = 'sk_live_good';
export const CALL_ID = '6f1de3a0-5b8f-4f6b-9f57-0d5c2b8a1e11';
export const SECRET = 's'.repeat(32);

/** An InboundFlow of canned answers: `/v1/me` knows every key that ends in `good`. */
export interface FakeApi {
  /** What was asked of it, in order. */
  asked: { method: string; url: URL; headers: Record<string, string>; body: string | undefined; signal: AbortSignal }[];
  /** Answers by path; without one, `/v1/me` alone is known. */
  answer: (path: string, request: WireRequest) => Response | Promise<Response> | undefined;
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const ME = {
  organization_id: 'org-1',
  organization_name: 'Dave Auto Shop',
  plan: 'pro',
  scopes: ['calls:read'],
};

/** Revocations for tests that are not about how they are kept. */
export function memoryRevocations(): Revocations {
  const sessions = new Set<string>();
  const keys = new Map<string, number>();
  return {
    ending: async ({ id, key, created }) =>
      sessions.has(id) ? 'signed_out' : (keys.get(keyHash(key)) ?? -1) >= created ? 'key_revoked' : null,
    revokeSession: async (id) => void sessions.add(id),
    revokeKey: async (key, at) => void keys.set(keyHash(key), at),
  };
}

const noStorage: Storage = { get: () => Promise.reject(new Error('no storage')), close: async () => {} };

type Ask = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** A gateway on a fake API and a clock of the test's own. */
export function makeGateway(options: Partial<GatewayConfig> & { upstreamOptions?: Partial<UpstreamOptions> } = {}) {
  const clock = { now: Date.UTC(2026, 10, 22, 12) };
  const logged: string[] = [];
  const api: FakeApi = { asked: [], answer: () => undefined };
  const upstream = createUpstream({
    liveOrigin: 'https://api.example.com',
    sandboxOrigin: () => 'http://127.0.0.1:9',
    now: () => clock.now,
    sleep: async () => {},
    send: async (url, request) => {
      const target = new URL(url);
      const { method, headers, body, signal } = request;
      api.asked.push({ method, url: target, headers, body, signal });
      const given = await api.answer(target.pathname, request);
      if (given) return given;
      if (target.pathname !== '/v1/me') return json(404, {});
      const good = /good$|sk_test_owner$/.test(request.headers.authorization ?? '');
      return good ? json(200, { data: ME }) : json(401, {});
    },
    ...options.upstreamOptions,
  });
  const app = createGateway({
    publicOrigin: null,
    trustProxy: 0,
    control: false,
    secrets: [SECRET],
    upstream,
    storage: noStorage,
    revocations: memoryRevocations(),
    sandbox: null,
    clientDir: join(import.meta.dirname, 'no-such-build'),
    prerender: null,
    waiting: async () => [],
    metrics: createMetrics(),
    logger: pino({ base: null }, { write: (line: string) => void logged.push(line) }),
    now: () => clock.now,
    ...options,
  });

  /** A request as a page of the gateway's own makes it, from the address given. */
  const ask = async (path: string, init: Ask = {}, from = '127.0.0.1'): Promise<Response> =>
    app.request(
      `http://127.0.0.1:3000${path}`,
      { ...init, headers: { 'sec-fetch-site': 'same-origin', ...init.headers } },
      { incoming: { socket: { remoteAddress: from } } },
    );
  const post = (path: string, body: unknown, headers: Record<string, string> = {}, from?: string) =>
    ask(
      path,
      { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } },
      from,
    );
  /** Signs in and gives the cookie to send along. */
  const signIn = async (key = LIVE_KEY): Promise<string> => cookieOf(await post('/session', { api_key: key }));
  return { app, api, clock, logged, upstream, ask, post, signIn };
}

/** The `name=value` of an answer's cookie. */
export const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

export const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;
