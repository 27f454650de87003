import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: { name: 'src', include: ['src/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
        },
        {
          extends: true,
          test: {
            name: 'server',
            include: ['server/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts', 'bench/*.test.ts'],
            environment: 'node',
            testTimeout: 20_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  }),
);
