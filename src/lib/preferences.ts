/** What a person chose for this browser. Plain cookies, because the server draws the first HTML with them. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const YEAR_SECONDS = 31_536_000;

function readCookie(name: string): string | undefined {
  const start = `${name}=`;
  return document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length);
}

function writeCookie(name: string, value: string | undefined): void {
  // The Cookie Store API is missing in browsers we serve.
  document.cookie = `${name}=${value ?? ''}; Path=/; SameSite=Lax; Max-Age=${value === undefined ? 0 : YEAR_SECONDS}`;
}

/** The theme of the cookie; without one the system decides. */
export function readTheme(): Theme {
  const theme = readCookie('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Shows a theme; the cookie makes the next load begin in it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const themeListeners = new Set<() => void>();

/** Hears of every choice of a theme. Returns what stops it. */
export function onTheme(listener: () => void): () => void {
  themeListeners.add(listener);
  return () => void themeListeners.delete(listener);
}

export function chooseTheme(theme: Theme): void {
  writeCookie('theme', theme === 'system' ? undefined : theme);
  applyTheme(theme);
  for (const listener of themeListeners) listener();
}

export const readLanguage = (): string | undefined => readCookie('language');
export const writeLanguage = (language: string): void => writeCookie('language', language);

/** Of this browser, so that the server can draw the first HTML as it will be drawn here: its zone, and the window in CSS pixels. */
export function noteViewer(timeZone: string): void {
  const value = `${timeZone}~${window.innerWidth}x${window.innerHeight}`;
  if (readCookie('viewer') !== value) writeCookie('viewer', value);
}

/** Somebody asked to be signed out and the server has not confirmed it: until then it must draw nothing for this browser. */
export const noteLeaving = (leaving: boolean): void => writeCookie('sign-out-pending', leaving ? '1' : undefined);
