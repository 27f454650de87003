import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { queryClient } from '@/api/queryClient';
import { sessionOptions, watchSession } from '@/api/session';
import { watchSignOut } from '@/api/signOut';
import { startLocale } from '@/lib/locale';
import { applyTheme, readTheme } from '@/lib/preferences';
import { installTrustedTypes } from '@/lib/trustedTypes';
import { App, warmScreen } from './routes';
import './index.css';

installTrustedTypes();
applyTheme(readTheme());
watchSession();
watchSignOut();
// Asked for at once, beside the words and the screen's chunk, instead of after them.
void queryClient.prefetchQuery(sessionOptions);
const screen = warmScreen(window.location.pathname);

/** Not a top-level await: chunks that import from this one would wait for it while it waits for them. */
async function start(): Promise<void> {
  await startLocale({ en: () => import('@/locales/en.po'), es: () => import('@/locales/es.po') });
  // Words and screen come together: drawn one after the other they would cost two rounds of drawing.
  await screen;
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
}

void start();
