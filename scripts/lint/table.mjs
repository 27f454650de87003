// Who may import whom. DESIGN's import table, read by ./house.mjs (the lint rule) and proven by ../boundaries.test.ts.

/**
 * @typedef {object} Zone
 * @property {string} name   the folder (or files) this row speaks of
 * @property {RegExp} files  repository paths that belong to it
 * @property {RegExp[]} may  repository paths it may import as values
 * @property {RegExp[]} [types]     paths it may import with `import type` alone
 * @property {RegExp[]} [packages]  packages it must not import
 */

const src = /^src\//;
const server = /^server\//;
const lib = /^src\/lib\//;
const api = /^src\/api\//;

/** Packages of the other half: the browser has no database, the server draws nothing. */
const SERVER_PACKAGES = [
  /^node:/,
  /^(hono|hono-openapi|pg|pino|undici|iron-session|prom-client|lru-cache|drizzle-orm|rate-limiter-flexible)(\/|$)/,
  /^@(hono|electric-sql|echogarden|standard-community)\//,
];
const BROWSER_PACKAGES = [/^(react|react-dom|react-router-dom|lucide)(\/|$)/, /^@(tanstack|lingui)\//];
const QUERY = /^@tanstack\/react-query(\/|$)/;
const REACT = /^(react|react-dom|react-router-dom|@lingui\/react)(\/|$)/;
/** `import { env } from 'node:process'` would go round the ban on `process.env`. */
const PROCESS = /^(node:)?process$/;

/** The first row that matches a file is its row. */
/** @type {Zone[]} */
export const ZONES = [
  {
    name: 'src tests',
    files: /^src\/.*(\.test|\/testing)\.tsx?$/,
    may: [src],
    packages: SERVER_PACKAGES.slice(1),
  },
  {
    name: 'server tests',
    files: /^server\/.*(\.test|\/testing)\.ts$/,
    may: [server],
    types: [api],
    packages: BROWSER_PACKAGES,
  },
  {
    name: 'src/main.tsx, src/routes.tsx, src/pages/AppLayout.tsx',
    files: /^src\/([^/]+|pages\/AppLayout\.tsx)$/,
    may: [src],
    packages: SERVER_PACKAGES,
  },
  { name: 'src/lib', files: lib, may: [], packages: [...SERVER_PACKAGES, QUERY, REACT] },
  { name: 'src/api', files: api, may: [lib], packages: SERVER_PACKAGES },
  {
    name: 'src/components',
    files: /^src\/components\//,
    may: [lib],
    types: [api],
    packages: [...SERVER_PACKAGES, QUERY],
  },
  {
    name: 'src/player',
    files: /^src\/player\//,
    // Its buttons carry the signs that all others carry.
    may: [lib, /^src\/components\/Icon$/],
    types: [api],
    packages: [...SERVER_PACKAGES, QUERY],
  },
  {
    name: 'src/pages',
    files: /^src\/pages\//,
    may: [lib, api, /^src\/(components|player)\//],
    packages: [...SERVER_PACKAGES, QUERY],
  },
  { name: 'src/locales', files: /^src\/locales\//, may: [], packages: [/^(?!@lingui\/core$)/] },
  {
    name: 'server/database',
    files: /^server\/database\//,
    may: [],
    packages: [...BROWSER_PACKAGES, PROCESS],
  },
  {
    name: 'server/upstream',
    files: /^server\/upstream\//,
    may: [/^server\/database\//],
    packages: [...BROWSER_PACKAGES, PROCESS],
  },
  {
    name: 'server/history',
    files: /^server\/history\//,
    may: [/^server\/(upstream|database)\//],
    types: [api],
    packages: [...BROWSER_PACKAGES, PROCESS],
  },
  {
    name: 'server/sandbox',
    files: /^server\/sandbox\//,
    may: [/^server\/database\//],
    types: [api],
    packages: [...BROWSER_PACKAGES, PROCESS],
  },
  {
    name: 'server/gateway',
    files: /^server\/gateway\//,
    may: [/^server\/(upstream|database)\//, /^server\/history\/routes\.ts$/],
    types: [api],
    packages: [...BROWSER_PACKAGES, PROCESS],
  },
  { name: 'server/env.ts', files: /^server\/env\.ts$/, may: [server], packages: BROWSER_PACKAGES },
  {
    name: 'server/main.ts',
    files: /^server\/[^/]+$/,
    may: [server],
    packages: [...BROWSER_PACKAGES, PROCESS],
  },
  {
    name: 'e2e',
    files: /^e2e\//,
    may: [/^server\/sandbox\/demo\/ids\.ts$/],
    packages: [/^@playwright\/test$/],
  },
  { name: 'bench', files: /^bench\//, may: [] },
];

/**
 * The folder inside which imports are relative.
 * @param {string} file repository path
 */
export function folderOf(file) {
  const parts = file.split('/');
  if (parts[0] === 'e2e' || parts[0] === 'bench') return parts[0];
  if (parts[1] === 'pages' && parts.length > 3) return parts.slice(0, 3).join('/');
  return parts.length > 2 ? parts.slice(0, 2).join('/') : parts[0];
}

/** @param {string} file repository path */
export const zoneOf = (file) => ZONES.find((zone) => zone.files.test(file));

/** @param {string} file repository path */
export const isTest = (file) => /(\.test|\.spec|\/testing)\.tsx?$/.test(file);
