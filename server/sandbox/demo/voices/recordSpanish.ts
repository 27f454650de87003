// Records the Spanish calls anew: needs espeak-ng, sox and lame. `node --import tsx server/sandbox/demo/voices/recordSpanish.ts`
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SpanishScript } from '../spanish/script.ts';
import { spanishScripts } from '../spanish/scripts.ts';
import { sounding } from './flite.ts';
import { mp3Format, mp3FrameSeconds, mp3Seconds } from './mp3.ts';
import { type FixedTimes, scriptDigest } from './spanish.ts';
import { sampleRate } from './wav.ts';

const folder = path.join(import.meta.dirname, 'spanish');

interface Speaker {
  voice: string;
  /** espeak's `-s`: about 1.06 × so many words a minute in Spanish. */
  speed: number;
  /** espeak's `-p`, 0 to 99. */
  pitch: number;
}

const assistant: Speaker = { voice: 'es-419+f3', speed: 178, pitch: 50 };
const callers: Record<SpanishScript['voice'], readonly Speaker[]> = {
  female: [
    { voice: 'es-419+f1', speed: 178, pitch: 45 },
    { voice: 'es-419+f4', speed: 186, pitch: 58 },
    { voice: 'es-419+f2', speed: 182, pitch: 38 },
  ],
  male: [
    { voice: 'es-419', speed: 180, pitch: 48 },
    { voice: 'es-419+m3', speed: 188, pitch: 40 },
    { voice: 'es-419+m7', speed: 182, pitch: 58 },
    { voice: 'es-419+pablo', speed: 180, pitch: 45 },
  ],
};

/** English names as a Spanish voice has to read them to be understood. */
const asHeard: readonly (readonly [RegExp, string])[] = [
  [/\bDave\b/g, 'Deiv'],
  [/\bShop\b/g, 'Shap'],
  [/\bcheck engine\b/g, 'chek ényin'],
  [/\bfood truck\b/g, 'fud trok'],
  [/\bwifi\b/gi, 'uaifai'],
  [/\bSouth\b/g, 'Saut'],
  [/\bWilliam Cannon\b/g, 'Uíliam Canon'],
  [/\bBen White\b/g, 'Ben Uait'],
  [/\bSlaughter Lane\b/g, 'Slóter Lein'],
  [/\bRiverside\b/g, 'Ríversaid'],
  [/\bBurnet\b/g, 'Bérnet'],
  [/\bMoPac\b/g, 'Moupac'],
  [/\bOltorf\b/g, 'Óltorf'],
  [/\bJeep\b/g, 'Yip'],
  [/\bCherokee\b/g, 'Chéroqui'],
  [/\bBuick\b/g, 'Biúik'],
  [/\bEncore\b/g, 'Áncor'],
  [/\bHyundai\b/g, 'Jiundái'],
  [/\bRanger\b/g, 'Réinyer'],
  [/\bRogue\b/g, 'Roug'],
  [/\bPilot\b/g, 'Páilot'],
  [/\bOdyssey\b/g, 'Ódisi'],
  [/\bOutlander\b/g, 'Autlánder'],
  [/\bEscape\b/g, 'Eskéip'],
  [/\bExpedition\b/g, 'Expedíshon'],
  [/\bCruze\b/g, 'Crus'],
  [/\bSoul\b/g, 'Sol'],
  [/\bJetta\b/g, 'Yeta'],
  [/\bChevy\b/g, 'Chevi'],
  [/\bCivic\b/g, 'Cívic'],
];

/** Pauses in seconds: before the first word, between speakers, while the assistant looks something up, after the last word. */
const pause = { first: 0.5, turn: [0.28, 0.34, 0.45, 0.38], lookup: 1.2, last: 0.6 } as const;
const loudness = 3_600;
/** What an MP3 decoder adds in front: the encoder's 576 samples and its own 529, taken off beforehand so that every player is in time. */
const mp3Delay = 1_105;

function speak(text: string, { voice, speed, pitch }: Speaker): Int16Array {
  const said = asHeard.reduce((heard, [written, spelt]) => heard.replace(written, spelt), text);
  const options = { maxBuffer: 1 << 26 };
  const wav = execFileSync('espeak-ng', ['-v', voice, '-s', `${speed}`, '-p', `${pitch}`, '--stdout', said], options);
  const raw = execFileSync(
    'sox',
    ['-', '-r', `${sampleRate}`, '-b', '16', '-e', 'signed', '-c', '1', '-t', 'raw', '-'],
    {
      ...options,
      input: wav,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const samples = sounding(new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length)));
  const power = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  return samples.map((sample) => Math.max(-32_000, Math.min(32_000, (sample * loudness) / power)));
}

function record(script: SpanishScript, index: number): FixedTimes {
  const voices = callers[script.voice];
  const caller = voices[index % voices.length] ?? assistant;
  const parts: { at: number; samples: Int16Array }[] = [];
  let at = pause.first;
  const turns = script.lines.map((line, turn) => {
    const samples = 't' in line ? null : speak('a' in line ? line.a : line.u, 'a' in line ? assistant : caller);
    const seconds = samples ? Math.ceil((samples.length / sampleRate) * 100) / 100 : pause.lookup;
    const times = { start_seconds: Math.round(at * 100) / 100, duration_seconds: seconds };
    if (samples) parts.push({ at: times.start_seconds, samples });
    at = times.start_seconds + seconds + (pause.turn[(turn + index) % pause.turn.length] ?? 0);
    return times;
  });
  const totalSeconds = Math.ceil(at + pause.last - 0.3);

  const whole = new Int16Array((totalSeconds + 1) * sampleRate);
  for (const part of parts) whole.set(part.samples, Math.round(part.at * sampleRate));
  writeFileSync(path.join(folder, `${script.id}.mp3`), encode(whole.subarray(mp3Delay), totalSeconds));
  return { digest: scriptDigest(script), total_seconds: totalSeconds, turns };
}

/** No header frame (its table makes players seek by guess) and no bit reservoir, so that any frame can be the first one played. */
function encode(samples: Int16Array, seconds: number): Uint8Array {
  const rate = `${mp3Format.sampleRate / 1000}`;
  const input = ['-r', '-s', rate, '--bitwidth', '16', '--signed', '--little-endian', '-m', 'm'];
  const output = ['--cbr', '-b', `${mp3Format.bitRate / 1000}`, '--resample', rate, '-q', '0', '-t', '--nores'];
  const mp3 = execFileSync('lame', ['--quiet', ...input, ...output, '-', '-'], {
    input: new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
    maxBuffer: 1 << 26,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const cut = mp3.subarray(0, Math.round(seconds / mp3FrameSeconds) * mp3Format.frameBytes);
  mp3Seconds(cut);
  return cut;
}

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (file.endsWith('.mp3')) rmSync(path.join(folder, file));
const times = Object.fromEntries(spanishScripts.map((script, index) => [script.id, record(script, index)]));
writeFileSync(path.join(folder, 'times.json'), `${JSON.stringify(times, null, 1)}\n`);
