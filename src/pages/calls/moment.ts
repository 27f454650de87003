import { paths } from '@/lib/paths';

/** Seconds from an address; 0, the beginning, for what is none or lies beyond the end. */
export function momentOf(t: string | null, recorded: number | null): number {
  if (t === null || !/^\d{1,6}(\.\d{1,3})?$/.test(t)) return 0;
  const seconds = Number(t);
  // A length is told in whole seconds, so the last one may be cut short.
  return recorded !== null && seconds > recorded + 1 ? 0 : seconds;
}

/** The whole address of a moment. In tenths, rounded up, so that it never falls into the turn before. */
export function momentLink(callId: string, seconds: number): string {
  const t = Math.max(0.1, Math.ceil(seconds * 10 - 0.001) / 10);
  return `${window.location.origin}${paths.call(callId, t)}`;
}
