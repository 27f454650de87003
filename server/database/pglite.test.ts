import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openDirectory } from './pglite.ts';

const worker = vi.hoisted(() => ({ call: vi.fn(), stop: vi.fn(async () => {}) }));
vi.mock('./pgliteWorkerClient.ts', () => ({ startPgliteWorker: () => worker }));

it('a directory stays where it is when a new one does not open either', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'full-'));
  await mkdir(join(dataDir, 'pglite'));
  await writeFile(join(dataDir, 'pglite', 'records'), 'all of them');
  worker.call.mockRejectedValue(new Error('no space left on device'));
  await expect(openDirectory(dataDir)).rejects.toThrow('no space left');
  expect(await readdir(dataDir)).toEqual(['pglite']);
  expect(await readFile(join(dataDir, 'pglite', 'records'), 'utf8')).toBe('all of them');
  await rm(dataDir, { recursive: true });
});
