/** The most that is taken at once. A list of ten thousand people has about 1 MB. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Why a file can't be taken; what to do about it is said when it is drawn. `line` is counted from 1. */
export interface Refused {
  refused: 'empty' | 'large' | 'spreadsheet' | 'binary' | 'rows' | 'quote' | 'early' | 'unreadable' | 'several';
  line?: number;
}

/** How the letters were written. `latin` was guessed: nothing in such a file says so. */
export type Encoding = 'utf-8' | 'utf-16' | 'latin';

const starts = (bytes: Uint8Array, ...sign: number[]): boolean => sign.every((byte, at) => bytes[at] === byte);

/** The words of a file. `cut`: it ends within a letter, which is lost. */
interface Words {
  text: string;
  encoding: Encoding;
  cut?: true;
}

/** The words of a file, however they were saved; or why it holds none. */
export function readBytes(bytes: Uint8Array): Words | Refused {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > MOST_BYTES) return { refused: 'large' };
  // Excel's own files: a zip since 2007, an OLE container before.
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { refused: 'spreadsheet' };
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { refused: 'binary' };
  const wide = wideOrder(bytes);
  if (wide) return worded(decode(pairs(bytes), wide), 'utf-16', bytes.length % 2 === 1);
  if (bytes.includes(0)) return { refused: 'binary' };
  const read = readUtf8(bytes);
  return read ? worded(read.text, 'utf-8', read.cut) : worded(decode(bytes, 'windows-1252'), 'latin');
}

/** Whole pairs alone: a file that was cut may end with half of one. */
const pairs = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - (bytes.length % 2));

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** UTF-8, even where the file ends within a letter, as one does that was cut short; null: it is something else. */
function readUtf8(bytes: Uint8Array): { text: string; cut: boolean } | null {
  const letters = (stream: boolean): string | null => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    } catch {
      return null;
    }
  };
  const text = letters(false);
  if (text !== null) return { text, cut: false };
  const cut = letters(true);
  // Where all before it are plain letters, a last one that is none may as well be of another encoding: "José".
  return cut !== null && /[\u0080-\uffff]/.test(cut) ? { text: cut, cut: true } : null;
}

/** Bytes, or letters, by which a file is told. */
const LOOKED = 20_000;

/**
 * Two bytes a letter, and which of them comes first: told by a mark at the start or, without one, by reading it both ways. Letters read the wrong
 * way are still letters, of other scripts; but a list has line ends, signs between cells and digits, and these are then none.
 */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  if (!bytes.includes(0)) return undefined;
  const some = pairs(bytes.subarray(0, LOOKED));
  const [little = 0, big = 0] = (['utf-16le', 'utf-16be'] as const).map((order) => {
    const text = decode(some, order);
    const plain = share(text, PLAIN);
    return text.includes('\0') || share(text, NO_LETTER) > MOST_STRANGE || plain < LEAST_PLAIN ? 0 : plain;
  });
  if (little === big) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Signs that every list has many of. */
const PLAIN = /[\t\n\r ,;|\d]/g;
const LEAST_PLAIN = 0.1;
const BOM = /^\ufeff/;
/** Signs that no list has: controls other than tabs and line ends, and what stands for letters that could not be read. */
const STRANGE = /[^\P{Cc}\t\n\v\f\r]|\ufffd/gu;
/** Those, and what no letter was given to, of which guessing wrong makes many. */
const NO_LETTER = /[^\P{C}\p{Cf}\t\n\v\f\r]|\ufffd/gu;
const MOST_STRANGE = 0.01;

const share = (text: string, signs: RegExp): number => (text.match(signs)?.length ?? 0) / text.length;

function worded(decoded: string, encoding: Encoding, cut = false): Words | Refused {
  const text = decoded.replace(BOM, '');
  if (text.trim() === '') return { refused: 'empty' };
  // A picture or a program, read as letters.
  return share(text.slice(0, LOOKED), STRANGE) > MOST_STRANGE
    ? { refused: 'binary' }
    : { text, encoding, ...(cut && { cut }) };
}
