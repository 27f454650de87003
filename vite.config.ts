import { fileURLToPath } from 'node:url';
import { transformAsync } from '@babel/core';
import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

type ChunkingContext = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

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

/**
 * react-router sends everybody its development files, with every warning in them; its production files, 0.6 kB smaller, are only to
 * be had by path.
 */
const quietRouter = (): Plugin => {
  const file = (name: string) =>
    fileURLToPath(new URL(`node_modules/react-router/dist/production/${name}`, import.meta.url));
  return {
    name: 'quiet-router',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          { find: /^react-router$/, replacement: file('index.mjs') },
          { find: /^react-router\/dom$/, replacement: file('dom-export.mjs') },
        ],
      },
    }),
  };
};

/** What pages that the server drew run first. */
const AFTER_PAINT = 'src/afterPaint.ts';

/** The screen that people land on. */
const FIRST = '/src/pages/calls/CallsPage.tsx';

/**
 * What the entry or the first list need goes into the entry, the list itself included: left alone it lies in six small files, and a first
 * list should cost few requests. What only later screens share lies in one file beside it. What is loaded on demand counts for nothing
 * here, whoever demands it: only the table of contents loads screens.
 */
function chunkOf(id: string, graph: ChunkingContext): string | null {
  // It has nothing in common with the rest, and shall not wait for it.
  if (id.endsWith(AFTER_PAINT)) return null;
  const seen = new Set([id]);
  const screens = new Set<string>();
  // Up the static imports, until it is known.
  for (const one of seen) {
    const module = graph.getModuleInfo(one);
    if (module?.isEntry) return 'initial';
    if (module?.dynamicImporters.some((importer) => importer.endsWith('/src/routes.tsx'))) screens.add(one);
    for (const importer of module?.importers ?? []) seen.add(importer);
  }
  if ([...screens].some((screen) => screen.endsWith(FIRST))) return 'initial';
  return screens.size < 2 ? null : 'later';
}

/** Everything the gateway answers itself; in development Vite serves the rest. */
const GATEWAY_PATHS = '^/(session|v1|recordings|history|events|webhooks|sandbox|reports|healthz|readyz)(/|$|\\?)';

export default defineConfig({
  plugins: [linguiMacro(), quietRouter(), react(), tailwindcss(), lingui()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The polyfill is an inline script, which the content security policy refuses.
    modulePreload: { polyfill: false },
    // Nothing here reads a property for its side effect, so what is read and not used may go.
    rolldownOptions: {
      input: ['index.html', AFTER_PAINT],
      checks: { bundlerTimings: false },
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: { codeSplitting: { groups: [{ name: chunkOf, debugName: 'initial' }] } },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { [GATEWAY_PATHS]: { target: process.env.GATEWAY_URL ?? 'http://127.0.0.1:3000' } },
  },
});
