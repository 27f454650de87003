// Everything a commit must pass, cheapest first; at most 90 seconds.
import { spawnSync } from 'node:child_process';

const steps = [
  { name: 'format', command: 'biome', args: ['format', '.'] },
  {
    name: 'lint',
    command: 'oxlint',
    args: [
      '--type-aware',
      'src',
      'server',
      'e2e',
      'bench',
      'scripts',
      'vite.config.ts',
      'vite.server.config.ts',
      'vitest.config.ts',
      'tailwind.config.ts',
      'lingui.config.ts',
    ],
  },
  { name: 'types', command: 'tsc', args: [] },
  { name: 'unit and servers', command: 'vitest', args: ['run', '--passWithNoTests'] },
];
for (const { name, command, args } of steps) {
  const started = Date.now();
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed (${command} ${args.join(' ')})`);
    process.exit(status ?? 1);
  }
  console.log(`${name}: ok, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
