/** What a call's record may tell of it; any of it may be missing, or of another type. */
export interface NamedCall {
  started_at?: unknown;
  created_at?: unknown;
  caller_name?: unknown;
  caller_phone?: unknown;
}

/** Longer names are cut: some file systems take 255 bytes, and a letter may take four. */
const LONGEST = 48;
/** What no file system takes, or some read as an order: separators, wildcards, controls, and marks that turn the direction of the text. */
const UNSAFE = /[\\/:*?"<>|%~$`'\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * `2026-11-19 13.48 Rosa Delgadillo`: when and who, without an extension. A caller may have chosen the name, so only letters that are safe in a file's name stay.
 * @param zone the listener's time zone (`America/Chicago`); UTC where it is none
 */
export function downloadName(call: NamedCall, zone: string | null): string {
  const who = [call.caller_name, call.caller_phone].map(cleaned).find((text) => text !== '');
  const parts = [whenOf(call.started_at, zone) ?? whenOf(call.created_at, zone), who ?? 'no caller ID'];
  return parts.filter((part) => part !== undefined).join(' ');
}

function cleaned(text: unknown): string {
  if (typeof text !== 'string') return '';
  const words = text.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ');
  // A dot in front hides a file, one at its end is lost on Windows.
  return Array.from(words)
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.-]+|[\s.]+$/g, '');
}

function whenOf(instant: unknown, zone: string | null): string | undefined {
  const date = new Date(typeof instant === 'string' ? instant : Number.NaN);
  if (Number.isNaN(date.getTime())) return undefined;
  // Swedish writes a date as ISO does.
  const parts = (timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(date);
  try {
    return parts(zone ?? 'UTC').replace(':', '.');
  } catch {
    return parts('UTC').replace(':', '.');
  }
}

/** RFC 6266: the name itself for browsers of today, `plain` (ASCII, with its extension) for what can't read it. */
export function contentDisposition(name: string, plain: string): string {
  const extension = plain.slice(plain.lastIndexOf('.'));
  const encoded = encodeURIComponent(`${name}${extension}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
