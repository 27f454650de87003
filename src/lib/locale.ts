import { i18n, type Messages } from '@lingui/core';
import { readLanguage, writeLanguage } from './preferences';

/** The languages there are words for, each under its own name. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

type Catalogues = Record<Language, () => Promise<{ messages: Messages }>>;
let catalogues: Catalogues | undefined;

const isLanguage = (value: string | undefined): value is Language =>
  value !== undefined && Object.hasOwn(LANGUAGES, value);

/** The cookie's language, else the first of the browser's that there are words for, else English. */
export function preferredLanguage(cookie = readLanguage(), wanted = navigator.languages): Language {
  if (isLanguage(cookie)) return cookie;
  return wanted.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** Loads the words of the preferred language. Resolves when they can be shown. */
export async function startLocale(available: Catalogues): Promise<void> {
  catalogues = available;
  await activate(preferredLanguage());
}

/** Shows another language from now on and after a reload. Rejects when its words can't be loaded; then nothing changes. */
export async function switchLanguage(language: Language): Promise<void> {
  await activate(language);
  writeLanguage(language);
}

async function activate(language: Language): Promise<void> {
  if (!catalogues) throw new Error('startLocale comes first');
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/**
 * The locale for dates, times and numbers: the browser's own variant of the language shown, because whether a clock counts to 12 or
 * 24 is a matter of region; without one the United States', where InboundFlow's businesses are.
 */
export function formatLocale(language = i18n.locale || 'en', wanted: readonly string[] = navigator.languages): string {
  return wanted.find((tag) => tag.startsWith(`${language}-`)) ?? `${language}-US`;
}
