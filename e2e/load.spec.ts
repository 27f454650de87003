import { expect, test } from './fixtures.ts';

/** Requests that a first list may cost; see docs/measured.md. */
const MOST_REQUESTS = 8;

test('the first list of calls takes few requests, each asked once', async ({ page, asDemo, sandbox }) => {
  await asDemo();
  await sandbox.clearLedger();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto('/calls', { waitUntil: 'networkidle' });
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(new Set(asked).size, asked.join('\n')).toBe(asked.length);
  const lists = (await sandbox.ledger()).filter(({ path }) => path.startsWith('/v1/calls'));
  expect(lists.length).toBe(1);
});
