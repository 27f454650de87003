import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** Files that modules read beside themselves at run time go where the bundle goes. */
const beside = (from: string, to: string, extension: string): Plugin => ({
  name: `beside:${to}`,
  generateBundle() {
    for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith(extension)) continue;
      const fileName = `${to}/${file.replaceAll('\\', '/')}`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`${from}/${file}`) });
    }
  },
});

/** The server, its database worker and its voice worker; every package stays external. */
export default defineConfig({
  publicDir: false,
  plugins: [
    beside('server/database/migrations', 'migrations', '.sql'),
    beside('server/sandbox/demo/voices/spanish', 'spanish', '.mp3'),
  ],
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        pgliteWorker: 'server/database/pgliteWorker.ts',
        prerenderWorker: 'server/gateway/prerenderWorker.ts',
        voiceWorker: 'server/sandbox/demo/voices/voiceWorker.ts',
      },
      // Flat, because a module finds its worker and its files beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
