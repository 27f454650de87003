// npm run sandbox: the sandbox's API alone, on a port of its own. In this very process, so that signals and the exit code are its own.
import { register } from 'tsx/esm/api';

register();
const entry = new URL('../server/sandbox/serve.ts', import.meta.url).href;
await import(entry);
