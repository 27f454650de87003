import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCache } from './cache.ts';

let directory: string;
let clock: number;
const now = () => clock;
const minute = 60_000;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'voices-cache-'));
  clock = Date.parse('2026-11-22T12:00:00Z');
});
afterEach(() => rm(directory, { recursive: true }));

const keep = (cache: ReturnType<typeof createCache>, name: string) => cache.keep(name, new Uint8Array(10));

test('gives back what it was given, and nothing of another size', async () => {
  const cache = createCache(directory, 100, now);
  await keep(cache, 'a.wav');
  expect(await cache.find('a.wav', 10)).toBe(path.join(directory, 'a.wav'));
  expect(await cache.find('a.wav', 11)).toBeNull();
  expect(await cache.find('b.wav', 10)).toBeNull();
  expect(await readdir(directory)).toEqual(['a.wav']);
});

test('lets the least recently used go first', async () => {
  const cache = createCache(directory, 25, now);
  await keep(cache, 'a.wav');
  clock += 2 * minute;
  await keep(cache, 'b.wav');
  clock += 2 * minute;
  await cache.find('a.wav', 10);
  clock += 2 * minute;
  await keep(cache, 'c.wav');
  expect((await readdir(directory)).sort()).toEqual(['a.wav', 'c.wav']);
});

test('keeps what was used a moment ago, even beyond its size', async () => {
  const cache = createCache(directory, 5, now);
  await keep(cache, 'a.wav');
  clock += minute / 2;
  await keep(cache, 'b.wav');
  expect((await readdir(directory)).sort()).toEqual(['a.wav', 'b.wav']);
});

test('clears away what a dead process left half-written, and nothing that is being written', async () => {
  for (const [name, age] of [
    ['old.part', 2 * 60 * minute],
    ['new.part', minute],
  ] as const) {
    await writeFile(path.join(directory, name), 'x');
    await utimes(path.join(directory, name), new Date(clock - age), new Date(clock - age));
  }
  await keep(createCache(directory, 100, now), 'a.wav');
  expect((await readdir(directory)).sort()).toEqual(['a.wav', 'new.part']);
});

test('a file that can not be written leaves nothing behind', async () => {
  await writeFile(path.join(directory, 'taken'), '');
  const cache = createCache(path.join(directory, 'taken'), 100, now);
  await expect(cache.keep('a.wav', new Uint8Array(10))).rejects.toThrow();
  expect((await stat(path.join(directory, 'taken'))).size).toBe(0);
});
