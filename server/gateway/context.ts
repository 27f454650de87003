import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/** What travels with a request. */
export interface GatewayEnv {
  /** Present where a real socket is; `app.request()` may give a stand-in. */
  Bindings: { incoming?: Pick<IncomingMessage, 'socket'> };
  Variables: {
    requestId: string;
    /** The shape of the path (`/v1/calls/:id`), for log and metrics: never an id, never a query. */
    route: string;
    /** The error code that was answered. */
    code: string;
  };
}

export type Ctx = Context<GatewayEnv>;
