import { fileURLToPath } from 'node:url';
import { transformAsync } from '@babel/core';
import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** plugin-react 6 ships without Babel, so the catalogue macros (`t`, `<Trans>`) get a transform of their own. */
const linguiMacro = (): Plugin => ({
  name: 'lingui-macro',
  enforce: 'pre',
  transform: {
    filter: { id: /\.tsx?$/, code: /@lingui\/(react|core)\/macro/ },
    async handler(code, id) {
      const result = await transformAsync(code, {
        filename: id,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: ['@lingui/babel-plugin-lingui-macro'],
      });
      return result?.code ? { code: result.code, map: result.map ?? null } : null;
    },
  },
});

/** Everything the gateway answers itself; in development Vite serves the rest. */
const GATEWAY_PATHS = '^/(session|v1|recordings|history|events|webhooks|sandbox|reports|healthz|readyz)(/|$|\\?)';

export default defineConfig({
  plugins: [linguiMacro(), react(), tailwindcss(), lingui()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The polyfill is an inline script, which the content security policy refuses.
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { [GATEWAY_PATHS]: { target: process.env.GATEWAY_URL ?? 'http://127.0.0.1:3000' } },
  },
});
