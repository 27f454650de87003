import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import { formatLocale } from './locale';

// The full library: only screens that are loaded when needed import this file, or `import()` it on input.

/** ISO 3166. */
export type Country = CountryCode;

export const COUNTRIES: readonly Country[] = getCountries();

/** `+52`. */
export const callingCode = (country: Country): string => `+${getCountryCallingCode(country)}`;

export const isCountry = (text: string | undefined): text is Country =>
  (COUNTRIES as readonly string[]).includes(text ?? '');

/** The country most of the numbers belong to; without numbers the one the browser is set to. */
export function homeCountry(phones: readonly string[]): Country {
  const counts = new Map<Country, number>();
  for (const phone of phones) {
    const country = parsePhoneNumberFromString(phone)?.country;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const own = formatLocale().split('-').at(-1);
  return most?.[0] ?? (isCountry(own) ? own : 'US');
}

/** A number as it goes on the wire, and as it is written at home; or why a text is none. */
export type ReadPhone =
  | { e164: string; country: Country | undefined; national: string }
  | { wrong: 'empty' | 'short' | 'long' | 'none' };

/** Reads any spelling; one without a country code is meant for `country`. */
export function readPhone(typed: string, country: Country): ReadPhone {
  if (typed.trim() === '') return { wrong: 'empty' };
  const text = typed
    // Fullwidth and Arabic digits are digits.
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    // A number copied from a link or a chat brings its scheme and invisible marks along.
    .replace(/^\s*tel:/i, '')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    // Signs around it came along from a sentence, a spreadsheet or a web page; letters may mean something.
    .replace(/^[^\p{L}\d+(]+|[^\p{L}\d)]+$/gu, '')
    .replace(/[\u00b7\u2022_]/g, '-')
    // Most of the world dials 00 where it writes a plus, and calls it that to people abroad too.
    .replace(/^[^\d+]*00(?=[\s-]*[1-9])/, '+');
  // A word in front of the digits, or an extension behind them, would be dropped without a word.
  const phone = /^[+\d\s().\-/\u00a0\u2010-\u2015]+$/.test(text)
    ? parsePhoneNumberFromString(text, country)
    : undefined;
  if (phone?.isPossible()) return { e164: phone.number, country: phone.country, national: phone.formatNational() };
  const length = validatePhoneNumberLength(text, country);
  if (length === 'TOO_SHORT') return { wrong: 'short' };
  if (length === 'TOO_LONG') return { wrong: 'long' };
  return { wrong: 'none' };
}

/** How a number is written in a form whose country is chosen: at home without the country code, from elsewhere with it. */
export function writePhone(e164: string, country: Country): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone) return e164;
  return phone.countryCallingCode === getCountryCallingCode(country)
    ? phone.formatNational()
    : phone.formatInternational();
}
