import type { Country } from './phoneNumbers';

/** The country code that numbers are grouped for without the full library. */
const NANP = /^\+1(\d{3})(\d{3})(\d{4})$/;

/**
 * An E.164 number as it is read aloud: `(512) 555-0142` for North America, `+34 612 34 56 78`-like groups elsewhere. Text that is
 * no such number stays as it is. The full library weighs more than the rest of the list, so it is not asked here.
 */
export function formatPhone(phone: string): string {
  const own = NANP.exec(phone);
  if (own) return `(${own[1]}) ${own[2]}-${own[3]}`;
  const other = /^\+(\d{7,15})$/.exec(phone);
  if (!other?.[1]) return phone;
  const code = countryCode(other[1]);
  return `+${code} ${groups(other[1].slice(code.length))}`;
}

/** Country codes of one and two digits; every other one has three (ITU-T E.164). */
const TWO_DIGITS =
  /^(20|27|30|31|32|33|34|36|39|40|41|43|44|45|46|47|48|49|51|52|53|54|55|56|57|58|60|61|62|63|64|65|66|81|82|84|86|90|91|92|93|94|95|98)/;

function countryCode(digits: string): string {
  if (digits.startsWith('1') || digits.startsWith('7')) return digits.charAt(0);
  return TWO_DIGITS.exec(digits)?.[0] ?? digits.slice(0, 3);
}

/** Threes, the last group up to four. */
function groups(digits: string): string {
  return digits.replace(/(\d{3})(?=\d{3})/g, '$1 ');
}

/** The `tel:` address of a number; undefined for what is none, so that no other text ever becomes an address. */
export function dialable(phone: string | null): string | undefined {
  const digits = phone?.replace(/[\s().-]/g, '') ?? '';
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

/**
 * Any spelling of a phone number as E.164, or undefined where it can be none. Numbers without a country code are taken for one of
 * `country` (ISO 3166). Loads the full library, so only call it on input.
 */
export async function toE164(spelling: string, country: Country = 'US'): Promise<string | undefined> {
  const { readPhone } = await import('./phoneNumbers');
  const read = readPhone(spelling, country);
  return 'e164' in read ? read.e164 : undefined;
}
