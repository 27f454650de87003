import { parentPort } from 'node:worker_threads';
import { loadFlite } from './flite.ts';
import type { FromVoiceWorker, ToVoiceWorker } from './messages.ts';
import { mix } from './mix.ts';
import { wavHeaderBytes } from './wav.ts';

// The thread that speaks: one recording at a time, as asked by recorder.ts.
const flite = loadFlite();
const answer = (message: FromVoiceWorker) => parentPort?.postMessage(message);

parentPort?.on('message', ({ turns, caller, file }: ToVoiceWorker) => {
  flite
    .then((say) =>
      mix(turns, caller, new Int16Array(file, wavHeaderBytes), say, (samples) =>
        answer({ done: wavHeaderBytes + 2 * samples }),
      ),
    )
    .catch((error: unknown) => answer({ error: String(error) }));
});
