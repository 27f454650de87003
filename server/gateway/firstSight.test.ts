import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { FirstSight } from '../../src/api/firstSight.ts';
import { json, makeGateway, ME } from './testing.ts';

const clientDir = mkdtempSync(join(tmpdir(), 'client-'));
afterAll(() => rmSync(clientDir, { recursive: true }));
writeFileSync(
  join(clientDir, 'index.html'),
  '<html lang="en"><head><script type="module" src="/assets/index-1.js"></script></head><body><div id="root">\n<p>boot</p></div></body></html>',
);

mkdirSync(join(clientDir, '.vite'));
writeFileSync(
  join(clientDir, '.vite/manifest.json'),
  JSON.stringify({
    'src/afterPaint.ts': { file: 'assets/afterPaint-1.js', isEntry: true },
    'src/locales/en.po': { file: 'assets/words-1.js' },
  }),
);

const ROWS = '<main>drawn</main>';
const page = (summary: string) => ({ data: [{ id: '1', summary }], has_more: false, next_cursor: null });

/** A gateway whose list answers with `answer`, somebody signed in to it, and what was asked to be drawn. */
async function signedIn(answer: () => Response | Promise<Response>, drawn: string | null = ROWS) {
  const sights: FirstSight[] = [];
  const prerender = {
    draw: async (sight: FirstSight) => {
      sights.push(sight);
      return drawn;
    },
    close: async () => {},
  };
  const gateway = makeGateway({ clientDir, prerender });
  gateway.api.answer = (path) => (path === '/v1/calls' ? answer() : undefined);
  const cookie = await gateway.signIn();
  const open = (address = '/calls', headers: Record<string, string> = {}) =>
    gateway.ask(address, { headers: { accept: 'text/html', cookie, 'sec-fetch-site': 'none', ...headers } });
  const lists = () => gateway.api.asked.filter(({ url }) => url.pathname === '/v1/calls');
  return { ...gateway, cookie, open, sights, lists };
}

/** An answer that comes when the test says so. */
function later() {
  const resolvers: ((response: Response) => void)[] = [];
  const promise = new Promise<Response>((resolve) => resolvers.push(resolve));
  return { promise, answer: (response: Response) => resolvers[0]?.(response) };
}

const templateIn = (html: string) => /<template (data-ahead[^>]*)>(.*)<\/template>/s.exec(html)?.slice(1) ?? [];

describe('the first sight of a list', () => {
  it.each(['/calls', '/'])('%s comes with its rows, and with the answer they are drawn from', async (address) => {
    const { open, sights, lists } = await signedIn(() => json(200, page('Brakes')));
    const response = await open(address);
    const html = await response.text();
    expect(html).toContain(`<div id="root">\n<p>boot</p>${ROWS}</div>`);
    const [attributes, text] = templateIn(html);
    expect(attributes).toBe('data-ahead="/v1/calls?limit=50" data-status="200"');
    expect(text).toBe(JSON.stringify(page('Brakes')));
    expect(html).not.toContain('href="/v1/calls');
    expect(html).toContain('href="/session"');
    expect(lists().length).toBe(1);
    expect(sights).toMatchObject([
      { pathname: '/calls', language: 'en', theme: null, session: { account: ME, mode: 'live' }, demo: true },
    ]);
  });

  it('is kept nowhere, whoever asks', async () => {
    const { open } = await signedIn(() => json(200, page('Brakes')));
    const response = await open();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    await response.text();
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('goes out in %s', async (encoding, decode) => {
    const { open } = await signedIn(() => json(200, page('Brakes')));
    const response = await open('/calls', { 'accept-encoding': encoding });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(decode(Buffer.from(await response.arrayBuffer())).toString()).toContain(ROWS);
  });

  it('begins before InboundFlow has answered', async () => {
    const { promise, answer } = later();
    const { open } = await signedIn(() => promise);
    const reader = (await open()).body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    const head = await next();
    expect(head, 'and the words for a page that does not start').toMatch(/<div id="root">\n<p>boot<\/p>$/);
    expect(head).toContain('href="/session"');
    answer(json(200, page('Brakes')));
    let rest = '';
    for (let read = await reader?.read(); read?.value; read = await reader?.read())
      rest += new TextDecoder().decode(read.value);
    expect(rest).toContain(ROWS);
  });

  it('lays its scripts aside for what runs first, until its rows are seen', async () => {
    const { open } = await signedIn(() => json(200, page('Brakes')));
    const head = (await (await open()).text()).split('<body>')[0] ?? '';
    const [, aside = ''] = /<template data-work>(.*)<\/template>/s.exec(head) ?? [];
    expect(aside).toContain('src="/assets/index-1.js"');
    expect(aside).toContain('href="/assets/words-1.js"');
    expect(aside, 'the entry is fetched before it may run').toContain(
      'modulepreload" crossorigin href="/assets/index-1.js"',
    );
    const rest = head.replace(aside, '');
    expect(rest.match(/<script[^>]*>/g)).toEqual([
      '<script type="module" async crossorigin src="/assets/afterPaint-1.js">',
    ]);
    expect(rest).not.toContain('modulepreload');
  });

  it('leaves what callers say as text', async () => {
    const said = '</template><script>alert(1)</script>&amp;"';
    const { open } = await signedIn(() => json(200, page(said)));
    const html = await (await open()).text();
    expect(html.match(/<script[^>]*>/g)?.every((tag) => tag.includes(' src="/assets/'))).toBe(true);
    const [, text = ''] = templateIn(html);
    const read = text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    expect(JSON.parse(read)).toEqual(page(said));
  });

  it.each([
    [403, undefined],
    [429, '7'],
    [500, undefined],
  ])('hands on an answer that is none (%i), and draws nothing', async (status, retryAfter) => {
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    const { open, sights, lists } = await signedIn(() => json(status, { error: { code: 'x', message: 'x' } }, headers));
    const html = await (await open()).text();
    const [attributes = ''] = templateIn(html);
    expect(attributes).toContain(`data-status="${status}"`);
    expect(attributes.includes('data-retry-after="7"')).toBe(retryAfter !== undefined);
    expect(html).toContain('<div id="root">\n<p>boot</p>');
    expect(sights).toEqual([]);
    expect(lists().length).toBe(1);
  });

  it('shows nothing to a session that is over', async () => {
    const { open, ask, cookie, sights } = await signedIn(() => json(200, page('Brakes')));
    await ask('/session', { method: 'DELETE', headers: { cookie } });
    expect(await (await open()).text()).not.toContain('Brakes');
    expect(sights).toEqual([]);
  });

  describe('that is slow', () => {
    const slow = async () => {
      const { promise, answer } = later();
      const gateway = await signedIn(() => promise);
      const html = await (await gateway.open()).text();
      const own = (headers: Record<string, string> = {}, cookie = gateway.cookie, signal?: AbortSignal) =>
        gateway.ask('/v1/calls?limit=50', { headers: { cookie, ...headers }, ...(signal && { signal }) });
      return { ...gateway, html, own, answer: () => answer(json(200, page('Brakes'))) };
    };

    it('is not waited for: the page asks for itself', async () => {
      const { html, sights } = await slow();
      expect(templateIn(html)).toEqual([]);
      expect(html).toContain('<p>boot</p>');
      expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="/v1/calls?limit=50"></body>');
      expect(sights).toEqual([]);
    });

    it.each(['before', 'after'])(
      'is given to the page that asks %s it came, and InboundFlow is asked once',
      async (when) => {
        const { own, answer, lists, api } = await slow();
        if (when === 'after') answer();
        const asked = own();
        if (when === 'before') answer();
        expect(await (await asked).json()).toEqual(page('Brakes'));
        expect(lists().length).toBe(1);
        api.answer = (path) => (path === '/v1/calls' ? json(200, page('Tires')) : undefined);
        expect(await (await own()).json()).toEqual(page('Tires'));
        expect(lists().length).toBe(2);
      },
    );

    it('goes to nobody else', async () => {
      const { own, answer, lists, api, signIn } = await slow();
      answer();
      api.answer = (path) => (path === '/v1/calls' ? json(200, page('Tires')) : undefined);
      for (const other of [await own({}, await signIn()), await own({ 'x-background': '1' })])
        expect(await other.json()).toEqual(page('Tires'));
      expect(lists().length).toBe(3);
    });

    it('is given up once the page that waits for it is left', async () => {
      const { own, api, lists } = await slow();
      const left = new AbortController();
      const asked = own({}, undefined, left.signal);
      left.abort();
      await asked;
      api.answer = (path) => (path === '/v1/calls' ? json(200, page('Tires')) : undefined);
      expect(await (await own()).json()).toEqual(page('Tires'));
      expect(lists()[0]?.signal.aborted).toBe(true);
    });

    it('is asked for anew where it failed', async () => {
      const { promise, answer } = later();
      const { open, ask, cookie, api } = await signedIn(() => promise.then(() => Promise.reject(new Error('cut'))));
      await (await open()).text();
      api.answer = (path) => (path === '/v1/calls' ? json(200, page('Tires')) : undefined);
      answer(json(200, {}));
      const own = await ask('/v1/calls?limit=50', { headers: { cookie } });
      expect([own.status, await own.json()]).toEqual([200, page('Tires')]);
    });
  });

  it('lets a large answer come after the page, and asks for it once', async () => {
    const { open, ask, cookie, sights, lists } = await signedIn(() => json(200, page('x'.repeat(1_000_000))));
    const html = await (await open()).text();
    expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="/v1/calls?limit=50"></body>');
    expect(html.length).toBeLessThan(10_000);
    const own = await ask('/v1/calls?limit=50', { headers: { cookie } });
    expect((await own.text()).length).toBeGreaterThan(1_000_000);
    expect([sights.length, lists().length]).toEqual([0, 1]);
  });

  it('comes as it can where drawing failed', async () => {
    const { open } = await signedIn(() => json(200, page('Brakes')), null);
    const html = await (await open()).text();
    expect(html).toContain('<div id="root">\n<p>boot</p>');
    expect(templateIn(html)[0]).toContain('data-status="200"');
  });

  it.each([
    ['/calls?status=failed', {}],
    ['/leads', {}],
    ['/sign-in', {}],
    ['/calls', { cookie: '' }],
    ['/calls', { 'sec-fetch-site': 'cross-site' }],
    ['/calls', { 'sec-fetch-site': 'same-site' }],
  ])('is the browser’s own at %s', async (address, headers) => {
    const { open, sights, lists } = await signedIn(() => json(200, page('Brakes')));
    const response = await open(address, headers);
    const html = await response.text();
    expect(html).not.toContain('<template');
    expect(html).not.toContain('afterPaint');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect([sights, lists()]).toEqual([[], []]);
  });

  it('shows nothing once somebody has left, even if the server has not been told', async () => {
    const { open, cookie, lists } = await signedIn(() => json(200, page('Brakes')));
    const html = await (await open('/calls', { cookie: `${cookie}; sign-out-pending=1` })).text();
    expect(html).not.toContain('Brakes');
    expect(lists()).toEqual([]);
  });

  it('is no sign of life', async () => {
    const { open, clock } = await signedIn(() => json(200, page('Brakes')));
    clock.now += 3_600_000;
    const response = await open();
    await response.text();
    expect(response.headers.get('set-cookie')).toBeNull();
  });
});

describe('whom it is drawn for', () => {
  const seen = async (headers: Record<string, string>, viewer = '') => {
    const { open, cookie, sights } = await signedIn(() => json(200, page('Brakes')));
    await (await open('/calls', { ...headers, cookie: `${cookie}; viewer=${viewer}` })).text();
    return sights[0];
  };
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

  it('is told by a cookie of the page', async () => {
    expect(await seen({}, 'America/Argentina/Buenos_Aires~1280x720')).toMatchObject({
      timeZone: 'America/Argentina/Buenos_Aires',
      width: 1280,
      height: 720,
    });
  });

  it.each(['', 'Mars/Base~1x1', 'Mars/Base~1280x720', '<b>~1280x720', 'Europe/Berlin'])(
    'is likely to be here, at a desk, where the cookie says %j',
    async (viewer) => {
      expect(await seen({}, encodeURIComponent(viewer))).toMatchObject({ timeZone: own });
    },
  );

  it('may hold a phone', async () => {
    expect(await seen({ 'sec-ch-ua-mobile': '?1' })).toMatchObject({ width: 390 });
    expect(await seen({ 'user-agent': 'Mozilla/5.0 (iPhone) Mobile/15E148' })).toMatchObject({ width: 390 });
    expect(await seen({ 'user-agent': 'Mozilla/5.0 (X11)' })).toMatchObject({ width: 1440 });
  });

  it('reads the languages that there are words for', async () => {
    const sight = await seen({ 'accept-language': 'fr-FR,es-419;q=0.9,en-GB;q=0.8,en-x-evil;q=0.1' });
    expect(sight).toMatchObject({ language: 'es', languages: ['es-419', 'en-GB'] });
  });
});
