import { i18n, type Messages } from '@lingui/core';
import { readLanguage, writeLanguage } from './preferences';

/** The languages there are words for, each under its own name. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

type Catalogues = Record<Language, () => Promise<{ messages: Messages }>>;
/** What is shown by now: the words of the first screen, and those that came with later ones. */
const shown = new Set<Catalogues>();

const isLanguage = (value: string | undefined): value is Language =>
  value !== undefined && Object.hasOwn(LANGUAGES, value);

/** The cookie's language, else the first of the browser's that there are words for, else English. */
export function preferredLanguage(cookie = readLanguage(), wanted = navigator.languages): Language {
  if (isLanguage(cookie)) return cookie;
  return wanted.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** Loads words in the preferred language. Resolves when they can be shown; asked again, at once. */
export async function addWords(catalogues: Catalogues): Promise<void> {
  if (shown.has(catalogues)) return;
  const language = isLanguage(i18n.locale) ? i18n.locale : preferredLanguage();
  const { messages } = await catalogues[language]();
  shown.add(catalogues);
  i18n.load(language, messages);
  // Another language was chosen meanwhile, without these.
  if (isLanguage(i18n.locale) && i18n.locale !== language) await activate(i18n.locale);
}

let later: Catalogues | undefined;

/** Tells where the words are that the first list can do without: whoever knows the table of screens, which nothing below it may import. */
export function setLaterWords(catalogues: Catalogues): void {
  later = catalogues;
}

/** For a chunk whose words are none of the first list's: they come along with it. */
export async function withLaterWords<T>(load: () => Promise<T>): Promise<T> {
  const [chunk] = await Promise.all([load(), later && addWords(later)]);
  return chunk;
}

/** Loads the first words and begins to show the language. */
export async function startLocale(catalogues: Catalogues): Promise<void> {
  const language = preferredLanguage();
  await addWords(catalogues);
  show(language);
}

/** Shows another language from now on and after a reload. Rejects when its words can't be loaded; then nothing changes. */
export async function switchLanguage(language: Language): Promise<void> {
  await activate(language);
  writeLanguage(language);
}

async function activate(language: Language): Promise<void> {
  const parts = await Promise.all([...shown].map((catalogues) => catalogues[language]()));
  for (const { messages } of parts) i18n.load(language, messages);
  show(language);
}

function show(language: Language): void {
  i18n.activate(language);
  document.documentElement.lang = language;
}

/**
 * The locale for dates, times and numbers: the browser's own variant of the language shown, because whether a clock counts to 12 or
 * 24 is a matter of region; without one the United States', where InboundFlow's businesses are.
 */
export function formatLocale(language = i18n.locale || 'en', wanted: readonly string[] = navigator.languages): string {
  return wanted.find((tag) => tag.startsWith(`${language}-`)) ?? `${language}-US`;
}
