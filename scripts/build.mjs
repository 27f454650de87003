// npm run build: dist/client (the SPA, compressed) and dist/server (main.js and its workers).
import path from 'node:path';
import { compress } from './compress.mjs';
import { ROOT, spent } from './process.mjs';
import { fingerprint, stamp, unstamp } from './stamp.mjs';

const started = performance.now();
process.env.NODE_ENV = 'production';
// Plugins look for their configuration where they are started.
process.chdir(ROOT);
const { build } = await import('vite');
const made = fingerprint();
unstamp();
for (const configFile of ['vite.config.ts', 'vite.server.config.ts', 'vite.prerender.config.ts']) {
  await build({ root: ROOT, configFile: path.join(ROOT, configFile), logLevel: 'warn' });
}
const files = await compress(path.join(ROOT, 'dist/client/assets'));
stamp(made);
console.log(`Built in ${spent((performance.now() - started) / 1000)} (${files} assets compressed).`);
