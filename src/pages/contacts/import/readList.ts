import type { Setup, Sheet } from '@/api/contactImportKeep';
import { homeCountry } from '@/lib/phoneNumbers';
import { hasHeadings, recognise } from './columns';
import { parseCsv } from './parseCsv';
import { type Encoding, MOST_BYTES, readBytes, type Refused } from './readBytes';

/** A list that somebody brings, and how it seems to be meant. */
export interface ReadList {
  sheet: Sheet;
  setup: Setup;
}

/** Between two pieces of work on a large list the page may do something else. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads a file; `country`: that of numbers without a country code. */
export async function readFile(file: File, country: string): Promise<ReadList | Refused> {
  if (file.size > MOST_BYTES) return { refused: 'large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { refused: 'unreadable' };
  }
  const read = readBytes(bytes);
  await breathe();
  return 'refused' in read ? read : readText(read.text, country, { ...read, name: file.name });
}

/** Reads what was pasted, or a file's words. */
export async function readText(
  text: string,
  country: string,
  { name = '', encoding = 'utf-8', cut = false }: { name?: string; encoding?: Encoding; cut?: boolean } = {},
): Promise<ReadList | Refused> {
  if (text.length > MOST_BYTES) return { refused: 'large' };
  if (text.trim() === '') return { refused: 'empty' };
  const parsed = await parseCsv(text);
  if ('refused' in parsed) return parsed;
  await breathe();
  const header = hasHeadings(parsed.rows);
  // Nothing but headings.
  if (header && parsed.rows.length === 1) return { refused: 'empty' };
  return {
    sheet: { name, ...parsed, guessed: encoding === 'latin', cut },
    setup: { header, columns: recognise(parsed.rows, header), country, chosen: false },
  };
}

/** The list as it is understood once the organization's numbers are known, which may come after it: they tell the country, unless somebody chose. */
export function settleCountry(setup: Setup, phones: readonly string[]): Setup {
  const country = homeCountry(phones);
  return setup.chosen || phones.length === 0 || country === setup.country ? setup : { ...setup, country };
}
