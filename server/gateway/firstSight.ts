import { setTimeout as sleep } from 'node:timers/promises';
import { getCookie } from 'hono/cookie';
import type { Session } from '../../src/api/account.ts';
import type { FirstSight, GivenAnswer } from '../../src/api/firstSight.ts';
import type { Ahead } from './ahead.ts';
import type { Ctx } from './context.ts';
import { type PageFacts, preload } from './page.ts';
import type { Prerender } from './prerender.ts';
import type { Ticket } from './seal.ts';

/** What it takes to draw a screen before the browser can. */
export interface FirstSightConfig {
  prerender: Prerender;
  /** Asks this gateway itself, for whoever sent the request, but as no sign of life. */
  ask: (c: Ctx, path: string, signal: AbortSignal) => Promise<Response>;
  /** Where an answer goes that comes too late for its page. */
  ahead: Ahead;
  sessionOf: (ticket: Ticket) => Session;
  /** Whether this server offers the sandbox. */
  demo: boolean;
}

/** How long a page waits for InboundFlow; where somebody has to wait longer, the app says so. */
const PATIENCE_MS = 400;

/** Characters of an answer; what is larger would only hold up the page, and everybody else. */
const LARGEST = 1_000_000;

/** The answer, or null where it takes too long, is too large, or fails. */
async function inTime(answer: Promise<GivenAnswer>): Promise<GivenAnswer | null> {
  const late = sleep(PATIENCE_MS, null, { ref: false });
  const fits = answer.then((given) => (given.text.length > LARGEST ? null : given));
  return Promise.race([fits.catch(() => null), late]);
}

/** Whether a page of ours, or somebody by hand, asks for the page: to other sites it tells nothing, whatever their browser sends along. */
export const isOwnNavigation = (c: Ctx): boolean =>
  ['same-origin', 'none'].includes(c.req.header('sec-fetch-site') ?? 'none');

/** Where nothing is known of somebody's window. A phone says that it is one. */
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const isPhone = (c: Ctx): boolean =>
  c.req.header('sec-ch-ua-mobile') === '?1' || /\bMobi/.test(c.req.header('user-agent') ?? '');

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Of the browser in front of somebody, as the page left it in a cookie; before it has, what is likely: this machine is often theirs. */
function viewerOf(c: Ctx): Pick<FirstSight, 'timeZone' | 'width' | 'height' | 'languages'> {
  const [, zone = '', width, height] =
    /^([\w+\-/]{1,60})~(\d{2,4})x(\d{2,4})$/.exec(getCookie(c, 'viewer') ?? '') ?? [];
  const window = isPhone(c) ? PHONE : DESK;
  const tags = (c.req.header('accept-language') ?? '').split(',').map((tag) => tag.split(';')[0]?.trim() ?? '');
  return {
    timeZone: isZone(zone) ? zone : OWN_ZONE,
    width: Number(width ?? window.width),
    height: Number(height ?? window.height),
    // Those alone that there are words for, and no more than there are countries: each costs the drawing thread memory.
    languages: tags.filter((tag) => /^(en|es)(-([A-Z]{2}|\d{3}))?$/.test(tag)).slice(0, 4),
  };
}

/** A text between tags; its many quotes stay as they are, since half of what is given would be their names. */
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** The answer as it lies in the page, where nothing runs or shows it; `src/api/client.ts` takes it out. */
function givenTemplate({ path, status, retryAfter, text }: GivenAnswer): string {
  const wait = retryAfter === undefined ? '' : ` data-retry-after="${escapeAttribute(retryAfter)}"`;
  return `<template data-ahead="${escapeAttribute(path)}" data-status="${status}"${wait}>${escapeText(text)}</template>`;
}

/** The end of where React draws, which is the last box of the page; what is drawn before it goes in there. */
const ROOT_END = '</div>';
/**
 * A page in parts: the head with its styles at once, and what is said where the app does not start; then the screen, drawn from InboundFlow's answer, which comes along so that it is asked
 * for once. Where the answer is late or large, the page asks for it, and is given the same one; an answer that is none is handed on.
 */
export function pageParts(
  { prerender, ask, ahead, sessionOf, demo }: FirstSightConfig,
  c: Ctx,
  html: string,
  { ticket, facts, path, drawnAs }: { ticket: Ticket; facts: PageFacts; path: string; drawnAs: string },
): AsyncIterable<string> {
  const request = new AbortController();
  const stop = (): void => request.abort();
  // Who leaves the page leaves the request.
  c.req.raw.signal.addEventListener('abort', stop, { once: true });
  const answering = ask(c, path, request.signal).then(
    async (response): Promise<GivenAnswer> => ({
      path,
      status: response.status,
      retryAfter: response.headers.get('retry-after') ?? undefined,
      text: await response.text(),
    }),
  );
  // Who waits for it is told; of a page that was left nobody does.
  answering.catch(() => undefined);
  const { language, theme } = facts;
  const drawing = inTime(answering).then(async (answer) => {
    if (!answer) ahead.give(ticket.id, path, { answer: answering, stop });
    if (answer?.status !== 200) return { answer, screen: '' };
    const whose = { session: sessionOf(ticket), demo, language, theme };
    return { answer, screen: (await prerender.draw({ ...viewerOf(c), ...whose, pathname: drawnAs, answer })) ?? '' };
  });

  const at = html.lastIndexOf(ROOT_END);
  return (async function* parts() {
    // With the words for a page that does not start: should the rest not come, they are there.
    yield html.slice(0, at);
    const { answer, screen } = await drawing;
    yield screen + ROOT_END;
    const last = answer ? givenTemplate(answer) : preload(path);
    yield html.slice(at + ROOT_END.length).replace('</body>', () => `${last}</body>`);
  })();
}
