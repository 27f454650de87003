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
import { paths } from '@/lib/paths';
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

const MADE_UP = '2026-11-12T18:40:00Z';

/** A list of nobody's, to draw before anybody waits: what was drawn some dozens of times is drawn three times as fast. */
export const rehearsal: FirstSight = {
  pathname: paths.calls(),
  session: {
    account: { organization_id: '', organization_name: null, plan: null, scopes: ['calls:read'] },
    mode: 'sandbox',
  },
  demo: true,
  language: 'en',
  languages: ['en-US'],
  theme: null,
  timeZone: 'UTC',
  width: 1440,
  height: 900,
  answer: {
    path: '/v1/calls?limit=50',
    status: 200,
    text: JSON.stringify({
      data: Array.from({ length: 20 }, (_, index) => ({
        id: `rehearsal-${index}`,
        caller_phone: '+15125550100',
        caller_name: index % 3 ? 'Nobody' : null,
        status: index % 5 ? 'completed' : 'failed',
        duration_seconds: 60,
        summary: index % 7 ? 'Nothing was said.' : null,
        recording_url: index % 4 ? 'https://example.com/' : null,
        created_at: MADE_UP,
        started_at: MADE_UP,
      })),
      has_more: true,
      next_cursor: 'none',
    }),
  },
};
