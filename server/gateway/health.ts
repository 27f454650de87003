import type { Ctx } from './context.ts';
import { onlyMethods } from './errors.ts';

/** What this server still waits for, in a word each; empty: ready for people. */
export type Waiting = () => Promise<string[]>;

/** `/healthz`: the process answers. `/readyz`: people may be sent to it. */
export function healthRoutes(waiting: Waiting) {
  return {
    healthz: (c: Ctx): Response => {
      c.set('route', '/healthz');
      onlyMethods(c, 'GET', 'HEAD');
      return c.json({ status: 'ok' });
    },
    readyz: async (c: Ctx): Promise<Response> => {
      c.set('route', '/readyz');
      onlyMethods(c, 'GET', 'HEAD');
      const reasons = await waiting();
      return c.json(
        { status: reasons.length === 0 ? 'ready' : 'waiting', waiting: reasons },
        reasons.length === 0 ? 200 : 503,
      );
    },
  };
}
