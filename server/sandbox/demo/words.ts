import type { Turn } from './conversation.ts';
import { newTalk } from './dialogues/scene.ts';
import type { PlannedCall, Words } from './plan.ts';
import { type Random, random } from './random.ts';
import { scriptById } from './spanish/calls.ts';
import type { SpokenLine } from './talk.ts';
import { turnTimes } from './voices/spanish.ts';
import { speakingSeconds } from './voices/timing.ts';

const hundredths = (seconds: number): number => Math.round(seconds * 100) / 100;

/** Lays the lines out in time: a breath between speakers, a while where something is looked up. */
function timed(r: Random, lines: readonly SpokenLine[]): Turn[] {
  let at = 0.4 + r.next() * 0.6;
  return lines.map(({ role, text }) => {
    const turn = {
      role,
      text,
      start_seconds: hundredths(at),
      duration_seconds: role === 'tool' ? hundredths(1.1 + r.next() * 2) : speakingSeconds(text, role),
    };
    at = turn.start_seconds + turn.duration_seconds + (role === 'tool' ? 0.15 : 0.25 + r.next() * 0.7);
    return turn;
  });
}

/** What is said in a call, with its times and what the assistant writes down of it. */
export function wordsOf(seed: string, call: PlannedCall): Words {
  if (!call.words) return { turns: [], summary: null, transfer: null };
  if ('script' in call.words) {
    const script = scriptById.get(call.words.script);
    if (!script) throw new Error(`No Spanish conversation "${call.words.script}"`);
    const times = turnTimes(script.id).turns;
    const turns = script.lines.map((line, nth): Turn => {
      const spoken: Pick<Turn, 'role' | 'text'> =
        'a' in line
          ? { role: 'assistant', text: line.a }
          : 'u' in line
            ? { role: 'user', text: line.u }
            : { role: 'tool', text: line.t };
      return {
        ...spoken,
        start_seconds: times[nth]?.start_seconds ?? 0,
        duration_seconds: times[nth]?.duration_seconds ?? 0,
      };
    });
    return { turns, summary: script.summary, transfer: script.transfer };
  }
  const r = random(`${seed} words ${call.key}`);
  const { dialogue, scene } = call.words;
  const t = newTalk(scene, r);
  const { summary, transfer = null } = dialogue(t, scene);
  return { turns: timed(r, t.lines), summary, transfer };
}

/** Whole seconds from the first ring to the end, which is the recording's length too. */
export function lengthOf(call: PlannedCall, { turns }: Words): number {
  if (call.words && 'script' in call.words) return Math.ceil(turnTimes(call.words.script).total_seconds);
  const last = turns[turns.length - 1];
  return last ? Math.ceil(last.start_seconds + last.duration_seconds + 0.3) : 0;
}

/** The conversation as one text: who speaks, and what; what was looked up is not part of it. */
export const transcriptOf = (turns: readonly Turn[]): string =>
  turns
    .filter(({ role }) => role === 'assistant' || role === 'user')
    .map(({ role, text }) => `${role === 'assistant' ? 'Assistant' : 'Caller'}: ${text}`)
    .join('\n');
