import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectDatabase } from './connect.ts';
import { lockDirectory } from './lock.ts';

/** Another process that opens the directory and writes numbers until it is killed, saying each one once it is committed. */
const WRITER = `
  import { sql } from 'drizzle-orm';
  const { connectDatabase } = await import('./connect.ts');
  const database = await connectDatabase({ dataDir: process.argv[1] });
  await database.orm.execute(sql\`create table if not exists numbers (n int primary key, filler text)\`);
  for (let n = 0; ; n++) {
    await database.orm.execute(sql\`insert into numbers values (\${n}, repeat('x', 2000))\`);
    console.log(n);
  }`;

function startWriter(directory: string): ChildProcess {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', WRITER, directory];
  return spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('a data directory', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'database-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('loses nothing acknowledged to kill -9, and is refused to a second process meanwhile', async () => {
    const writer = startWriter(directory);
    const exited = once(writer, 'exit');
    let last = -1;
    for await (const line of createInterface({ input: writer.stdout as NodeJS.ReadableStream })) {
      last = Number(line);
      if (last === 20) await expect(connectDatabase({ dataDir: directory })).rejects.toThrow(`process ${writer.pid}`);
      if (last >= 40) writer.kill('SIGKILL');
    }
    await exited;

    const database = await connectDatabase({ dataDir: directory });
    expect(database.rebuilt).toBeNull();
    const [found] = (await database.orm.execute(
      sql`select count(*) as count, max(n) as max from numbers`,
    )) as unknown as { count: number; max: number }[];
    expect(found?.count).toBe((found?.max ?? 0) + 1);
    expect(found?.max).toBeGreaterThanOrEqual(last);
    await expect(connectDatabase({ dataDir: directory })).rejects.toThrow(`process ${process.pid}`);
    await database.close();
  }, 60_000);

  it('is put aside and begun anew when it is damaged', async () => {
    await writeFile(join(directory, 'pglite', 'global', 'pg_control'), 'not this');
    const database = await connectDatabase({ dataDir: directory });
    expect(database.rebuilt).toMatch(/pglite\.damaged-/);
    expect(await readdir(database.rebuilt as string)).toContain('base');
    expect(await database.orm.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await database.close();
  }, 60_000);
});

describe('the lock', () => {
  let directory: string;
  const path = () => join(directory, 'lock');
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lock-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('goes to one alone of many who find it dead', async () => {
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(ended, 'exit');
    await writeFile(path(), JSON.stringify({ pid: ended.pid, began: null, token: 'theirs' }));
    const takers = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)));
    const taken = takers.filter((taker) => taker.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    expect(await readdir(directory)).toEqual(['lock']);
    taken[0]?.value();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is dead when its pid now belongs to a process that began later', async () => {
    await writeFile(path(), JSON.stringify({ pid: process.pid, began: 'long ago', token: 'theirs' }));
    const release = await lockDirectory(directory);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({ pid: process.pid });
    release();
  });

  it.runIf(process.platform === 'linux')('is dead when its process was killed and never asked about', async () => {
    // The shell becomes another program, which knows nothing of the child that it has.
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface({ input: parent.stdout as NodeJS.ReadableStream }), 'line')) as [string];
    await vi.waitFor(async () => expect(await readFile(`/proc/${line}/stat`, 'utf8')).toContain(') Z '));
    await writeFile(path(), JSON.stringify({ pid: Number(line), began: null, token: 'theirs' }));
    const release = await lockDirectory(directory);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({ pid: process.pid });
    release();
    parent.kill();
  });

  describe.runIf(process.platform === 'linux')('of another container, where the pid is one of ours too', () => {
    const soon = { beatMs: 20, silenceMs: 400 };
    const theirs = { pid: process.pid, began: 'elsewhere', space: 'pid:[1]', token: 'theirs' };

    it('holds as long as its owner shows life', async () => {
      await writeFile(path(), JSON.stringify(theirs));
      const beat = setInterval(() => void utimes(path(), new Date(), new Date()), 10);
      await expect(lockDirectory(directory, soon)).rejects.toThrow(`process ${process.pid}`);
      clearInterval(beat);
    });

    it('is dead when its owner does not', async () => {
      await writeFile(path(), JSON.stringify(theirs));
      const release = await lockDirectory(directory, soon);
      const touched = async () => (await stat(path())).mtimeMs;
      const first = await touched();
      await vi.waitFor(async () => expect(await touched()).not.toBe(first));
      release();
    });
  });

  it('does not mind a file that is no lock', async () => {
    await writeFile(path(), '');
    (await lockDirectory(directory))();
    expect(await readdir(directory)).toEqual([]);
  });
});
