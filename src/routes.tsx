import { type ComponentType, lazy, Suspense, useState } from 'react';
import { matchPath, Navigate, Route, Routes } from 'react-router-dom';
import { loadChunk, setScreenWarmer } from '@/api/chunk';
import { setLaterWords, withLaterWords } from '@/lib/locale';
import { paths, patterns } from '@/lib/paths';
import { AppLayout } from '@/pages/AppLayout';
import { NotFound } from '@/pages/NotFound';
import { ScreenBoundary } from '@/pages/ScreenBoundary';

interface Chunk {
  default: ComponentType;
  /** Reads what the screen shows first, as far as the key's scopes let it, so that it is drawn once and with its rows. Never rejects. */
  preload?: (search: URLSearchParams, scopes: readonly string[]) => Promise<void>;
}
type Load = () => Promise<Chunk>;

/**
 * A screen that is fetched; the calls' is not, since it lies in the entry. Once it is there the screen is drawn at once: React's `lazy`
 * would wait even then, and React holds back for 300 ms whatever takes the place of something that waits.
 */
function screen(load: Load) {
  let fetched: ComponentType | undefined;
  const fetch: Load = async () => {
    const chunk = await load();
    fetched = chunk.default;
    return chunk;
  };
  const Waiting = lazy(() => loadChunk(fetch));
  function Screen() {
    // Chosen once: another kind of component would begin anew, and forget what was typed.
    const [Page] = useState<ComponentType>(() => fetched ?? Waiting);
    return <Page />;
  }
  return { fetch, Screen };
}

setLaterWords({ en: () => import('@/locales/later/en.po'), es: () => import('@/locales/later/es.po') });

/** A screen whose words are none of the first list's, so that they come along with it. */
const later = (load: Load) => screen(() => withLaterWords(load));

/** Path to screen: the table of contents. Each screen is the default export of its file. */
const inShell: Screens = {
  [patterns.calls]: screen(() => import('@/pages/calls/CallsPage')),
  [patterns.call]: later(() => import('@/pages/calls/CallPage')),
  [patterns.contacts]: later(() => import('@/pages/contacts/ContactsPage')),
  // Before the record: the first pattern that fits an address names the chunk to fetch.
  [patterns.newContact]: later(() => import('@/pages/contacts/NewContactPage')),
  [patterns.importContacts]: later(() => import('@/pages/contacts/import/ImportPage')),
  [patterns.contact]: later(() => import('@/pages/contacts/ContactPage')),
  [patterns.leads]: later(() => import('@/pages/leads/LeadsPage')),
  [patterns.appointments]: later(() => import('@/pages/appointments/AppointmentsPage')),
  [patterns.account]: later(() => {
    // Signing out holds with the server out of reach: then the sign-in page can't be fetched any more, so it comes along.
    void warmScreen(paths.signIn());
    return import('@/pages/account/AccountPage');
  }),
};
const outside: Screens = {
  [patterns.signIn]: screen(() => import('@/pages/sign-in/SignInPage')),
};

type Screens = Record<string, ReturnType<typeof screen>>;

const routesOf = (screens: Screens) =>
  Object.entries(screens).map(([path, { Screen }]) => <Route key={path} path={path} element={<Screen />} />);

const shellRoutes = routesOf(inShell);
const outsideRoutes = routesOf(outside);

/** Fetches the chunk of the screen at an address; settles when it is there, or can't be had. */
export async function warmScreen(pathname: string): Promise<Chunk | undefined> {
  const wanted = pathname === paths.home() ? paths.calls() : pathname;
  const found = Object.entries({ ...inShell, ...outside }).find(([path]) => matchPath(path, wanted));
  // Whether it failed is told when the screen is shown, by the boundary around it.
  return found?.[1].fetch().catch(() => undefined);
}

setScreenWarmer(warmScreen);

/** The screen of the address. */
export function App() {
  return (
    <ScreenBoundary>
      <Suspense fallback={null}>
        <Routes>
          <Route element={<AppLayout />}>
            <Route path={patterns.home} element={<Navigate to={paths.calls()} replace />} />
            {shellRoutes}
            <Route path="*" element={<NotFound />} />
          </Route>
          {outsideRoutes}
        </Routes>
      </Suspense>
    </ScreenBoundary>
  );
}
