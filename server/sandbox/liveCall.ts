import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { speakingSeconds } from './demo/voices/timing.ts';
import type { CallRecord } from './records.ts';

/** The body of `POST /__calls`; everything has a default. */
export const liveCallSchema = z.object({
  /** How long the call goes on, in milliseconds; 0, or nothing, is a call that has ended already. */
  complete_after_ms: z._default(z.int().check(z.nonnegative(), z.lte(3_600_000)), 0),
  organization: z._default(z.enum(['first', 'second']), 'first'),
  caller_phone: z._default(z.nullable(z.string()), '+15125550142'),
  caller_name: z._default(z.nullable(z.string()), 'Jo Alvarez'),
  /** How long it was: the same few lines are said over and over. 0, or nothing, is once. */
  minutes: z._default(z.int().check(z.nonnegative(), z.lte(60)), 0),
});

const LINES: ['assistant' | 'user', string][] = [
  ['assistant', 'Thanks for calling Dave Auto Shop. How can I help you?'],
  ['user', 'Hi, my brakes started to squeal this morning. Could somebody look at them today?'],
  ['assistant', 'We can take a look this afternoon. Does four o’clock suit you?'],
  ['user', 'Four is fine. I will bring it in then. Thank you!'],
];
const PAUSE_SECONDS = 0.4;

interface Caller {
  caller_phone: string | null;
  caller_name: string | null;
  minutes?: number;
}

/** A call at this very moment: as it begins, and as it will have been. */
export function liveCall(now: number, { minutes = 0, ...caller }: Caller) {
  const iso = (seconds: number) => new Date(now + Math.round(seconds * 1000)).toISOString();
  let at = 0;
  const say = ([role, content]: (typeof LINES)[number]) => {
    const message = {
      role,
      content,
      timestamp: iso(at),
      seconds_from_start: Math.round(at * 100) / 100,
      duration_seconds: speakingSeconds(content, role),
    };
    at += message.duration_seconds + PAUSE_SECONDS;
    return message;
  };
  const messages = LINES.map(say);
  const once = at;
  while (at + once <= minutes * 60) messages.push(...LINES.map(say));
  const words = messages.map(({ role, content }) => `${role === 'assistant' ? 'Assistant' : 'Caller'}: ${content}`);
  const begun: CallRecord = {
    id: randomUUID(),
    ...caller,
    status: 'in-progress',
    started_at: iso(0),
    created_at: iso(0),
  };
  const ended = (endedAt: number): CallRecord => ({
    ...begun,
    status: 'completed',
    duration_seconds: Math.max(Math.ceil(at), minutes * 60),
    ended_at: new Date(endedAt).toISOString(),
    summary: 'Brakes squeal since this morning; comes by today at four.',
    transcript: words.join('\n'),
    messages,
    recording: 'spoken',
  });
  return { begun, ended };
}
