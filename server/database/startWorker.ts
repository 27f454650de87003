import { createRequire } from 'node:module';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts the worker thread whose entry lies beside the calling module: `name.ts` while running from source, `name.js` once built
 * (vite.server.config.ts lists every worker entry).
 * @param from the caller's `import.meta.url`
 */
export function startWorker(from: string, name: string, options: WorkerOptions = {}): Worker {
  const { pathname } = new URL(from);
  if (!pathname.endsWith('.ts')) return new Worker(new URL(`${name}.js`, from), options);
  // Node 20 does not run a worker's entry through loader hooks given by `--import`, so a line of plain JavaScript registers
  // tsx first and imports the entry then.
  const tsx = createRequire(from)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const entry = new URL(`${name}.ts`, from).href;
  const code = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(code, { ...options, eval: true, execArgv: [] });
}
