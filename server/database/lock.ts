import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, unlinkSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface Owner {
  pid: number;
  /** When that process began: a pid alone comes round again, above all in containers. Null where the system does not tell. */
  began: string | null;
  /** In which numbering of processes the pid counts: each container has its own. Null where there is only one. */
  space: string | null;
  token: string;
}

interface LockOptions {
  /** How often the owner shows that it lives, by the time of the lock file. */
  beatMs?: number;
  /** After how long without that an owner is taken for dead whose pid says nothing here. */
  silenceMs?: number;
}

function processBegan(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command's name, in brackets, may hold blanks; the start time is the twentieth field after it.
      const ticks = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

function processSpace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}

/** Watches the lock of an owner in another container for a sign of life. */
async function showsLife(path: string, { beatMs, silenceMs }: Required<LockOptions>): Promise<boolean> {
  const touched = async () => (await stat(path).catch(() => null))?.mtimeMs;
  const first = await touched();
  for (let waited = 0; waited < silenceMs; waited += beatMs) {
    await sleep(beatMs);
    if ((await touched()) !== first) return true;
  }
  return false;
}

/** Whether only its entry is left, threads and all: a parent that never asks keeps that for ever. */
function isZombie(pid: number): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).startsWith('Z') && readdirSync(`/proc/${pid}/task`).length <= 1;
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
    return { pid: owner.pid, began: owner.began ?? null, space: owner.space ?? null, token: owner.token };
  } catch {
    return null;
  }
}

/**
 * Takes `directory` for this process, because PGlite itself lets two processes open one directory and ruin it. A lock whose
 * process has gone (kill -9) is taken over, after some seconds where it was in another container; a living owner is named in the error.
 * @returns the call that gives it back; the end of the process does too
 */
export async function lockDirectory(
  directory: string,
  { beatMs = 2_000, silenceMs = 15_000 }: LockOptions = {},
): Promise<() => void> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'lock');
  const space = processSpace();
  const mine: Owner = { pid: process.pid, began: processBegan(process.pid), space, token: randomUUID() };
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
      const elsewhere = owner !== null && owner.space !== null && space !== null && owner.space !== space;
      if (owner && (elsewhere ? await showsLife(path, { beatMs, silenceMs }) : isAlive(owner))) {
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

  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, beatMs).unref();
  const release = () => {
    clearInterval(beat);
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
