/** Longer names are refused by some systems, in bytes, and a letter may take four. */
const LONGEST = 60;

/** Refused in names by one system or another, or able to make a name look like another one: signs of paths, controls, marks of direction. */
const UNSAFE = /[\\/:*?"<>|\p{C}\u2028\u2029]/gu;

/** A name for a file, made of words and dates: `2026-11-19 13-48 Rosa Delgadillo.txt`. */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts
    .map((part) => part.normalize('NFC').replace(/:/g, '-').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
  const short = Array.from(words).slice(0, LONGEST).join('');
  // A name must not begin or end in a dot or a space.
  return `${short.replace(/^[. ]+|[. ]+$/g, '') || 'file'}.${ending}`;
}
