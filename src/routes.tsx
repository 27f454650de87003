import { type ComponentType, lazy, Suspense } from 'react';
import { matchPath, Navigate, Route, Routes } from 'react-router-dom';
import { loadChunk } from '@/api/chunk';
import { paths, patterns } from '@/lib/paths';
import { AppLayout } from '@/pages/AppLayout';
import { NotFound } from '@/pages/NotFound';
import { ScreenBoundary } from '@/pages/ScreenBoundary';

/** Path to screen: the table of contents. Each screen is the default export of its file, and a chunk of its own. */
const inShell: Screens = {
  [patterns.calls]: () => import('@/pages/calls/CallsPage'),
  [patterns.call]: () => import('@/pages/calls/CallPage'),
  [patterns.account]: () => {
    // Signing out holds with the server out of reach: then the door can't be fetched any more, so it comes along.
    warmScreen(paths.signIn());
    return import('@/pages/account/AccountPage');
  },
};
const outside: Screens = {
  [patterns.signIn]: () => import('@/pages/sign-in/SignInPage'),
};

type Screens = Record<string, () => Promise<{ default: ComponentType }>>;

const routesOf = (screens: Screens) =>
  Object.entries(screens).map(([path, load]) => {
    const Screen = lazy(() => loadChunk(load));
    return <Route key={path} path={path} element={<Screen />} />;
  });

const shellRoutes = routesOf(inShell);
const outsideRoutes = routesOf(outside);

/** Fetches the chunk of the screen at an address, so that it comes beside the words and not after them. */
export function warmScreen(pathname: string): void {
  const screens = Object.entries({ ...inShell, ...outside });
  const load = screens.find(([path]) => matchPath(path, pathname))?.[1];
  // Whether it failed is told when the screen is shown, by the boundary around it.
  load?.().catch(() => undefined);
}

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
