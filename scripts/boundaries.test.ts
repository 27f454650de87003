import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One line of code too many. */
const LONG = Array.from({ length: 251 }, (_, line) => `export const a${line} = 1;`).join('\n');

/** One violation of each row of the import table (and of the house's other lint rules): file, code, what lint says. */
const VIOLATIONS: [file: string, code: string, says: RegExp][] = [
  ['src/lib/paths.ts', `import { api } from '@/api/client'; api();`, /src\/lib must not import src\/api\/client/],
  ['src/lib/useIt.ts', `import { useState } from 'react'; useState();`, /src\/lib must not import react/],
  ['src/api/calls.ts', `import { Row } from '@/components/Row'; Row();`, /src\/api must not import src\/components/],
  [
    'src/api/db.ts',
    `import { db } from '../../server/database/connect.ts'; db();`,
    /across folders of src|must not import/,
  ],
  ['src/components/A.tsx', `import { calls } from '@/api/calls'; calls();`, /take types alone from src\/api\/calls/],
  [
    'src/components/B.tsx',
    `import { Dock } from '@/player/Dock'; Dock();`,
    /src\/components must not import src\/player/,
  ],
  ['src/components/C.tsx', `import { Calls } from '@/pages/calls/C'; Calls();`, /must not import src\/pages/],
  ['src/player/A.ts', `import { calls } from '@/api/calls'; calls();`, /take types alone from src\/api\/calls/],
  ['src/player/B.ts', `import { Row } from '@/components/Row'; Row();`, /src\/player must not import src\/components/],
  [
    'src/pages/calls/A.tsx',
    `import { L } from '@/pages/leads/L'; L();`,
    /src\/pages must not import src\/pages\/leads/,
  ],
  [
    'src/pages/calls/B.tsx',
    `import { useQuery } from '@tanstack/react-query'; useQuery();`,
    /must not import @tanstack/,
  ],
  ['src/pages/calls/C.tsx', `export const a = () => fetch('/v1/calls');`, /src\/api talks to the server/],
  ['src/pages/calls/D.tsx', `export const a = () => new EventSource('/events');`, /src\/api talks to the server/],
  ['src/pages/calls/E.tsx', `export const a = () => window.fetch('/v1/calls');`, /window\.fetch/],
  [
    'src/pages/calls/F.tsx',
    `import { M } from '@/pages/AppLayout'; M();`,
    /src\/pages must not import src\/pages\/AppLayout/,
  ],
  ['src/pages/calls/G.tsx', `export const a = () => import('@/pages/leads/L');`, /must not import src\/pages\/leads/],
  ['src/main.tsx', `import { serve } from '@hono/node-server'; serve();`, /must not import @hono\/node-server/],
  ['src/routes.tsx', `import { env } from '../server/env.ts'; env();`, /across folders|must not import server\/env/],
  ['src/pages/AppLayout.tsx', `import { readFile } from 'node:fs'; readFile();`, /must not import node:fs/],
  ['src/locales/more.ts', `import { words } from '@/lib/words'; words();`, /src\/locales must not import src\/lib/],
  ['src/locales/way.ts', `import { useState } from 'react'; useState();`, /src\/locales must not import react/],
  ['src/lib/a.test.ts', `import pg from 'pg'; pg();`, /src tests must not import pg/],
  [
    'server/database/a.ts',
    `import { up } from '../upstream/client.ts'; up();`,
    /database must not import server\/upstream/,
  ],
  ['server/database/b.ts', `import { env } from '../env.ts'; env();`, /database must not import server\/env/],
  [
    'server/upstream/a.ts',
    `import { app } from '../gateway/app.ts'; app();`,
    /upstream must not import server\/gateway/,
  ],
  [
    'server/upstream/b.ts',
    `import type { Call } from '../../src/api/calls.ts'; export type A = Call;`,
    /upstream must not import src/,
  ],
  [
    'server/history/a.ts',
    `import { calls } from '../sandbox/calls.ts'; calls();`,
    /history must not import server\/sandbox/,
  ],
  [
    'server/sandbox/a.ts',
    `import { up } from '../upstream/client.ts'; up();`,
    /sandbox must not import server\/upstream/,
  ],
  ['server/sandbox/b.ts', `import { calls } from '../../src/api/calls.ts'; calls();`, /take types alone from src\/api/],
  [
    'server/sandbox/c.ts',
    `import type { A } from '../../src/lib/paths.ts'; export type B = A;`,
    /must not import src\/lib/,
  ],
  [
    'server/gateway/a.ts',
    `import { sandbox } from '../sandbox/app.ts'; sandbox();`,
    /gateway must not import server\/sandbox/,
  ],
  [
    'server/gateway/b.ts',
    `import { walk } from '../history/walk.ts'; walk();`,
    /gateway must not import server\/history\/walk/,
  ],
  ['server/gateway/c.ts', `export const a = process.env.PORT;`, /process\.env/],
  ['server/gateway/d.ts', `import { env } from 'node:process'; env();`, /must not import node:process/],
  ['server/gateway/e.ts', `import { open } from '../database/testing.ts'; open();`, /for tests alone/],
  [
    'server/gateway/f.ts',
    `export const a = new URL('../sandbox/work.ts', import.meta.url);`,
    /must not import server\/sandbox/,
  ],
  ['server/main.ts', `import { calls } from '../src/api/calls.ts'; calls();`, /server\/main\.ts must not import src/],
  ['server/other.ts', `import { useState } from 'react'; useState();`, /must not import react/],
  [
    'server/gateway/g.test.ts',
    `import { calls } from '../../src/lib/paths.ts'; calls();`,
    /server tests must not import src\/lib/,
  ],
  ['e2e/calls.spec.ts', `import { calls } from '../src/api/calls.ts'; calls();`, /e2e must not import src/],
  [
    'e2e/leads.spec.ts',
    `import { key } from '../server/sandbox/keys.ts'; key();`,
    /e2e must not import server\/sandbox/,
  ],
  ['bench/walk.ts', `import { app } from '../server/sandbox/app.ts'; app();`, /bench must not import server/],
  ['src/hooks/useIt.ts', `export const a = 1;`, /src\/hooks is not in the import table/],
  ['server/services/it.ts', `export const a = 1;`, /server\/services is not in the import table/],
  ['src/components/Row.tsx', `import { a } from '@/components/Cell'; a();`, /inside a folder/],
  ['src/components/Tab.tsx', `import { a } from '../lib/paths'; a();`, /across folders of src/],
  ['server/upstream/c.ts', `import { a } from './client'; a();`, /ends in its extension/],
  ['src/components/index.ts', `export const a = 1;`, /no index files/],
  ['src/components/all.ts', `export * from './Row';`, /no barrels/],
  ['src/lib/any.ts', `export const a = (b: any) => b;`, /any/i],
  ['src/lib/ring.ts', `import { b } from './bell'; export const a = b;`, /cycle/i],
  ['src/lib/bell.ts', `import { a } from './ring'; export const b = a;`, /cycle/i],
  ['server/upstream/long.ts', LONG, /too many lines/],
  ['e2e/fixtures.ts', LONG, /too many lines/],
];

/** What the same rules let pass. */
const CLEAN: [file: string, code: string][] = [
  ['src/main.tsx', `import './index.css'; import { r } from './routes'; import { c } from '@/api/client'; r(c);`],
  ['src/routes.tsx', `export const r = () => import('@/pages/calls/CallsPage');`],
  [
    'src/pages/AppLayout.tsx',
    `import { useQuery } from '@tanstack/react-query'; import { a } from '@/locales/load'; a(useQuery);`,
  ],
  [
    'src/pages/calls/CallsPage.tsx',
    `import { Row } from './Row'; import { c } from '@/api/calls'; import { d } from '@/player/Dock'; c(Row, d);`,
  ],
  [
    'src/components/Row.tsx',
    `import type { Call } from '@/api/calls'; import { p } from '@/lib/paths'; export const a = (c: Call) => p(c);`,
  ],
  ['src/api/client.ts', `import { p } from '@/lib/paths'; export const a = () => fetch(p());`],
  ['src/api/client.test.ts', `import { readFile } from 'node:fs'; import { a } from '@/components/Row'; a(readFile);`],
  [
    'src/locales/po.d.ts',
    `declare module '*.po' { import type { Messages } from '@lingui/core'; export const m: Messages; }`,
  ],
  ['server/main.ts', `import { env } from './env.ts'; import { app } from './gateway/app.ts'; app(env);`],
  ['server/env.ts', `export const env = process.env.PORT;`],
  [
    'server/gateway/app.ts',
    `import { up } from '../upstream/client.ts'; import { h } from '../history/routes.ts'; up(h);`,
  ],
  [
    'server/gateway/app.test.ts',
    `import { s } from '../sandbox/app.ts'; import { o } from '../database/testing.ts'; s(o, process.env.X);`,
  ],
  [
    'server/sandbox/calls.ts',
    `import type { Call } from '../../src/api/calls.ts'; import { d } from '../database/connect.ts'; export const a = (c: Call) => d(c);`,
  ],
  ['server/sandbox/demo/day.ts', `import { k } from '../keys.ts'; k();\n${LONG}`],
  ['server/sandbox/demo/work.ts', `export const a = new URL('./voice.ts', import.meta.url);`],
  [
    'e2e/calls.spec.ts',
    `import { t } from './fixtures.ts'; import { ids } from '../server/sandbox/demo/ids.ts'; t(ids);`,
  ],
];

const root = path.resolve(import.meta.dirname, '..');
const folders: string[] = [];

/** Lints the given files in a folder of their own, with the repository's own configuration. */
function lint(files: [file: string, code: string, ...unknown[]][]): { filename: string; message: string }[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
  folders.push(folder);
  cpSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  cpSync(path.join(root, 'scripts/lint'), path.join(folder, 'scripts/lint'), { recursive: true });
  for (const [file, code] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), code);
  }
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '-f', 'json', '.'], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(run.stdout).diagnostics;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the import table', () => {
  let found: { filename: string; message: string }[] = [];
  beforeAll(() => {
    found = lint(VIOLATIONS);
  });

  it.each(VIOLATIONS.map(([file, , says]) => ({ file, says })))('$file: $says', ({ file, says }) => {
    const messages = found.filter((one) => one.filename === file).map((one) => one.message);
    expect(messages.join('\n')).toMatch(says);
  });

  it('lets clean files pass', () => {
    expect(lint(CLEAN).map((one) => `${one.filename}: ${one.message}`)).toEqual([]);
  });
});
