import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import type { FirstSight } from '../../src/api/firstSight.ts';
import { type Prerender, startPrerender } from './prerender.ts';

const folder = mkdtempSync(join(tmpdir(), 'prerender-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** Stands in for the screens: says for whom it draws, and does what the address asks of it. */
const worker = join(folder, 'worker.mjs');
writeFileSync(
  worker,
  `import { parentPort, workerData } from 'node:worker_threads';
  parentPort.on('message', ({ id, sight }) => {
    if (sight.pathname === '/crash') throw new Error('crashed');
    if (sight.pathname === '/slow') return;
    parentPort.postMessage({ id, html: sight.pathname === '/none' ? null : workerData + sight.pathname });
  });`,
);

let drawn: Prerender | undefined;
const faults = vi.fn<(fault: unknown) => void>();
const start = () => {
  drawn = startPrerender({ worker: pathToFileURL(worker), screens: new URL('file:///screens.js'), onFault: faults });
  return drawn;
};
const sight = (pathname: string) => ({ pathname }) as FirstSight;
/** The thread takes a while to be there, which counts as being late. */
const ready = (prerender: Prerender) =>
  vi.waitFor(async () => expect(await prerender.draw(sight('/calls'))).not.toBeNull(), 10_000);
afterEach(async () => {
  await drawn?.close();
  faults.mockClear();
});

it('draws each screen for whoever asked, many at once', async () => {
  const prerender = start();
  await ready(prerender);
  const paths = ['/a', '/b', '/none', '/c'];
  expect(await Promise.all(paths.map((path) => prerender.draw(sight(path))))).toEqual([
    'file:///screens.js/a',
    'file:///screens.js/b',
    null,
    'file:///screens.js/c',
  ]);
});

it('waits for no slow one, and turns away what would only be late', async () => {
  const prerender = start();
  await ready(prerender);
  const slow = Array.from({ length: 8 }, () => prerender.draw(sight('/slow')));
  const before = performance.now();
  expect(await prerender.draw(sight('/a'))).toBeNull();
  expect(performance.now() - before).toBeLessThan(100);
  expect(await Promise.all(slow)).toEqual(slow.map(() => null));
  expect(await prerender.draw(sight('/a'))).toBe('file:///screens.js/a');
});

it('says why a thread ended, gives nothing to who waited for it, and begins no other at once', async () => {
  const prerender = start();
  await ready(prerender);
  expect(await Promise.all([prerender.draw(sight('/slow')), prerender.draw(sight('/crash'))])).toEqual([null, null]);
  await vi.waitFor(() => expect(faults).toHaveBeenCalledWith(expect.objectContaining({ message: 'crashed' })));
  expect(await prerender.draw(sight('/a'))).toBeNull();
});

it('draws nothing any more once it is closed', async () => {
  const prerender = start();
  await ready(prerender);
  const last = prerender.draw(sight('/slow'));
  await prerender.close();
  expect([await last, await prerender.draw(sight('/a'))]).toEqual([null, null]);
  expect(faults).not.toHaveBeenCalled();
});
