import type { Random } from './random.ts';
import type { Role } from './conversation.ts';

export interface SpokenLine {
  role: Role;
  text: string;
}
export type Slots = Record<string, string>;

const agreements = [
  'Sure thing.',
  'Got it.',
  'Okay.',
  'All right.',
  'Of course.',
  'No problem.',
  'Absolutely.',
  'Understood.',
];
const callerSounds = ['Yeah,', 'Um,', 'Okay,', 'Well,', 'Right,', 'Uh,', 'So,', 'Yeah, so,', 'Hmm,'];

/** Writes a conversation line by line: each line one of several ways to say a thing, `{slot}` by `{slot}`. */
export interface Talk {
  r: Random;
  slots: Slots;
  lines: SpokenLine[];
  /** What came up on the side and belongs into the summary. */
  notes: string[];
  a(...variants: string[]): void;
  u(...variants: string[]): void;
  /** A question of the caller's and the answer that belongs to it. */
  answered(...pairs: (readonly [string, string])[]): void;
  /** The assistant looked something up: shown in the conversation, not heard. */
  tool(text: string): void;
  /** The text with its slots filled and its sentences beginning with capitals. */
  filled(text: string): string;
}

export function talk(r: Random, slots: Slots): Talk {
  const lines: SpokenLine[] = [];
  let ok = r.shuffled(agreements);
  let um = r.shuffled(callerSounds);
  const slot = (name: string): string => {
    // Nobody says the same filler twice in a row: they come from a shuffled deck.
    if (name === 'ok') {
      if (ok.length === 0) ok = r.shuffled(agreements);
      return ok.pop() ?? '';
    }
    if (name === 'um') {
      if (um.length === 0) um = r.shuffled(callerSounds);
      return um.pop() ?? '';
    }
    const value = slots[name];
    if (value === undefined) throw new Error(`A conversation has no {${name}}`);
    return value;
  };
  const filled = (text: string): string =>
    text
      .replace(/\{(\w+)\}/g, (_, name: string) => slot(name))
      .replace(/\{(\w+)\}/g, (_, name: string) => slot(name))
      // What a slot begins with decides: a Corolla, an Odyssey.
      .replace(/\b([Aa]) (?=[AEIOaeio])(?!one\b)/g, '$1n ')
      .replace(/(^|[.?!] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
  const say = (role: Role, variants: string[]) => {
    const text = filled(r.pick(variants));
    const last = lines[lines.length - 1];
    // Who goes on speaking is still in the same turn.
    if (role !== 'tool' && last?.role === role) last.text = filled(`${last.text} ${text}`);
    else lines.push({ role, text });
  };
  return {
    r,
    slots,
    lines,
    notes: [],
    a: (...variants) => say('assistant', variants),
    u: (...variants) => say('user', variants),
    answered: (...pairs) => {
      const [question, answer] = r.pick(pairs);
      say('user', [question]);
      say('assistant', [answer]);
    },
    tool: (text) => say('tool', [text]),
    filled,
  };
}
