import type { Session } from './account';

/** What an answer was, apart from the request that brought it. */
export interface GivenAnswer {
  /** As `get` is asked for it, `/v1/calls?limit=50`. */
  path: string;
  status: number;
  retryAfter?: string | undefined;
  text: string;
}

/** What the server draws a screen from before the browser runs any script. */
export interface FirstSight {
  pathname: string;
  session: Session;
  /** Whether this server offers the sandbox. */
  demo: boolean;
  language: 'en' | 'es';
  /** Of the browser, most wanted first: whether its clock counts to 12 or 24 is a matter of region. */
  languages: string[];
  theme: 'light' | 'dark' | null;
  timeZone: string;
  /** CSS pixels of the window. */
  width: number;
  height: number;
  answer: GivenAnswer;
}
