/**
 * What a line of a written conversation is: `a` the assistant speaks, `u` the caller speaks, `t` the assistant looked something up (silent).
 */
export type Line = { a: string } | { u: string } | { t: string };

/** The shop's working day as a written conversation promises it: `inDays` after the call, at `time` (shop's zone) for `minutes`. */
export interface ScriptedVisit {
  service: string;
  inDays: number;
  time: string;
  minutes: number;
}

/**
 * A Spanish conversation that always has these very words, because its sound was made beforehand. The assistant's voice is a woman's.
 * Each is heard on one day of a cycle of three weeks, so its weekday is known and "mañana" is true.
 */
export interface SpanishScript {
  id: string;
  /** 0 is the Monday of the cycle's first week, 20 the Sunday of its third. */
  day: number;
  /** About when the phone rings, shop's time. */
  at: string;
  /** Whose call it is, cycle after cycle. The first name is the one that is said, if any. */
  callers: readonly string[];
  voice: 'female' | 'male';
  lines: readonly Line[];
  summary: string | null;
  transfer: 'completed' | 'no-answer' | null;
  visit: ScriptedVisit | null;
  /** A visit that was booked at the counter two days before, and what this call makes of it. */
  had?: ScriptedVisit & { becomes: 'cancelled' | 'kept' };
  lead: { interest: string; urgency: 'low' | 'medium' | 'high'; reason: string } | null;
}
