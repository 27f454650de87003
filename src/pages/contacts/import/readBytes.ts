/** The most that is taken at once. A list of ten thousand people has about 1 MB. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Why a file can't be taken; what to do about it is said when it is drawn. `line` is counted from 1. */
export interface Refused {
  refused: 'empty' | 'large' | 'spreadsheet' | 'binary' | 'rows' | 'quote' | 'unreadable' | 'several';
  line?: number;
}

/** How the letters were written. `latin` was guessed: nothing in such a file says so. */
export type Encoding = 'utf-8' | 'utf-16' | 'latin';

const starts = (bytes: Uint8Array, ...sign: number[]): boolean => sign.every((byte, at) => bytes[at] === byte);

/** The words of a file, however they were saved; or why it holds none. */
export function readBytes(bytes: Uint8Array): { text: string; encoding: Encoding } | Refused {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > MOST_BYTES) return { refused: 'large' };
  // Excel's own files: a zip since 2007, an OLE container before.
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { refused: 'spreadsheet' };
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { refused: 'binary' };
  const wide = wideOrder(bytes);
  if (wide) return worded(new TextDecoder(wide).decode(bytes), 'utf-16');
  if (bytes.includes(0)) return { refused: 'binary' };
  try {
    return worded(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return worded(new TextDecoder('windows-1252').decode(bytes), 'latin');
  }
}

/** Two bytes a letter: told by a mark at the start or, without one, by every other byte being zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 2_000);
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = looked / 2;
  if (odd > most * 0.6 && even < most * 0.05) return 'utf-16le';
  if (even > most * 0.6 && odd < most * 0.05) return 'utf-16be';
  return undefined;
}

const BOM = /^\ufeff/;
/** Signs that no list has: controls other than tabs and line ends, and what stands for letters that could not be read. */
const STRANGE = /[^\P{Cc}\t\n\v\f\r]|\ufffd/gu;

function worded(decoded: string, encoding: Encoding): { text: string; encoding: Encoding } | Refused {
  const text = decoded.replace(BOM, '');
  if (text.trim() === '') return { refused: 'empty' };
  // A picture or a program, read as letters.
  if ((text.slice(0, 20_000).match(STRANGE)?.length ?? 0) > Math.min(text.length, 20_000) * 0.01)
    return { refused: 'binary' };
  return { text, encoding };
}
