/** Where words were found: for each text the bounds of its hits, from, to, from, to …, in UTF-16 units. */
export interface Found {
  total: number;
  spans: readonly (readonly number[])[];
  /** How many hits lie before each text. */
  before: readonly number[];
}

const NONE: readonly number[] = [];

/** Where nothing was looked for. */
export const NOTHING: Found = { total: 0, spans: [], before: [] };

/** Hits after which the finding can be left and gone on with. */
const MANY = 500;

/**
 * Finds words in texts as people mean them: "cafe" finds "café" and "CAFÉ" however its accent is written, a space finds any white
 * space, a straight quote a curly one. All else stands for itself. It stops after every text and every few hundred hits, since a megabyte
 * takes longer than a page may be held up: whoever asks for the next step says when.
 */
export function* finding(texts: readonly string[], query: string): Generator<undefined, Found> {
  const pattern = patternOf(query);
  if (!pattern) return NOTHING;
  const spans: (readonly number[])[] = [];
  const before: number[] = [];
  let total = 0;
  for (const text of texts) {
    const here = yield* findingIn(text, pattern);
    spans.push(here);
    before.push(total);
    total += here.length / 2;
  }
  return { total, spans, before };
}

function* findingIn(text: string, pattern: RegExp): Generator<undefined, readonly number[]> {
  yield;
  pattern.lastIndex = 0;
  let hit = pattern.exec(text);
  if (!hit) return NONE;
  const spans: number[] = [];
  for (; hit; hit = pattern.exec(text)) {
    spans.push(hit.index, hit.index + hit[0].length);
    if (spans.length % (2 * MANY) === 0) yield;
  }
  return spans;
}

/** What a query matches; null where it asks for nothing. */
function patternOf(query: string): RegExp | null {
  const plain = query
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .trim();
  if (plain === '') return null;
  const source = plain
    .split(/(\s+)/)
    .map((part) => (/^\s/.test(part) ? '\\s+' : Array.from(part, letterPattern).join('')))
    .join('');
  return new RegExp(source, 'giu');
}

function letterPattern(letter: string): string {
  if (/['’‘ʼ]/.test(letter)) return "['’‘ʼ]";
  if (/["“”„«»]/.test(letter)) return '["“”„«»]';
  const kin = accented().get(letter.toLowerCase());
  const itself = /[\p{L}\p{N}]/u.test(letter) ? letter : letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  // An accent may be a character of its own after its letter.
  return `${kin ? `[${letter}${kin}]` : itself}\\p{M}*`;
}

/** The letters with accents that Latin, Greek and Cyrillic writing knows, as code points. */
const ACCENTED = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const;

let kins: Map<string, string> | undefined;

/** Each plain letter and the accented ones made of it; worked out when somebody first looks for something. */
function accented(): Map<string, string> {
  if (kins) return kins;
  kins = new Map();
  for (const [first, last] of ACCENTED) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      const plain = letter.normalize('NFD').replace(/\p{M}+/gu, '');
      if (plain === letter || plain.length !== 1) continue;
      const base = plain.toLowerCase();
      kins.set(base, (kins.get(base) ?? '') + letter);
    }
  }
  return kins;
}

/** The place among all hits of the first one that does not lie before a point; 0 where all do, as one starts anew at the end. */
export function hitFrom({ spans, before, total }: Found, text: number, offset: number): number {
  if (total === 0) return -1;
  const here = spans[text] ?? NONE;
  let inside = 0;
  while (inside * 2 < here.length && (here[inside * 2] ?? 0) < offset) inside += 1;
  const at = (before[text] ?? total) + inside;
  return at < total ? at : 0;
}

/** Where a hit lies: the text it is in, and which one of that text's it is. */
export function placeOf({ before, total }: Found, at: number): { text: number; inside: number } | null {
  if (at < 0 || at >= total) return null;
  // The last text with no more hits before it.
  let low = 0;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const text = low - 1;
  return { text, inside: at - (before[text] ?? 0) };
}
