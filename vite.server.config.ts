import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const MIGRATIONS = 'server/database/migrations';

/** The migrator reads SQL files beside itself, so they go where the bundle goes. */
const migrations = (): Plugin => ({
  name: 'migrations',
  generateBundle() {
    for (const file of readdirSync(MIGRATIONS, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.sql')) continue;
      const fileName = `migrations/${file.replaceAll('\\', '/')}`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`${MIGRATIONS}/${file}`) });
    }
  },
});

/** The server, its database worker and its voice worker; every package stays external. */
export default defineConfig({
  publicDir: false,
  plugins: [migrations()],
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        pgliteWorker: 'server/database/pgliteWorker.ts',
        voiceWorker: 'server/sandbox/demo/voices/voiceWorker.ts',
      },
      // Flat, because a module finds its worker and its files beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
