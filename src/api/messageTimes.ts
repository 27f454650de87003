import { isRecord } from './client';
import { type Fields, firstOf } from './messageText';

/** Seconds from the start of the recording; null where a message does not tell. */
export interface Timing {
  start: number | null;
  duration: number | null;
}

/** `seconds` and `epoch` (in ms) are sure; a `bare` offset or length may be in seconds or in milliseconds, the whole list decides. */
type Stamp = { kind: 'seconds' | 'bare' | 'epoch'; value: number };

const SECONDS = ['seconds_from_start', 'secondsFromStart', 'start_seconds', 'startSeconds', 'time_in_call_secs'];
const MILLISECONDS = ['start_ms', 'startMs', 'offset_ms', 'offsetMs', 'milliseconds_from_start', 'startTimeMs'];
const STARTS = ['start', 'start_time', 'startTime', 'offset', 'time', 'timestamp', 'created_at', 'createdAt'];
const ENDS = ['end', 'end_time', 'endTime'];
const LONGEST_CALL = 12 * 3600;

interface Raw {
  offset: Stamp | null;
  epoch: number | null;
  end: Stamp | null;
  length: Stamp | null;
}

/** The times of a whole list. `recorded`: the call's length in seconds, which settles whether 8400 is a second or a millisecond. */
export function readTimes(messages: readonly unknown[], recorded: number | null): Timing[] {
  const raws = messages.map((message) => (isRecord(message) ? readRaw(message) : null));
  const offsets = raws.flatMap((raw) => (raw?.offset?.kind === 'bare' ? [raw.offset.value] : []));
  const unit = unitOfOffsets(offsets, recorded);
  const zero = zeroOf(raws, unit);
  const starts = raws.map((raw) => (raw ? startOf(raw, unit, zero) : null));
  const lengthUnit = unitOfLengths(raws, starts);
  return raws.map((raw, index) => ({
    start: starts[index] ?? null,
    duration: raw ? durationOf(raw, unit, lengthUnit) : null,
  }));
}

function readRaw(message: Fields): Raw {
  const words = Array.isArray(message.words) ? message.words : [];
  const firstWord: unknown = words[0];
  const lastWord: unknown = words.at(-1);
  const stamps = STARTS.flatMap((key) => stampOf(message[key]) ?? []);
  const inWord = isRecord(firstWord) ? stampOf(firstWord.start) : null;
  return {
    offset:
      sure(message, SECONDS, 1) ??
      sure(message, MILLISECONDS, 0.001) ??
      stamps.find((stamp) => stamp.kind !== 'epoch') ??
      (inWord?.kind === 'epoch' ? null : inWord),
    epoch: stamps.find((stamp) => stamp.kind === 'epoch')?.value ?? null,
    end: stampOf(firstOf(message, ENDS)) ?? (isRecord(lastWord) ? stampOf(lastWord.end) : null),
    length:
      sure(message, ['duration_seconds', 'durationSeconds'], 1) ??
      sure(message, ['duration_ms', 'durationMs'], 0.001) ??
      stampOf(message.duration),
  };
}

function sure(message: Fields, keys: readonly string[], scale: number): Stamp | null {
  const stamp = stampOf(firstOf(message, keys));
  return stamp ? { kind: 'seconds', value: stamp.value * (stamp.kind === 'bare' ? scale : 1) } : null;
}

/** Numbers, numbers in text, "12.5s", "1:04" and "01:01:04", ISO 8601; numbers as large as a date are one. */
function stampOf(value: unknown): Stamp | null {
  if (typeof value === 'number') return numberStamp(value);
  if (typeof value !== 'string' || value.length > 40) return null;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return numberStamp(Number(text));
  if (/^\d+(\.\d+)?s$/.test(text)) return { kind: 'seconds', value: Number.parseFloat(text) };
  if (/^(\d+:)?\d{1,2}:\d{2}(\.\d+)?$/.test(text)) {
    return { kind: 'seconds', value: text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) };
  }
  const instant = /^\d{4}-\d{2}-\d{2}[T ]\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : { kind: 'epoch', value: instant };
}

function numberStamp(value: number): Stamp | null {
  if (!Number.isFinite(value)) return null;
  if (value >= 1e17) return { kind: 'epoch', value: value / 1e6 };
  if (value >= 1e14) return { kind: 'epoch', value: value / 1e3 };
  if (value >= 1e11) return { kind: 'epoch', value };
  if (value >= 1e9) return { kind: 'epoch', value: value * 1e3 };
  return { kind: 'bare', value };
}

function unitOfOffsets(offsets: number[], recorded: number | null): number {
  const last = offsets.reduce((a, b) => Math.max(a, b), 0);
  const fits = recorded === null || recorded <= 0 ? LONGEST_CALL / 2 : recorded * 1.5 + 60;
  return last > fits && (recorded === null || last / 1000 <= fits) ? 0.001 : 1;
}

/** Platforms that say `duration` without a unit mean either: a turn that would outlast the next one's start five times over is in milliseconds. */
function unitOfLengths(raws: (Raw | null)[], starts: (number | null)[]): number {
  let milliseconds = 0;
  let seconds = 0;
  raws.forEach((raw, index) => {
    if (raw?.length?.kind !== 'bare') return;
    const start = starts[index];
    const next = starts[index + 1];
    const room = start != null && next != null && next > start ? (next - start) * 5 + 5 : 600;
    if (raw.length.value > room) milliseconds += 1;
    else seconds += 1;
  });
  return milliseconds > seconds ? 0.001 : 1;
}

/** The instant (in ms) of the recording's first second, worked out from messages that carry both clocks; else the earliest message's. */
function zeroOf(raws: (Raw | null)[], unit: number): number | null {
  const instants = new Set<number>();
  let earliest = Number.POSITIVE_INFINITY;
  for (const raw of raws) {
    if (raw?.epoch == null) continue;
    if (raw.offset) return raw.epoch - secondsOf(raw.offset, unit) * 1000;
    instants.add(raw.epoch);
    earliest = Math.min(earliest, raw.epoch);
  }
  // One instant for every message is when they were stored, not when they were said.
  return instants.size > 1 ? earliest : null;
}

function startOf(raw: Raw, unit: number, zero: number | null): number | null {
  if (raw.offset) return within(secondsOf(raw.offset, unit));
  return raw.epoch === null || zero === null ? null : within((raw.epoch - zero) / 1000);
}

function durationOf(raw: Raw, unit: number, lengthUnit: number): number | null {
  if (raw.length?.kind === 'seconds') return within(raw.length.value);
  if (raw.end?.kind === 'epoch' && raw.epoch !== null) return within((raw.end.value - raw.epoch) / 1000);
  if (raw.end && raw.end.kind !== 'epoch' && raw.offset) {
    return within(secondsOf(raw.end, unit) - secondsOf(raw.offset, unit));
  }
  return raw.length ? within(secondsOf(raw.length, lengthUnit)) : null;
}

function secondsOf(stamp: Stamp, unit: number): number {
  return stamp.kind === 'bare' ? stamp.value * unit : stamp.value;
}

/** Clocks differ by a moment, so a start just before zero is zero; anything further out was not a time in this call. */
function within(seconds: number): number | null {
  if (seconds < -2 || seconds > LONGEST_CALL) return null;
  return Math.max(0, seconds);
}
