import type { Choice } from '@/components/ValueSelect';
import { formatLocale } from '@/lib/locale';
import { callingCode, COUNTRIES } from '@/lib/phoneNumbers';

/** Every country that has numbers, in the order of the reader's language: `Mexico +52`. */
export function countryChoices(language: string): Choice[] {
  const locale = formatLocale(language as Parameters<typeof formatLocale>[0]);
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return COUNTRIES.map((value) => ({ value, label: `${names.of(value) ?? value} ${callingCode(value)}` })).sort(
    (a, b) => a.label.localeCompare(b.label, locale),
  );
}
