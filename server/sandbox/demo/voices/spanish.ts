import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { SpanishScript } from '../spanish/script.ts';
import { fileRecording, type Recording } from './recording.ts';
import recorded from './spanish/times.json' with { type: 'json' };

/** The times of a recording made beforehand, in seconds. */
export interface FixedTimes {
  /** Of the words it was made from: see `scriptDigest`. */
  digest: string;
  /** The call's duration: the file's to within 0.02. */
  total_seconds: number;
  /** One for each line of the script, in its order; where the assistant looks something up, how long that takes. */
  turns: readonly { start_seconds: number; duration_seconds: number }[];
}

const times: Readonly<Record<string, FixedTimes>> = recorded;

/** What a recording depends on, in 16 signs: another digest means that it has to be made anew. */
export function scriptDigest({ voice, lines }: Pick<SpanishScript, 'voice' | 'lines'>): string {
  return createHash('sha256')
    .update(JSON.stringify([voice, lines]))
    .digest('hex')
    .slice(0, 16);
}

/**
 * When each line of a Spanish conversation is said, as it was really recorded.
 * @throws Error for an id that has no recording
 */
export function turnTimes(id: string): FixedTimes {
  const found = Object.hasOwn(times, id) ? times[id] : undefined;
  if (!found) throw new Error(`No Spanish recording "${id}"`);
  return found;
}

/** The recording of a Spanish conversation, by its script's id; null if there is none. */
export async function spanishRecording(id: string): Promise<Recording | null> {
  // Only ids that are known become paths.
  if (!Object.hasOwn(times, id)) return null;
  // Beside this module, in the source as in the build (vite.server.config.ts copies it there).
  const file = fileURLToPath(new URL(`spanish/${id}.mp3`, import.meta.url));
  return fileRecording(file, (await stat(file)).size, 'audio/mpeg');
}
