// npm start: builds when something changed, then is the server. No supervisor, so Ctrl-C, signals and the exit code are the server's own.
// What is here has to parse on any Node that knows modules: the rest is loaded once the version is known to do.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24)) {
  console.error(`This needs Node 20.19, 22.12, or 24 and newer; here is ${process.versions.node}.`);
  process.exit(1);
}
const { existsSync } = await import('node:fs');
if (!existsSync(new URL('../node_modules/vite', import.meta.url))) {
  console.error('The packages are not installed yet: run `npm ci` first.');
  process.exit(1);
}
const { isBuilt } = await import('./stamp.mjs');
if (!isBuilt()) {
  console.log('Building: this is the first start, or something changed …');
  const { run } = await import('./process.mjs');
  // A process of its own, whose memory goes when it ends.
  const { status } = await run(process.execPath, ['scripts/build.mjs'], { show: true });
  if (status !== 0) process.exit(status);
}
await import(new URL('../dist/server/main.js', import.meta.url).href);
