import { chromium } from 'playwright';
import { expect, it } from 'vitest';
import { ensureChromium, findChromium, findFirefox, waysToInstall } from './browser.mjs';

const machine = (files: string[], env: Record<string, string> = {}) => {
  const there = new Set(files);
  const exists = (file: string) => there.has(file);
  return { there, env: { PATH: '/usr/bin:/opt/bin', ...env }, exists, version: () => 153 };
};
const WAYS = [
  ['npx', 'playwright', 'install', 'chromium'],
  ['apt-get', 'install', 'chromium'],
];

it('takes the one that is named, then the system’s, then Playwright’s own', () => {
  const own = chromium.executablePath();
  const files = ['/mine', '/opt/bin/google-chrome', own];
  expect(findChromium(machine(files, { CHROMIUM_PATH: '/mine' }))).toBe('/mine');
  expect(findChromium(machine(files))).toBe('/opt/bin/google-chrome');
  const shell = '/usr/bin/chromium-headless-shell';
  expect(findChromium(machine([...files, '/usr/bin/chromium', shell])), 'the one without windows').toBe(shell);
  expect(findChromium(machine([own]))).toBe(own);
  expect(findChromium(machine([]))).toBeUndefined();
});

it('knows an ordinary Firefox from Playwright’s', () => {
  expect(findFirefox(machine(['/usr/bin/firefox-esr']))).toEqual({ path: '/usr/bin/firefox-esr', system: true });
  expect(findFirefox(machine([]))).toBeUndefined();
  const old = { ...machine(['/usr/bin/firefox-esr']), version: () => 140 };
  expect(findFirefox(old), 'an old one cannot be driven').toBeUndefined();
});

it('offers apt only to root on Debian', () => {
  expect(waysToInstall({ root: true, apt: true }).map(([program]) => program)).toEqual(['npx', 'apt-get']);
  expect(waysToInstall({ root: false, apt: true }).map(([program]) => program)).toEqual(['npx']);
});

it('says what it installs, and goes on to the next way when one fails', async () => {
  const here = machine([]);
  const said: string[] = [];
  const ran: string[] = [];
  const run = async (command: string[]) => {
    ran.push(command.join(' '));
    if (command[1] === 'install' && command[0] === 'apt-get') here.there.add('/usr/bin/chromium');
    return command[0] === 'apt-get';
  };
  expect(await ensureChromium({ machine: here, ways: WAYS, run, say: (line) => said.push(line) })).toBe(
    '/usr/bin/chromium',
  );
  expect(ran).toEqual(['npx playwright install chromium', 'apt-get update', 'apt-get install chromium']);
  expect(said[0]).toContain('Installing one: npx playwright install chromium');
});

it('installs nothing where BROWSER_INSTALL=never, and names the command', async () => {
  const said: string[] = [];
  const run = () => Promise.reject(new Error('nothing may run'));
  const here = machine([], { BROWSER_INSTALL: 'never' });
  expect(await ensureChromium({ machine: here, ways: WAYS, run, say: (line) => said.push(line) })).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('npx playwright install chromium')]);
});
