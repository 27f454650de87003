/** A minute's requests belong to everybody on the key: an import leaves a quarter of them to people. */
const SHARE = 0.75;
const USUAL_LIMIT = 60;
/** What says more than this means that nothing is limited. */
const UNLIMITED = 1_000;
/** With so few left somebody else needs them, and a while later there are others. */
const FEW = 6;
const FEW_MS = 5_000;

/** How fast an import may ask. It learns the limit from the answers, and spreads its requests over the minute. */
export function createPace(now: () => number = Date.now) {
  let limit = USUAL_LIMIT;
  let free = 0;
  const gap = (): number => (limit > UNLIMITED ? 0 : 60_000 / (limit * SHARE));
  return {
    /** A request has gone out. */
    spend(): void {
      free = Math.max(free, now()) + gap();
    },
    /** What an answer says of the limit. */
    hear(headers: Headers): void {
      const told = Number(headers.get('x-ratelimit-limit') ?? Number.NaN);
      const left = Number(headers.get('x-ratelimit-remaining') ?? Number.NaN);
      if (told > 0) limit = told;
      if (limit > UNLIMITED) free = 0;
      else if (left <= FEW) free = Math.max(free, now() + FEW_MS);
    },
    /** Milliseconds until the next request may go out. */
    left: (): number => Math.max(0, free - now()),
    /** Milliseconds that a request takes of the minute. */
    gap,
  };
}
