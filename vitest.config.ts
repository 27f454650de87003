import { availableParallelism } from 'node:os';
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

const DRAWN_WITHOUT_A_DOCUMENT = 'src/prerender.test.tsx';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // On two cores Vitest would leave one to itself.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      projects: [
        {
          extends: true,
          test: {
            name: 'src',
            include: ['src/**/*.test.{ts,tsx}'],
            exclude: [DRAWN_WITHOUT_A_DOCUMENT],
            environment: 'happy-dom',
            // One document for all files: a new one for each costs three times as much as the tests themselves.
            isolate: false,
            setupFiles: ['vitest.setup.ts'],
            // What takes a second takes five while a browser is at work beside it.
            testTimeout: 20_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'server',
            include: [
              DRAWN_WITHOUT_A_DOCUMENT,
              'server/**/*.test.ts',
              'scripts/**/*.test.ts',
              'e2e/**/*.test.ts',
              'bench/*.test.ts',
            ],
            environment: 'node',
            testTimeout: 20_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  }),
);
