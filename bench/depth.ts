// What page 1,000 costs beside page 1, in a table of a million calls: `DATABASE_URL=postgres://… node --import tsx bench/depth.ts`.
// The database must be one that may be thrown away: its sandbox is filled with a million calls of another organization's.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { median, printTable } from './table.ts';

const CALLS = 1_000_000;
const PAGE = 1_000;
const ROUNDS = 200;
const GOAL = 1.2;
const ROOT = new URL('../', import.meta.url);
const HEADERS = { Authorization: 'Bearer sk_test_bench' };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function startSandbox(url: string, dataDir: string): Promise<{ child: ChildProcess; origin: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/sandbox.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), DATABASE_URL: url, DATA_DIR: dataDir, SANDBOX_RATE_LIMIT: '0' },
  });
  const origin = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && child.exitCode === null; ) {
    if (
      await fetch(`${origin}/openapi.json`)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      return { child, origin };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error('the sandbox did not start within 60 s');
}

/** An organization and key of the bench's own, and a million calls over three years, a sixth of them failed, by 10,000 phones. */
async function insert(client: pg.Client): Promise<void> {
  const organization = '0be9c000-0000-4000-8000-000000000001';
  await client.query(`insert into sandbox.organizations values ($1, 'Bench', 'Bench') on conflict do nothing`, [
    organization,
  ]);
  await client.query(
    `insert into sandbox.api_keys values (encode(sha256('sk_test_bench'), 'hex'), $1, 'bench', '{calls:read}') on conflict do nothing`,
    [organization],
  );
  const { rows } = await client.query(`select count(*)::int as n from sandbox.calls where organization_id = $1`, [
    organization,
  ]);
  if (rows[0].n < CALLS) {
    await client.query(`delete from sandbox.calls where organization_id = $1`, [organization]);
    await client.query(
      `insert into sandbox.calls (organization_id, id, created_at, started_at, status, caller_phone, caller_name, duration_seconds, summary, transcript, recording)
       select $1, gen_random_uuid(), at, at, case n % 6 when 0 then 'failed' else 'completed' end,
         '+1512' || lpad((n % 10000)::text, 7, '0'), 'Caller ' || n % 10000, n % 400, 'Asked about brakes and tyres.',
         repeat('Caller: could you look at my brakes? Assistant: of course. ', 12), 'none'
       from generate_series(1, ${CALLS}) n, lateral (select now() - n * interval '95 seconds' as at) t`,
      [organization],
    );
  }
  await client.query('vacuum analyze sandbox.calls');
}

/** Walks to page `PAGE` of a list. @returns the addresses of its first and of its last page */
async function endsOf(origin: string, query: string): Promise<[string, string]> {
  const first = `${origin}/v1/calls?limit=50${query}`;
  let last = first;
  for (let page = 1; page < PAGE; page++) {
    const { next_cursor } = (await (await fetch(last, { headers: HEADERS })).json()) as { next_cursor: string | null };
    if (!next_cursor) throw new Error(`${first} ends at page ${page}`);
    last = `${first}&cursor=${next_cursor}`;
  }
  return [first, last];
}

async function time(url: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(url, { headers: HEADERS });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} was answered ${response.status}`);
  return performance.now() - started;
}

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL must name a Postgres database that may be thrown away');
const dataDir = await mkdtemp(join(tmpdir(), 'depth-'));
const { child, origin } = await startSandbox(url, dataDir);
try {
  const client = new pg.Client(url);
  await client.connect();
  await insert(client);
  await client.end();

  const lines = [];
  for (const [what, query] of [
    ['all calls', ''],
    ['status=failed', '&status=failed'],
    ['since a year ago', `&since=${new Date(Date.now() - 365 * 86_400_000).toISOString()}`],
  ] as const) {
    const [first, last] = await endsOf(origin, query);
    const [near, far]: [number[], number[]] = [[], []];
    // In turn, so that whatever else the machine does falls on both alike.
    for (let round = 0; round < ROUNDS; round++) {
      near.push(await time(first));
      far.push(await time(last));
    }
    const [floor, ours] = [median(near), median(far)];
    const goal = `≤ ${GOAL} × page 1`;
    lines.push({
      what: `${what}: page ${PAGE.toLocaleString('en')} beside page 1`,
      unit: 'ms',
      floor,
      ours,
      goal,
      limit: floor * GOAL,
    });
  }
  process.exitCode = printTable(`${CALLS.toLocaleString('en')} calls on Postgres, medians of ${ROUNDS}`, lines) ? 0 : 1;
} finally {
  child.kill();
  await once(child, 'exit');
  await rm(dataDir, { recursive: true, force: true });
}
