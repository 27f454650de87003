import * as z from 'zod/mini';
import type { Scope } from '../../src/api/account.ts';

/** What the first HTML is drawn from. */
export interface PageFacts {
  pathname: string;
  search: string;
  language: 'en' | 'es';
  theme: 'light' | 'dark' | null;
  /** What the key of whoever is signed in may read; null: nobody is. */
  scopes: readonly string[] | null;
}

interface Screen {
  path: RegExp;
  /** Of the screen's chunk; the calls' lies in the entry. */
  source: string;
  /** The request its first data comes by, and the scope that it takes: without it the screen asks for nothing. */
  data?: (pathname: string) => string;
  scope?: Scope;
  /** It is drawn here, at this address, as soon as that data is there. */
  drawnAs?: string;
}

/** The screens there are addresses for. */
const SCREENS: Screen[] = [
  {
    path: /^\/(calls)?$/,
    source: 'src/pages/calls/CallsPage.tsx',
    data: () => '/v1/calls?limit=50',
    scope: 'calls:read',
    drawnAs: '/calls',
  },
  {
    path: /^\/calls\/[0-9a-f-]{36}$/i,
    source: 'src/pages/calls/CallPage.tsx',
    data: (pathname) => `/v1${pathname}`,
    scope: 'calls:read',
  },
  {
    path: /^\/contacts$/,
    source: 'src/pages/contacts/ContactsPage.tsx',
    data: () => '/v1/contacts?limit=50',
    scope: 'contacts:read',
  },
  { path: /^\/contacts\/new$/, source: 'src/pages/contacts/NewContactPage.tsx' },
  { path: /^\/contacts\/import$/, source: 'src/pages/contacts/import/ImportPage.tsx' },
  {
    path: /^\/contacts\/[0-9a-f-]{36}$/i,
    source: 'src/pages/contacts/ContactPage.tsx',
    data: (pathname) => `/v1${pathname}`,
    scope: 'contacts:read',
  },
  { path: /^\/leads$/, source: 'src/pages/leads/LeadsPage.tsx', data: () => '/v1/leads?limit=50', scope: 'leads:read' },
  {
    path: /^\/appointments$/,
    source: 'src/pages/appointments/AppointmentsPage.tsx',
    data: () => '/v1/appointments?limit=100',
    scope: 'appointments:read',
  },
  { path: /^\/account$/, source: 'src/pages/account/AccountPage.tsx' },
  { path: /^\/sign-in$/, source: 'src/pages/sign-in/SignInPage.tsx' },
];

/** A search in the address of a call says where to begin listening; in a list's it filters, which the browser knows how to spell. */
const SEARCH_IS_NO_FILTER = /^\?t=[\d.]*$/;

export const isScreen = (pathname: string): boolean => SCREENS.some(({ path }) => path.test(pathname));

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.optional(z.array(z.string())), isEntry: z.optional(z.boolean()) }),
);
export type Manifest = z.infer<typeof Manifest>;

/** Vite's manifest; an empty one where it can't be read: pages then load a little later, and all the same. */
export function readManifest(text: string | null): Manifest {
  try {
    return Manifest.parse(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** A chunk with all it imports, the entry aside, which the page loads anyway. */
function chunksOf(manifest: Manifest, source: string, seen = new Set<string>()): string[] {
  const chunk = manifest[source];
  if (!chunk || chunk.isEntry || seen.has(source)) return [];
  seen.add(source);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((imported) => chunksOf(manifest, imported, seen))];
}

/** What the screen will ask for first, where that is known here: a search filters, and may take a scope that the key has not. */
function firstRequest({ pathname, search, scopes }: PageFacts): { path: string; drawnAs: string | undefined } | null {
  const screen = SCREENS.find(({ path }) => path.test(pathname));
  const may = screen?.scope !== undefined && scopes?.includes(screen.scope) === true;
  const plain = search === '' || SEARCH_IS_NO_FILTER.test(search);
  return may && plain && screen.data ? { path: screen.data(pathname), drawnAs: screen.drawnAs } : null;
}

/** The request whose answer a page can be drawn from, and the address it is drawn as; null where the browser draws it all. */
export function drawable(facts: PageFacts): { path: string; drawnAs: string } | null {
  const { path, drawnAs } = firstRequest(facts) ?? {};
  return path !== undefined && drawnAs !== undefined ? { path, drawnAs } : null;
}

/** `crossorigin` without a value makes the preload the very request that `fetch` makes later. */
export const preload = (href: string): string => `<link rel="preload" as="fetch" crossorigin href="${href}">`;

/** What the page runs: its entry, and the chunks that it will want. */
const WORK = /\s*<(script\b[^>]*><\/script|link rel="modulepreload"[^>]*)>/g;
const STARTER = 'src/afterPaint.ts';

/** The page with what it runs laid aside until the first frame is painted; from then on the entry is fetched, and it runs when all is there. */
function layAside(html: string, starter: string): string {
  const work = html.match(WORK)?.join('') ?? '';
  const entry = /<script\b[^>]* src="([^"]*)"/.exec(work)?.[1] ?? '';
  const aside = `<template data-work>${work}<link rel="modulepreload" crossorigin href="${entry}"></template>`;
  const script = `<script type="module" async crossorigin src="/${starter}"></script>`;
  return html.replaceAll(WORK, '').replace('</head>', () => `${aside}${script}\n  </head>`);
}

/**
 * The page for one person and address: language and theme from the first paint on, and everything the screen will ask for asked for
 * before any script runs, save data that comes `along` with the page, drawn.
 */
export function renderPage(template: string, manifest: Manifest, facts: PageFacts, along = false): string {
  const screen = SCREENS.find(({ path }) => path.test(facts.pathname));
  const sources = [`src/locales/${facts.language}.po`, ...(screen ? [screen.source] : [])];
  const files = new Set(sources.flatMap((source) => chunksOf(manifest, source)));
  const first = along ? null : firstRequest(facts);
  const links = [
    ...[...files].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...['/session', ...(first ? [first.path] : [])].map(preload),
  ];
  const theme = facts.theme ? ` data-theme="${facts.theme}"` : '';
  const html = template
    .replace(/<html[^>]*>/, `<html lang="${facts.language}"${theme}>`)
    .replace('</head>', () => `${links.map((link) => `  ${link}\n`).join('')}</head>`);
  const starter = along ? manifest[STARTER]?.file : undefined;
  return starter === undefined ? html : layAside(html, starter);
}
