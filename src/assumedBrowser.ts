import type { FirstSight } from '@/api/firstSight';

/** What the screens ask of a window while they are drawn, answered for a browser that is elsewhere. Imported before anything that asks. */
const nothing = (): void => undefined;
const empty = { getItem: () => null, setItem: nothing, removeItem: nothing };
const element = () => ({ addEventListener: nothing, style: {}, dataset: {} });

let width = 0;
const REM_PX = 16;

/** `(width < 48rem)` and `(width >= 73.75rem)`, which are all there are; of the rest nothing holds. */
function holds(media: string): boolean {
  const [, sign, rem] = /\(width (<|>=) ([\d.]+)rem\)/.exec(media) ?? [];
  if (sign === undefined) return false;
  const edge = Number(rem) * REM_PX;
  return sign === '<' ? width < edge : width >= edge;
}

function define(values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    // Some are read-only in newer Nodes.
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

const fixed = {
  window: globalThis,
  localStorage: empty,
  sessionStorage: empty,
  addEventListener: nothing,
  removeEventListener: nothing,
  matchMedia: (media: string) => ({ matches: holds(media), addEventListener: nothing, removeEventListener: nothing }),
  requestAnimationFrame: nothing,
  getComputedStyle: () => ({ fontSize: `${REM_PX}px` }),
  // Tabs tell each other of sessions; this is none.
  BroadcastChannel: undefined,
  location: { origin: 'http://localhost', pathname: '/', search: '', href: 'http://localhost/' },
};
const page = {
  documentElement: element(),
  body: element(),
  createElement: element,
  addEventListener: nothing,
  querySelectorAll: () => [],
};

/** Whose browser it is from now on, until the next one. */
export function assume(sight: Pick<FirstSight, 'width' | 'height' | 'language' | 'languages' | 'theme'>): void {
  width = sight.width;
  const cookie = `language=${sight.language}; theme=${sight.theme ?? ''}`;
  define({
    innerWidth: sight.width,
    innerHeight: sight.height,
    navigator: { languages: sight.languages, onLine: true },
    document: { ...page, cookie, visibilityState: 'visible' },
  });
}

define(fixed);
assume({ width: 1440, height: 900, language: 'en', languages: ['en-US'], theme: null });
