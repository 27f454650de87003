import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { spanishScripts } from '../spanish/scripts.ts';
import { mp3Format, mp3FrameSeconds, mp3Seconds } from './mp3.ts';
import { scriptDigest, spanishRecording, turnTimes } from './spanish.ts';

const folder = path.join(import.meta.dirname, 'spanish');
const fileOf = (id: string) => readFileSync(path.join(folder, `${id}.mp3`));

/** Which frames hold any sound: the encoder spends no bits on silence (the frame's `part2_3_length`, bits 9 to 20 of its side information). */
function soundingFrames(file: Buffer): boolean[] {
  const frames: boolean[] = [];
  for (let at = 0; at < file.length; at += mp3Format.frameBytes) {
    frames.push(((file.readUInt32BE(at + 4) >>> 11) & 0xfff) > 0);
  }
  return frames;
}

test('every script has its recording, of these very words, and there is no other', () => {
  for (const script of spanishScripts) {
    expect(turnTimes(script.id).digest, `${script.id} changed: run recordSpanish.ts`).toBe(scriptDigest(script));
  }
  const files = spanishScripts.map(({ id }) => `${id}.mp3`);
  expect(readdirSync(folder).sort()).toEqual([...files, 'times.json'].sort());
});

test('all of them take at most 8 MB', () => {
  const total = spanishScripts.reduce((sum, { id }) => sum + fileOf(id).length, 0);
  expect(total).toBeLessThan(8_000_000);
});

describe.each(spanishScripts.map((script) => [script.id, script] as const))('%s', (id, script) => {
  const { total_seconds: total, turns } = turnTimes(id);

  test('is as long as its call, to 20 ms', () => {
    expect(Math.abs(mp3Seconds(fileOf(id)) - total)).toBeLessThan(0.02);
    expect(Number.isInteger(total)).toBe(true);
  });

  test('its lines follow one another, and end before it does', () => {
    expect(turns).toHaveLength(script.lines.length);
    let end = 0;
    for (const { start_seconds: start, duration_seconds: duration } of turns) {
      expect(start).toBeGreaterThan(end);
      expect(duration).toBeGreaterThan(0.2);
      end = start + duration;
    }
    expect(end).toBeLessThan(total);
  });

  test('each line sounds from its second on, after silence', () => {
    const frames = soundingFrames(fileOf(id));
    const sounds = (from: number, to: number) =>
      frames.slice(Math.round(from / mp3FrameSeconds), Math.round(to / mp3FrameSeconds)).some(Boolean);
    let silentFrom = 0;
    for (const [index, { start_seconds: start, duration_seconds: duration }] of turns.entries()) {
      const line = JSON.stringify(script.lines[index]);
      // A frame holds some of its neighbours' sound: 0.1 s is what frames can tell.
      expect(sounds(silentFrom, start - 0.1), `before ${line}`).toBe(false);
      if (script.lines[index] && 't' in script.lines[index]) continue;
      expect(sounds(start - 0.04, start + 0.08), `at ${line}`).toBe(true);
      expect(sounds(start + duration - 0.12, start + duration), `to the end of ${line}`).toBe(true);
      silentFrom = start + duration + 0.1;
    }
    expect(sounds(silentFrom, total), 'after the last').toBe(false);
  });
});

test('a recording is had by its id alone, whole or in part', async () => {
  const recording = await spanishRecording('es-01');
  const file = fileOf('es-01');
  expect(recording).toMatchObject({ type: 'audio/mpeg', size: file.length });
  const part = await new Response(recording?.stream(100, 300)).arrayBuffer();
  expect(Buffer.from(part).equals(file.subarray(100, 300))).toBe(true);
  for (const id of ['es-00', '../spanish/es-01', 'times.json', '__proto__', 'toString', '']) {
    expect(await spanishRecording(id)).toBeNull();
    expect(() => turnTimes(id)).toThrow('No Spanish recording');
  }
});

test('what is no such MP3 has no length', () => {
  const file = fileOf('es-01');
  expect(() => mp3Seconds(file.subarray(1))).toThrow('no whole frames');
  expect(() => mp3Seconds(new Uint8Array())).toThrow('no whole frames');
  const torn = Buffer.from(file);
  torn[2 * mp3Format.frameBytes + 2] = 0x28;
  expect(() => mp3Seconds(torn)).toThrow(`byte ${2 * mp3Format.frameBytes}`);
});
