import { parentPort, workerData } from 'node:worker_threads';
import type { FirstSight } from '../../src/api/firstSight.ts';

interface Screens {
  prerender: (sight: FirstSight) => Promise<string>;
  /** What to draw before anybody waits. */
  rehearsal: FirstSight;
}

/** After so many the engine has compiled what draws. */
const REHEARSALS = 40;
const PAUSE_MS = 20;

/** Draws screens in a thread of its own: what it assumes of a browser is nobody else's, and drawing holds up no request. */
const { prerender, rehearsal } = (await import(String(workerData))) as Screens;

// The whole app shares one cache and one language, so one screen is drawn after the other.
let last: Promise<unknown> = Promise.resolve();
const draw = (sight: FirstSight): Promise<string | null> => {
  const drawn = last.then(() => prerender(sight)).catch(() => null);
  last = drawn;
  return drawn;
};
parentPort?.on('message', ({ id, sight }: { id: number; sight: FirstSight }) => {
  void draw(sight).then((html) => parentPort?.postMessage({ id, html }));
});

for (let count = 0; count < REHEARSALS; count += 1) {
  await draw(rehearsal);
  // Who comes meanwhile waits for one of them at most.
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
