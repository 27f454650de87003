import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pickEncoding } from './compression.ts';
import { CALL_ID, json, makeGateway, ME } from './testing.ts';

const SCRIPT = 'console.log("calls");'.repeat(50);
const clientDir = mkdtempSync(join(tmpdir(), 'client-'));
afterAll(() => rmSync(clientDir, { recursive: true }));

beforeAll(() => {
  const files: Record<string, string | Buffer> = {
    'index.html':
      '<!doctype html>\n<html lang="en">\n  <head>\n    <title>x</title>\n    <script type="module" crossorigin src="/assets/index-1.js"></script>\n  </head>\n  <body><div id="root"><noscript>n</noscript></div></body>\n</html>\n',
    'assets/calls-2.js': SCRIPT,
    'assets/calls-2.js.br': brotliCompressSync(SCRIPT),
    'assets/calls-2.js.gz': gzipSync(SCRIPT),
    'assets/plain-3.css': 'a{}',
    'icon.svg': '<svg/>',
    'robots.txt': 'User-agent: *',
    '.vite/manifest.json': JSON.stringify({
      'src/main.tsx': { file: 'assets/index-1.js', isEntry: true, imports: ['_react.js'] },
      'src/pages/calls/CallsPage.tsx': { file: 'assets/calls-2.js', imports: ['src/main.tsx', '_table.js'] },
      '_table.js': { file: 'assets/table-4.js', imports: ['_react.js'] },
      '_react.js': { file: 'assets/react-5.js', imports: ['_table.js'] },
      'src/locales/es.po': { file: 'assets/es-6.js' },
      'src/locales/en.po': { file: 'assets/en-7.js' },
    }),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(clientDir, path)), { recursive: true });
    writeFileSync(join(clientDir, path), content);
  }
});

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const html = { accept: 'text/html,*/*' };

describe('hashed files', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['identity', null, (bytes: Buffer) => bytes],
  ])('go out as made for %s, for ever', async (accepted, encoding, decode) => {
    const { ask } = makeGateway({ clientDir });
    const response = await ask('/assets/calls-2.js', { headers: { 'accept-encoding': accepted } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    const bytes = await bytesOf(response);
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(decode(bytes).toString()).toBe(SCRIPT);
  });

  it('have a tag for each encoding, and are not sent twice', async () => {
    const { ask } = makeGateway({ clientDir });
    const tagOf = async (encoding: string) =>
      (await ask('/assets/calls-2.js', { headers: { 'accept-encoding': encoding } })).headers.get('etag') ?? '';
    const [plain, br] = [await tagOf('identity'), await tagOf('br')];
    expect(plain).not.toBe(br);
    const again = await ask('/assets/calls-2.js', {
      headers: { 'accept-encoding': 'br', 'if-none-match': `W/"x", ${br}` },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('cache-control')).toContain('immutable');
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
    const other = await ask('/assets/calls-2.js', { headers: { 'accept-encoding': 'br', 'if-none-match': plain } });
    expect(other.status).toBe(200);
  });

  it.each([
    '/assets/gone-9.js',
    '/assets/',
    '/assets/..%2findex.html',
    '/assets/calls-2.js.br',
    '/.vite/manifest.json',
    '/assets/%2e%2e%2f.vite/manifest.json',
    '/index.html.gz',
    '/v1',
    '/recordings',
    '/history/search',
    '/events',
    '/webhooks/inboundflow',
    '/sandbox/v1/calls',
    '/reports',
  ])('%s is 404 in JSON or the page of what is not there, never a screen', async (path) => {
    const { ask } = makeGateway({ clientDir });
    const response = await ask(path, { headers: html });
    expect([404, 405]).toContain(response.status);
    if (/^\/(assets|v1|recordings|history|events|webhooks|sandbox|reports)/.test(path)) {
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    }
  });

  it('others are looked at again each time', async () => {
    const { ask } = makeGateway({ clientDir });
    for (const path of ['/icon.svg', '/robots.txt']) {
      expect((await ask(path)).headers.get('cache-control')).toBe('no-cache');
    }
  });
});

describe('the page', () => {
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const response = await makeGateway({ clientDir }).ask(path, { headers: { ...html, ...headers } });
    return { response, text: await response.text() };
  };

  it.each([
    '/',
    '/calls',
    `/calls/${CALL_ID}?t=83`,
    '/contacts',
    '/contacts/new?phone=%2B15125550142',
    '/contacts/import',
    `/contacts/${CALL_ID}`,
    '/leads',
    `/leads?view=board&status=new&lead=${CALL_ID}`,
    '/appointments',
    '/appointments?view=week&from=2026-11-16&status=booked',
    '/account',
    '/sign-in',
  ])('is there at %s', async (path) => {
    const { response, text } = await page(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding');
    expect(text).toContain('<noscript>');
  });

  it.each(['/nothing', '/calls/', '/calls/x/y', '/calls/1', '/contacts/1', '/leads/1', '/admin', '/wp-login.php'])(
    'says 404 at %s',
    async (path) => {
      const { response, text } = await page(path);
      expect([response.status, text.includes('id="root"')]).toEqual([404, true]);
      expect(text).not.toContain('/v1/');
    },
  );

  it('is not what a missing picture or script gets', async () => {
    const { ask } = makeGateway({ clientDir });
    const response = await ask('/pictures/x.png', { headers: { accept: 'image/*' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json']);
  });

  it.each([
    [{}, 'en'],
    [{ 'accept-language': 'es-MX,es;q=0.9,en;q=0.8' }, 'es'],
    [{ 'accept-language': 'fr,es;q=0.5' }, 'es'],
    [{ 'accept-language': 'es', cookie: 'language=en' }, 'en'],
    [{ cookie: 'language=es' }, 'es'],
    [{ cookie: 'language=%22onload=x' }, 'en'],
  ])('speaks as asked: %o', async (headers, language) => {
    const { text } = await page('/calls', headers as Record<string, string>);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`href="/assets/${language === 'es' ? 'es-6' : 'en-7'}.js"`);
  });

  it('begins in the chosen theme, and takes nothing else from the cookie', async () => {
    expect((await page('/calls', { cookie: 'theme=dark; language=es' })).text).toContain(
      '<html lang="es" data-theme="dark">',
    );
    for (const theme of ['system', '"><script>', 'dark"', 'DARK']) {
      expect((await page('/calls', { cookie: `theme=${encodeURIComponent(theme)}` })).text).toContain(
        '<html lang="en">',
      );
    }
  });

  it("asks for the screen's chunks before any script runs", async () => {
    const { text } = await page('/calls');
    const preloaded = [...text.matchAll(/<link rel="modulepreload" crossorigin href="([^"]+)">/g)].map(
      ([, href]) => href,
    );
    expect(preloaded).toEqual(['/assets/en-7.js', '/assets/calls-2.js', '/assets/table-4.js', '/assets/react-5.js']);
    expect(text).not.toMatch(/<script(?! type="module" crossorigin src="\/)/);
  });

  it('asks for the data of whoever is signed in, and for nobody else', async () => {
    const { ask, signIn } = makeGateway({ clientDir });
    const cookie = await signIn();
    const preloads = async (path: string, headers: Record<string, string>) => {
      const text = await (await ask(path, { headers: { ...html, ...headers } })).text();
      return [...text.matchAll(/rel="preload" as="fetch" crossorigin href="([^"]+)"/g)].map(([, href]) => href);
    };
    expect(await preloads('/calls', {})).toEqual(['/session']);
    expect(await preloads('/calls', { cookie: 'session=x' })).toEqual(['/session']);
    expect(await preloads('/calls', { cookie })).toEqual(['/session', '/v1/calls?limit=50']);
    expect(await preloads('/', { cookie })).toEqual(['/session', '/v1/calls?limit=50']);
    expect(await preloads('/calls?status=failed', { cookie })).toEqual(['/session']);
    expect(await preloads(`/calls/${CALL_ID}?t=83`, { cookie })).toEqual(['/session', `/v1/calls/${CALL_ID}`]);
    expect(await preloads('/account', { cookie })).toEqual(['/session']);
  });

  it.each([
    ['/leads', 'leads:read', '/v1/leads?limit=50'],
    ['/contacts', 'contacts:read', '/v1/contacts?limit=50'],
    [`/contacts/${CALL_ID}`, 'contacts:read', `/v1/contacts/${CALL_ID}`],
    ['/appointments', 'appointments:read', '/v1/appointments?limit=100'],
  ])('asks for the data of %s only with the scope %s', async (path, scope, data) => {
    const preloads = async (scopes: string[]) => {
      const { api, ask, signIn } = makeGateway({ clientDir });
      api.answer = () => json(200, { data: { ...ME, scopes } });
      const text = await (await ask(path, { headers: { ...html, cookie: await signIn() } })).text();
      return [...text.matchAll(/rel="preload" as="fetch" crossorigin href="([^"]+)"/g)].map(([, href]) => href);
    };
    expect(await preloads(['calls:read'])).toEqual(['/session']);
    expect(await preloads([scope])).toEqual(['/session', data]);
  });

  it('is not sent twice, and differs by what it is drawn from', async () => {
    const { ask } = makeGateway({ clientDir });
    const first = await ask('/calls', { headers: html });
    const etag = first.headers.get('etag') ?? '';
    expect((await ask('/calls', { headers: { ...html, 'if-none-match': etag } })).status).toBe(304);
    expect((await ask('/calls', { headers: { ...html, 'if-none-match': etag, cookie: 'theme=dark' } })).status).toBe(
      200,
    );
  });

  it('is compressed', async () => {
    const { ask } = makeGateway({ clientDir });
    const response = await ask('/calls', { headers: { ...html, 'accept-encoding': 'gzip, br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytesOf(response)).toString()).toContain('id="root"');
  });

  it('says what to do where nothing was built', async () => {
    const response = await makeGateway().ask('/calls', { headers: html });
    expect([response.status, (await response.text()).includes('npm run build')]).toEqual([503, true]);
  });
});

describe('pickEncoding', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['*', 'br'],
    ['gzip, *;q=0', 'gzip'],
    ['BR', 'br'],
    ['brotli', null],
  ])('%j', (header, encoding) => expect(pickEncoding(header, ['br', 'gzip'])).toBe(encoding));
});
