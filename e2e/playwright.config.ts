import { defineConfig, devices, chromium as playwright } from 'playwright/test';
import { findChromium, findFirefox } from './browser.mjs';

const found = findChromium();
/** Playwright's own is started by itself, because for tests it has one without windows. */
const chromium = found === playwright.executablePath() ? undefined : found;
const firefox = findFirefox();
/** Nothing a browser does of its own accord may reach the network, and a recording may sound without a click. */
const QUIET = [
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/browser',
  globalSetup: './demo.ts',
  fullyParallel: true,
  forbidOnly: true,
  // A machine that others use as well stumbles now and then. `npm test` names each test that needed it, and fails beyond a few.
  retries: process.env.BROWSER_REPORT ? 1 : 0,
  // At the end, by itself: what only stumbled over its neighbours passes then.
  retryStrategy: 'isolated',
  workers: 2,
  timeout: 45_000,
  // What is tried again (a turn of the wheel, a press) is tried soon: by itself Playwright waits up to a second in between.
  expect: { timeout: 10_000, toPass: { intervals: [100, 250] } },
  reporter: process.env.BROWSER_REPORT ? [['list'], ['json', { outputFile: process.env.BROWSER_REPORT }]] : [['list']],
  use: {
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // A trace takes pictures and copies of all that a test does, which is a fifth of its time: where a test is tried twice, the second try has one.
    trace: process.env.BROWSER_REPORT ? 'on-first-retry' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        launchOptions: { ...(chromium && { executablePath: chromium }), args: QUIET },
      },
    },
    {
      name: 'firefox',
      // About 3 s a test: the journey that every browser must allow, no more.
      grep: /@smoke/,
      use: {
        ...devices['Desktop Firefox'],
        // Over BiDi a picture is taken with a style sheet in the page, which the content policy refuses and reports.
        screenshot: 'off',
        viewport: { width: 1440, height: 900 },
        // An ordinary Firefox is driven over WebDriver BiDi, which Playwright calls a channel.
        ...(firefox?.system && { channel: 'moz-firefox' }),
        launchOptions: {
          ...(firefox && { executablePath: firefox.path }),
          firefoxUserPrefs: { 'media.autoplay.default': 0 },
        },
      },
    },
  ],
});
