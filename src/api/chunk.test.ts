import { expect, test, vi } from 'vitest';
import { type Browser, loadChunk } from './chunk';

/** A browser whose tab storage outlives its reloads, as the real one's does. */
function browserWith(serverAnswers: boolean) {
  const kept = new Map<string, string>();
  const reload = vi.fn<() => void>();
  const browser: Browser = {
    storage: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    reload,
    serverAnswers: async () => serverAnswers,
  };
  return { browser, reload };
}
const missing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

test('a chunk that is gone reloads the page once, and never again while it stays gone', async () => {
  const { browser, reload } = browserWith(true);
  void loadChunk(missing, browser);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  await expect(loadChunk(missing, browser)).rejects.toThrow('Failed to fetch');
  expect(reload).toHaveBeenCalledTimes(1);
});

test('after a chunk came, the next deploy may reload again', async () => {
  const { browser, reload } = browserWith(true);
  void loadChunk(missing, browser);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  await expect(loadChunk(async () => 'screen', browser)).resolves.toBe('screen');
  void loadChunk(missing, browser);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
});

test('with the server out of reach the page stays and says so', async () => {
  const { browser, reload } = browserWith(false);
  await expect(loadChunk(missing, browser)).rejects.toThrow('Failed to fetch');
  expect(reload).not.toHaveBeenCalled();
});

test('where storage is blocked chunks still load, and one that is gone is told instead of reloading for ever', async () => {
  const { browser, reload } = browserWith(true);
  const blocked: Browser = {
    ...browser,
    storage: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  };
  await expect(loadChunk(async () => 'screen', blocked)).resolves.toBe('screen');
  await expect(loadChunk(missing, blocked)).rejects.toThrow('Failed to fetch');
  expect(reload).not.toHaveBeenCalled();
});
