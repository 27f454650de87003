import type { Turn } from '../conversation.ts';
import type { CallerVoice } from './mix.ts';

/** What the voice worker is asked: to say `turns` into `file`, a WAV file whose header is there and whose samples are silent. */
export interface ToVoiceWorker {
  turns: readonly Turn[];
  caller: CallerVoice;
  file: SharedArrayBuffer;
}

/** `done`: bytes from the start that will not change any more; all of them when it is finished. `error`: this recording failed. */
export type FromVoiceWorker = { done: number } | { error: string };
