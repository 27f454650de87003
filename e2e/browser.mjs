// Which browsers there are, and how to get one. Used by the Playwright configuration and by `npm test`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium, firefox } from 'playwright';

/**
 * @typedef {object} Machine  what the search sees; a test gives it another
 * @property {NodeJS.ProcessEnv} env
 * @property {(file: string) => boolean} exists  as a program
 * @property {(file: string) => number} version  its major version, 0 when it does not say
 */
/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
/** @param {string} file */
function version(file) {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}
/** @type {Machine} */
const here = { env: process.env, exists: runs, version };

/** Older ones lack commands that Playwright gives over WebDriver BiDi: 140 was seen to fail, 153 to work. */
export const OLDEST_FIREFOX = 153;

/** The one without windows first: the others load a surface of their own for each window that a test opens, half of its time. */
const CHROMIUM = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * @param {string[]} names
 * @param {Machine} machine
 */
const onPath = (names, { env, exists }) =>
  names
    .flatMap((name) => (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)))
    .find((file) => path.isAbsolute(file) && exists(file));

/**
 * @param {Machine} [machine]
 * @returns {string | undefined} the program, the system's own or Playwright's
 */
export function findChromium(machine = here) {
  const { env, exists } = machine;
  const candidates = [env.CHROMIUM_PATH, onPath(CHROMIUM, machine), ...APPLICATIONS, chromium.executablePath()];
  return candidates.find((file) => file !== undefined && exists(file));
}

/**
 * @param {Machine} [machine]
 * @returns {{ path: string, system: boolean } | undefined} system: an ordinary Firefox, driven over WebDriver BiDi
 */
export function findFirefox(machine = here) {
  const system = machine.env.FIREFOX_PATH ?? onPath(['firefox-esr'], machine);
  if (system && machine.exists(system) && machine.version(system) >= OLDEST_FIREFOX)
    return { path: system, system: true };
  const own = firefox.executablePath();
  return machine.exists(own) ? { path: own, system: false } : undefined;
}

/**
 * The ways to a Chromium on this machine, best first: programs with their arguments.
 * @param {{ root: boolean, apt: boolean }} machine
 * @returns {string[][]}
 */
export function waysToInstall({ root, apt }) {
  const playwright = ['npx', 'playwright', 'install', ...(root && apt ? ['--with-deps'] : []), 'chromium'];
  if (!root || !apt) return [playwright];
  return [playwright, ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']];
}

/**
 * A Chromium, installed when there is none.
 * @param {{ machine?: Machine, ways?: string[][], run: (command: string[]) => Promise<boolean>, say: (line: string) => void }} how
 * @returns {Promise<string | undefined>}
 */
export async function ensureChromium({ machine = here, ways, run, say }) {
  const found = findChromium(machine);
  if (found) return found;
  const known = ways ?? waysToInstall({ root: process.getuid?.() === 0, apt: machine.exists('/usr/bin/apt-get') });
  if (machine.env.BROWSER_INSTALL === 'never') {
    say(`No browser here. To get one: ${known.map((way) => way.join(' ')).join('   or   ')}`);
    return undefined;
  }
  for (const way of known) {
    say(`No browser here. Installing one: ${way.join(' ')}`);
    if (way[0] === 'apt-get') await run(['apt-get', 'update']);
    if (await run(way)) {
      const installed = findChromium(machine);
      if (installed) return installed;
    }
  }
  say('No browser could be installed. Set CHROMIUM_PATH to a Chromium or Chrome.');
  return undefined;
}
