import type { ComponentType } from 'react';
import { createBrowserRouter, type LazyRouteFunction, type RouteObject, redirect } from 'react-router-dom';
import { loadChunk } from '@/api/chunk';
import { paths, patterns } from '@/lib/paths';
import { AppLayout } from '@/pages/AppLayout';
import { NotFound } from '@/pages/NotFound';
import { RouteError } from '@/pages/RouteError';

/** A screen of its own chunk, the default export of its file. */
const page = (path: string, load: () => Promise<{ default: ComponentType }>): RouteObject => ({
  path,
  lazy: (async () => ({ Component: (await loadChunk(load)).default })) as LazyRouteFunction<RouteObject>,
  // The shell is drawn while the chunk of the first screen is on its way.
  HydrateFallback: () => null,
  errorElement: <RouteError />,
});

const routes: RouteObject[] = [
  {
    element: <AppLayout />,
    errorElement: <RouteError />,
    children: [
      { path: patterns.home, loader: () => redirect(paths.calls()) },
      page(patterns.calls, () => import('@/pages/calls/CallsPage')),
      page(patterns.call, () => import('@/pages/calls/CallPage')),
      page(patterns.account, () => import('@/pages/account/AccountPage')),
      { path: '*', element: <NotFound /> },
    ],
  },
  page(patterns.signIn, () => import('@/pages/sign-in/SignInPage')),
];

export const createRouter = () => createBrowserRouter(routes);
