import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCookie } from 'hono/cookie';
import { getMimeType } from 'hono/utils/mime';
import { LRUCache } from 'lru-cache';
import { type Encoding, encode, encodeParts, pickEncoding } from './compression.ts';
import type { Ctx } from './context.ts';
import { notFound, onlyMethods } from './errors.ts';
import { type FirstSightConfig, isOwnNavigation, pageParts } from './firstSight.ts';
import { drawable, isScreen, type PageFacts, readManifest, renderPage } from './page.ts';
import type { Sessions } from './sessions.ts';

type Bytes = Uint8Array<ArrayBuffer>;
interface Asset {
  type: string;
  etag: string;
  plain: Bytes;
  encoded: Partial<Record<Encoding, Bytes>>;
}

const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz' };
const ENCODINGS = ['br', 'gzip'] as const;

/** Under these nothing is ever answered with the page: a script or a player would take it for what it asked for. */
const NEVER_A_PAGE =
  /^\/(v1|assets|recordings|session|history|events|webhooks|sandbox|reports|healthz|readyz|metrics)(\/|$)/;

const MISSING = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Not built yet</title>
  </head>
  <body>
    <h1>The dashboard is not built yet</h1>
    <p>Run <code>npm run build</code> and restart the server, or use <code>npm run dev</code>.</p>
  </body>
</html>
`;

/** Everything the build made. It is read once, so that no path from outside ever reaches the file system. */
function readBuild(dir: string): { assets: Map<string, Asset>; template: string | null; manifest: string | null } {
  const assets = new Map<string, Asset>();
  const read = (path: string) => (existsSync(join(dir, path)) ? readFileSync(join(dir, path)) : undefined);
  const names = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : [];
  for (const entry of names) {
    const file = join(entry.parentPath, entry.name).slice(join(dir, '/').length);
    const path = file.replaceAll('\\', '/');
    if (!entry.isFile() || path.startsWith('.') || path === 'index.html' || /\.(br|gz)$/.test(path)) continue;
    const plain = read(file) as Bytes;
    const encoded: Asset['encoded'] = {};
    for (const encoding of ENCODINGS) {
      const bytes = read(file + SUFFIX[encoding]);
      if (bytes) encoded[encoding] = bytes as Bytes;
    }
    const type = getMimeType(path) ?? 'application/octet-stream';
    assets.set(`/${path}`, { type, etag: hash(plain), plain, encoded });
  }
  return {
    assets,
    template: read('index.html')?.toString() ?? null,
    manifest: read('.vite/manifest.json')?.toString() ?? null,
  };
}

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

/** The built dashboard: its files, and its page for every other address that is a screen. */
export function assetsRoute({
  clientDir,
  sessions,
  first,
}: {
  clientDir: string;
  sessions: Pick<Sessions, 'peek'>;
  /** Null: the browser draws everything. */
  first: FirstSightConfig | null;
}) {
  const build = readBuild(clientDir);
  const manifest = readManifest(build.manifest);
  const pages = new LRUCache<string, { etag: string; body: Bytes }>({ max: 200 });

  const sendAsset = (c: Ctx, asset: Asset): Response => {
    c.set('route', '/assets/*');
    const available = ENCODINGS.filter((encoding) => asset.encoded[encoding]);
    const encoding = pickEncoding(c.req.header('accept-encoding'), available);
    const hashed = c.req.path.startsWith('/assets/');
    const headers: Record<string, string> = {
      'content-type': asset.type,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (available.length > 0) headers.vary = 'Accept-Encoding';
    const body = (encoding && asset.encoded[encoding]) ?? asset.plain;
    return send(c, 200, body, encoding, asset.etag, headers);
  };

  const sendPage = async (c: Ctx, pathname: string): Promise<Response> => {
    const known = isScreen(pathname);
    c.set('route', known ? 'page' : 'page not found');
    const status = build.template === null ? 503 : known ? 200 : 404;
    const theme = getCookie(c, 'theme');
    const ticket = known ? await sessions.peek(c) : null;
    const facts: PageFacts = {
      pathname: known ? pathname : '',
      search: new URL(c.req.url).search,
      language: languageOf(c),
      theme: theme === 'light' || theme === 'dark' ? theme : null,
      scopes: ticket?.account.scopes ?? null,
    };
    const encoding = pickEncoding(c.req.header('accept-encoding'), ENCODINGS);
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      vary: 'Cookie, Accept-Language, Accept-Encoding',
    };
    // Somebody has left here, although the server has not been told yet: the next one sees nothing of theirs.
    const leaving = getCookie(c, 'sign-out-pending') === '1';
    const drawn = c.req.method === 'GET' && !leaving && isOwnNavigation(c) ? drawable(facts) : null;
    if (first && ticket && drawn && build.template !== null) {
      const html = renderPage(build.template, manifest, facts, true);
      return c.body(encodeParts(pageParts(first, c, html, { ticket, facts, ...drawn }), encoding), 200, {
        ...headers,
        // It holds what a customer said.
        'cache-control': 'no-store',
        // A proxy that waits for the whole would keep the first part back.
        'x-accel-buffering': 'no',
        ...(encoding ? { 'content-encoding': encoding } : {}),
      });
    }
    const html = build.template === null ? MISSING : renderPage(build.template, manifest, facts);
    const etag = hash(html);
    const name = `${etag} ${encoding}`;
    const page = pages.get(name) ?? { etag, body: encode(html, encoding) };
    pages.set(name, page);
    return send(c, status, page.body, encoding, etag, { ...headers, 'cache-control': 'private, no-cache' });
  };

  return async (c: Ctx): Promise<Response> => {
    const { pathname } = new URL(c.req.url);
    const asset = build.assets.get(pathname);
    if (!asset && NEVER_A_PAGE.test(c.req.path)) throw notFound();
    onlyMethods(c, 'GET', 'HEAD');
    if (asset) return sendAsset(c, asset);
    // A picture or a script that is not there is no page that is not there.
    if (!isScreen(pathname) && !/text\/html/.test(c.req.header('accept') ?? '')) throw notFound();
    return sendPage(c, pathname);
  };
}

function languageOf(c: Ctx): 'en' | 'es' {
  const wanted = (c.req.header('accept-language') ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return [getCookie(c, 'language'), ...wanted].find((tag) => tag === 'en' || tag === 'es') ?? 'en';
}

function send(
  c: Ctx,
  status: 200 | 404 | 503,
  body: Bytes,
  encoding: Encoding | null,
  tag: string,
  headers: Record<string, string>,
): Response {
  // A strong tag names one encoding: the bytes of another differ.
  const etag = `"${tag}${encoding ? `-${encoding}` : ''}"`;
  const held = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (status === 200 && held.includes(etag)) {
    return c.body(null, 304, { etag, 'cache-control': headers['cache-control'] ?? '', vary: headers.vary ?? '' });
  }
  if (encoding) headers['content-encoding'] = encoding;
  headers['content-length'] = String(body.byteLength);
  return c.body(body, status, { ...headers, etag });
}
