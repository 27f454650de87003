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
  /** Of the screen's chunk. */
  source: string;
  /** The request its first data comes by, and the scope that it takes: without it the screen asks for nothing. */
  data?: (pathname: string) => string;
  scope?: Scope;
}

/** The screens there are addresses for. */
const SCREENS: Screen[] = [
  { path: /^\/$/, source: 'src/pages/calls/CallsPage.tsx', data: () => '/v1/calls?limit=50', scope: 'calls:read' },
  { path: /^\/calls$/, source: 'src/pages/calls/CallsPage.tsx', data: () => '/v1/calls?limit=50', scope: 'calls:read' },
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

/**
 * The page for one person and address: language and theme from the first paint on, and everything the screen will ask for asked for
 * before any script runs. `crossorigin` without a value makes the preload the very request that `fetch` makes later.
 */
export function renderPage(template: string, manifest: Manifest, facts: PageFacts): string {
  const screen = SCREENS.find(({ path }) => path.test(facts.pathname));
  const sources = [`src/locales/${facts.language}.po`, ...(screen ? [screen.source] : [])];
  const files = new Set(sources.flatMap((source) => chunksOf(manifest, source)));
  const plain = facts.search === '' || SEARCH_IS_NO_FILTER.test(facts.search);
  const may = screen?.scope !== undefined && facts.scopes?.includes(screen.scope) === true;
  const data = may && plain && screen.data ? [screen.data(facts.pathname)] : [];
  const links = [
    ...[...files].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...['/session', ...data].map((href) => `<link rel="preload" as="fetch" crossorigin href="${href}">`),
  ];
  const theme = facts.theme ? ` data-theme="${facts.theme}"` : '';
  return template
    .replace(/<html[^>]*>/, `<html lang="${facts.language}"${theme}>`)
    .replace('</head>', () => `${links.map((link) => `  ${link}\n`).join('')}</head>`);
}
