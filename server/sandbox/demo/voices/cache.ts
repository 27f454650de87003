import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface RecordingCache {
  /** The path of a whole file of that size, now the most recently used; null if there is none. */
  find(name: string, size: number): Promise<string | null>;
  /** Keeps a file, whole or not at all, and lets the least recently used ones go. */
  keep(name: string, bytes: Uint8Array): Promise<void>;
}

/** What was used within the last minute may be about to be opened. */
const restMs = 60_000;
/** Half-written files of a process that died. */
const abandonedMs = 3_600_000;

/** Recordings on disk, at most `maxBytes` of them (and whatever was used within the last minute), shared by all processes. */
export function createCache(directory: string, maxBytes: number, now: () => number = Date.now): RecordingCache {
  const facts = async (name: string) => {
    const file = path.join(directory, name);
    // Another process may have removed it meanwhile.
    const found = await stat(file).catch(() => null);
    return found?.isFile() ? [{ file, size: found.size, usedAt: found.mtimeMs }] : [];
  };

  const evict = async () => {
    const files = (await Promise.all((await readdir(directory)).map(facts))).flat();
    let total = 0;
    for (const { file, size, usedAt } of files.sort((a, b) => b.usedAt - a.usedAt)) {
      const age = now() - usedAt;
      if (file.endsWith('.part')) {
        if (age > abandonedMs) await rm(file, { force: true });
        continue;
      }
      total += size;
      if (total > maxBytes && age > restMs) await rm(file, { force: true });
    }
  };

  return {
    async find(name, size) {
      const [found] = await facts(name);
      if (found?.size !== size) return null;
      const used = new Date(now());
      await utimes(found.file, used, used).catch(() => {});
      return found.file;
    },
    async keep(name, bytes) {
      await mkdir(directory, { recursive: true });
      const part = path.join(directory, `${name}.${randomUUID()}.part`);
      try {
        await writeFile(part, bytes);
        const made = new Date(now());
        await utimes(part, made, made);
        await rename(part, path.join(directory, name));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      await evict();
    },
  };
}
