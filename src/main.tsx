import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { readAhead, takeGiven } from '@/api/client';
import { queryClient } from '@/api/queryClient';
import { sessionOptions, watchSession } from '@/api/session';
import { watchSignOut } from '@/api/signOut';
import { viewer, warmDates } from '@/lib/dates';
import { startLocale } from '@/lib/locale';
import { applyTheme, noteViewer, readTheme } from '@/lib/preferences';
import { installTrustedTypes } from '@/lib/trustedTypes';
import { visit } from '@/lib/visits';
import { App, warmScreen } from './routes';
import './index.css';

/** A list that is on its way already is waited for so long: drawn with its rows at once, the screen is drawn once. */
const PATIENCE_MS = 200;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function firstRows(chunk: Awaited<ReturnType<typeof warmScreen>>): Promise<void> {
  const known = await queryClient.ensureQueryData(sessionOptions).catch(() => undefined);
  const scopes = known?.session?.account.scopes;
  if (scopes) await chunk?.preload?.(new URLSearchParams(window.location.search), scopes);
}

/** Not a top-level await: chunks that import from this one would wait for it while it waits for them. */
async function start(): Promise<void> {
  readAhead();
  takeGiven();
  installTrustedTypes();
  applyTheme(readTheme());
  watchSession();
  watchSignOut();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    visit.note();
    noteViewer(viewer().timeZone);
  });
  // Asked for at once, beside the words and the screen's chunk, instead of after them.
  void queryClient.prefetchQuery(sessionOptions);
  const screen = warmScreen(window.location.pathname);
  // Where the rows came too soon for `afterPaint.ts` to do it, the first date costs 20 ms. Now the page only waits; later somebody would.
  setTimeout(warmDates);
  await startLocale({ en: () => import('@/locales/en.po'), es: () => import('@/locales/es.po') });
  // Words and screen come together: drawn one after the other they would cost two rounds of drawing.
  const chunk = await screen;
  await Promise.race([firstRows(chunk), pause(PATIENCE_MS)]);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  // In a transition React draws in slices, and the page answers in between.
  startTransition(() =>
    createRoot(root).render(
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </QueryClientProvider>
      </I18nProvider>,
    ),
  );
  noteViewer(viewer().timeZone);
}

// After the chunks were evaluated the page answers once, before it goes on.
setTimeout(() => void start());
