// npm run dev: Vite with hot reload in front, the gateway and its sandbox behind it, offline and without a key.
import { spawn } from 'node:child_process';
import { ROOT } from './process.mjs';

const port = process.env.PORT ?? '3000';
const gateway = spawn(process.execPath, ['--import', 'tsx', '--watch', '--watch-preserve-output', 'server/main.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, PORT: port, HOST: '127.0.0.1', SANDBOX: 'on', SANDBOX_CONTROL: 'on' },
});

process.env.GATEWAY_URL = `http://127.0.0.1:${port}`;
const { createServer } = await import('vite');
const vite = await createServer({ root: ROOT });
await vite.listen();
vite.printUrls();

let stopping = false;
/** @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  gateway.kill('SIGTERM');
  await vite.close();
  if (gateway.exitCode === null && gateway.signalCode === null) {
    await new Promise((resolve) => {
      gateway.once('exit', resolve);
    });
  }
  process.exit(code);
}
gateway.once('exit', (code) => void stop(code ?? 1));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => void stop(0));
