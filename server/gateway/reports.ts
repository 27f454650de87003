import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { readBody } from './body.ts';
import type { Ctx } from './context.ts';
import { GatewayError, onlyMethods } from './errors.ts';
import { clientAddress, isLocal, visitor } from './guard.ts';

/** What is kept of a report: no address of a page, whose query may hold a phone number, and no sample of what was blocked. */
export interface Violation {
  directive: string;
  /** `inline`, `eval`, `trusted-types-sink`, or the origin that was blocked. */
  blocked: string;
  /** A file of this server's and the line in it. */
  source: string;
}

const TYPE = /^application\/(csp-report|reports\+json)\s*(;|$)/i;
const A_MINUTE = 60;
const KEPT = 100;

/** `/reports`: what browsers say they blocked. `control`: tests may read it back from this machine. */
export function reportsRoute({
  logger,
  trustProxy,
  control,
}: {
  logger: Logger;
  trustProxy: number;
  control: boolean;
}) {
  const limit = new RateLimiterMemory({ points: A_MINUTE, duration: 60 });
  let count = 0;
  const recent: Violation[] = [];

  return async (c: Ctx): Promise<Response> => {
    c.set('route', '/reports');
    const readable = control && isLocal(c, trustProxy);
    if (c.req.method === 'GET' && readable) return c.json({ count, recent });
    onlyMethods(c, 'POST');
    if (!TYPE.test(c.req.header('content-type') ?? '')) throw new GatewayError(415, 'wrong_type');
    await limit.consume(visitor(clientAddress(c, trustProxy))).catch(() => {
      throw new GatewayError(429, 'too_many_attempts', { headers: { 'retry-after': '60' } });
    });
    const violations = readReports(await readBody(c));
    for (const violation of violations) {
      count += 1;
      if (recent.push(violation) > KEPT) recent.shift();
      logger.warn({ id: c.var.requestId, ...violation }, 'blocked by the content security policy');
    }
    return c.body(null, 204);
  };
}

/** Reads both forms: one `{ "csp-report": … }`, or a list of `{ type, body }`. */
export function readReports(bytes: Uint8Array): Violation[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new GatewayError(400, 'bad_request');
  }
  const reports = (Array.isArray(value) ? value : [value]).filter(
    (one) => field(one, 'type') === 'csp-violation' || field(one, 'csp-report') !== undefined,
  );
  return reports.slice(0, 20).map((report) => {
    const body = field(report, 'csp-report') ?? field(report, 'body');
    const text = (...names: string[]) => names.map((name) => field(body, name)).find((one) => typeof one === 'string');
    return {
      directive:
        /^[a-z-]{1,40}/.exec(String(text('effectiveDirective', 'effective-directive', 'violated-directive')))?.[0] ??
        '',
      blocked: whatWasBlocked(String(text('blockedURL', 'blocked-uri') ?? '')),
      source: sourceOf(
        String(text('sourceFile', 'source-file') ?? ''),
        field(body, 'lineNumber') ?? field(body, 'line-number'),
      ),
    };
  });
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function whatWasBlocked(text: string): string {
  if (/^[a-z-]{1,40}$/.test(text)) return text;
  try {
    const { protocol, origin } = new URL(text);
    return origin === 'null' ? protocol : origin;
  } catch {
    return '';
  }
}

function sourceOf(text: string, line: unknown): string {
  const file = /\/assets\/[\w.-]{1,100}$/.exec(text)?.[0];
  return file ? `${file}:${typeof line === 'number' ? line : '?'}` : '';
}
