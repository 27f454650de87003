import { parentPort, workerData } from 'node:worker_threads';
import type { FirstSight } from '../../src/api/firstSight.ts';

/** Draws screens in a thread of its own: what it assumes of a browser is nobody else's, and drawing holds up no request. */
const { prerender } = (await import(String(workerData))) as { prerender: (sight: FirstSight) => Promise<string> };

// The whole app shares one cache and one language, so one screen is drawn after the other.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ id, sight }: { id: number; sight: FirstSight }) => {
  last = last.then(async () => {
    const html = await prerender(sight).catch(() => null);
    parentPort?.postMessage({ id, html });
  });
});
