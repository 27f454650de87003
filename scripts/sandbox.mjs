// npm run sandbox: the sandbox's API alone, on a port of its own. In this very process, so that signals and the exit code are its own.
import { randomBytes } from 'node:crypto';
import { register } from 'tsx/esm/api';

process.env.PORT ??= '4010';
// A directory of its own: a dashboard started beside it has `.data` itself.
process.env.DATA_DIR ??= '.data/sandbox';
process.env.SANDBOX_CONTROL ??= 'on';
// It seals no cookies, so with DATABASE_URL any secret will do.
process.env.SESSION_SECRET ??= randomBytes(32).toString('hex');
register();
const entry = new URL('../server/serveSandbox.ts', import.meta.url).href;
await import(entry);
