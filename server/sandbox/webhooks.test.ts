import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebhooks } from './webhooks.ts';

const SECRET = 'whsec_test';

interface Delivery {
  headers: IncomingHttpHeaders;
  body: string;
}

describe('webhooks', () => {
  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  /** A receiver that answers with those statuses in turn, and tells when it was asked that often. */
  async function receiver(statuses: number[]) {
    const deliveries: Delivery[] = [];
    let all = () => {};
    const heard = new Promise<void>((resolve) => {
      all = resolve;
    });
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => {
        deliveries.push({ headers: request.headers, body });
        response.writeHead(statuses[deliveries.length - 1] ?? 200).end();
        if (deliveries.length === statuses.length) all();
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, deliveries, heard };
  }

  it('signs the very bytes, and tries again until they are taken', async () => {
    const { url, deliveries, heard } = await receiver([500, 404, 204]);
    const now = () => Date.parse('2026-02-24T21:00:00.500Z');
    const webhooks = createWebhooks({ target: { url: () => url, secret: SECRET }, now, retryAfterMs: [1, 1, 1] });
    webhooks.send('call.completed', 'org', { call_id: 'x', summary: 'Größe “ok”' });
    await heard;
    await webhooks.close();
    expect(deliveries).toHaveLength(3);
    const [first, , last] = deliveries;
    expect(last?.body).toBe(first?.body);
    const body = JSON.parse(first?.body ?? '') as Record<string, unknown>;
    expect(body).toEqual({
      event: 'call.completed',
      timestamp: '2026-02-24T21:00:00.500Z',
      organization_id: 'org',
      delivery_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      data: { call_id: 'x', summary: 'Größe “ok”' },
    });
    expect(first?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'InboundFlow-Webhook/1.0',
      'x-inboundflow-event': 'call.completed',
      'x-inboundflow-delivery-id': body.delivery_id,
      'x-inboundflow-timestamp': '1771966800',
      'x-inboundflow-signature': `sha256=${createHmac('sha256', SECRET)
        .update(first?.body ?? '')
        .digest('hex')}`,
    });
  });

  it('gives up at last, and says so', async () => {
    const { url } = await receiver([500]);
    let told: (message: string) => void = () => {};
    const failure = new Promise<string>((resolve) => {
      told = resolve;
    });
    const target = { url: () => url.replace('/hook', ''), secret: SECRET };
    server.removeAllListeners('request').on('request', (_, response) => response.destroy());
    const webhooks = createWebhooks({
      target,
      now: Date.now,
      retryAfterMs: [1],
      onFailure: (message) => told(message),
    });
    webhooks.send('lead.created', 'org', {});
    expect(await failure).toContain('lead.created');
    await webhooks.close();
  });

  it('does not keep a closing server waiting', async () => {
    const { url, heard } = await receiver([500]);
    const target = { url: () => url, secret: SECRET };
    const webhooks = createWebhooks({ target, now: Date.now, retryAfterMs: [3_600_000] });
    webhooks.send('lead.created', 'org', {});
    await heard;
    await webhooks.close();
  });
});
