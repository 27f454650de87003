import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export type WebhookEvent = 'call.completed' | 'call.transferred' | 'appointment.booked' | 'lead.created';

export interface WebhookTarget {
  /** Asked at each delivery: the gateway's port is known only once it listens. Null: nobody wants them yet. */
  url: () => string | null;
  secret: string;
}

export interface Webhooks {
  /** Sends it and comes back at once; a delivery that fails is tried again, then given up. */
  send(event: WebhookEvent, organizationId: string, data: Record<string, unknown>): void;
  close(): Promise<void>;
}

const RETRY_AFTER_MS = [1_000, 5_000, 25_000];
const TIMEOUT_MS = 10_000;

interface WebhookOptions {
  target: WebhookTarget | undefined;
  now: () => number;
  /** Pauses before the second, third … try, in milliseconds. */
  retryAfterMs?: number[];
  onFailure?: (message: string) => void;
}

/** Deliveries as InboundFlow makes them: the signature is the HMAC-SHA256, in hex, of the body's very bytes. */
export function createWebhooks({ target, now, retryAfterMs = RETRY_AFTER_MS, onFailure }: WebhookOptions): Webhooks {
  const closing = new AbortController();
  const deliveries = new Set<Promise<void>>();

  async function attempt(url: string, body: string, headers: Record<string, string>): Promise<boolean> {
    try {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(TIMEOUT_MS)]);
      const response = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'manual' });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  }

  async function deliver(event: WebhookEvent, organizationId: string, data: Record<string, unknown>) {
    if (!target) return;
    const id = randomUUID();
    const time = now();
    const timestamp = new Date(time).toISOString();
    const body = JSON.stringify({ event, timestamp, organization_id: organizationId, delivery_id: id, data });
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': 'InboundFlow-Webhook/1.0',
      'X-InboundFlow-Event': event,
      'X-InboundFlow-Delivery-Id': id,
      'X-InboundFlow-Timestamp': String(Math.floor(time / 1000)),
      'X-InboundFlow-Signature': `sha256=${createHmac('sha256', target.secret).update(body).digest('hex')}`,
    };
    for (const pause of [0, ...retryAfterMs]) {
      await sleep(pause, undefined, { signal: closing.signal, ref: false });
      const url = target.url();
      if (url === null || (await attempt(url, body, headers))) return;
    }
    onFailure?.(`Webhook ${event} was not taken by its receiver`);
  }

  return {
    send(event, organizationId, data) {
      const delivery = deliver(event, organizationId, data)
        .catch(() => {}) // closed while it waited
        .finally(() => deliveries.delete(delivery));
      deliveries.add(delivery);
    },
    async close() {
      closing.abort();
      await Promise.all(deliveries);
    },
  };
}
