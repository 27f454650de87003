import { type Area, keep, recall } from '@/lib/storage';

/** Set while a reload is meant to bring the chunks of a newer build. */
const GUARD = 'reloaded-for-chunk';

/** What the guard needs of the browser, so that a test can stand in for it. */
export interface Browser {
  storage: Area;
  reload: () => void;
  /** Whether the server answers at all: a reload without one would trade an error for the browser's own. */
  serverAnswers: () => Promise<boolean>;
}

const browser: Browser = {
  storage: () => sessionStorage,
  reload: () => window.location.reload(),
  serverAnswers: () =>
    fetch('/healthz', { cache: 'no-store' }).then(
      (response) => response.ok,
      () => false,
    ),
};

/**
 * Loads a lazy chunk. One that is gone, because the server was updated under an open tab, is met with a single reload of the page;
 * if it is still missing after that, or the server is out of reach, the error goes on to the boundary.
 */
export async function loadChunk<T>(
  load: () => Promise<T>,
  { storage, reload, serverAnswers }: Browser = browser,
): Promise<T> {
  try {
    const chunk = await load();
    keep(storage, GUARD, null);
    return chunk;
  } catch (error) {
    if (recall(storage, GUARD) !== null || !(await serverAnswers())) throw error;
    // Without a guard that outlives the reload, there might be no end of reloading.
    if (!keep(storage, GUARD, '1')) throw error;
    reload();
    // The page is on its way out: neither an error nor a screen would be seen.
    return await new Promise<never>(() => undefined);
  }
}

let warmer: (pathname: string) => Promise<unknown> = () => Promise.resolve();

/** Tells who can fetch the chunk of the screen at an address: the table of screens, which nothing below it may import. */
export function setScreenWarmer(warm: typeof warmer): void {
  warmer = warm;
}

/** Fetches the chunk of the screen at an address, so that going there draws it at once. Settles when that is done, or failed. */
export const warmScreen = (pathname: string): Promise<unknown> => warmer(pathname);
