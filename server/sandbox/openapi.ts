import { openAPIRouteHandler } from 'hono-openapi';
import type { SandboxApp } from './context.ts';

/** `/openapi.json`, from the very schemas the routes answer and check by. */
export function openapi(app: SandboxApp) {
  return openAPIRouteHandler(app, {
    exclude: [/^\/(__|recordings|openapi)/],
    defaultValidationErrorResponse: false,
    documentation: {
      openapi: '3.1.0',
      info: {
        title: 'InboundFlow API, as the sandbox speaks it',
        version: '1',
        description:
          'Calls, contacts, leads and appointments of one organization, newest first, 60 requests a minute for each key.',
      },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
  });
}
