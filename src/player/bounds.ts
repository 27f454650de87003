const SLOWEST = 0.5;
const FASTEST = 3;

/** Seconds that a press goes back or forward. */
export const SKIP = 10;

/** The audio's own length; the record's while the audio tells none (a stream has an infinite one). */
export function lengthOf(measured: number, recorded: number | null): number | null {
  if (Number.isFinite(measured) && measured > 0) return measured;
  return recorded !== null && Number.isFinite(recorded) && recorded > 0 ? recorded : null;
}

/** Whether one can move about in it: not where storage gives it only from its beginning to an end that nobody knows. */
export function canMove(seekable: TimeRanges): boolean {
  const end = seekable.length > 0 ? seekable.end(seekable.length - 1) : 0;
  return end > 0 && end < Number.POSITIVE_INFINITY;
}

export function clampRate(rate: number): number {
  return Number.isFinite(rate) ? Math.min(FASTEST, Math.max(SLOWEST, rate)) : 1;
}

const MEDIA_ERR_NETWORK = 2;
/** Whether the line broke, which is nothing that is wrong with the file. */
export const isCut = (error: Pick<MediaError, 'code'> | null): boolean => error?.code === MEDIA_ERR_NETWORK;
