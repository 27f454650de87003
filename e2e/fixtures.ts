import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from 'playwright/test';
import { demoDirectory } from './demo.ts';
import { Sandbox } from './sandbox.ts';
import { type Server, startServer } from './server.ts';

export { expect };

/** A report of the browser's: what the page was kept from doing. */
export interface Report {
  directive: string;
  blocked: string;
  source: string;
}

interface Words {
  /** Signs this browser in with a key, by the same request as the sign-in page's. */
  signIn: (key: string) => Promise<void>;
  /** Enters the demo. */
  asDemo: () => Promise<void>;
  /** The reports that have come since the last look. */
  reports: () => Promise<Report[]>;
  /** Fails on any violation of WCAG 2.2 AA on the page as it stands; of the rules named alone, where some are. */
  axe: (rules?: string[]) => Promise<void>;
  /** Heals the sandbox after each test, and fails a test that broke the content policy or threw in the page. */
  calm: undefined;
}

/** Each worker has a server and a demo of its own, so that one test's fault is never another's. */
interface Shared {
  server: Server;
  sandbox: Sandbox;
  /** How many of the server's reports have been looked at. */
  looked: { at: number };
}

/**
 * Going somewhere ends when the app is there: until then a page shows what the server drew, which takes neither keys nor clicks, or
 * nothing. The one mark of that has no role, because readers are told nothing of it.
 */
function waitForApp(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const before = page.locator('.boot-fallback');
  page.goto = async (...how) => {
    const response = await goto(...how);
    await before.waitFor({ state: 'detached' });
    return response;
  };
  page.reload = async (...how) => {
    const response = await reload(...how);
    await before.waitFor({ state: 'detached' });
    return response;
  };
  return page;
}

export const test = base.extend<Words, Shared>({
  context: async ({ context }, use) => {
    context.on('page', waitForApp);
    await use(context);
  },

  server: [
    async ({}, use) => {
      const dataDir = mkdtempSync(path.join(tmpdir(), 'e2e-'));
      cpSync(demoDirectory(), dataDir, { recursive: true });
      const server = await startServer(dataDir);
      await use(server);
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  sandbox: [async ({ server }, use) => use(new Sandbox(server)), { scope: 'worker' }],

  baseURL: async ({ server }, use) => use(server.origin),

  signIn: async ({ context, server }, use) =>
    use(async (key) => {
      const headers = { origin: server.origin };
      const response = await context.request.post('/session', { headers, data: { api_key: key } });
      expect(response.status(), await response.text()).toBe(200);
    }),

  asDemo: async ({ context, server }, use) =>
    use(async () => {
      const response = await context.request.post('/session', {
        headers: { origin: server.origin },
        data: { demo: true },
      });
      expect(response.status(), await response.text()).toBe(200);
    }),

  looked: [async ({}, use) => use({ at: 0 }), { scope: 'worker' }],

  reports: async ({ server, looked }, use) =>
    use(async () => {
      const response = await fetch(`${server.origin}/reports`);
      const { count, recent } = (await response.json()) as { count: number; recent: Report[] };
      const fresh = count - looked.at;
      looked.at = count;
      return fresh > 0 ? recent.slice(-fresh) : [];
    }),

  axe: async ({ page }, use) =>
    use(async (rules) => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      // There are no frames, for whose sake axe would open a page of its own after each look; and nobody reads what passed.
      expect(page.frames(), 'no frame that axe would not look into').toHaveLength(1);
      const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
      const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(tags)).analyze();
      const found = violations.map(
        ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join('\n  ')}`,
      );
      expect(found, 'axe finds nothing').toEqual([]);
    }),

  calm: [
    async ({ page, sandbox, reports }, use) => {
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      await use(undefined);
      await sandbox.heal();
      expect(await reports(), 'no report of a broken policy').toEqual([]);
      expect(thrown, 'nothing thrown in the page').toEqual([]);
    },
    { auto: true },
  ],
});
