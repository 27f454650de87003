import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Owner {
  pid: number;
  /** When that process began: a pid alone comes round again, above all in containers. Null where the system does not tell. */
  began: string | null;
  token: string;
}

function processBegan(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command's name, in brackets, may hold blanks; the start time is the twentieth field after it.
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** Whether only its entry is left, threads and all: a parent that never asks keeps that for ever. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z') && readdirSync(`/proc/${pid}/task`).length <= 1;
  } catch {
    return false;
  }
}

function isAlive({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (isZombie(pid)) return false;
  const now = processBegan(pid);
  return began === null || now === null || now === began;
}

async function readOwner(path: string): Promise<Owner | null> {
  try {
    const owner = JSON.parse(await readFile(path, 'utf8')) as Partial<Owner>;
    if (typeof owner.pid !== 'number' || typeof owner.token !== 'string') return null;
    return { pid: owner.pid, began: owner.began ?? null, token: owner.token };
  } catch {
    return null;
  }
}

/**
 * Takes `directory` for this process, because PGlite itself lets two processes open one directory and ruin it. A lock whose
 * process has gone (kill -9) is taken over; a living owner is named in the error.
 * @returns the call that gives it back; the end of the process does too
 */
export async function lockDirectory(directory: string): Promise<() => void> {
  // What lies in it is nobody else's to read.
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'lock');
  const mine: Owner = { pid: process.pid, began: processBegan(process.pid), token: randomUUID() };
  const draft = join(directory, `lock.${mine.token}`);
  await writeFile(draft, JSON.stringify(mine));
  try {
    // A link is made whole or not at all, so nobody ever reads half a lock.
    for (;;) {
      try {
        await link(draft, path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = await readOwner(path);
      if (owner && isAlive(owner)) {
        throw new Error(`${directory} is in use by process ${owner.pid}: stop that one first, or set another DATA_DIR`);
      }
      // Whoever renames the dead lock away first may try again; a fresh lock caught by mistake is put back.
      const caught = `${draft}.stale`;
      await rename(path, caught).catch(() => {});
      const stale = await readOwner(caught);
      if (stale && stale.token !== owner?.token) await link(caught, path).catch(() => {});
      await rm(caught, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }

  const release = () => {
    process.off('exit', release);
    try {
      if ((JSON.parse(readFileSync(path, 'utf8')) as Owner).token === mine.token) unlinkSync(path);
    } catch {
      // Gone already, with its directory.
    }
  };
  process.on('exit', release);
  return release;
}
