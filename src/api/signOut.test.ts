import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const MARKER = 'sign-out-pending';
const ask = vi.fn<typeof fetch>();

/** Locks as the browser's are: one holder at a time, over all tabs. */
function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: <T>(_: string, work: () => Promise<T>): Promise<T> => {
      const mine = last.then(work);
      last = mine;
      return mine;
    },
  };
}

/** Two tabs: the module twice, over the same storage and the same locks. */
async function openTab() {
  vi.resetModules();
  return import('./signOut');
}

beforeEach(() => {
  localStorage.clear();
  ask.mockReset();
  vi.stubGlobal('fetch', ask);
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('of two tabs that finish a sign-out, the second sees that it is done and ends no newer session', async () => {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: fakeLocks() });
  ask.mockImplementation(async () => new Response(null, { status: 204 }));
  const [one, two] = [await openTab(), await openTab()];
  localStorage.setItem(MARKER, '1');
  await Promise.all([one.confirmSignOut(), two.confirmSignOut()]);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(localStorage.getItem(MARKER)).toBeNull();
});

test('without locks a sign-out that another tab confirmed is not sent again', async () => {
  const tab = await openTab();
  await tab.confirmSignOut();
  expect(ask).not.toHaveBeenCalled();
});

test('a browser that refuses locks is still signed out', async () => {
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: () => Promise.reject(new DOMException('blocked', 'SecurityError')) },
  });
  ask.mockImplementation(async () => new Response(null, { status: 204 }));
  localStorage.setItem(MARKER, '1');
  const tab = await openTab();
  await tab.confirmSignOut();
  expect(localStorage.getItem(MARKER)).toBeNull();
});

test('where storage is blocked a sign-out is still asked for, until the server confirms', async () => {
  const blocked = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  ask.mockImplementation(async () => new Response(null, { status: 503 }));
  const tab = await openTab();
  tab.beginSignOut();
  await tab.confirmSignOut();
  ask.mockImplementation(async () => new Response(null, { status: 204 }));
  await tab.confirmSignOut();
  expect(ask).toHaveBeenCalledTimes(2);
  await tab.confirmSignOut();
  expect(ask).toHaveBeenCalledTimes(2);
  expect(blocked).toHaveBeenCalled();
});

test('until the server confirms, the browser tells it to draw nothing', async () => {
  ask.mockImplementation(async () => new Response(null, { status: 503 }));
  const tab = await openTab();
  tab.beginSignOut();
  expect(document.cookie).toContain('sign-out-pending=1');
  await tab.confirmSignOut();
  expect(document.cookie).toContain('sign-out-pending=1');
  ask.mockImplementation(async () => new Response(null, { status: 204 }));
  await tab.confirmSignOut();
  expect(document.cookie).not.toContain('sign-out-pending=1');
});
