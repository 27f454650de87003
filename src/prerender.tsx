import { assume } from './assumedBrowser';
import { i18n, type Messages } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { giveAhead } from '@/api/client';
import type { FirstSight } from '@/api/firstSight';
import { queryClient } from '@/api/queryClient';
import { type SessionState, sessionOptions } from '@/api/session';
import { seeAs } from '@/lib/dates';
import { visit } from '@/lib/visits';
import { App, warmScreen } from './routes';

const WORDS: Record<FirstSight['language'], () => Promise<{ messages: Messages }>> = {
  en: () => import('@/locales/en.po'),
  es: () => import('@/locales/es.po'),
};

/** Drops what the last screen was drawn from, so that nothing of one organization is there when another's is drawn. */
function forget(): void {
  queryClient.clear();
  visit.restart();
}

/**
 * The markup of a screen as the browser will draw it, to be looked at until the browser has: inert, because nothing in it works yet, and
 * without `style` attributes, which the content policy refuses; rows then lie one under the other by themselves (src/index.css).
 * One at a time: the whole app shares one cache, one language and one window.
 */
export async function prerender(sight: FirstSight): Promise<string> {
  forget();
  assume(sight);
  i18n.loadAndActivate({ locale: sight.language, messages: (await WORDS[sight.language]()).messages });
  seeAs(sight.timeZone);
  try {
    queryClient.setQueryData<SessionState>(sessionOptions.queryKey, {
      session: sight.session,
      demo: sight.demo,
      ended: null,
    });
    const chunk = await warmScreen(sight.pathname);
    giveAhead(sight.answer);
    await chunk?.preload?.(new URLSearchParams(), sight.session.account.scopes);
    const markup = renderToStaticMarkup(
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <StaticRouter location={sight.pathname}>
            <App />
          </StaticRouter>
        </QueryClientProvider>
      </I18nProvider>,
    );
    // What throws is left out without a word, up to the next boundary; and every screen has a heading.
    if (!markup.includes('<h1')) throw new Error(`${sight.pathname} could not be drawn`);
    // React escapes the quotes of every text, so these are attributes and nothing else.
    return `<div class="contents" data-prerendered inert>${markup.replaceAll(/ style="[^"]*"/g, '')}</div>`;
  } finally {
    forget();
  }
}
