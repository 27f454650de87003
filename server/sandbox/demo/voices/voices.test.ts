import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Turn } from '../conversation.ts';
import type { Recording } from './recording.ts';
import { speakingSeconds } from './timing.ts';
import { createVoices, type SpokenCall, type Voices } from './voices.ts';
import { sampleRate, wavHeaderBytes } from './wav.ts';

let cacheDir: string;
let voices: Voices;

beforeEach(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'voices-'));
  voices = createVoices({ cacheDir });
});
afterEach(async () => {
  await voices.close();
  await rm(cacheDir, { recursive: true });
});

/** A conversation that alternates, each turn as long as the voices are said to need, with pauses of `pause` seconds. */
function conversation(texts: readonly string[], pause: number, caller: 'man' | 'woman' = 'man'): SpokenCall {
  let at = 0.7;
  const turns = texts.map((text, index): Turn => {
    const role = index % 2 === 0 ? 'assistant' : 'user';
    const turn = { role, text, start_seconds: at, duration_seconds: speakingSeconds(text, role) } as const;
    at = Math.round((at + turn.duration_seconds + pause) * 100) / 100;
    return turn;
  });
  return { turns, totalSeconds: Math.ceil(at + 0.5), caller };
}

const booking = conversation(
  [
    'Thanks for calling Dave Auto Shop. How can I help you?',
    "Hi, it's Maria Lopez. My 2014 Honda Civic needs brake pads.",
    'We have tomorrow at 9:30 AM. Does that work?',
    'Yes. My number is (512) 555-0134.',
    'You are all set for $189.50. See you then!',
    'Bye!',
  ],
  0.6,
);
const hurried: SpokenCall = {
  turns: [
    {
      role: 'assistant',
      text: 'This sentence is far too long for the time it was given by whoever wrote it down.',
      start_seconds: 1,
      duration_seconds: 3.2,
    },
    { role: 'user', text: 'I see.', start_seconds: 4.4, duration_seconds: 1.2 },
  ],
  totalSeconds: 7,
};
const hostile = conversation(
  ['<b>Hello</b> "you" --voice kal -o /etc/x', '😀\u0000\u0007 $(id) \u202e `;`', `${'long'.repeat(2_500)} -psdur`],
  0.5,
  'woman',
);

async function bytesOf(recording: Recording, from?: number, to?: number): Promise<Buffer> {
  return Buffer.from(await new Response(recording.stream(from, to)).arrayBuffer());
}

/** The loudest sample between two seconds. */
function loudest(wav: Buffer, from: number, to: number): number {
  let peak = 0;
  const first = wavHeaderBytes + 2 * Math.max(0, Math.round(from * sampleRate));
  const end = Math.min(wav.length - 1, wavHeaderBytes + 2 * Math.round(to * sampleRate));
  for (let at = first; at < end; at += 2) peak = Math.max(peak, Math.abs(wav.readInt16LE(at)));
  return peak;
}

describe.each([
  ['a booking', booking],
  ['a woman who calls', { ...booking, caller: 'woman' as const }],
  ['a turn too long for its time', hurried],
])('%s', (_, call) => {
  test('is as long as the call, and every turn sounds from its second on, and not outside', async () => {
    const wav = await bytesOf(await voices.english(call));
    expect((wav.length - wavHeaderBytes) / 2 / sampleRate).toBe(call.totalSeconds);
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect(wav.readUInt32LE(40)).toBe(wav.length - wavHeaderBytes);
    let silentFrom = 0;
    for (const { text, start_seconds: start, duration_seconds: duration } of call.turns) {
      expect(loudest(wav, silentFrom, start), `before: ${text}`).toBe(0);
      expect(loudest(wav, start, start + 0.1), `at the start: ${text}`).toBeGreaterThan(400);
      expect(loudest(wav, start, start + duration), `within: ${text}`).toBeGreaterThan(5_000);
      silentFrom = start + duration;
    }
    expect(loudest(wav, silentFrom, call.totalSeconds)).toBe(0);
  });
});

test('hostile text is said as plain words, or not at all, and writes no file but its own', async () => {
  const wav = await bytesOf(await voices.english(hostile));
  const [markup, unsayable] = hostile.turns;
  expect(loudest(wav, markup?.start_seconds ?? 0, (markup?.start_seconds ?? 0) + 1)).toBeGreaterThan(5_000);
  expect(wav.length).toBe(wavHeaderBytes + 2 * sampleRate * hostile.totalSeconds);
  expect(unsayable?.role).toBe('user');
  await settled();
  expect(await readdir(cacheDir)).toEqual(['recordings']);
});

test('a range is the same bytes, while it is said and when it is kept', async () => {
  const saying = await voices.english(booking);
  const [whole, part, empty] = await Promise.all([
    bytesOf(saying),
    bytesOf(saying, 700_001, 700_500),
    bytesOf(saying, 44, 44),
  ]);
  expect(part.equals(whole.subarray(700_001, 700_500))).toBe(true);
  expect(empty).toHaveLength(0);
  await settled();
  const kept = await voices.english(booking);
  expect(kept).not.toBe(saying);
  expect((await bytesOf(kept)).equals(whole)).toBe(true);
  expect((await bytesOf(kept, 700_001, 700_500)).equals(part)).toBe(true);
  expect(await bytesOf(kept, 44, 44)).toHaveLength(0);
});

test('equal requests share one recording, others do not', async () => {
  const [one, same, other] = await Promise.all([
    voices.english(booking),
    voices.english({ ...booking }),
    voices.english(hurried),
  ]);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

test('refuses a length that is none', async () => {
  for (const totalSeconds of [Number.NaN, -1, 1e9]) {
    await expect(voices.english({ turns: [], totalSeconds })).rejects.toThrow(RangeError);
  }
});

test('the kept file is the recording itself', async () => {
  const wav = await bytesOf(await voices.english(hurried));
  await settled();
  const [file = ''] = await readdir(path.join(cacheDir, 'recordings'));
  expect((await readFile(path.join(cacheDir, 'recordings', file))).equals(wav)).toBe(true);
});

/** Waits for every recording to be whole and on disk. */
const settled = () => voices.settled();
