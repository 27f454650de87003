import { describe, expect, it } from 'vitest';
import { makeGateway } from './testing.ts';

const legacy = {
  'csp-report': {
    'document-uri': 'http://127.0.0.1:3000/calls?phone=%2B15550001111',
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://evil.example/x.js?dave',
    'source-file': 'http://127.0.0.1:3000/assets/index-1.js',
    'line-number': 7,
    'script-sample': 'Dave Ortega',
  },
};
const modern = [
  {
    type: 'csp-violation',
    url: 'https://calls.example.com/calls?phone=%2B15550001111',
    body: {
      effectiveDirective: 'require-trusted-types-for',
      blockedURL: 'trusted-types-sink',
      sample: 'Element innerHTML|Dave',
    },
  },
  { type: 'deprecation', body: {} },
];

const send = (gateway: ReturnType<typeof makeGateway>, body: unknown, type: string, from?: string) =>
  gateway.app.request(
    'http://127.0.0.1:3000/reports',
    { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': type } },
    { incoming: { socket: { remoteAddress: from ?? '127.0.0.1' } } },
  );
const read = async (gateway: ReturnType<typeof makeGateway>) => (await gateway.ask('/reports')).json();

describe('reports', () => {
  it('are taken in both forms, without sign of origin, and kept without customer data', async () => {
    const gateway = makeGateway({ control: true });
    expect(await read(gateway)).toEqual({ count: 0, recent: [] });
    expect((await send(gateway, legacy, 'application/csp-report')).status).toBe(204);
    expect((await send(gateway, modern, 'application/reports+json')).status).toBe(204);
    expect(await read(gateway)).toEqual({
      count: 2,
      recent: [
        { directive: 'script-src-elem', blocked: 'https://evil.example', source: '/assets/index-1.js:7' },
        { directive: 'require-trusted-types-for', blocked: 'trusted-types-sink', source: '' },
      ],
    });
    expect(gateway.logged.filter((line) => line.includes('blocked by'))).toHaveLength(2);
    expect(gateway.logged.join()).not.toMatch(/Dave|5550001111/);
  });

  it('are read back by tests on this machine alone', async () => {
    expect((await makeGateway().ask('/reports')).status).toBe(405);
    expect((await makeGateway({ control: true }).ask('/reports', {}, '192.0.2.1')).status).toBe(405);
  });

  it.each([
    ['application/json', legacy, 415],
    ['text/plain', legacy, 415],
    ['application/csp-report', '{', 400],
    ['application/csp-report', 'x'.repeat(70_000), 413],
    ['application/csp-report', 'null', 204],
    ['application/reports+json', '[null, 1, {"type":"csp-violation"}]', 204],
  ])('in %s with %.20j give %i', async (type, body, status) => {
    expect((await send(makeGateway(), body, type)).status).toBe(status);
  });

  it('are sixty a minute for an address', async () => {
    const gateway = makeGateway();
    const statuses: number[] = [];
    for (let n = 0; n < 65; n += 1) statuses.push((await send(gateway, legacy, 'application/csp-report')).status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    expect((await send(gateway, legacy, 'application/csp-report', '192.0.2.9')).status).toBe(204);
  });
});
