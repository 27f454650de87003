import { defineConfig } from 'vite';
import client from './vite.config.ts';

/** The screens once more, for the server's worker that draws them before the browser can: in a folder of its own beside the server. */
export default defineConfig({
  plugins: client.plugins ?? [],
  resolve: client.resolve ?? {},
  // React and all else as browsers get them, whatever `NODE_ENV` the server is started with: a build for servers leaves it open, and React
  // that checks itself takes more than twice as long.
  ssr: { noExternal: true },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: 'src/prerender.tsx',
    outDir: 'dist/server/prerender',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
