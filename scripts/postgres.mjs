// A throw-away Postgres for the tests, where its programs are found: on a free port, in a temporary folder, never as root.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './process.mjs';

/** Where packagers put the programs when they are not on the PATH. */
const PLACES = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'];

/** @returns {Promise<string | undefined>} the folder with `initdb` and `postgres`, the newest where there are several */
export async function findPostgres() {
  const candidates = (process.env.PATH ?? '').split(path.delimiter);
  const asked = await run('pg_config', ['--bindir']).catch(() => undefined);
  if (asked?.status === 0) candidates.push(asked.output.trim());
  for (const place of PLACES) {
    const versions = await readdir(place).catch(() => []);
    const numbered = versions.filter((name) => /^(postgresql@?)?\d*$/.test(name));
    numbered.sort((one, other) => Number(/\d+/.exec(other)?.[0] ?? 0) - Number(/\d+/.exec(one)?.[0] ?? 0));
    candidates.push(...numbered.map((name) => path.join(place, name, 'bin')));
  }
  return candidates.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))));
}

/**
 * @param {string} programs what `findPostgres` gave
 * @returns {Promise<{ url: string, version: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(programs) {
  const folder = await mkdtemp(path.join(tmpdir(), 'postgres-'));
  const user = await unprivileged();
  if (user) await chown(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...user };
  try {
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
    const initdb = ['-D', data, '-U', 'app', '--auth=trust', '-E', 'UTF8', '--no-sync', `--locale=${locale}`];
    await ended(spawn(path.join(programs, 'initdb'), initdb, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }));
    const port = await freePort();
    const settings = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      // What is thrown away need not reach the disk.
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      max_connections: '200',
    };
    const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(path.join(programs, 'postgres'), ['-D', data, ...given], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own: Ctrl-C in the terminal ends the tests first, which then stop it.
      detached: true,
    });
    const log = await saysReady(server);
    const stop = async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const gone = new Promise((resolve) => {
          server.once('exit', resolve);
        });
        server.kill('SIGQUIT');
        await gone;
      }
      await rm(folder, { recursive: true, force: true });
    };
    const version = /PostgreSQL ([\d.]+)/.exec(log)?.[1] ?? '';
    return { url: `postgres://app@127.0.0.1:${port}/postgres`, version, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Postgres refuses to run as root, so root lends it the one user that owns nothing. */
async function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all([run('id', ['-u', 'nobody']), run('id', ['-g', 'nobody'])]);
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} [awaited] resolves once this was said; without it, at the end
 * @returns {Promise<string>} all it said
 */
function ended(child, awaited) {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        said += text;
        if (awaited && said.includes(awaited)) resolve(said);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && !awaited) resolve(said);
      else reject(new Error(`${child.spawnfile} ended (${code}):\n${said}`));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} server */
const saysReady = (server) => ended(server, 'ready to accept connections');
